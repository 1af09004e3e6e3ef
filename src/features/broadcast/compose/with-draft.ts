import { authorise, type Right } from '#domain/people/authorise.ts';
import { showCardHere } from '#features/broadcast/with-broadcast.ts';
import { type Broadcast, findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { toast } from '#telegram/screens/show-message.ts';

/**
 * Runs with a draft that is this person's to change. Anybody without the right is refused, another
 * organizer is told whose hands it is in, and one that has gone out shows its card.
 */
export async function withDraft(
  ctx: BotContext,
  id: number,
  run: (draft: Broadcast, right: Right<'broadcast'>) => Promise<void>,
): Promise<void> {
  const { actor, say } = ctx;
  const draft = await findBroadcast(ctx.needs.database.db, id);
  const right = draft && authorise(actor, 'broadcast', { programmeId: draft.programmeId });
  if (!right) return refuse(ctx);
  if (draft.author.personId !== actor.personId) return toast(ctx, say('broadcast-draft-of-another'));
  if (draft.state !== 'draft') return showCardHere(ctx, draft);
  await run(draft, right);
}

/** The form waits for the content of this draft. */
export async function askContent(ctx: BotContext, draft: Broadcast): Promise<void> {
  await openForm(ctx, 'broadcast', { programmeId: draft.programmeId, draftId: draft.id });
}
