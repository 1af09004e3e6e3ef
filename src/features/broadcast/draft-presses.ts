import { type Composer, GrammyError } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import type { BroadcastAudience, MessagePlace } from '#domain/broadcast.ts';
import type { Message } from '#domain/message.ts';
import { listAddressees, listAudienceGroups } from '#storage/audience-store.ts';
import { type Broadcast, changeDraft, findBroadcast } from '#storage/broadcast-store.ts';
import { saveForm } from '#storage/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/on-press.ts';
import { send, show, showPrompt, toast } from '#telegram/show-message.ts';
import {
  askAudienceMessage,
  askGroupMessage,
  askNewContentMessage,
  confirmMessage,
  nobodyMessage,
} from './broadcast-messages.ts';
import { showCardHere } from './report-presses.ts';
import { steerBroadcast } from './steer-broadcast.ts';

/** Choosing who gets a draft, seeing it, changing it, leaving it. */
export function addDraftPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastDraft', (ctx, id) => withDraft(ctx, id, () => showAudience(ctx, id)));
  onPress(bot, 'broadcastAll', (ctx, id) =>
    withDraft(ctx, id, (draft) => preview(ctx, draft, { audience: { kind: 'all' } })),
  );
  onPress(bot, 'broadcastGroups', (ctx, id) => withDraft(ctx, id, (draft) => showGroups(ctx, draft)));
  onPress(bot, 'broadcastGroup', (ctx, id, groupId) =>
    withDraft(ctx, id, (draft) => chooseGroup(ctx, draft, groupId)),
  );
  onPress(bot, 'broadcastEdit', (ctx, id) => withDraft(ctx, id, (draft) => editContent(ctx, draft)));
  onPress(bot, 'broadcastCancel', (ctx, id) => withDraft(ctx, id, (draft) => discard(ctx, draft)));
}

/**
 * Runs with a draft that is this person's to change. Anybody without the right is refused, another
 * organizer is told whose hands it is in, and one that has gone out shows its card.
 */
export async function withDraft(
  ctx: BotContext,
  id: number,
  run: (draft: Broadcast) => Promise<void>,
): Promise<void> {
  const { actor, say } = ctx;
  const draft = await findBroadcast(ctx.needs.database.db, id);
  if (!draft || !authorise(actor, 'broadcast', { programmeId: draft.programmeId }))
    return show(ctx, { text: say('not-allowed') });
  if (draft.author.personId !== actor.personId) return toast(ctx, say('broadcast-draft-of-another'));
  if (draft.state !== 'draft') return showCardHere(ctx, draft);
  await run(draft);
}

/** To whom? Under the pressed button, or below what was typed. */
export async function showAudience(ctx: BotContext, draftId: number, present = show): Promise<void> {
  const { db } = ctx.needs.database;
  const draft = await findBroadcast(db, draftId);
  if (!draft) return ctx.needs.home(ctx);
  const everybody = await listAddressees(db, draft.programmeId, { kind: 'all' });
  const groups = await listAudienceGroups(db, draft.programmeId);
  const joined = everybody.filter((each) => each.personId !== undefined).length;
  await present(ctx, askAudienceMessage(ctx.say, { id: draftId, joined, hasGroups: groups.length > 0 }));
}

async function showGroups(ctx: BotContext, draft: Broadcast): Promise<void> {
  const groups = await listAudienceGroups(ctx.needs.database.db, draft.programmeId);
  await show(ctx, askGroupMessage(ctx.say, draft.id, groups));
}

async function chooseGroup(ctx: BotContext, draft: Broadcast, groupId: number): Promise<void> {
  const groups = await listAudienceGroups(ctx.needs.database.db, draft.programmeId);
  const group = groups.find((each) => each.id === groupId);
  if (!group) return showGroups(ctx, draft);
  await preview(ctx, draft, { audience: { kind: 'group', groupId }, groupName: group.name });
}

interface Chosen {
  audience: BroadcastAudience;
  groupName?: string;
}

/** Freezes the draft: the bot's copy that the organizer sees here is what everybody will get. */
async function preview(ctx: BotContext, draft: Broadcast, chosen: Chosen): Promise<void> {
  const { audience } = chosen;
  const { db } = ctx.needs.database;
  const addressees = await listAddressees(db, draft.programmeId, audience);
  const joined = addressees.filter((each) => each.personId !== undefined).length;
  if (joined === 0) return show(ctx, nobodyMessage(ctx.say, draft.id));
  const copy = await showCopy(ctx, draft);
  if (!copy) {
    await openForm(ctx, draft);
    return show(ctx, { ...askNewContentMessage(ctx.say), text: ctx.say('broadcast-content-gone') });
  }
  const content = { ...draft.content, copy };
  if (!(await changeDraft(db, draft.id, { content, audience }))) return;
  await show(ctx, chosenMessage(ctx, chosen, joined));
  await send(ctx, confirmMessage(ctx.say, { id: draft.id, addressees }));
}

function chosenMessage(ctx: BotContext, { audience, groupName }: Chosen, joined: number): Message {
  const values = { audience: audience.kind, group: groupName ?? '', count: joined };
  return { text: ctx.say('broadcast-chosen', values) };
}

/** Undefined when the message is gone, or of a kind that Telegram does not let a bot repeat. */
async function showCopy(ctx: BotContext, { content }: Broadcast): Promise<MessagePlace | undefined> {
  const { source } = content;
  const chatId = ctx.actor.telegramUserId;
  if ('text' in source) return { chatId, messageId: await send(ctx, { ...source, verbatim: true }) };
  try {
    const copied = await ctx.api.copyMessage(chatId, source.chatId, source.messageId);
    return { chatId, messageId: copied.message_id };
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return undefined;
    throw error;
  }
}

/** Opens the form for other content; the preview leaves the chat, so that no two stand there. */
async function editContent(ctx: BotContext, draft: Broadcast): Promise<void> {
  const { copy } = draft.content;
  await openForm(ctx, draft);
  if (copy) await ctx.api.deleteMessage(copy.chatId, copy.messageId).catch(() => undefined);
  await showPrompt(ctx, askNewContentMessage(ctx.say));
}

async function openForm(ctx: BotContext, draft: Broadcast): Promise<void> {
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
    kind: 'broadcast',
    values: { programmeId: draft.programmeId, draftId: draft.id },
    now: ctx.now,
  });
}

async function discard(ctx: BotContext, draft: Broadcast): Promise<void> {
  const input = {
    broadcastId: draft.id,
    personId: ctx.actor.personId!,
    updateId: ctx.updateId,
    now: ctx.now,
  };
  await steerBroadcast(ctx.needs, { ...input, steering: 'discard' });
  await show(ctx, { text: ctx.say('broadcast-discarded') });
}
