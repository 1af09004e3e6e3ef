import { findSignal, type Signal } from '#domain/attendance/replies/signals.ts';
import type { Said } from './talk-lexicon.ts';
import { countTalkWords, does, says, sentencesOf, tokensOf, wholly } from './talk-parts.ts';
import type { TalkClause, TalkToken } from './talk-words.ts';

/** A question to a person is short; what is longer and only ends in one describes something. */
const maxQuestionWords = 25;
/** Without any mark or address. */
const maxPlainWords = 15;
/** Who asks leave to ask, or addresses somebody, may say more. */
const maxAddressedWords = 60;

const opening: readonly Said[] = ['greeting', 'vocative', 'name', 'thanks', 'wish'];
const asking: readonly Said[] = ['leave', 'weakLeave', 'request'];
/** Words that begin nothing but a word to a person. "ibu" and "bapak" may also be who a plan speaks of. */
const address = /^(?:pak|bu|mas|mbak|bang|kak|min|mimin|admin|dok|prof|sir|maam|madam|pak bu|bapak ibu)$/;
const particle = /^(?:ya|dong|sih|nih|kah|kan|tidak|kok|deh)$/;

const attendance: readonly Signal[] = [
  'present',
  'late',
  'permit',
  'excused',
  'weakAbsent',
  'sick',
  'duty',
  'maybe',
];

function isAboutAttendance(word: string): boolean {
  const signal = findSignal(word);
  return signal !== undefined && attendance.includes(signal);
}

/** What a participant is given, and may not get open. */
const things =
  /^(?:link|tautan|file|materi|grup|akun|aplikasi|bot|tombol|undangan|wifi|zoom|password|sandi)(?:nya)?$/;

/**
 * Whether a whole text asks or requests something of a person: it asks leave to ask, begins with a request or a
 * question word, ends in a question mark, or speaks to somebody about what it does not know. For a sentence of a longer
 * text, `textWords` is the length of that text.
 */
export function asksSomebody(clauses: readonly TalkClause[], textWords = countTalkWords(clauses)): boolean {
  const tokens = tokensOf(clauses);
  if (countTalkWords(clauses) > maxAddressedWords || clauses.some(({ mark }) => mark === '|')) return false;
  const first = tokens.findIndex((token) => !does(token, ...opening) || does(token, ...asking));
  const start = tokens.slice(Math.max(first, 0));
  if (beginsAsking(start, clauses[0]?.mark)) return true;
  const isAddressed = addressesSomebody(tokens);
  const isMarked = clauses.at(-1)?.mark === '?';
  if (isMarked && (textWords <= maxQuestionWords || isAddressed)) return true;
  if (textWords > maxQuestionWords) return false;
  if (isAddressed && (says(tokens, 'askWord', 'where', 'when', 'trouble', ...asking) || tellsOfSelf(tokens)))
    return true;
  return textWords <= maxPlainWords && isOneSentence(clauses) && asksUnmarked(start);
}

/** "nama saya salah tulis pak": somebody is told what they may put right; whether one comes is not asked. */
function tellsOfSelf(tokens: readonly TalkToken[]): boolean {
  const words = tokens.flatMap(({ phrase }) => phrase.split(' '));
  return (
    endsInAddress(tokens) &&
    (words.includes('saya') || words.includes('dong')) &&
    !words.some(isAboutAttendance)
  );
}

/** "izin bertanya …", "mohon info …", "saya mau tanya …", "may I ask …"; not "Tolong Cepat: tombol …". */
function beginsAsking(tokens: readonly TalkToken[], mark: string | undefined): boolean {
  const first = tokens.find((token) => !does(token, 'agree', 'self', 'glue') || does(token, ...asking));
  if (does(first, 'weakLeave')) return tokens.every(({ said }) => said.size > 0);
  return does(first, 'leave') || (does(first, 'request') && mark !== ':');
}

/** One sentence that says one thing: no colon, no rows, and beside it only greetings and the like. */
function isOneSentence(clauses: readonly TalkClause[]): boolean {
  const telling = clauses.filter(({ tokens }) => !wholly(tokens, [...opening, 'agree', 'glue']));
  const plain = clauses.every(({ mark }) => !/[:;(\n]/.test(mark));
  return plain && telling.length <= 1 && sentencesOf(clauses).length === 1;
}

/** "apakah boleh …", "… seperti apa", "perlu bawa laptop tidak", "saya belum paham …". */
function asksUnmarked(start: readonly TalkToken[]): boolean {
  const [first, second] = start;
  const opens = does(first, 'askWord', 'when') || second?.phrase === 'kah' || asksWhere(first);
  if (opens && second) return !isStatement(start);
  const ending = start.findLastIndex((token) => !does(token, 'vocative', 'name', 'dayWord'));
  if (start.some((token, at) => at > 0 && token.phrase === 'tidak' && isAddress(start[at + 1]))) return true;
  if (asksInside(start) || (does(first, 'trouble') && start.some(({ phrase }) => things.test(phrase))))
    return true;
  if (start.length < 3 || ending < 1) return false;
  if (start[ending]?.phrase === 'ya' || does(start[ending], 'askWord')) return true;
  if (/^(?:tidak|kan)$/.test(start[ending]?.phrase ?? '')) return start[ending - 1]?.phrase !== 'atau';
  return /^(?:saya|i)$/.test(first?.phrase ?? '') && says(start, 'askWord', 'trouble');
}

/** "bingung saya", "kurang mengerti": whoever says only that waits for help. The open question helps before a person does. */
export function isLost(start: readonly TalkToken[]): boolean {
  const isSaid = start.some(
    (token) =>
      does(token, 'trouble') && /bingung|mengerti|paham|jelas|confused|lost|understand/.test(token.phrase),
  );
  return isSaid && wholly(start, ['trouble', 'self', 'glue', 'agree', 'vocative', 'name']);
}

/** "toiletnya di mana", "hasil seminar kapan diumumkan"; not "menentukan di mana papan dipasang". */
function asksInside(start: readonly TalkToken[]): boolean {
  const at = start.findLastIndex((token) => does(token, 'when') || asksWhere(token));
  const told = start.slice(0, at).some(({ phrase }) => /^(?:(?:me|pe)\p{L}{4}|tidak|belum)/u.test(phrase));
  return (
    at > 0 &&
    start[at + 1]?.phrase !== 'saja' &&
    start.length - at <= 3 &&
    start.length <= 8 &&
    !told &&
    !/\blokasi|alamat|tempat|ruang/.test(start[at]?.phrase ?? '')
  );
}

function asksWhere(token: TalkToken | undefined): boolean {
  return does(token, 'where') && token?.phrase !== 'tempat';
}

/** "apa yang harus dibawa tidak ditempel": what is not known is told of, not asked. */
function isStatement(start: readonly TalkToken[]): boolean {
  if (start.some(({ phrase }) => phrase === 'adalah')) return true;
  const isWhy = /^(?:kenapa|why|apakah)/.test(start[0]?.phrase ?? '');
  return (
    !isWhy && !says(start, 'self') && start.slice(1, -1).some(({ phrase }) => /^(?:tidak|belum)/.test(phrase))
  );
}

/** "bu, …", "… ya pak", "apa ya": somebody is spoken to. */
function addressesSomebody(tokens: readonly TalkToken[]): boolean {
  const lead = tokens.find(
    (token) => !does(token, 'greeting', 'thanks', 'wish', 'agree') && token.phrase !== 'izin',
  );
  return isAddress(lead) || endsInAddress(tokens);
}

function endsInAddress(tokens: readonly TalkToken[]): boolean {
  const ending = tokens.findLast(
    (token) => !does(token, 'name', 'thanks', 'glue') || particle.test(token.phrase),
  );
  return isAddress(ending) || particle.test(ending?.phrase ?? '');
}

function isAddress(token: TalkToken | undefined): boolean {
  return address.test(token?.phrase ?? '');
}
