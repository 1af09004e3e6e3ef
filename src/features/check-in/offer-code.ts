import { readDigits } from '#domain/attendance/check-in-code.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { isKnownContext } from '#telegram/forms/on-form.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { answerCode, showIdle, submitCode } from './present-code.ts';

/**
 * Six digits are a code while a window is open. They are tried at once, also where they may be something else, so that
 * nobody guesses behind a form: a right one checks in and is nothing else. With no window open they are the answer to
 * whatever asks for them; with nothing open at all the person hears when checking in begins.
 */
export async function offerCode(ctx: BotContext, said: SaidText): Promise<Offer[]> {
  const digits = readDigits(said.text);
  if (!digits || !isKnownContext(ctx) || ctx.actor.memberships.length === 0) return nothing;
  const { updateId, sentAt: at } = said;
  const outcome = await submitCode(ctx, { code: { digits }, updateId, at });
  if (outcome.kind === 'noWindow') return [{ kind: 'hint', sure: 'sure', take: () => showIdle(ctx) }];
  const isIn = outcome.kind === 'checkedIn' || outcome.kind === 'alreadyIn';
  const take = () => answerCode(ctx, { digits }, outcome);
  if (isIn) return [{ kind: 'checkIn', sure: 'sure', take }];
  if (outcome.kind === 'nothingLeft') return [{ kind: 'hint', sure: 'sure', take }];
  const name = ctx.say('check-in-name');
  return [{ kind: 'wrongCode', sure: 'sure', label: name, name, take }];
}
