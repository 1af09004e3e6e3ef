import type { Say } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import { joinsPrevious } from '#domain/plan/answers/text-answer.ts';
import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { isBegun, loadedAnswer, loadPlan, type PlanView } from '#features/plan/load-plan.ts';
import { showAnswered } from '#features/plan/show-plan.ts';
import { answerSection } from '#features/plan/write/answer-section.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Offer, OfferWords } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { askWhichWay } from './ask-which-way.ts';

/** A text and the section it would be an answer of. */
export interface AnsweredSection {
  ctx: BotContext;
  said: SaidText;
  right: Right<'writePlan'>;
  view: PlanView;
  /** Undefined for the one that is open. */
  section?: NumberedSection;
  /** True when `view` holds the answer of this section, and what this update came to before. */
  isLoaded?: boolean;
  how?: 'join' | 'replace';
}

/** To take a text as the answer of a section. */
export function sectionOffer(answered: AnsweredSection): Offer {
  const { ctx, section, how } = answered;
  const base = { kind: 'section' as const, sure: 'likely' as const, take: () => takeAnswer(answered) };
  if (!section) return base;
  return {
    ...base,
    of: how ? `${section.key}-${how}` : section.key,
    words: () => offerWords(ctx.say, section, how),
  };
}

function offerWords(say: Say, section: NumberedSection, how: AnsweredSection['how']): OfferWords {
  const values = { number: section.number, title: section.shortTitle[say.locale] };
  return {
    label: say(how === 'join' ? 'plan-offer-more' : 'plan-offer-answer', values),
    name: say('plan-offer-name', values),
    alone: { question: say('plan-offer-alone', values), label: say('plan-offer-yes') },
  };
}

/** A finished answer is never replaced unasked. */
async function takeAnswer(answered: AnsweredSection): Promise<unknown> {
  const { ctx, said, right, section, how, isLoaded } = answered;
  const { needs, now, updateId } = ctx;
  const { text, messageId: source, sentAt } = said;
  const view = isLoaded
    ? answered.view
    : await loadPlan(needs.database.db, { right, sectionKey: section?.key, updateId });
  const current = section && loadedAnswer(view, section.key);
  const isRepeated = isBegun(view) && view.stored.earlier !== undefined;
  if (section && current && !how && !isRepeated && isFinished(section, current, sentAt))
    return askWhichWay(ctx, { said, view, section, current });
  const input = { kind: 'text' as const, text, source, ...(how ? { how } : {}) };
  const request = { right, sectionKey: section?.key, input, sentAt, now, updateId, loaded: view };
  await showAnswered(ctx, right, await answerSection(needs, request));
  return undefined;
}

/** Texts that come together are one answer; whoever pressed [Ganti seluruhnya] has been asked. */
function isFinished({ answer }: NumberedSection, current: SectionAnswer, sentAt: Date): boolean {
  if (answer.type !== 'text' || current.state !== 'complete' || current.awaiting !== null) return false;
  return !joinsPrevious(current.lastInputAt, sentAt);
}
