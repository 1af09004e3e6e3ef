import { isAttendanceReply, readReply } from '#domain/attendance/replies/attendance-reader.ts';
import type { Reading } from '#domain/attendance/replies/reading.ts';
import { asksSomebody } from './asks-somebody.ts';
import { readLookup } from './read-lookup.ts';
import type { Talk, TalkKind } from './talk.ts';
import { politeKind, tokensOf } from './talk-parts.ts';
import { findTouches } from './talk-touches.ts';
import { splitTalk } from './talk-words.ts';

/** A longer text is an answer or a letter: nobody greets in a thousand characters. */
const maxTalkChars = 1000;

/**
 * What a text says when nothing is known of what is open. A kind comes back only for a whole text: every word of it
 * thanks, greets, agrees, cancels or looks up, or the text asks somebody. An attendance answer is none of these, nor is
 * a plan answer that holds a greeting or a question; what greets, thanks or asks inside is in `touches`. `replyOf` spares
 * reading the text as a reply about attendance once more where somebody has done so.
 */
export function readTalk(text: string, replyOf: () => Reading = () => readReply(text)): Talk {
  if (text.length > maxTalkChars) return { kind: 'none', touches: findTouches(splitTalk(text).clauses) };
  const { clauses, date } = splitTalk(text);
  if (clauses.length === 0) return { kind: wordless(text), touches: [] };
  const kind = politeKind(tokensOf(clauses));
  if (kind === 'cancel') return { kind, touches: [] };
  const looked = readLookup(clauses, date);
  if (looked?.lookup !== 'attendance' && isAttendanceReply(replyOf())) return { kind: 'none', touches: [] };
  if (kind === 'thanks') return { kind, touches: [] };
  if (looked) return { kind: 'lookup', ...looked, touches: [] };
  if (kind) return { kind, touches: [] };
  if (asksSomebody(clauses)) return { kind: 'question', touches: [] };
  return { kind: 'none', touches: findTouches(clauses) };
}

/** A text without a word: a question mark asks, pictures agree, anything else says nothing. */
function wordless(text: string): TalkKind {
  if (text.includes('?')) return 'question';
  if (/🙏/u.test(text)) return 'thanks';
  return /\p{Extended_Pictographic}/u.test(text) ? 'agreement' : 'none';
}
