import type { Arrival } from '#domain/attendance/decide-rsvp.ts';
import type { ReplyToken } from './scan-reply.ts';
import { type Signal, silentSignals } from './signals.ts';

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
  /** The words themselves, in the reader's spelling. */
  phrase?: string;
}

const deniable: ReadonlySet<ReplyToken['signal']> = new Set<Signal>([
  ...(['present', 'late', 'permit', 'excused', 'leave', 'weakAbsent', 'sick', 'duty', 'weakDuty'] as const),
  ...(['dutyEvent', 'dutyVerb', 'hospital', 'toHospital', 'event', 'hindrance', 'delegate'] as const),
]);
const between: ReadonlySet<ReplyToken['signal']> = new Set<ReplyToken['signal']>([
  ...(['can', 'self', 'day', 'filler', 'want', 'there', 'prep', 'only', 'since', 'may'] as const),
]);

/**
 * Binds each "tidak" to the attendance word that follows it in the same clause ("tidak bisa hadir"); one that finds
 * none is a bare no. Words that say nothing go.
 */
export function bindNegations(tokens: readonly ReplyToken[]): Said[] {
  const said: Said[] = [];
  let pending: { notYet: boolean; unable: boolean } | undefined;
  const flush = () => {
    if (pending) said.push(saying(pending.unable ? 'unable' : 'no'));
    pending = undefined;
  };
  for (const token of tokens) {
    const { signal } = token;
    if (signal === 'not' || signal === 'notYet') {
      if (pending) said.push({ ...saying('no'), doubled: true });
      pending = { notYet: signal === 'notYet', unable: false };
    } else if (pending && deniable.has(signal)) {
      said.push({ ...sayToken(token), negated: true, notYet: pending.notYet });
      pending = undefined;
    } else if (pending && between.has(signal)) {
      if (signal === 'can') pending = { notYet: false, unable: true };
    } else {
      flush();
      if (!silentSignals.has(signal) && signal !== 'day') said.push(sayToken(token));
    }
  }
  flush();
  return said;
}

function sayToken(token: ReplyToken): Said {
  const said = saying(token.signal);
  if ('arrival' in token) return { ...said, arrival: token.arrival };
  return 'phrase' in token ? { ...said, phrase: token.phrase } : said;
}

/** One thing said by no word of its own. */
export function saying(signal: Said['signal']): Said {
  return { signal, negated: false, notYet: false, doubled: false };
}
