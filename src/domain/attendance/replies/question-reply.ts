import { statusOf } from './said-statuses.ts';
import type { ReplyToken } from './scan-reply.ts';

const opening = new Set<ReplyToken['signal']>([
  'filler',
  'vocative',
  'honorific',
  'self',
  'want',
  'may',
  'can',
  'ack',
  'ya',
  'break',
]);

/**
 * Whether a text asks something: leave to ask ("izin bertanya …", whatever follows), an attendance word beside a
 * question mark or a question word ("bisa hadir?", "boleh izin"), or the bare wish to ask.
 */
export function readQuestion(tokens: readonly ReplyToken[], questioned: boolean): boolean {
  if (asksLeaveToAsk(tokens)) return true;
  const has = (signal: ReplyToken['signal']) => tokens.some((token) => token.signal === signal);
  const wholly = !has('unknown');
  if (tokens.some((token) => statusOf(token) !== undefined)) {
    if (questioned || tokens[0]?.signal === 'askWord') return true;
    return wholly && (has('askWord') || has('may') || has('ask') || has('schedule'));
  }
  return wholly && has('ask');
}

/** "izin bertanya", "mau tanya", "siap, izin melapor ndan": the first word that says something is asking. */
function asksLeaveToAsk(tokens: readonly ReplyToken[]): boolean {
  const first = tokens.findIndex(({ signal }) => signal !== 'permit' && !opening.has(signal));
  if (first < 1) return false;
  const lead = tokens.slice(0, first).map(({ signal }) => signal);
  const { signal } = tokens[first] ?? {};
  if (lead.includes('permit')) return signal === 'ask' || signal === 'confirm';
  return signal === 'ask' && (lead.includes('want') || lead.includes('may'));
}
