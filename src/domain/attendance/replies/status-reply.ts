import type { RsvpStatus } from '#domain/attendance/attendance.ts';
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
import { readSubject } from './subject-reply.ts';

/** Words that turn an attendance word into something else than an answer. */
const foreign: readonly Said['signal'][] = [
  ...([
    'topic',
    'course',
    'skip',
    'next',
    'back',
    'done',
    'help',
    'schedule',
    'boss',
    'away',
    'place',
    'other',
  ] as const),
  ...([
    'which',
    'if',
    'delegate',
    'halfDay',
    'remote',
    'report',
    'askWord',
    'untilNoon',
    'fromNoon',
  ] as const),
];

/** Reads a reply that speaks of attendance and of nothing else, its weak evidence settled. */
export function readStatusReply(said: readonly Said[]): Reading {
  if (said.some(({ doubled }) => doubled) || says(said, ...foreign)) return unknown;
  // "Harus hadir" speaks of a duty to come; "harus mendampingi" of a reason.
  if (says(said, 'must') && says(said, 'present')) return unknown;
  if (says(said, 'arrive') && !says(said, 'arrival', 'late')) return unknown;
  if (says(said, 'soon') && !says(said, 'late')) return unknown;
  if (says(said, 'cancel')) return ambiguous(['present', ...mentioned(said), ...ifOnlyPresent(said)]);
  if (says(said, 'maybe') && !(says(said, 'late') && mentioned(said).length === 1)) return { kind: 'later' };
  if (says(said, 'or'))
    return ambiguous([...mentioned(said), ...(says(said, 'no') ? ifOnlyPresent(said) : [])]);
  return readSubject(said) ?? readStatuses(said);
}

/** "batal hadir", "hadir atau tidak": the other choice is to be excused. */
function ifOnlyPresent(said: readonly Said[]): RsvpStatus[] {
  return mentioned(said).every((status) => status === 'present') ? ['excused'] : [];
}

function readStatuses(said: readonly Said[]): Reading {
  const statuses = positives(said);
  const others = statuses.filter((status) => status !== 'excused');
  const [other] = others;
  if (said.some((one) => one.negated && !isNotPresent(one))) return readDenied(said);
  if (said.some((one) => isNotPresent(one) && one.notYet)) return ambiguous(['late', 'excused']);
  if (says(said, 'arrival') && !says(said, 'late')) return readPresentAtTime(said);
  if (other === undefined) return readExcuse(said);
  if (others.length > 1 && others.toSorted().join() !== 'late,present') return ambiguous(statuses);
  return other === 'sick' || other === 'official_duty' ? readAway(said, other) : readComing(said, others);
}

/** "tidak sakit, hadir", "tidak telat": what is denied is named too, so both are asked about. */
function readDenied(said: readonly Said[]): Reading {
  const stated = positives(said);
  const denied = said.flatMap((one) => (one.negated && !isNotPresent(one) ? (statusOf(one) ?? []) : []));
  return ambiguous([...(stated.length > 0 ? stated : ['present' as const]), ...denied]);
}

/** "hadir jam 9": the start of the session decides whether that is late. */
function readPresentAtTime(said: readonly Said[]): Reading {
  const [arrival, ...others] = said.flatMap(({ arrival }) => arrival ?? []);
  const isOne = others.length === 0;
  return positives(said).join() === 'present'
    ? ambiguous(['present', 'late'], isOne ? arrival : undefined)
    : unknown;
}

/** Nothing but leave. Beside an "ok" or a "bisa" the word may as well be politeness ("siap, izin", "izin setuju"). */
function readExcuse(said: readonly Said[]): Reading {
  const unclear = ambiguous(['present', 'excused']);
  const agrees = says(said, 'ack', 'yes', 'can', 'may');
  if (says(said, 'onSite')) return unknown;
  if (says(said, 'weakAbsent') && (agrees || says(said, 'want', 'permit', 'no', 'unable'))) return unclear;
  if (saysNoAfterwards(said)) return unclear;
  const plain = says(said, 'excused', 'leave', 'weakAbsent', 'event') || said.some(isNotPresent);
  return agrees && !plain ? unclear : answer('excused');
}

function readAway(said: readonly Said[], status: 'sick' | 'official_duty'): Reading {
  const vague = status === 'official_duty' && !says(said, 'duty') && says(said, 'ack');
  if (says(said, 'onSite')) return unknown;
  return vague || saysNoAfterwards(said) ? ambiguous(['present', status]) : answer(status);
}

/** "tidak, sakit" explains a no; "sakit ❌" may take it back. */
function saysNoAfterwards(said: readonly Said[]): boolean {
  const first = said.findIndex((one) => statusOf(one) !== undefined);
  return said.slice(first).some(({ signal }) => signal === 'no');
}

function readComing(said: readonly Said[], others: readonly RsvpStatus[]): Reading {
  const isLate = others.includes('late');
  const refuses = says(said, 'no', 'unable', 'weakAbsent', 'excused', 'leave') || said.some(isNotPresent);
  if (refuses || (says(said, 'permit') && !isPoliteLeave(said, isLate)))
    return ambiguous([...others, 'excused']);
  if (!isLate) return answer('present', !says(said, 'strive'));
  const arrivals = said.flatMap(({ arrival }) => arrival ?? []);
  const [arrival] = arrivals;
  const late = answer('late', !says(said, 'maybe'));
  return arrival && arrivals.length === 1 ? { ...late, arrival } : late;
}

/** "izin hadir", "mohon izin untuk ikut", "izin, telat 10 menit": leave asked politely for what follows at once. */
function isPoliteLeave(said: readonly Said[], isLate: boolean): boolean {
  const ordered = said.filter((one) => one.signal === 'break' || statusOf(one) !== undefined);
  const leaves = ordered.filter(({ signal }) => signal === 'permit').length;
  const [first, next] = ordered;
  return leaves === 1 && first?.signal === 'permit' && (isLate || next?.signal === 'present');
}
