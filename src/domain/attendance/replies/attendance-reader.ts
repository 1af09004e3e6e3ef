import { readPlainReply } from './plain-reply.ts';
import { readQuestion } from './question-reply.ts';
import type { Reading } from './reading.ts';
import { splitReply } from './reply-words.ts';
import { statusOf } from './said-statuses.ts';
import { scanReply } from './scan-reply.ts';
import { readStatusReply } from './status-reply.ts';

/** Beyond this nothing is read: only a question may be long, and it shows at its beginning. */
const maxReadChars = 1000;
/** No attendance answer is longer; what is, is a text about something else. */
const maxReplyWords = 24;

/**
 * Reads a short reply in Indonesian or English. An answer or an ambiguity comes back only when every word of the
 * text is one the reader knows, so a sentence that merely holds "hadir" is `unknown`. In doubt it is ambiguous or
 * unknown: the caller asks, and saves nothing that was not confirmed. The readings stand to each other in the
 * order of the checks: question, status (with its negations and its polite "izin"), then the rest.
 */
export function readReply(text: string): Reading {
  const reply = splitReply(text.slice(0, maxReadChars));
  const tokens = scanReply(reply);
  if (readQuestion(tokens, reply.questioned)) return { kind: 'question' };
  if (reply.words.length > maxReplyWords) return { kind: 'unknown' };
  if (tokens.some(({ signal }) => signal === 'unknown')) return { kind: 'unknown' };
  return tokens.some((token) => statusOf(token) !== undefined)
    ? readStatusReply(tokens)
    : { kind: readPlainReply(tokens, reply.questioned) };
}

/** Whether the whole text speaks of attendance: it is asked about even while a plan section is open. */
export function isAttendanceReply(reading: Reading): boolean {
  return reading.kind === 'answer' || reading.kind === 'ambiguous';
}
