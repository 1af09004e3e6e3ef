import { readCheckInText } from '#domain/attendance/check-in-text.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { isKnownContext } from '#telegram/forms/on-form.ts';
import { nothing, type Offer, type OfferWords } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { answerCode, mayCheckInNow, showHow, showIdle, showMiscounted, submitCode } from './present-code.ts';

/** What a text says about checking in: a code, one with a digit too few or too many, or that somebody is in the room. */
export async function offerCheckIn(ctx: BotContext, said: SaidText): Promise<Offer[]> {
  const read = readCheckInText(said.text);
  if (!read || !isKnownContext(ctx) || ctx.actor.memberships.length === 0) return nothing;
  if (read.kind === 'code') return offerCode(ctx, said, read.digits);
  if (!(await mayCheckInNow(ctx))) return nothing;
  if (read.kind === 'miscounted')
    return [{ kind: 'hint', sure: 'sure', take: () => showMiscounted(ctx, read.digits) }];
  // A place may be what a section asks for.
  const sure = said.question?.about === 'section' ? 'likely' : 'sure';
  return [{ kind: 'checkIn', sure, words: () => codeWords(ctx), take: () => showHow(ctx) }];
}

/**
 * Six digits are a code while a window is open. They are tried at once, also where they may be something else, so that
 * nobody guesses behind a form: a right one checks in and is nothing else. With no window open they are the answer to
 * whatever asks for them; with nothing open at all the person hears when checking in begins.
 */
async function offerCode(ctx: KnownContext, said: SaidText, digits: string): Promise<Offer[]> {
  const { updateId, sentAt: at } = said;
  const outcome = await submitCode(ctx, { code: { digits }, updateId, at });
  if (outcome.kind === 'noWindow') return [{ kind: 'hint', sure: 'sure', take: () => showIdle(ctx) }];
  const isIn = outcome.kind === 'checkedIn' || outcome.kind === 'alreadyIn';
  const take = () => answerCode(ctx, { digits }, outcome);
  if (isIn) return [{ kind: 'checkIn', sure: 'sure', take }];
  if (outcome.kind === 'nothingLeft') return [{ kind: 'hint', sure: 'sure', take }];
  return [{ kind: 'wrongCode', sure: 'sure', words: () => codeWords(ctx), take }];
}

function codeWords({ say }: BotContext): OfferWords {
  const name = say('check-in-name');
  return { label: name, name };
}
