import { readByClause } from './clause-reply.ts';
import { isPersonal } from './personal-reply.ts';
import { readQuestion, withoutReport } from './question-reply.ts';
import { readTokens, speaksOfComing } from './read-tokens.ts';
import type { Reading } from './reading.ts';
import { splitReply } from './reply-words.ts';
import { type ReplyToken, scanReply } from './scan-reply.ts';
import { setAside } from './set-aside.ts';

/** Beyond this nothing is read: only a question may be long, and it shows at its beginning. */
const maxReadChars = 1000;
/** No attendance answer is longer; what is, is a text about something else. */
const maxReplyWords = 30;

/**
 * Reads a short reply in Indonesian or English. An answer or an ambiguity comes back only when every word of the
 * text is one the reader knows, so a sentence that merely holds "hadir" is `unknown`. In doubt it is ambiguous or
 * unknown: the caller asks, and saves nothing that was not confirmed. The readings stand to each other in the
 * order of the checks: question, then what `readTokens` says.
 */
export function readReply(text: string): Reading {
  return read(text, false);
}

/**
 * Reads a text while an attendance question is open and nothing else waits for words: short refusals count, and words
 * that nobody knows are set aside where a name, a place or a reason stands. Such a reading is never certain.
 */
export function readAskedReply(text: string): Reading {
  return read(text, true);
}

function read(text: string, isAsked: boolean): Reading {
  const reply = splitReply(text.slice(0, maxReadChars));
  const { questioned } = reply;
  const scanned = scanReply(reply);
  const isShort = reply.words.length <= maxReplyWords;
  const tokens = isAsked && isShort ? setAside(scanned) : scanned;
  const readKnown = (known: readonly ReplyToken[]): Reading =>
    isShort && !known.some(({ signal }) => signal === 'unknown') && (tokens === scanned || isPersonal(known))
      ? readTokens(known, { questioned, isAsked })
      : { kind: 'unknown' };
  const told = withoutReport(tokens, isAsked);
  const reported = told && !questioned ? readKnown(told) : undefined;
  const reading =
    reported && speaksOfComing(reported)
      ? reported
      : readQuestion(scanned, questioned)
        ? ({ kind: 'question' } as const)
        : readKnown(tokens);
  if (reading.kind === 'unknown' && isAsked && isShort && !questioned)
    return readByClause(tokens, { questioned, isAsked });
  return tokens === scanned || reading.kind !== 'answer' ? reading : { ...reading, certain: false };
}

/** Whether the whole text speaks of attendance: it is asked about even while a plan section is open. */
export function isAttendanceReply(reading: Reading): boolean {
  return speaksOfComing(reading);
}
