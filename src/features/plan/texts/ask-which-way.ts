import { type SectionAnswer, textOf } from '#domain/plan/plan-answer.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { countWords } from '#domain/words/word-count.ts';
import type { PlanView } from '#features/plan/load-plan.ts';
import { asksFor } from '#features/plan/plan-words.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { keepUpdate } from '#telegram/inbox/kept-updates.ts';
import { quotedEnds } from '#telegram/offers/quoted-ends.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';

const keptHours = 72;

/** A section is finished and a text comes: both are shown, and its person says whether it is added or stands instead. */
export async function askWhichWay(
  ctx: BotContext,
  asked: { said: SaidText; view: PlanView; section: NumberedSection; current: SectionAnswer },
): Promise<'stillAsked'> {
  const { say } = ctx;
  const { said, view, section, current } = asked;
  if (!ctx.callbackQuery) await keepUpdate(ctx, keptHours);
  const old = current.value?.kind === 'text' ? textOf(current.value) : '';
  const isLine = section.answer.type === 'text' && section.answer.oneLine === true;
  const values = {
    title: section.shortTitle[say.locale],
    old: quotedEnds(old),
    typed: quotedEnds(said.text),
  };
  const counts = { oldWords: countWords(old), typedWords: countWords(said.text) };
  const way = (how: 'join' | 'replace') => ({
    label: say(`plan-way-${how}`),
    data: press('meant', said.updateId, 'section', `${section.key}-${how}`),
  });
  const leave = { label: say('plan-way-leave'), data: press('meantNone', said.updateId) };
  await showPrompt(
    ctx,
    {
      text: say(isLine ? 'plan-which-line' : 'plan-which-way', { ...values, ...counts }),
      buttons: isLine ? [[way('replace'), leave]] : [[way('join'), way('replace')], [leave]],
    },
    asksFor(view, section),
  );
  return 'stillAsked';
}
