import type { Say } from '#domain/message.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import { titleOf } from '#features/review/comment/comment-messages.ts';
import { changeText } from './change-words.ts';
import type { VersionView } from './load-version.ts';
import type { VersionChanges } from './version-changes.ts';

const maxQuoteChars = 160;

/** What changed in full, each section with what was asked for there; then what was asked for where nothing changed. */
export function changesTexts(
  say: Say,
  view: VersionView,
  { sinceN, changes, earlier }: VersionChanges,
): string[] {
  const quote = (text: string) => cutTo(onOneLine(text), maxQuoteChars);
  const changed = changes.map((change) => {
    const asked = earlier.filter(({ sectionKey }) => sectionKey === change.section.key);
    return [
      changeText(say, change),
      ...asked.map(({ text }) => say('review-comment-earlier', { text: quote(text) })),
    ].join('\n');
  });
  const keys = new Set(changes.map(({ section }) => section.key));
  const left = earlier
    .filter(({ sectionKey }) => !keys.has(sectionKey))
    .map(({ sectionKey, text }) =>
      say('review-comment', { title: titleOf(say, view, sectionKey), text: quote(text) }),
    );
  return [
    ...(changed.length > 0 ? changed : [say('review-unchanged', { n: sinceN })]),
    ...(left.length > 0 ? [say('review-commented-unchanged'), ...left] : []),
  ];
}
