import type { NextFunction } from 'grammy';
import { applyOnce, findOutcome } from '#storage/state/applied-updates.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';

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

/** True for an update that may have been here before. */
export const isRepeated = ({ update }: Pick<BotContext, 'update'>): boolean => repeats.has(update);

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
  if (!isRepeated(ctx)) return next();
  await ((await wasTaken(ctx)) ? showTaken(ctx) : next());
}

/** The same for a text: what a feature says of its own repeat goes first. */
export async function offerTaken(ctx: BotContext): Promise<Offer[]> {
  if (!isRepeated(ctx) || !(await wasTaken(ctx))) return nothing;
  return [{ kind: 'repeated', sure: 'sure', take: () => showTaken(ctx) }];
}

async function wasTaken(ctx: BotContext): Promise<boolean> {
  const { db } = ctx.needs.database;
  const taken = await findOutcome<{ kind: string | null }>(db, { updateId: ctx.updateId, action });
  return taken !== undefined && taken.kind !== kindOf(ctx);
}

const showTaken = (ctx: BotContext) => ctx.needs.home(ctx, ctx.say('answer-already-taken'));
