import { leftByCommands, leftByPresses, type OpenForm } from '#domain/forms/form-catalogue.ts';
import { closeForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

const left = new WeakMap<BotContext, OpenForm>();

/** Leaves a form that any command closes, before the command is handled. */
export const leaveByCommand = (ctx: BotContext): Promise<void> => leaveWhere(ctx, leftByCommands);

/** Leaves a form that any press closes, before the press is handled. */
export const leaveByPress = (ctx: BotContext): Promise<void> => leaveWhere(ctx, leftByPresses);

async function leaveWhere(ctx: BotContext, isLeft: (form: OpenForm) => boolean): Promise<void> {
  const { actor, needs } = ctx;
  if (!actor.form || actor.personId === undefined || !isLeft(actor.form)) return;
  await closeForm(needs.database.db, actor.personId, actor.form.kind);
  left.set(ctx, actor.form);
  ctx.actor = { ...actor, form: undefined };
}

/** What was open when this update came, though it is left since. */
export const formAtArrival = (ctx: BotContext): OpenForm | undefined => ctx.actor.form ?? left.get(ctx);
