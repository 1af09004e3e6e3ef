import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { loadedAnswer, type PlanView } from '#features/plan/load-plan.ts';
import { asksFor } from '#features/plan/plan-words.ts';
import { answerRows, footRows } from '#features/plan/write/section-buttons.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';

/** Thanks, a greeting, an “ok” in the middle of a section: a line back, and which question stands. */
export function offerTalk(
  ctx: BotContext,
  { talk }: SaidText,
  { view, section }: { view: PlanView; section: NumberedSection },
): Offer[] {
  if (talk.kind !== 'thanks' && talk.kind !== 'greeting' && talk.kind !== 'agreement') return nothing;
  const { say } = ctx;
  const values = {
    number: section.number,
    total: view.sections.length,
    title: section.shortTitle[say.locale],
  };
  const text = say('plan-talk', { line: say(`talk-${talk.kind}`), ...values });
  const screen = { say, view };
  const answers = answerRows(screen, section, loadedAnswer(view, section.key));
  const buttons = [...answers, ...footRows(screen, section)];
  const take = () => showPrompt(ctx, { text, buttons }, asksFor(view, section));
  return [{ kind: 'talk', sure: 'sure', take }];
}
