import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import type { ReplyToken } from './scan-reply.ts';
import type { Signal } from './signals.ts';

/** One thing said, with the "tidak" that belongs to it. */
export interface Said {
  /** `unable`: "tidak bisa" with nothing behind it. */
  signal: ReplyToken['signal'] | 'unable';
  negated: boolean;
  /** Denied with "belum" and nothing else: not yet there, or not able to come. */
  notYet: boolean;
  /** Two negations in a row: nobody should guess. */
  doubled: boolean;
  arrival?: Arrival;
}

const deniable: ReadonlySet<ReplyToken['signal']> = new Set<Signal>([
  'present',
  'late',
  'permit',
  'excused',
  'weakAbsent',
  'sick',
  'duty',
  'weakDuty',
]);
const between: ReadonlySet<ReplyToken['signal']> = new Set<Signal>([
  'can',
  'self',
  'day',
  'filler',
  'want',
  'there',
]);
const silent: ReadonlySet<ReplyToken['signal']> = new Set<Signal>(['filler', 'vocative', 'day']);

/**
 * Binds each "tidak" to the attendance word that follows it in the same clause ("tidak bisa hadir"); one that finds
 * none is a bare no. Words that say nothing go.
 */
export function bindNegations(tokens: readonly ReplyToken[]): Said[] {
  const said: Said[] = [];
  let pending: { notYet: boolean; unable: boolean } | undefined;
  const flush = () => {
    if (pending) said.push(say(pending.unable ? 'unable' : 'no'));
    pending = undefined;
  };
  for (const token of tokens) {
    const { signal } = token;
    if (signal === 'not' || signal === 'notYet') {
      if (pending) said.push({ ...say('no'), doubled: true });
      pending = { notYet: signal === 'notYet', unable: false };
    } else if (pending && deniable.has(signal)) {
      said.push({ ...say(signal), negated: true, notYet: pending.notYet });
      pending = undefined;
    } else if (pending && between.has(signal)) {
      if (signal === 'can') pending = { notYet: false, unable: true };
    } else {
      flush();
      if (!silent.has(signal))
        said.push('arrival' in token ? { ...say(signal), arrival: token.arrival } : say(signal));
    }
  }
  flush();
  return said;
}

function say(signal: Said['signal']): Said {
  return { signal, negated: false, notYet: false, doubled: false };
}
