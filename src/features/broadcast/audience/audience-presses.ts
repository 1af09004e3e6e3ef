import type { Composer } from 'grammy';
import {
  audienceConditions,
  audienceRoles,
  type BroadcastAudience,
} from '#domain/broadcast/broadcast-audience.ts';
import type { Right } from '#domain/people/authorise.ts';
import {
  askAudienceMessage,
  askGroupMessage,
  askRoleMessage,
} from '#features/broadcast/broadcast-messages.ts';
import { leaveSideForms } from '#features/broadcast/compose/draft-forms.ts';
import { previewDraft } from '#features/broadcast/compose/preview-draft.ts';
import { withDraft } from '#features/broadcast/compose/with-draft.ts';
import { listAudienceGroups } from '#storage/broadcast/audience-store.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { show } from '#telegram/screens/show-message.ts';
import { countAudiences } from './count-audiences.ts';

/** Choosing who gets a draft. */
export function addAudiencePresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastDraft', (ctx, id) =>
    withDraft(ctx, id, (_, right) => showAudience(ctx, { right, draftId: id })),
  );
  onPress(bot, 'broadcastAll', (ctx, id) => choose(ctx, id, { kind: 'all' }));
  onPress(bot, 'broadcastAudience', (ctx, id, word) => chooseByWord(ctx, id, word));
  onPress(bot, 'broadcastGroups', (ctx, id) => withDraft(ctx, id, (draft) => showGroups(ctx, draft)));
  onPress(bot, 'broadcastRoles', (ctx, id) =>
    withDraft(ctx, id, (draft, right) => showRoles(ctx, right, draft)),
  );
  onPress(bot, 'broadcastGroup', (ctx, id, groupId) =>
    withDraft(ctx, id, (draft, right) => chooseGroup(ctx, right, { draft, groupId })),
  );
}

const choose = (ctx: BotContext, id: number, audience: BroadcastAudience) =>
  withDraft(ctx, id, (draft, right) => previewDraft(ctx, right, { draft, audience }));

async function chooseByWord(ctx: BotContext, id: number, word: string): Promise<void> {
  const role = audienceRoles.find((each) => each === word);
  const condition = audienceConditions.find((each) => each === word);
  if (role) return choose(ctx, id, { kind: 'role', role });
  if (condition) return choose(ctx, id, { kind: condition });
  await withDraft(ctx, id, (_, right) => showAudience(ctx, { right, draftId: id }));
}

/** To whom? Under the pressed button, or below what was typed. */
export async function showAudience(
  ctx: BotContext,
  { right, draftId }: { right: Right<'broadcast'>; draftId: number },
  present = show,
): Promise<void> {
  const draft = await findBroadcast(ctx.needs.database.db, draftId);
  if (draft?.programmeId !== right.about.programmeId) return ctx.needs.home(ctx);
  await leaveSideForms(ctx);
  const counts = await countAudiences(ctx, right);
  await present(ctx, askAudienceMessage(ctx.say, { id: draftId, counts }));
}

async function showGroups(ctx: BotContext, draft: Broadcast): Promise<void> {
  const groups = await listAudienceGroups(ctx.needs.database.db, draft.programmeId);
  await show(ctx, askGroupMessage(ctx.say, draft.id, groups));
}

async function showRoles(ctx: BotContext, right: Right<'broadcast'>, draft: Broadcast): Promise<void> {
  const { roles } = await countAudiences(ctx, right);
  await show(ctx, askRoleMessage(ctx.say, draft.id, roles));
}

async function chooseGroup(
  ctx: BotContext,
  right: Right<'broadcast'>,
  { draft, groupId }: { draft: Broadcast; groupId: number },
): Promise<void> {
  const groups = await listAudienceGroups(ctx.needs.database.db, draft.programmeId);
  if (!groups.some((each) => each.id === groupId)) return showGroups(ctx, draft);
  await previewDraft(ctx, right, { draft, audience: { kind: 'group', groupId } });
}
