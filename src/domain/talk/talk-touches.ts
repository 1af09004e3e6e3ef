import { asksSomebody, isLost } from './asks-somebody.ts';
import type { Talk } from './talk.ts';
import { countTalkWords, does, politeKind, says, sentencesOf, tokensOf } from './talk-parts.ts';
import type { TalkClause } from './talk-words.ts';

/** What greets, thanks or asks somebody in a text that is not wholly talk. */
export function findTouches(clauses: readonly TalkClause[]): Talk['touches'] {
  const kinds = clauses.flatMap((clause) => politeKind(clause.tokens) ?? []);
  const touches: Talk['touches'][number][] = [];
  if (kinds.includes('thanks') || clauses.some(thanksAtAnEnd)) touches.push('thanks');
  if (kinds.includes('greeting') || greetsFirst(clauses)) touches.push('greeting');
  const textWords = countTalkWords(clauses);
  const asks = sentencesOf(clauses).some((sentence) => asksSomebody(sentence, textWords));
  if (asks || isLost(tokensOf(clauses))) touches.push('question');
  return touches;
}

/** "terima kasih pak …" or "… terima kasih bu": thanks said to somebody. */
function thanksAtAnEnd({ tokens }: TalkClause): boolean {
  const at = tokens.findIndex((token) => does(token, 'thanks'));
  const behind = tokens.slice(at + 1);
  if (at < 0) return false;
  const addressed =
    behind.length > 0 && behind.every((token) => does(token, 'vocative', 'name', 'glue', 'thanksFor'));
  return addressed
    ? says(behind, 'vocative', 'thanksFor') || says(behind, 'glue')
    : at === 0 && does(behind[0], 'vocative');
}

/** "selamat pagi bu, judul saya …": greets somebody, then says more. */
function greetsFirst([first]: readonly TalkClause[]): boolean {
  const [greeting, whom] = first?.tokens.filter((token) => !does(token, 'glue')) ?? [];
  return does(greeting, 'greeting') && does(whom, 'vocative', 'self');
}
