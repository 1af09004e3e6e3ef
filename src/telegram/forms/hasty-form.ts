import { closeForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/**
 * Goes into the values of a form whose first text acts at once, and on others: a reason that is sent, a link that is
 * made. It holds nothing yet, so that a command leaves it; else a text typed much later would be the act.
 */
export const hasty = { isHasty: true } as const;

/** Leaves such a form, before a command is handled. */
export async function leaveHastyForm(ctx: BotContext): Promise<void> {
  const { actor, needs } = ctx;
  if (!actor.form?.values.isHasty) return;
  await closeForm(needs.database.db, actor.personId!, actor.form.kind);
  ctx.actor = { ...actor, form: undefined };
}
