import type { AbsenceKind } from '#domain/attendance/absence.ts';
import { bindNegations } from './negation.ts';
import { isPersonal } from './personal-reply.ts';
import { readPlainReply } from './plain-reply.ts';
import type { Reading } from './reading.ts';
import { says, statusOf, unknown } from './said-statuses.ts';
import type { ReplyToken } from './scan-reply.ts';
import { leavesEarly, readSessionReply } from './session-reply.ts';
import { readSpecialReply } from './special-reply.ts';
import { readStatusReply } from './status-reply.ts';
import { hasWeakEvidence, settleWeak } from './weak-evidence.ts';

export interface HowToRead {
  questioned: boolean;
  /** The text answers an attendance question for certain: "tidak bisa" and "rapat di provinsi" then are about it. */
  isAsked: boolean;
}

/** Reads tokens that the reader knows all of. */
export function readTokens(tokens: readonly ReplyToken[], how: HowToRead): Reading {
  const isOwn = how.isAsked || isPersonal(tokens);
  const days = tokens.flatMap((token) => (token.signal === 'day' ? [token] : []));
  const [day, ...others] = days;
  const reading = readOfDay(tokens, { ...how, isOwn });
  if (!day) return reading;
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(day))) return unknown;
  if (day.until) return readRange(tokens, reading, { ...day, until: day.until });
  return day.from && speaksOfComing(reading) ? { ...reading, day: day.from } : reading;
}

type Own = HowToRead & { isOwn: boolean };

function readOfDay(tokens: readonly ReplyToken[], how: Own): Reading {
  const readRest = (rest: readonly ReplyToken[]) => readWhole(rest, how);
  const special = readSpecialReply(tokens, how.isOwn);
  if (special) return special;
  if (tokens.some(leavesEarly)) return how.isAsked ? { kind: 'perSession', answers: [] } : unknown;
  return readSessionReply(tokens, readRest) ?? readRest(tokens);
}

function readWhole(tokens: readonly ReplyToken[], { isOwn, isAsked, questioned }: Own): Reading {
  const heard = bindNegations(tokens);
  const asksWhen = heard.some(({ signal }) => signal === 'schedule');
  const stated = heard.filter((one) => statusOf(one) !== undefined);
  // "Dinas di kecamatan" may be an agency; "dinas" alone is not.
  const isAgency =
    stated.length > 0 && stated.every(({ signal }) => signal === 'weakDuty') && says(heard, 'place');
  const isWeak = (hasWeakEvidence(heard) && stated.length === 0) || isAgency;
  if (isWeak && !isOwn) return asksWhen ? plain(tokens, questioned) : unknown;
  const said = asksWhen ? heard : settleWeak(heard);
  if (said.some((one) => statusOf(one) !== undefined)) return readStatusReply(said);
  const reading = plain(tokens, questioned);
  return isAsked ? asAsked(reading, tokens) : reading;
}

const plain = (tokens: readonly ReplyToken[], questioned: boolean): Reading => ({
  kind: readPlainReply(tokens, questioned),
});

/** What short words say as an answer to the attendance question: "tidak bisa", "skip dulu", "jam 9 ya bu". */
function asAsked(reading: Reading, tokens: readonly ReplyToken[]): Reading {
  const says = (signal: ReplyToken['signal']) => tokens.some((token) => token.signal === signal);
  if (says('maybe')) {
    const sure = tokens.filter(({ signal }) => signal !== 'maybe');
    const reread = asAsked(plain(sure, false), sure);
    return reread.kind === 'answer' || reread.kind === 'ambiguous' ? reread : reading;
  }
  if (reading.kind === 'yes' && says('can')) return { kind: 'answer', status: 'present', certain: false };
  const isRefusal = reading.kind === 'no' && (says('can') || says('dulu'));
  if (isRefusal || (reading.kind === 'skip' && says('dulu')))
    return { kind: 'answer', status: 'excused', certain: false };
  const arrivals = tokens.flatMap((token) => (token.signal === 'arrival' ? [token.arrival] : []));
  const [arrival, ...others] = arrivals;
  const rest = tokens.filter(({ signal }) => !['arrival', 'arrive', 'can', 'self', 'break'].includes(signal));
  const isTime = reading.kind === 'unknown' && arrival !== undefined && others.length === 0;
  const onlyTime = rest.every((token) => isAround(token));
  return isTime && onlyTime ? { kind: 'ambiguous', statuses: ['present', 'late'], arrival } : reading;
}

const timeCompany: readonly string[] = [
  'filler',
  'vocative',
  'honorific',
  'prep',
  'since',
  'only',
  'ya',
  'ack',
  'day',
];
const isAround = ({ signal }: ReplyToken) => timeCompany.includes(signal);

/** Several days away; coming on several days is not asked for at once. */
function readRange(
  tokens: readonly ReplyToken[],
  reading: Reading,
  { from, until }: Pick<Extract<Reading, { kind: 'range' }>, 'from' | 'until'>,
): Reading {
  if (reading.kind !== 'answer') return unknown;
  const isLeave = tokens.some(({ signal }) => signal === 'leave');
  const absence: AbsenceKind | undefined =
    reading.status === 'present' || reading.status === 'late'
      ? undefined
      : isLeave
        ? 'leave'
        : reading.status;
  return absence ? { kind: 'range', absence, ...(from ? { from } : {}), until } : unknown;
}

const aboutComing: readonly Reading['kind'][] = [
  ...(['answer', 'ambiguous', 'perSession', 'delegated', 'conditional', 'checkInOrLeave', 'range'] as const),
];

/** Whether a reading is about somebody's coming, sure or to be asked. */
export function speaksOfComing({ kind }: Reading): boolean {
  return aboutComing.includes(kind);
}
