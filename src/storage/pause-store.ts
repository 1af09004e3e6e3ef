import type { ReminderPause } from '#domain/reminder-pause.ts';
import type { Db } from './database.ts';

interface PauseRow {
  remindersPausedAt: Date | null;
  remindersResumeAt: Date | null;
}

/** The pauses of these participants' persons, by participant. */
export async function listPauses(db: Db, participantIds: number[]): Promise<Map<number, ReminderPause>> {
  if (participantIds.length === 0) return new Map();
  const rows = await db.$queryRaw<(PauseRow & { id: number })[]>`
    SELECT m."id", p."remindersPausedAt", p."remindersResumeAt"
    FROM "Participant" m JOIN "Person" p ON p."id" = m."personId"
    WHERE m."id" = ANY(${participantIds}) AND p."remindersPausedAt" IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, toPause(row)!]));
}

function toPause({ remindersPausedAt, remindersResumeAt }: PauseRow): ReminderPause | undefined {
  if (remindersPausedAt === null) return undefined;
  return { since: remindersPausedAt, ...(remindersResumeAt ? { resumeAt: remindersResumeAt } : {}) };
}
