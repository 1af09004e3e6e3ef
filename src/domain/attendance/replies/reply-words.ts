import { isKnownWord } from './signals.ts';
import { spelledOut } from './spellings.ts';

/** A comma, a full stop, a new line: what stands on its two sides does not belong together. */
export const clauseBreak = ',';

export interface ReplyWords {
  /** Words in the reader's own spelling and, in between, `clauseBreak`; never two breaks in a row or at an end. */
  words: string[];
  /** The same words as typed: "min" is a person, but after a number it is minutes. */
  typed: string[];
  questioned: boolean;
}

const emojiWords: [RegExp, string][] = [
  [/[✅☑✔🙋]/gu, ' yes '],
  [/[❌✖✘❎]/gu, ' no '],
  [/👍|👌|🫡/gu, ' ok '],
];

/** Cuts a reply into words: NFKC, lower case, emoji that speak turned into words, other marks dropped. */
export function splitReply(text: string): ReplyWords {
  let rest = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}|\uFE0F/gu, '');
  for (const [emoji, word] of emojiWords) rest = rest.replace(emoji, word);
  const questioned = rest.includes('?');
  rest = rest
    .replace(/\b(?:an|a\.n|drs|dra|ir|hj|h|prof|ns)\.\s*/g, ' atas nama ')
    .replace(/\b(?:dr|drg)\.\s*/g, '')
    .replace(/\b1\/2(?= jam)/g, 'setengah')
    .replace(/\bs\s?[./]\s?d\b\.?/g, ' sampai ')
    .replace(/\b(kira|gara|muntah|mual|ragu|mudah|dua)2(?!\d)/g, '$1 $1')
    .replace(/i['’`]?ll\b/g, (match) => (match.length > 3 ? 'i will' : match))
    .replace(/['’`"“”*_~]/g, '')
    .replace(/(\d)\s*[-–—]\s*(?=\d)/g, '$1-')
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ')
    .replace(/(?<!\d)\/|\/(?!\d)/g, ' atau ')
    .replace(/&/g, ' dan ');
  const pieces = rest.match(/\d+(?:[.:,/-]\d+)*|\p{L}[\p{L}\p{M}]*|[,.;:!?()\n…—–]/gu) ?? [];
  return { ...collect(pieces), questioned };
}

function collect(pieces: readonly string[]): Pick<ReplyWords, 'words' | 'typed'> {
  const words: string[] = [];
  const typed: string[] = [];
  for (const piece of pieces) {
    const isBreak = !/[\d\p{L}]/u.test(piece);
    if (isBreak && (words.length === 0 || words.at(-1) === clauseBreak)) continue;
    for (const word of isBreak ? [clauseBreak] : spelledOut(piece, isKnownWord)) {
      words.push(word);
      typed.push(piece);
    }
  }
  if (words.at(-1) === clauseBreak) return { words: words.slice(0, -1), typed: typed.slice(0, -1) };
  return { words, typed };
}
