import { readToken } from '#domain/attendance/check-in-code.ts';
import { type CheckInKey, type CheckInVerdict, judgeCheckIn } from '#domain/attendance/judge-check-in.ts';
import type { KnownActor } from '#domain/people/actor.ts';
import { type CheckInCodes, checkInCodes } from '#storage/attendance/check-in-secret.ts';
import {
  type CheckInStanding,
  type FoundPlace,
  findCheckInStanding,
  recordCheckIn,
} from '#storage/attendance/check-in-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { noteLateUse } from './note-late-use.ts';
import { missesSince, noteMiss, pauseMs } from './note-miss.ts';

/** A code as it came: six digits typed, or the payload of a QR's link. */
export type PresentedCode = { digits: string } | { token: string };

export interface CheckInInput {
  /** Who sends it: the code says which of their own places is meant. */
  by: KnownActor;
  code: PresentedCode;
  updateId: number;
  /** When the message was sent: it decides about window, code and lateness. */
  at: Date;
  now: Date;
}

type Verdict = CheckInVerdict<FoundPlace>;

export type CheckInOutcome =
  /** `next`: the following session of the day, in which they have to check in again. */
  | { kind: 'checkedIn'; place: FoundPlace; status: 'present' | 'late'; arrivedAt: Date; next?: FoundPlace }
  | { kind: 'paused'; until: Date; zone: string }
  | Exclude<Verdict, { kind: 'checkIn' }>;

/**
 * Checks a participant in with a code. Exactly one mark a session: the first one wins, and the same update
 * again gives the same answer. Ten wrong codes within 15 minutes pause the person for 15 minutes and tell the
 * organizers. Two statements when the code is right.
 */
export async function takeCheckIn(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: CheckInInput,
): Promise<CheckInOutcome> {
  const { db } = needs.database;
  // A second look is needed when something changed between the look and the record.
  for (let look = 1; ; look++) {
    const standing = await find(needs, input);
    const repeated = standing.places.find(({ presence }) => presence?.updateId === input.updateId);
    if (repeated) return recorded(repeated, nextPlace(standing, repeated));
    if (standing.tenthMissAt) return paused(standing.tenthMissAt, standing);
    const verdict = judge(standing, input);
    if (verdict.kind === 'wrong') return noteWrong(needs, standing, input);
    if (verdict.kind !== 'checkIn') return verdict;
    const { place, step, status } = verdict;
    const { sessionId, participantId } = place;
    const { by, updateId, at, now } = input;
    const { personId } = by;
    const source = 'digits' in input.code ? 'code' : 'link';
    const act = { sessionId, participantId, status, source, step, personId, updateId, now } as const;
    if (await recordCheckIn(db, { ...act, arrivedAt: at })) {
      await noteLateUse(needs, { place, step, at, now });
      return { kind: 'checkedIn', place, status, arrivedAt: at, next: nextPlace(standing, place) };
    }
    if (look === mostLooks)
      throw new Error(`a check-in to session ${sessionId} can neither be written nor read`);
  }
}

const mostLooks = 3;

function find(needs: Pick<Needs, 'database'>, input: CheckInInput): Promise<CheckInStanding> {
  const { by, at, updateId, code } = input;
  const { personId } = by;
  const sessionId = 'token' in code ? readToken(code.token)?.sessionId : undefined;
  return findCheckInStanding(needs.database.db, {
    ...{ personId, at, updateId, missesSince: missesSince(at) },
    ...(sessionId === undefined ? {} : { sessionId }),
  });
}

/** The redelivered message is answered with what it saved, whatever the time is by now. */
function recorded(place: FoundPlace, next?: FoundPlace): CheckInOutcome {
  const { status, arrivedAt } = place.presence!;
  const saved = status === 'late' ? 'late' : 'present';
  return { kind: 'checkedIn', place, status: saved, arrivedAt: arrivedAt!, next };
}

/** What follows on the same day and is not marked yet. */
function nextPlace({ places }: CheckInStanding, place: FoundPlace): FoundPlace | undefined {
  return places.find(
    (each) =>
      each.participantId === place.participantId &&
      each.heldOn === place.heldOn &&
      each.startsAt > place.startsAt &&
      each.isOwn &&
      !each.isCancelled &&
      !each.presence,
  );
}

function paused(tenthMissAt: Date, { places }: CheckInStanding): CheckInOutcome {
  return { kind: 'paused', until: new Date(tenthMissAt.getTime() + pauseMs), zone: places[0]!.zone };
}

function judge({ secret, places }: CheckInStanding, { code, at }: CheckInInput): Verdict {
  const codes = secret === undefined ? undefined : checkInCodes(secret);
  const key = toKey(code, codes);
  return key ? judgeCheckIn(key, { places, at }) : { kind: places.length > 0 ? 'wrong' : 'otherProgramme' };
}

function toKey(code: PresentedCode, codes: CheckInCodes | undefined): CheckInKey | undefined {
  if ('digits' in code) {
    return {
      kind: 'digits',
      fits: (sessionId, step) => codes?.digits(sessionId, step) === code.digits,
    };
  }
  const opened = codes?.open(code.token);
  return opened && { kind: 'token', ...opened };
}

async function noteWrong(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  standing: CheckInStanding,
  input: CheckInInput,
): Promise<CheckInOutcome> {
  const [place] = standing.places;
  const pausedNow = await noteMiss(needs, { ...input, place: place! });
  return pausedNow ? paused(input.at, standing) : { kind: 'wrong' };
}
