import { recordAttendance, type WarningLevel } from '#domain/attendance/attendance-record.ts';
import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import {
  getAttendanceRules,
  listAttendanceSessions,
  readParticipantFacts,
} from '#storage/attendance/attendance-facts.ts';
import { findNewestLoss, listWarnings } from '#storage/attendance/presence-trail.ts';
import type { Database, Db } from '#storage/engine/database.ts';
import { listParticipants } from '#storage/people/participant-store.ts';
import { listActiveProgrammes, type Programme } from '#storage/programme/programme-store.ts';
import { queueStartedMessage, withdrawStartedMessages } from '#storage/reminder/started-messages.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { targetOf, type WarnedLevel, warningRule } from './attendance-warning.ts';

const levels: WarnedLevel[] = ['hard', 'impossible'];
/** In the morning after: what was pressed by mistake in the evening is put right by then. */
const warnedAtTime = '08:00';

const lastSeen = new WeakMap<Database, number>();

/**
 * Queues a warning for everybody whose attendance has come to a level they were not warned of, and takes back what has
 * not gone yet and is true no more. Looks only when somebody may have missed something since it looked last. Each level is said once a
 * person, never before a session was held.
 */
export async function queueWarnings(needs: Pick<Needs, 'database' | 'clock'>): Promise<void> {
  const { database, clock } = needs;
  const newest = await findNewestLoss(database.db);
  if (newest === undefined || lastSeen.get(database) === newest) return;
  for (const programme of await listActiveProgrammes(database.db)) {
    await database.transaction((db) => warnProgramme(db, programme, clock.now()));
  }
  lastSeen.set(database, newest);
}

async function warnProgramme(db: Db, programme: Programme, now: Date): Promise<void> {
  const rules = await getAttendanceRules(db, programme.id);
  const sessions = await listAttendanceSessions(db, programme.id);
  const known = await listWarnings(db, programme.id, warningRule);
  const joined = (await listParticipants(db, programme.id)).filter(({ personId }) => personId !== undefined);
  const facts = await readParticipantFacts(db, programme.id);
  for (const { id: participantId } of joined) {
    const own = facts.get(participantId)!;
    const { level } = recordAttendance({ sessions, ...own }, { rules, now });
    const mine = known.get(participantId) ?? [];
    for (const waiting of levels) {
      const isWaiting = mine.some(({ target, isPlanned }) => target === targetOf(waiting) && isPlanned);
      if (isWaiting && waiting !== level)
        await withdrawStartedMessages(db, { participantId, ruleKey: warningRule, target: targetOf(waiting) });
    }
    if (isNew(level, mine))
      await queueStartedMessage(db, messageFor(programme, { participantId, level, now }));
  }
}

function isNew(level: WarningLevel, mine: { target: string }[]): level is WarnedLevel {
  return level !== 'none' && !mine.some(({ target }) => target === targetOf(level));
}

function messageFor(
  { id, zone, endsOn }: Programme,
  { participantId, level, now }: { participantId: number; level: WarnedLevel; now: Date },
) {
  const wantedAt = instantOf(addDays(localDayOf(now, zone), 1), warnedAtTime, zone);
  const lastDay = addDays(endsOn > localDayOf(now, zone) ? endsOn : localDayOf(now, zone), 7);
  return {
    programmeId: id,
    participantId,
    ruleKey: warningRule,
    target: targetOf(level),
    kind: 'warning' as const,
    wantedAt,
    usefulUntil: instantOf(lastDay, warnedAtTime, zone),
  };
}
