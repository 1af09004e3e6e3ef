import { findSaid, maxTalkPhrase, type Said, spell } from './talk-lexicon.ts';

/** A word or a known phrase; `said` is empty for a word the lexicon does not hold. */
export interface TalkToken {
  phrase: string;
  said: ReadonlySet<Said>;
  /** So many words of the text. */
  wordCount: number;
}

/** What stands between two marks: a comma, a full stop, a colon, a new line. */
export interface TalkClause {
  tokens: TalkToken[];
  /** The mark behind it; empty at the end of the text. */
  mark: string;
}

const nothing: ReadonlySet<Said> = new Set();
const name: ReadonlySet<Said> = new Set(['name']);
const date =
  /(?<![\d/.])(?:\d{1,2}\s?[/-]\s?\d{1,2}(?:\s?[/-]\s?(?:20)?\d{2})?|\d{1,2} (?:jan|feb|mar|apr|me?i|may|jun|jul|agu|aug|sep|o[kc]t|nov|de[sc])\p{L}*(?: 20\d{2})?)(?![\d/.])/u;

/** Cuts a text into clauses of known phrases; what was typed of a date, `18/3` or `18 maret`, stands apart. */
export function splitTalk(text: string): { clauses: TalkClause[]; date?: string } {
  const folded = foldTalk(text);
  const typedDate = date.exec(folded)?.[0];
  const rest = typedDate === undefined ? folded : folded.replace(typedDate, ' tanggal ');
  const clauses: TalkClause[] = [];
  for (const [, piece = '', marks = ''] of rest.matchAll(/([^,.;:!?()\n…—–|]*)([,.;:!?()\n…—–|\s]*)/gu)) {
    const tokens = scan((piece.match(/\d+|[\p{L}][\p{L}\p{M}]*/gu) ?? []).flatMap(spell));
    const mark = marks.includes('?') ? '?' : marks.trim().charAt(0) || (marks.includes('\n') ? '\n' : '');
    const before = clauses.at(-1);
    if (tokens.length > 0) clauses.push({ tokens, mark });
    else if (before && mark === '?') before.mark = '?';
  }
  return typedDate === undefined ? { clauses } : { clauses, date: typedDate };
}

function foldTalk(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}|\uFE0F/gu, '')
    .replace(/[👍👌🫡✅☑✔]/gu, ' ok ')
    .replace(/['’`"“”*_~]/g, '')
    .replace(/(\p{L}{3,})2(?![\p{L}\d])/gu, '$1 $1')
    .replace(/(\d)[.:](?=\d)/g, '$1')
    .replace(/\s[-–—]\s/g, ' — ');
}

function scan(words: readonly string[]): TalkToken[] {
  const tokens: TalkToken[] = [];
  for (let at = 0; at < words.length; ) {
    const token = longestPhrase(words.slice(at, at + maxTalkPhrase));
    tokens.push(token);
    at += token.wordCount;
  }
  return tokens.map((token, index) => (isName(tokens, index) ? { ...token, said: name } : token));
}

/** "bu Ratna", "pak Surya Andaian": at most two unknown words behind an address. */
function isName(tokens: readonly TalkToken[], index: number): boolean {
  const unknown = (at: number) => tokens[at]?.said.size === 0 && /^\p{L}/u.test(tokens[at]?.phrase ?? '');
  const addressed = (at: number) => tokens[at]?.said.has('vocative') === true;
  return unknown(index) && (addressed(index - 1) || (unknown(index - 1) && addressed(index - 2)));
}

function longestPhrase(words: readonly string[]): TalkToken {
  const [first = '', second = ''] = words;
  if (/^(?:mohon|minta|tolong)$/.test(first) && /^di\p{L}{3}|\p{L}{4}nya$/u.test(second))
    return { phrase: `${first} ${second}`, said: new Set(['request']), wordCount: 2 };
  for (let wordCount = words.length; wordCount > 0; wordCount--) {
    const phrase = words.slice(0, wordCount).join(' ');
    const said = findSaid(phrase) ?? (wordCount === 1 ? withoutEnding(phrase) : undefined);
    if (said) return { phrase, said, wordCount };
  }
  return { phrase: first, said: nothing, wordCount: 1 };
}

/** "tempatnya", "bolehkah", "jadwallah": what is hung behind a word does not change what it does. */
function withoutEnding(word: string): ReadonlySet<Said> | undefined {
  const [, stem = '', ending = ''] = /^(\p{L}{3,}?)(nya|kah|lah|ku)$/u.exec(word) ?? [];
  const said = stem === '' ? undefined : findSaid(spell(stem).join(' '));
  if (ending !== 'kah') return said;
  return said || /^(?:bisa|boleh|apa|harus|perlu|sudah|mung|dapat|ada|benar|masih)/.test(stem)
    ? new Set([...(said ?? []), 'askWord'])
    : undefined;
}
