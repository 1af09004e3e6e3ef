import { membershipInHand } from '#domain/people/actor.ts';
import type { Right } from '#domain/people/authorise.ts';
import { countWords } from '#domain/words/word-count.ts';
import { findSection, isBegun, isLocked, loadPlan } from '#features/plan/load-plan.ts';
import { findNextOpen } from '#features/plan/write/next-place.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { sectionOffer } from './section-offer.ts';

/** Nobody writes so much to a bot that has not asked. */
const minWords = 8;

/** With no section open a text of some length is perhaps what its person has prepared for where they left off. */
export async function offerLast(
  ctx: BotContext,
  said: SaidText,
  right: Right<'writePlan'>,
): Promise<Offer[]> {
  const isLong =
    countWords(said.text) >= minWords && said.talk.kind === 'none' && said.reply.kind === 'unknown';
  if (!isLong || membershipInHand(ctx.actor)?.planLocked) return nothing;
  const view = await loadPlan(ctx.needs.database.db, { right });
  if (!isBegun(view) || isLocked(view)) return nothing;
  const key = view.stored.lastSectionKey;
  const last = key === undefined ? undefined : findSection(view, key);
  if (!last) return nothing;
  const isDone = view.outline[last.key]?.state === 'complete';
  const section = isDone ? (findNextOpen(view, last) ?? last) : last;
  return [sectionOffer({ ctx, said, right, view, section })];
}
