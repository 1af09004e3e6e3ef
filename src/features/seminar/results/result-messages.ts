import type { Message, Say } from '#domain/message.ts';
import type { Criterion } from '#domain/seminar/score-sheet.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { Result } from './seminar-results.ts';

const noteChars = 300;
const maxNotes = 3;

/** `86,5`: a comma in Indonesian. */
export function scoreText({ locale }: Say, score: number): string {
  const text = String(score);
  return locale === 'id' ? text.replace('.', ',') : text;
}

/** What came of one's presentation: the average, each criterion, and what the reviewers wrote. */
export function resultMessage(
  say: Say,
  { criteria, result }: { criteria: readonly Criterion[]; result: Result },
): Message {
  const lines = [
    say('seminar-result', { total: scoreText(say, result.total) }),
    ...(result.reviewers > 1 ? [say('seminar-result-average', { reviewers: result.reviewers })] : []),
    ...criteria.map(({ key, title, weight }) =>
      say('seminar-result-line', {
        title: title[say.locale],
        points: scoreText(say, result.byCriterion[key] ?? 0),
        weight,
      }),
    ),
    ...result.notes
      .slice(0, maxNotes)
      .map((note) => say('seminar-result-note', { note: cutTo(onOneLine(note), noteChars) })),
  ];
  return {
    text: lines.join('\n'),
    buttons: [[{ label: say('plan-button-preview'), data: press('planPreview', 0) }]],
  };
}
