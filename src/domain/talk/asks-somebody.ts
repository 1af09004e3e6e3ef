import type { Said } from './talk-lexicon.ts';
import { countTalkWords, does, says, sentencesOf, tokensOf } from './talk-parts.ts';
import type { TalkClause, TalkToken } from './talk-words.ts';

/** A question to a person is short; what is longer and only ends in one describes something. */
const maxQuestionWords = 25;
/** Who asks leave to ask, or addresses somebody, may say more. */
const maxAddressedWords = 60;

const opening: readonly Said[] = ['greeting', 'vocative', 'name', 'thanks', 'wish'];
const asking: readonly Said[] = ['leave', 'weakLeave', 'request'];
/** Words that begin nothing but a word to a person. "ibu" and "bapak" may also be who a plan speaks of. */
const address = /^(?:pak|bu|mas|mbak|bang|kak|min|mimin|admin|dok|prof|sir|maam|madam|pak bu|bapak ibu)$/;
const particle = /^(?:ya|dong|sih|nih|kah|kan|tidak|kok|deh)$/;

/**
 * Whether a whole text asks or requests something of a person: it asks leave to ask, begins with a request or a
 * question word, ends in a question mark, or speaks to somebody about what it does not know. For a sentence of a longer
 * text, `textWords` is the length of that text.
 */
export function asksSomebody(clauses: readonly TalkClause[], textWords = countTalkWords(clauses)): boolean {
  const tokens = tokensOf(clauses);
  const words = Math.max(countTalkWords(clauses), textWords);
  if (countTalkWords(clauses) > maxAddressedWords || isList(clauses)) return false;
  const first = tokens.findIndex((token) => !does(token, ...opening) || does(token, ...asking));
  const start = tokens.slice(Math.max(first, 0));
  if (beginsAsking(start)) return true;
  const isAddressed = addressesSomebody(clauses);
  if (clauses.at(-1)?.mark === '?' && (words <= maxQuestionWords || isAddressed)) return true;
  if (words > maxQuestionWords) return false;
  if (isAddressed && says(tokens, 'askWord', 'where', 'when', 'trouble', ...asking)) return true;
  return isOneQuestion(clauses, start);
}

/** "izin bertanya …", "mohon info …", "saya mau tanya …", "may I ask …". */
function beginsAsking(tokens: readonly TalkToken[]): boolean {
  const first = tokens.findIndex((token) => !does(token, 'agree', 'self', 'glue') || does(token, ...asking));
  if (does(tokens[first], 'weakLeave')) return tokens.every(({ said }) => said.size > 0);
  return does(tokens[first], 'leave', 'request');
}

/** A text that begins with a question word and is one sentence without a colon, a list or "adalah". */
function isOneQuestion(clauses: readonly TalkClause[], start: readonly TalkToken[]): boolean {
  const asks =
    does(start[0], 'askWord', 'when') ||
    start[1]?.phrase === 'kah' ||
    (does(start[0], 'where') && start[0]?.phrase !== 'tempat');
  const plain = clauses.every(({ mark }) => !/[:;|(\n]/.test(mark)) && sentencesOf(clauses).length === 1;
  return asks && plain && start.length > 1 && start.every(({ phrase }) => phrase !== 'adalah');
}

/** "bu, …", "… ya pak", "apa ya": somebody is spoken to. */
export function addressesSomebody(clauses: readonly TalkClause[]): boolean {
  const tokens = tokensOf(clauses);
  const lead = tokens.find((token) => !does(token, 'greeting', 'thanks', 'wish', 'agree'));
  const ending = tokens.findLast(
    (token) => !does(token, 'name', 'thanks', 'glue') || particle.test(token.phrase),
  );
  const isSpokenTo = (token: TalkToken | undefined) => address.test(token?.phrase ?? '');
  return isSpokenTo(lead) || isSpokenTo(ending) || particle.test(ending?.phrase ?? '');
}

/** Rows of a table or of a list. */
function isList(clauses: readonly TalkClause[]): boolean {
  return clauses.some(({ mark }) => mark === '|');
}
