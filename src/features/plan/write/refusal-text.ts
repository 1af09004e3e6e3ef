import type { RefusedReason } from '#domain/plan/plan-outcome.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { formatRupiah } from '#domain/words/money.ts';
import { optionLabel, type PlanScreen, quoted } from '#features/plan/plan-words.ts';
import { keptWords, typedHeading } from '#features/plan/rows/row-problem.ts';

/** Why an input changed nothing and what is needed instead; the first line stands alone. */
export function refusalText(screen: PlanScreen, section: NumberedSection, reason: RefusedReason): string {
  const { say } = screen;
  switch (reason.kind) {
    case 'tooLong':
      return say('plan-refused-too-long', { chars: reason.chars, max: reason.maxChars });
    case 'controlCharacters':
      return say('plan-refused-control');
    case 'notAnOption':
      return say('plan-refused-not-an-option', { typed: quoted(reason.typed, 60) });
    case 'tooManyPicked':
      return say('plan-refused-too-many-picked', { max: reason.max });
    case 'freeTextWords':
      return sayWords(screen, section, reason);
    case 'amountOutOfRange':
      return say('plan-refused-amount-range', {
        amount: formatRupiah(reason.amountRupiah),
        min: formatRupiah(reason.minRupiah),
        max: formatRupiah(reason.maxRupiah),
      });
    case 'onlyPersonalNumbers':
      return [
        keptWords(screen, { notStored: reason.notStored, savedRows: [] }),
        wanted(screen, section),
      ].join('\n');
    case 'rowsFull':
      return say('plan-refused-rows-full', { max: reason.maxRows });
    case 'empty':
    case 'notAnAmount':
    case 'negative':
    case 'fractionOfRupiah':
    case 'amountTooLarge':
    case 'nothingToConfirm':
    case 'noSuchRow':
    case 'nothingToRestore':
    case 'sortedByStart':
    case 'nothingToSwap':
    case 'noSuchMessage':
    case 'notForThisSection':
      return say(`plan-refused-${reason.kind}`);
  }
}

function sayWords(
  { say }: PlanScreen,
  section: NumberedSection,
  reason: Extract<RefusedReason, { kind: 'freeTextWords' }>,
): string {
  const option = optionLabel(section.answer, reason.option, say);
  return say('plan-refused-words', {
    option,
    min: reason.minWords,
    max: reason.maxWords,
    words: reason.words,
  });
}

function wanted(screen: PlanScreen, { answer }: NumberedSection): string {
  return 'columns' in answer
    ? screen.say('plan-write-like', { heading: typedHeading(answer, screen) })
    : screen.say('plan-refused-empty');
}
