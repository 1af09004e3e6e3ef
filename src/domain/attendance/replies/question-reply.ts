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
  if (wholly && has('report')) return true;
  if (has('halfDay') || tokens.some((token) => statusOf(token) !== undefined)) {
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
  if (lead.includes('permit')) return signal === 'ask' || signal === 'confirm' || signal === 'report';
  return (signal === 'ask' || signal === 'report') && (lead.includes('want') || lead.includes('may'));
}

/**
 * "Izin menyampaikan, saya hadir": what is told, where a new clause begins behind it; undefined when there is none.
 * While coming is asked about, "izin konfirmasi hadir" tells, too.
 */
export function withoutReport(tokens: readonly ReplyToken[], isAsked: boolean): ReplyToken[] | undefined {
  const at = tokens.findIndex(({ signal }) => signal === 'report' || signal === 'confirm');
  if (at < 1 || !tokens.slice(0, at).every(({ signal }) => signal === 'permit' || opening.has(signal)))
    return undefined;
  const told = tokens.slice(at + 1);
  const first = told.find(({ signal }) => signal !== 'vocative');
  const begins = first && (['break', 'self', 'day', 'prep'].includes(first.signal) || isThat(first));
  return begins || (isAsked && tokens[at]?.signal === 'confirm' && confirmsComing(told)) ? told : undefined;
}

/** "Izin konfirmasi hadir pak": the status stands right behind it, and nothing asks or denies. */
function confirmsComing(told: readonly ReplyToken[]): boolean {
  const asks = ['not', 'notYet', 'or', 'askWord', 'may', 'can', 'schedule', 'ask'];
  return told[0]?.signal === 'present' && !told.some(({ signal }) => asks.includes(signal));
}

const isThat = (token: ReplyToken) => 'phrase' in token && token.phrase === 'bahwa';
