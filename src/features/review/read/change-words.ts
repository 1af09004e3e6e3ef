import type { Say } from '#domain/message.ts';
import type { SectionChange } from '#domain/plan/plan-changes.ts';
import { countWords } from '#domain/words/word-count.ts';
import { diffTexts, writeDiff } from '#domain/words/word-diff.ts';

/** `Tahapan (1 baris baru)`, `Gagasan (3 kata ditambah, 1 dihapus)`: what changed, in passing. */
export function changeSummary(say: Say, change: SectionChange): string {
  const title = change.section.shortTitle[say.locale];
  const parts =
    change.kind === 'rows' ? rowParts(say, change) : change.kind === 'text' ? wordParts(say, change) : [];
  return parts.length === 0 ? title : `${title} (${parts.join(', ')})`;
}

function rowParts(say: Say, change: Extract<SectionChange, { kind: 'rows' }>): string[] {
  const counts = {
    added: change.added.length,
    changed: change.changed.length,
    removed: change.removed.length,
  };
  return Object.entries(counts).flatMap(([what, rows]) =>
    rows === 0 ? [] : [say(`review-rows-${what}`, { rows })],
  );
}

function wordParts(say: Say, change: Extract<SectionChange, { kind: 'text' }>): string[] {
  return (['added', 'removed'] as const).flatMap((kind) => {
    const words = change.pieces
      .filter((piece) => piece.kind === kind)
      .reduce((sum, { text }) => sum + countWords(text), 0);
    return words === 0 ? [] : [say(`review-words-${kind}`, { words })];
  });
}

/** The change of one section in full, under its name. */
export function changeText(say: Say, change: SectionChange): string {
  const heading = say('review-change-of', { title: change.section.title[say.locale] });
  return [heading, ...changeLines(say, change)].join('\n');
}

function changeLines(say: Say, change: SectionChange): string[] {
  switch (change.kind) {
    case 'text':
      return [writeDiff(change.pieces)];
    case 'value':
      return [
        ...(change.before === '' ? [] : [`[−${change.before}−]`]),
        ...(change.after === '' ? [] : [`[+${change.after}+]`]),
      ];
    case 'rows':
      return [
        ...change.added.map((row) => say('review-row-added', { row })),
        ...change.changed.map(({ before, after }) =>
          say('review-row-changed', { row: writeDiff(diffTexts(before, after)) }),
        ),
        ...change.removed.map((row) => say('review-row-removed', { row })),
      ];
  }
}
