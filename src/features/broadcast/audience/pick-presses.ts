import type { Composer } from 'grammy';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { Message } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { matchNames, type NameMatch } from '#domain/people/name-match.ts';
import { previewDraft, takeBackPreview } from '#features/broadcast/compose/preview-draft.ts';
import { withDraft } from '#features/broadcast/compose/with-draft.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';
import { listParticipants, type Participant } from '#storage/people/participant-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { show, showPrompt } from '#telegram/screens/show-message.ts';
import { pickMessage } from './pick-messages.ts';
import { pickedIds, pickPeople } from './pick-people.ts';

/** Picking recipients by hand: by buttons, or by typing names or roster numbers. */
export function addPickPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'broadcastPickPage', (ctx, id, page) =>
    withDraft(ctx, id, (draft, right) => openPicking(ctx, right, { draft, page })),
  );
  onPress(bot, 'broadcastPick', (ctx, id, participantId, wish) =>
    withDraft(ctx, id, (draft, right) =>
      pickOne(ctx, right, { draft, participantId, isWanted: wish === 'on' }),
    ),
  );
  onPress(bot, 'broadcastPicked', (ctx, id) =>
    withDraft(ctx, id, (draft, right) =>
      previewDraft(ctx, right, { draft, audience: { kind: 'picked', participantIds: pickedIds(draft) } }),
    ),
  );
}

async function openPicking(
  ctx: BotContext,
  right: Right<'broadcast'>,
  { draft, page }: { draft: Broadcast; page: number },
): Promise<void> {
  await takeBackPreview(ctx, draft);
  await openForm(ctx, 'broadcastPick', { broadcastId: draft.id });
  const picked = await pickPeople(ctx.needs, { right, broadcastId: draft.id });
  await showPrompt(ctx, await pickScreen(ctx, draft, { picked, page }));
}

/** A press says what it wants, not the opposite of what is: two presses at once are one. */
async function pickOne(
  ctx: BotContext,
  right: Right<'broadcast'>,
  { draft, participantId, isWanted }: { draft: Broadcast; participantId: number; isWanted: boolean },
): Promise<void> {
  const roster = await listParticipants(ctx.needs.database.db, draft.programmeId);
  const known = roster.some((each) => each.id === participantId) ? [participantId] : [];
  const wish = isWanted ? { add: known } : { remove: known };
  const picked = await pickPeople(ctx.needs, { right, broadcastId: draft.id, ...wish });
  await show(ctx, await pickScreen(ctx, draft, { picked, around: participantId }));
}

/** Names or numbers typed while the picking is open. */
export async function takeNames(
  ctx: BotContext,
  { broadcastId }: FormValues<'broadcastPick'>,
): Promise<void> {
  await withDraft(ctx, broadcastId, async (found, right) => {
    const typed = ctx.message?.text;
    if (typed === undefined) {
      const text = [
        ctx.say('content-refused', { kind: contentKind(ctx.message) }),
        ctx.say('broadcast-pick-hint'),
      ];
      return show(ctx, { text: text.join('\n') });
    }
    const roster = await listParticipants(ctx.needs.database.db, found.programmeId);
    const match = matchNames(typed, roster);
    const picked = await pickPeople(ctx.needs, { right, broadcastId: found.id, add: match.foundIds });
    await showPrompt(ctx, await pickScreen(ctx, found, { picked, match, around: match.foundIds.at(-1) }));
  });
}

async function pickScreen(
  ctx: BotContext,
  draft: Broadcast,
  now: { picked: number[]; page?: number; around?: number; match?: NameMatch },
): Promise<Message> {
  const roster: Participant[] = await listParticipants(ctx.needs.database.db, draft.programmeId);
  return pickMessage(ctx.say, { draftId: draft.id, roster, ...now });
}
