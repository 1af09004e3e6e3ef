import type { Button } from '#domain/message.ts';
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
  if (why.kind === 'empty')
    return say(section.answer.type === 'confirm' ? 'plan-why-not-agreed' : 'plan-why-empty');
  const [problem] = why.problems;
  return problem ? draftWhy(say, problem) : say('plan-why-draft');
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
  const { type } = gap.section.answer;
  if (type === 'choice' || type === 'choices') return 'choose';
  if (gap.why.kind !== 'draft') return 'fill';
  return type === 'confirm' ? 'check' : 'complete';
}
