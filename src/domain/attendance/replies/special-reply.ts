import { bindNegations } from './negation.ts';
import type { Reading } from './reading.ts';
import { statusOf } from './said-statuses.ts';
import type { ReplyToken } from './scan-reply.ts';
import type { Signal } from './signals.ts';

/** Reads a reply that is no answer of the writer's own and yet about the coming: undefined when it is none of these. */
export function readSpecialReply(tokens: readonly ReplyToken[], isOwn: boolean): Reading | undefined {
  const says = (...signals: readonly Signal[]) =>
    tokens.some(({ signal }) => (signals as readonly string[]).includes(signal));
  if (says('if')) return isConditional(tokens, isOwn) ? { kind: 'conditional' } : { kind: 'unknown' };
  if (says('delegate')) {
    const isDenied = bindNegations(tokens).some(({ signal, negated }) => signal === 'delegate' && negated);
    return { kind: isOwn && !isDenied ? 'delegated' : 'unknown' };
  }
  // "Yang hadir Pak Amir": not the writer.
  if (tokens[0]?.signal === 'which' && says('present') && !says('self')) return { kind: 'delegated' };
  if (says('other')) {
    const isSent =
      says('which', 'only') && (says('present') || tokens.some(represents)) && !says('not', 'notYet');
    return { kind: isSent ? 'delegated' : 'unknown' };
  }
  if (says('weakAbsent') && !says('already', 'event', 'kin', 'care')) {
    const others = tokens.filter((token) => statusOf(token) !== undefined);
    const isAlone = others.every(({ signal }) => signal === 'weakAbsent' || signal === 'permit');
    if (isAlone) return { kind: 'checkInOrLeave' };
  }
  return undefined;
}

/** "Staf saya yang mewakili". */
const represents = (token: ReplyToken) => 'phrase' in token && token.phrase === 'mewakili';

const conditioned: ReadonlySet<ReplyToken['signal']> = new Set<Signal>([
  'can',
  'strive',
  'morning',
  'afternoon',
]);

/** "Kalau tidak hujan hadir"; "tergantung pimpinan" needs nothing beside it. */
function isConditional(tokens: readonly ReplyToken[], isOwn: boolean): boolean {
  return tokens.some(
    (token) =>
      statusOf(token) !== undefined ||
      conditioned.has(token.signal) ||
      (isOwn && 'phrase' in token && /^(?:tergantung|depend|menunggu)/.test(token.phrase)),
  );
}
