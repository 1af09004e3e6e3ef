import type { PlainKind } from './reading.ts';
import type { ReplyToken } from './scan-reply.ts';
import { type Signal, silentSignals } from './signals.ts';

/** Words that change nothing in a reply that is not about attendance. */
const silent: ReadonlySet<ReplyToken['signal']> = new Set<ReplyToken['signal']>([
  ...(silentSignals as ReadonlySet<Signal>),
  ...(['honorific', 'self', 'day'] as const),
]);
const negative: readonly Signal[] = ['not', 'notYet', 'no'];
const affirmative: readonly Signal[] = ['ya', 'yes', 'can', 'may'];
const acknowledging: readonly Signal[] = ['ack', 'thanks'];
const steps = ['skip', 'next', 'back', 'done', 'help'] as const;

/**
 * Reads a reply without any attendance word. Each kind allows only the signals it names beside it: "ok lanjut" is
 * next, "lanjut kembali" is unknown.
 */
export function readPlainReply(tokens: readonly ReplyToken[], questioned: boolean): PlainKind {
  const signals = new Set(tokens.map(({ signal }) => signal).filter((signal) => signal !== 'break'));
  const spoken = new Set([...signals].filter((signal) => !silent.has(signal)));
  const only = (...allowed: readonly Signal[]) =>
    spoken.size > 0 && [...spoken].every((signal) => allowed.includes(signal as Signal));
  const has = (...any: readonly Signal[]) => any.some((signal) => spoken.has(signal));

  if (has('schedule') && only('schedule', 'topic', 'course', 'help', 'want', 'ack', 'event'))
    return 'schedule';
  if (has('cancel') && only('cancel', 'ya', 'yes', 'ack', 'want')) return 'cancel';
  if (has('maybe', 'soon') && only('maybe', 'soon', 'ack', 'ya', 'yes', 'next', ...negative)) return 'later';
  if (has(...negative)) return isRefusal(tokens) ? 'no' : 'unknown';
  for (const step of steps) {
    if (has(step)) return only(step, ...acknowledging, 'ya', 'yes', 'want', 'already') ? step : 'unknown';
  }
  if (questioned) return 'unknown';
  if (has(...acknowledging)) return only(...acknowledging, ...affirmative) ? 'ack' : 'unknown';
  return only(...affirmative) ? 'yes' : 'unknown';
}

/** "tidak", "tidak bisa", "belum selesai"; but "ya, tidak" and "tidak, ya" could be either. */
function isRefusal(tokens: readonly ReplyToken[]): boolean {
  const [first, ...rest] = tokens.filter(({ signal }) => signal !== 'break' && !silent.has(signal));
  if (first === undefined || !negative.includes(first.signal as Signal)) return false;
  const denied: readonly Signal[] = ['ack', 'thanks', 'next', 'done', 'want', ...negative, ...affirmative];
  if (!rest.every(({ signal }) => denied.includes(signal as Signal))) return false;
  const agrees = rest.some(({ signal }) => signal === 'ya' || signal === 'yes');
  return !agrees || tokens.every(({ signal }) => signal !== 'break');
}
