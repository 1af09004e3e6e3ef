import type { KnownActor } from '#domain/people/actor.ts';
import {
  countCheckInMisses,
  type FoundPlace,
  recordCheckInMiss,
} from '#storage/attendance/check-in-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { guessingMessage, manyMissesMessage } from './staff-messages.ts';

/** Wrong codes until a pause, and how long they are counted and the pause lasts. */
const missesToPause = 10;
export const pauseMs = 15 * 60_000;

/** So many wrong codes of everybody within 15 minutes are told, however many people are in the programme. */
const fewestToTell = 30;

export const missesSince = (at: Date) => new Date(at.getTime() - pauseMs);

export interface MissInput {
  by: KnownActor;
  updateId: number;
  at: Date;
  now: Date;
  place: FoundPlace;
}

/**
 * Notes a wrong code, once an update. Tells the organizers when it is somebody's tenth within 15 minutes, and
 * once an hour when all together try as many as there are participants. Returns true when it was the tenth.
 */
export async function noteMiss(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  { by, updateId, at, now, place }: MissInput,
): Promise<boolean> {
  const { personId } = by;
  const { programmeId, zone, participantName: name } = place;
  return needs.database.transaction(async (db) => {
    await recordCheckInMiss(db, { updateId, personId, programmeId, missedAt: at });
    const counted = await countCheckInMisses(db, { personId, programmeId, since: missesSince(at) });
    const pausedNow = counted.own >= missesToPause;
    if (pausedNow) {
      const until = new Date(at.getTime() + pauseMs);
      await notifyStaff(needs, db, {
        ...{ programmeId, now, dedupeKey: `check-in-guess:${personId}:${updateId}` },
        word: (say) => guessingMessage(say, { name, until, zone }),
      });
    }
    if (counted.everybody >= Math.max(fewestToTell, counted.joined)) {
      await notifyStaff(needs, db, {
        ...{ programmeId, now, dedupeKey: `check-in-storm:${programmeId}:${hourOf(at)}` },
        word: (say) => manyMissesMessage(say, programmeId, counted.everybody),
      });
    }
    return pausedNow;
  });
}

const hourOf = (at: Date) => Math.floor(at.getTime() / 3_600_000);
