import type { ReminderPause } from '#domain/reminder/reminder-pause.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { queryRows } from '#storage/engine/statements.ts';

interface PauseRow {
  remindersPausedAt?: Date;
  remindersResumeAt?: Date;
}

/** A person's pause, past ones included until they are lifted; undefined without one. */
export async function findPause(db: Db, personId: number): Promise<ReminderPause | undefined> {
  const row = await db.person.findUnique({
    where: { id: personId },
    select: { remindersPausedAt: true, remindersResumeAt: true },
  });
  return row ? toPause(fromRow(row)) : undefined;
}

/** Begins a pause in place of an earlier one, or (undefined) lifts it. */
export async function savePause(db: Db, personId: number, pause: ReminderPause | undefined): Promise<void> {
  await db.person.update({
    where: { id: personId },
    data: { remindersPausedAt: pause?.since ?? null, remindersResumeAt: pause?.resumeAt ?? null },
  });
}

/** The pauses of these participants' persons, by participant. */
export async function listPauses(db: Db, participantIds: number[]): Promise<Map<number, ReminderPause>> {
  if (participantIds.length === 0) return new Map();
  const rows = await queryRows<PauseRow & { id: number }>(db)`
    SELECT m."id", p."remindersPausedAt", p."remindersResumeAt"
    FROM "Participant" m JOIN "Person" p ON p."id" = m."personId"
    WHERE m."id" = ANY(${participantIds}) AND p."remindersPausedAt" IS NOT NULL`;
  return new Map(rows.map((row) => [row.id, toPause(row)!]));
}

function toPause({ remindersPausedAt, remindersResumeAt }: PauseRow): ReminderPause | undefined {
  return remindersPausedAt && { since: remindersPausedAt, resumeAt: remindersResumeAt };
}
