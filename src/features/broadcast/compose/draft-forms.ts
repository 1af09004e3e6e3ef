import { closeForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/** The forms of a draft: for its content, for names of recipients, for a time. */
export const draftFormKinds = ['broadcast', 'broadcastPick', 'broadcastTime'] as const;

/** Ends picking and timing: the next text is for neither, because another question is shown. */
export async function leaveSideForms(ctx: BotContext): Promise<void> {
  const { actor, needs } = ctx;
  const kind = actor.form?.kind;
  if (actor.personId && (kind === 'broadcastPick' || kind === 'broadcastTime'))
    await closeForm(needs.database.db, actor.personId, kind);
}
