import type { Said } from './negation.ts';
import type { Reading } from './reading.ts';
import {
  ambiguous,
  answer,
  isNotPresent,
  mentioned,
  positives,
  says,
  statusOf,
  unknown,
} from './said-statuses.ts';

/**
 * Decides a reply whose attendance word may be about somebody or something else ("ibu sakit", "anak demam",
 * "sudah absen", "izin ada …"); undefined when it is plainly about the person who writes.
 */
export function readSubject(said: readonly Said[]): Reading | undefined {
  const excusing = says(said, 'permit', 'excused', 'leave') || said.some(isNotPresent);
  const otherSick = readOtherSick(said, excusing);
  if (otherSick) return otherSick;
  if (said.some((_, index) => isOtherSubject(said, index))) return unknown;
  if (says(said, 'already') && (mentioned(said).join() !== 'present' || said.some(isNotPresent)))
    return unknown;
  if (says(said, 'illness') && !says(said, 'sick')) return unknown;
  if (says(said, 'event', 'kin') && (!excusing || positives(said).includes('present'))) return unknown;
  if (says(said, 'there') && !says(said, 'event', 'duty', 'weakDuty')) return unknown;
  return undefined;
}

/** A sick child excuses whoever asks for leave; in every other mix the bot asks who is ill. */
function readOtherSick(said: readonly Said[], excusing: boolean): Reading | undefined {
  if (!says(said, 'sick') || !(says(said, 'kin') || hasHonorificBeforeSick(said))) return undefined;
  const stated = positives(said);
  if (stated.some((status) => status !== 'sick' && status !== 'excused')) return ambiguous(stated);
  const kinIsSick = said.some(({ signal }, index) => signal === 'kin' && said[index + 1]?.signal === 'sick');
  return excusing && kinIsSick && !says(said, 'self') ? answer('excused') : ambiguous(['excused', 'sick']);
}

/** "ibu sakit", "bapak saya dirawat": the full word right before it may be the one who is ill. */
function hasHonorificBeforeSick(said: readonly Said[]): boolean {
  return said.some(({ signal }, index) => {
    const next = behindSelf(said, index);
    return signal === 'honorific' && next?.signal === 'sick';
  });
}

/** "Bapak (saya) hadir", opening a clause, speaks of somebody else; after a greeting or an "ok" it is an address. */
function isOtherSubject(said: readonly Said[], index: number): boolean {
  const next = behindSelf(said, index);
  if (said[index]?.signal !== 'honorific' || !next || next.negated || statusOf(next) === undefined)
    return false;
  const before = said.slice(0, index).findLast(({ signal }) => signal !== 'honorific');
  return before === undefined || before.signal === 'break';
}

/** What follows, a "saya" between left out. */
function behindSelf(said: readonly Said[], index: number): Said | undefined {
  return said[index + 1]?.signal === 'self' ? said[index + 2] : said[index + 1];
}
