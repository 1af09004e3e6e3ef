import { findCheckInStanding } from '#storage/attendance/check-in-store.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { show } from '#telegram/screens/show-message.ts';
import { checkInMessage } from './check-in-messages.ts';
import { howMessage, idleMessage } from './how-messages.ts';
import { findPlaceInHand } from './place-in-hand.ts';
import { type CheckInOutcome, type PresentedCode, takeCheckIn } from './take-check-in.ts';

/** Tries a code as what somebody sent then; the same update again counts once. */
export function submitCode(
  ctx: KnownContext,
  { code, updateId, at }: { code: PresentedCode; updateId: number; at: Date },
): Promise<CheckInOutcome> {
  const { actor: by, now } = ctx;
  return takeCheckIn(ctx.needs, { by, code, updateId, at, now });
}

/** What became of it. */
export async function answerCode(
  ctx: BotContext,
  code: PresentedCode,
  outcome: CheckInOutcome,
): Promise<void> {
  const { say, actor } = ctx;
  if (outcome.kind === 'noWindow') return showIdle(ctx);
  const planOpen = actor.memberships.some((each) => each.planOpen);
  const shown = outcome.kind === 'nothingLeft' ? { ...outcome, kind: 'alreadyIn' as const } : outcome;
  await show(ctx, checkInMessage(say, { outcome: shown, code, planOpen }));
}

/** How to check in, or how it stands. */
export async function showHow(ctx: BotContext): Promise<void> {
  const { say, now } = ctx;
  const places = await findPlaces(ctx);
  if (!places) return ctx.needs.home(ctx);
  await show(ctx, howMessage(say, findPlaceInHand(places, now)));
}

/** Digits while nothing is open: when checking in begins. */
export async function showIdle(ctx: BotContext): Promise<void> {
  const places = (await findPlaces(ctx)) ?? [];
  await show(ctx, idleMessage(ctx.say, findPlaceInHand(places, ctx.actedAt)));
}

/** Whether checking in is open for a session in which this person is not marked. */
export async function mayCheckInNow(ctx: BotContext): Promise<boolean> {
  const places = (await findPlaces(ctx)) ?? [];
  const inHand = findPlaceInHand(places, ctx.actedAt);
  return inHand?.phase === 'open' && !inHand.place.presence;
}

/** A digit too few or too many. */
export async function showMiscounted(ctx: BotContext, digits: string): Promise<void> {
  const { say } = ctx;
  await show(ctx, { text: say('check-in-miscounted', { digits, count: digits.length }) });
}

async function findPlaces({ actor, needs, actedAt, updateId }: BotContext) {
  const { personId } = actor;
  if (personId === undefined || actor.memberships.length === 0) return undefined;
  const filter = { personId, at: actedAt, missesSince: actedAt, updateId };
  return (await findCheckInStanding(needs.database.db, filter)).places;
}
