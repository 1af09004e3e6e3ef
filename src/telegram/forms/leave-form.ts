import { leftByCommands } from '#domain/forms/form-catalogue.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

/** Leaves a form that any command closes, before the command is handled. */
export async function leaveByCommand(ctx: BotContext): Promise<void> {
  const { actor, needs } = ctx;
  if (!actor.form || actor.personId === undefined || !leftByCommands(actor.form)) return;
  await closeForm(needs.database.db, actor.personId, actor.form.kind);
  ctx.actor = { ...actor, form: undefined };
}
