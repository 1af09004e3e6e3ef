import { type Said, saying } from './negation.ts';
import { says } from './said-statuses.ts';
import type { Signal } from './signals.ts';

/** What speaks of a status only beside a sign that the writer's own coming is meant. */
const weak: Partial<Record<Said['signal'], Signal>> = {
  dutyEvent: 'duty',
  dutyVerb: 'duty',
  hospital: 'sick',
  toHospital: 'sick',
  hindrance: 'late',
  event: 'excused',
  care: 'excused',
  strive: 'present',
  away: 'excused',
};
const weakSignals = Object.keys(weak) as Signal[];
/** Words that only go with what they stand beside. */
const around: readonly Signal[] = ['boss', 'place', 'illness', 'there'];

/** Whether the reply holds evidence that needs a sign of the writer's own coming. */
export function hasWeakEvidence(said: readonly Said[]): boolean {
  return says(said, ...weakSignals);
}

/**
 * Turns weak evidence into the status that it stands for, or drops it beside a stronger one: a meeting makes one late
 * ("telat, ada rapat"), excused from it one is on duty ("izin, ada rapat"). Denied evidence is left as it is, which makes
 * the reply unreadable.
 */
export function settleWeak(heard: readonly Said[]): Said[] {
  const said = withoutObjectsOfComing(heard);
  if (said.some(({ signal, negated }) => negated && signal in weak)) return said;
  const states = (signal: Said['signal']) => said.some((one) => one.signal === signal && !one.negated);
  const without = (...dropped: readonly Said['signal'][]) =>
    said.filter(({ signal }) => !dropped.includes(signal));
  const family: readonly Signal[] = states('sick') ? [] : ['kin'];
  if (states('present') && !says(said, ...weakSignals.filter((one) => one !== 'strive'))) return said;
  if (states('late'))
    return without(...weakSignals, ...around, ...family, ...(hasWeakEvidence(said) ? ['done' as const] : []));
  if (states('sick')) return without('hospital', 'toHospital', 'hindrance', 'place').map(strengthened);
  if (states('duty') || states('weakDuty')) return without(...weakSignals, ...around);
  if (!hasWeakEvidence(said)) return [...said];
  return withoutRepeats(settled(said));
}

/** No status but leave and what is weak. */
function settled(said: readonly Said[]): Said[] {
  const isFamily = says(said, 'kin') && !says(said, 'boss');
  const without = (...dropped: readonly Said['signal'][]) =>
    said.filter(({ signal }) => !dropped.includes(signal));
  const cares =
    (says(said, 'care') && !says(said, 'boss') && (isFamily || !says(said, 'dutyVerb'))) ||
    (isFamily && says(said, 'dutyVerb'));
  if (cares && !says(said, 'dutyEvent'))
    return as('excused', without(...weakSignals, ...around, 'kin', 'honorific'));
  if (isRite(said))
    return as('excused', as('or', as('duty', without(...weakSignals, ...around, 'kin', 'honorific'))));
  if (dutiesOf(said) || (says(said, 'care') && says(said, 'boss')))
    return as('duty', without(...weakSignals, ...around, 'kin', 'honorific', 'arrival'));
  if (says(said, 'toHospital') && !says(said, 'hospital', 'illness', 'kin'))
    return [
      ...without('toHospital', 'hindrance', ...around),
      saying('excused'),
      saying('or'),
      saying('sick'),
    ];
  if (says(said, 'hospital', 'toHospital') && !says(said, 'event'))
    return without('hindrance', ...around).map(strengthened);
  if (says(said, 'event')) return as('excused', without(...weakSignals, ...around, 'kin'));
  const refuses = says(said, 'no', 'unable', 'excused', 'leave') || said.some(isRefused);
  if (says(said, 'away')) {
    const isLeave = refuses || says(said, 'permit');
    const rest = without('away', 'hindrance', ...around);
    return isLeave ? as('excused', rest) : as('excused', as('or', as('duty', rest)));
  }
  if (says(said, 'permit') && says(said, 'hindrance'))
    return as('late', as('or', without('hindrance', ...around)));
  if (says(said, 'strive')) return as('present', said);
  return refuses ? without('hindrance', ...around) : without(...around).map(strengthened);
}

const isRefused = ({ signal, negated }: Said) => signal === 'present' && negated;
/** Words of an event that may as well be the office's: "rapat mendadak". */
const anyEvent =
  /^(?:acara|keperluan|urusan|kepentingan|undangan|mendesak|mendadak|darurat|penting|event|emergency)$/;

/** "Upacara" of the state or of the family, "tugas kuliah", "rapat, anak wisuda": which of them keeps one away is asked. */
function isRite(said: readonly Said[]): boolean {
  const isPrivate = said.some(({ signal, phrase }) => signal === 'event' && !anyEvent.test(phrase ?? ''));
  return (
    dutiesOf(said) && (isPrivate || (said.some(({ phrase }) => phrase === 'upacara') && !isOffice(said)))
  );
}

const isOffice = (said: readonly Said[]) =>
  says(said, 'boss') ||
  said.some(({ signal, phrase }) => signal === 'place' && !/^(?:rumah|desa|lokasi)/.test(phrase ?? ''));
const dutiesOf = (said: readonly Said[]) => says(said, 'dutyEvent', 'dutyVerb');
const as = (signal: Signal, said: readonly Said[]): Said[] => [...said, saying(signal)];

function strengthened(one: Said): Said {
  const signal = weak[one.signal];
  return signal ? { ...one, signal } : one;
}

function withoutRepeats(said: readonly Said[]): Said[] {
  return said.filter((one, index) => one.signal !== said[index - 1]?.signal || one.negated);
}

/** "ikut mendampingi", "menghadiri rapat": there the verb is of what follows. "Mengikuti kegiatan" is the training itself. */
function withoutObjectsOfComing(said: readonly Said[]): Said[] {
  return said.filter((one, index) => {
    const [before, after] = [said[index - 1], said[index + 1]];
    const isComing = (other: Said | undefined) => other?.signal === 'present' && other.phrase !== 'hadir';
    if (one.signal === 'course') return before?.signal !== 'present';
    if (one.phrase === 'acara') return before?.signal !== 'present' || after?.signal === 'kin';
    if (!isComing(one) || one.negated) return true;
    return !(after && (after.signal in weak || after.signal === 'boss')) || after.phrase === 'acara';
  });
}
