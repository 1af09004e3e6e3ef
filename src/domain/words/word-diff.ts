import { diffWordsWithSpace } from 'diff';

/** A stretch of words that stayed, came or went. */
export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts that differ in more places than this have been written anew; finding out how costs seconds. */
const maxEdits = 2_000;

/**
 * What changed between two texts, word by word. The pieces that are not `added` give the first text, those
 * that are not `removed` the second, to the letter. Texts with hardly a word in common come back as one
 * removed and one added piece.
 */
export function diffTexts(before: string, after: string): DiffPiece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: maxEdits });
  if (!changes) return wholly(before, after);
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function wholly(before: string, after: string): DiffPiece[] {
  const pieces: DiffPiece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const contextWords = 5;

/**
 * The change as one text to read without colour: `… disposisi setelah [−3 hari−] [+satu hari+] karena …`. What
 * stayed is cut to a few words around each change.
 */
export function writeDiff(pieces: readonly DiffPiece[]): string {
  return pieces
    .map(({ kind, text }, index) => {
      if (kind === 'same')
        return shortened(text, { isFirst: index === 0, isLast: index === pieces.length - 1 });
      return marked(text, kind === 'added' ? '+' : '−');
    })
    .join('')
    .replaceAll('−][+', '−] [+');
}

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const words = text.split(/(?<=\S\s+)(?=\S)/);
  const kept = isFirst || isLast ? contextWords : 2 * contextWords;
  if (words.length <= kept + 2) return text;
  const head = isFirst ? '' : words.slice(0, contextWords).join('').trimEnd();
  const tail = isLast ? '' : words.slice(-contextWords).join('');
  return [head, tail].join(isFirst ? '… ' : isLast ? ' …' : ' … ');
}

/** The mark holds the words; the white space around them stays outside. */
function marked(text: string, sign: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? text : `${before}[${sign}${words}${sign}]${after}`;
}
