import type { Message } from '#domain/message.ts';
import type { TextRule } from '#domain/plan/plan-answer-rules.ts';
import { findErrorText } from '#domain/plan/plan-error-text.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import type { PlanScreen } from '#features/plan/plan-words.ts';
import type { Said } from './answer-result.ts';
import { replaceButton, showTextButton, undoRow } from './section-buttons.ts';

type Draft = Extract<Said, { kind: 'draft' }>;

/** A text that is kept but is too short or too long: how much it is, and what would make it right. */
export function draftTextMessage(
  screen: PlanScreen,
  { section, said }: { section: NumberedSection; said: Draft },
): Message {
  const { say } = screen;
  const rule = section.answer as TextRule;
  const lines = [
    say('plan-draft-words', { words: said.words ?? 0 }),
    ...adviceLines(screen, { section, said, rule }),
  ];
  const isShort = said.problems.some(({ kind }) => kind === 'tooFewWords');
  const buttons = isShort
    ? [[replaceButton(screen, section)], ...((said.messages ?? 1) > 1 ? undoRow(screen, section) : [])]
    : [[showTextButton(screen, section)], [replaceButton(screen, section)]];
  return { text: lines.join('\n'), buttons };
}

function adviceLines(
  { say }: PlanScreen,
  { section, said, rule }: { section: NumberedSection; said: Draft; rule: TextRule },
): string[] {
  const [problem] = said.problems;
  const joined = (said.messages ?? 1) > 1 && !rule.oneLine ? `${joinedWords(say, said.messages ?? 1)} ` : '';
  if (problem?.kind === 'tooManyChars')
    return [say('plan-draft-too-many-chars', { chars: problem.chars, max: problem.maxChars })];
  const limits = { min: rule.minWords, max: rule.maxWords };
  if (problem?.kind === 'tooFewWords' && !rule.oneLine) {
    const more = rule.wantsDigit ? 'plan-draft-add-facts' : 'plan-draft-add';
    return [joined + say(more, limits)];
  }
  if (problem?.kind === 'tooManyWords' && !rule.oneLine) {
    const at = say('plan-draft-limit-at', { max: rule.maxWords, words: problem.wordsBeforeLimit });
    return [joined + say('plan-draft-shorten', limits), at];
  }
  return [(problem && findErrorText(section, problem, say.locale)) ?? say('plan-not-complete')];
}

function joinedWords(say: PlanScreen['say'], messages: number): string {
  return say(messages <= 3 ? `plan-joined-${messages}` : 'plan-joined-many');
}
