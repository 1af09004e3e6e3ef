import type { TalkKind } from './talk.ts';
import type { Said } from './talk-lexicon.ts';
import type { TalkClause, TalkToken } from './talk-words.ts';

/** What may stand beside what a text says, in the order in which it is looked for. */
const kinds: { kind: TalkKind; head: Said; beside: readonly Said[] }[] = [
  {
    kind: 'cancel',
    head: 'cancel',
    beside: ['agree', 'greeting', 'vocative', 'glue', 'self', 'name', 'thanks'],
  },
  {
    kind: 'thanks',
    head: 'thanks',
    beside: ['thanksFor', 'agree', 'greeting', 'wish', 'vocative', 'glue', 'self', 'name'],
  },
  { kind: 'greeting', head: 'greeting', beside: ['wish', 'vocative', 'glue', 'name', 'agree', 'dayWord'] },
  { kind: 'agreement', head: 'later', beside: ['agree', 'greeting', 'vocative', 'glue', 'self', 'name'] },
  { kind: 'agreement', head: 'agree', beside: ['vocative', 'glue', 'self', 'name'] },
];

/** Thanks, a greeting, agreement or cancelling when every word belongs to it; undefined when one does not. */
export function politeKind(tokens: readonly TalkToken[]): TalkKind | undefined {
  if (thanksForSomething(tokens)) return 'thanks';
  return kinds.find(({ head, beside }) => says(tokens, head) && wholly(tokens, [head, ...beside]))?.kind;
}

const lead: readonly Said[] = ['agree', 'greeting', 'vocative', 'name', 'self', 'glue'];

/** "terima kasih atas sambutannya pak", "baik bu, terima kasih sudah diinfokan": what for is said in a few words. */
function thanksForSomething(tokens: readonly TalkToken[]): boolean {
  const at = tokens.findIndex((token) => does(token, 'thanks'));
  if (at < 0 || !wholly(tokens.slice(0, at), lead)) return false;
  const behind = tokens
    .slice(at + 1)
    .filter((token) => !does(token, 'vocative', 'name') && !/^(?:banyak|ya)$/.test(token.phrase));
  const unknown = behind.filter(({ said }) => said.size === 0);
  if (behind[0]?.phrase.endsWith('nya') && behind.length <= 3) return true;
  if (does(behind[0], 'thanksFor') && does(tokens.at(-1), 'vocative', 'name')) return behind.length <= 6;
  return (
    /^(?:atas|sudah|telah|for)$/.test(behind[0]?.phrase ?? '') && behind.length <= 8 && unknown.length <= 4
  );
}

/** Whether some word does one of these. */
export function says(tokens: readonly TalkToken[], ...said: readonly Said[]): boolean {
  return tokens.some((token) => does(token, ...said));
}

/** Whether every word does one of these. */
export function wholly(tokens: readonly TalkToken[], allowed: readonly Said[]): boolean {
  return tokens.every((token) => does(token, ...allowed));
}

export function does(token: TalkToken | undefined, ...said: readonly Said[]): boolean {
  return token !== undefined && said.some((one) => token.said.has(one));
}

export function tokensOf(clauses: readonly TalkClause[]): TalkToken[] {
  return clauses.flatMap(({ tokens }) => tokens);
}

export function countTalkWords(clauses: readonly TalkClause[]): number {
  return tokensOf(clauses).reduce((sum, { wordCount }) => sum + wordCount, 0);
}

/** Clauses up to a full stop, a question mark, an exclamation mark or a new line. */
export function sentencesOf(clauses: readonly TalkClause[]): TalkClause[][] {
  const sentences: TalkClause[][] = [[]];
  for (const clause of clauses) {
    sentences.at(-1)?.push(clause);
    if (/[.?!\n…]/.test(clause.mark)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}
