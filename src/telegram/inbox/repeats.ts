import type { NextFunction } from 'grammy';
import { applyOnce, findOutcome } from '#storage/state/applied-updates.ts';
import type { BotContext } from '#telegram/bot-context.ts';

type Repeat = 'again' | 'retry';
const repeats = new WeakMap<object, Repeat>();

/**
 * Notes that an update may have been here before: `again`, handled then and brought once more by Telegram or by a
 * press; `retry`, found after a crash or tried once more.
 */
export function noteRepeat(update: object, repeat: Repeat): void {
  repeats.set(update, repeat);
}

/** True for an update that was answered in its time. */
export function isAgain({ update }: Pick<BotContext, 'update'>): boolean {
  return repeats.get(update) === 'again';
}

const action = 'takenByForm';
const kindOf = ({ actor }: BotContext) => actor.form?.kind ?? null;

/** Notes which form takes a message, before it does. */
export async function noteTaken(ctx: BotContext): Promise<void> {
  const { needs, updateId, now } = ctx;
  await applyOnce(needs.database.db, { updateId, action, now }, async () => ({ kind: kindOf(ctx) }));
}

/**
 * What a form has taken and closed on is an answer to nothing else when it comes again: it would stand in the plan
 * that is open below. Its person hears that it was taken, and what can be done now.
 */
export async function answerRepeat(ctx: BotContext, next: NextFunction): Promise<void> {
  if (!repeats.has(ctx.update)) return next();
  const { db } = ctx.needs.database;
  const taken = await findOutcome<{ kind: string | null }>(db, { updateId: ctx.updateId, action });
  if (!taken || taken.kind === kindOf(ctx)) return next();
  await ctx.needs.home(ctx, ctx.say('answer-already-taken'));
}
