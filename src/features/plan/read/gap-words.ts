import type { Button } from '#domain/message.ts';
import { type AnswerRule, isCheck } from '#domain/plan/plan-answer-rules.ts';
import type { AnswerProblem } from '#domain/plan/plan-problem.ts';
import type { PlanGap } from '#domain/plan/plan-progress.ts';
import { lowerFirst } from '#domain/words/short-text.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** `Gagasan: draf, 312 kata (paling banyak 250)`. */
export function gapLine(screen: PlanScreen, gap: PlanGap): string {
  return screen.say('plan-gap', {
    title: gap.section.shortTitle[screen.say.locale],
    why: gapWhy(screen, gap),
  });
}

/** Why a section counts as a gap, without its name. */
export function gapWhy({ say }: PlanScreen, { section, why }: PlanGap): string {
  if (why.kind === 'skipped') return say('plan-why-skipped');
  if (why.kind === 'empty') return say(`plan-why-${emptyWhy(section.answer)}`);
  const [problem] = why.problems;
  return problem ? draftWhy(say, problem) : say('plan-why-draft');
}

function emptyWhy(answer: AnswerRule): string {
  if (answer.type !== 'confirm') return 'empty';
  return isCheck(answer) ? 'not-checked' : 'not-agreed';
}

function draftWhy(say: PlanScreen['say'], problem: AnswerProblem): string {
  switch (problem.kind) {
    case 'tooFewWords':
    case 'tooManyWords':
    case 'tooFewRows':
    case 'tooManyRows':
      return say(`plan-why-${problem.kind}`, { ...problem });
    case 'row':
      return say('plan-why-row', { row: problem.row });
    case 'sourceContradictsBudget':
    case 'amountNotConfirmed':
    case 'waitsForOrganizer':
      return say(`plan-why-${problem.kind}`);
    case 'tooManyChars':
    case 'unknownOption':
    case 'tooFewPicked':
    case 'tooManyPicked':
    case 'missingOneOf':
    case 'freeTextMissing':
    case 'freeTextWords':
    case 'amountOutOfRange':
    case 'noneOfRole':
    case 'severalOfRole':
    case 'noEarlyEnd':
    case 'otherKindOfAnswer':
      return say('plan-why-draft');
  }
}

/** Is it too long, so that it wants shortening rather than more? */
export function isTooLong({ why }: PlanGap): boolean {
  if (why.kind !== 'draft') return false;
  return why.problems.some(({ kind }) => kind === 'tooManyWords' || kind === 'tooManyChars');
}

/** `Ringkas gagasan`, `Pilih sumber anggaran`, `Isi pernyataan`. */
export function gapButton({ say, view }: PlanScreen, gap: PlanGap): Button {
  const { section } = gap;
  const title = lowerFirst(section.shortTitle[say.locale]);
  return {
    label: say(`plan-button-${gapVerb(gap)}`, { title }),
    data: press('planOpen', view.stored.participantId, section.key),
  };
}

function gapVerb(gap: PlanGap): 'shorten' | 'choose' | 'complete' | 'check' | 'fill' {
  if (isTooLong(gap)) return 'shorten';
  const { answer } = gap.section;
  if (answer.type === 'choice' || answer.type === 'choices') return 'choose';
  if (answer.type === 'confirm' && isCheck(answer)) return 'check';
  return gap.why.kind === 'draft' ? 'complete' : 'fill';
}
