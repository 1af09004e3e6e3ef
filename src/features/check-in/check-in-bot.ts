import { Composer, type NextFunction } from 'grammy';
import { readDigits, tokenPattern } from '#domain/attendance/check-in-code.ts';
import type { Actor } from '#domain/people/actor.ts';
import { findCheckInStanding } from '#storage/attendance/check-in-store.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { onText } from '#telegram/commands/claims.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Feature } from '#telegram/feature.ts';
import { keepMeant, passToPlan, toPlanButton } from '#telegram/forms/meant-texts.ts';
import { isKnownContext } from '#telegram/forms/on-form.ts';
import { isMeantForPlan } from '#telegram/inbox/kept-updates.ts';
import { show } from '#telegram/screens/show-message.ts';
import { checkInMessage } from './check-in-messages.ts';
import { howMessage, idleMessage } from './how-messages.ts';
import { findPlaceInHand } from './place-in-hand.ts';
import { doubtfulOfDay, installScreenPresses } from './screen-presses.ts';
import { type CheckInOutcome, type PresentedCode, takeCheckIn } from './take-check-in.ts';

/** Checking in oneself on the day: by the QR on the venue screen or by its six digits. */
export function createCheckIn(): Feature {
  const bot = new Composer<BotContext>();
  bot.chatType('private').command('start', (ctx, next) => {
    const token = ctx.match.trim();
    return tokenPattern.test(token) ? present(ctx, { token }) : next();
  });
  onPress(bot, 'checkInNow', showHow);
  onPress(bot, 'checkInForPlan', (ctx, updateId) => passToPlan(ctx, 'digits', updateId));
  installScreenPresses(bot);
  return { name: 'check-in', bot, lists: [doubtfulOfDay], claims: [onText(claimDigits)] };
}

/** Somebody opened the QR's link. */
async function present(ctx: BotContext, code: PresentedCode): Promise<void> {
  const { actor, say } = ctx;
  if (!isKnownContext(ctx) || actor.memberships.length === 0) {
    return show(ctx, {
      text: say(actor.roles.length > 0 ? 'check-in-participants-only' : 'check-in-stranger'),
    });
  }
  await answer(ctx, code, await submit(ctx, code));
}

/**
 * Six digits are a code while a window is open, before they are an answer of the plan. Without one they go to
 * whatever is open; with nothing open at all the person hears when checking in begins.
 */
async function claimDigits(ctx: BotContext, next: NextFunction): Promise<void> {
  const digits = readDigits(ctx.message?.text ?? '');
  const { actor } = ctx;
  if (!digits || !isKnownContext(ctx) || actor.memberships.length === 0) return next();
  if (isPlanOpen(actor) && (await isMeantForPlan(ctx))) return next();
  const code = { digits };
  const outcome = await submit(ctx, code);
  if (mayBeForElse(actor, outcome.kind)) return next();
  await answer(ctx, code, outcome);
}

/**
 * A form that waits for words of another kind keeps digits that are no code; they still count as a miss, so that
 * nobody guesses behind a form. A question and a reason are never six digits.
 */
function mayBeForElse({ form, ...actor }: Actor, outcome: CheckInOutcome['kind']): boolean {
  const holdsText = form !== undefined && !/^(ask|asked|rsvp.*|absence.*)$/.test(form.kind);
  if (holdsText) return outcome !== 'checkedIn' && outcome !== 'alreadyIn';
  const isSomethingOpen = isPlanOpen(actor) || (form !== undefined && form.kind !== 'asked');
  return isSomethingOpen && (outcome === 'noWindow' || outcome === 'nothingLeft');
}

const isPlanOpen = ({ memberships }: Pick<Actor, 'memberships'>) =>
  memberships.some(({ planOpen }) => planOpen);

function submit(ctx: KnownContext, code: PresentedCode): Promise<CheckInOutcome> {
  const { actor: by, updateId, actedAt, now } = ctx;
  return takeCheckIn(ctx.needs, { by, code, updateId, at: actedAt, now });
}

async function answer(ctx: BotContext, code: PresentedCode, outcome: CheckInOutcome): Promise<void> {
  const { say, actor } = ctx;
  if (outcome.kind === 'noWindow') return showIdle(ctx);
  const planOpen = isPlanOpen(actor);
  const shown = outcome.kind === 'nothingLeft' ? { ...outcome, kind: 'alreadyIn' as const } : outcome;
  const message = checkInMessage(say, { outcome: shown, code, planOpen });
  if (outcome.kind !== 'wrong' || !planOpen || 'token' in code) return show(ctx, message);
  await keepMeant(ctx, 'digits');
  const toPlan = [toPlanButton(say, 'digits', ctx.updateId)];
  await show(ctx, { ...message, buttons: [toPlan, ...(message.buttons ?? [])] });
}

/** How to check in, or how it stands. */
async function showHow(ctx: BotContext): Promise<void> {
  const { say, now } = ctx;
  const places = await findPlaces(ctx);
  if (!places) return ctx.needs.home(ctx);
  await show(ctx, howMessage(say, findPlaceInHand(places, now)));
}

async function showIdle(ctx: BotContext): Promise<void> {
  const places = (await findPlaces(ctx)) ?? [];
  await show(ctx, idleMessage(ctx.say, findPlaceInHand(places, ctx.actedAt)));
}

async function findPlaces({ actor, needs, actedAt, updateId }: BotContext) {
  const { personId } = actor;
  if (personId === undefined || actor.memberships.length === 0) return undefined;
  const filter = { personId, at: actedAt, missesSince: actedAt, updateId };
  return (await findCheckInStanding(needs.database.db, filter)).places;
}
