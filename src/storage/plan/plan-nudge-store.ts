import type { NudgeTime } from '#domain/plan/plan-nudge.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** A wish that is kept: `on` is the day of the next one. */
export interface StoredNudge extends NudgeTime {
  participantId: number;
  programmeId: number;
}

export async function findNudge(db: Db, participantId: number): Promise<NudgeTime | undefined> {
  const row = await db.planNudge.findUnique({ where: { participantId } });
  return row ? { on: row.nextOn, timeOfDay: row.timeOfDay, isDaily: row.isDaily } : undefined;
}

/** One wish a participant: a new one takes the place of the old. */
export async function saveNudge(
  db: Db,
  nudge: NudgeTime & { participantId: number; setAt: Date },
): Promise<void> {
  const { participantId, on: nextOn, timeOfDay, isDaily, setAt } = nudge;
  const data = { nextOn, timeOfDay, isDaily, setAt };
  await db.planNudge.upsert({ where: { participantId }, create: { participantId, ...data }, update: data });
}

export async function removeNudge(db: Db, participantId: number): Promise<void> {
  await db.planNudge.deleteMany({ where: { participantId } });
}

/** The wishes whose day is at most `untilOn`, of programmes that run and people who are there. */
export async function listNudges(db: Db, untilOn: string): Promise<StoredNudge[]> {
  return queryRows<StoredNudge>(db)`
    SELECT n."participantId", n."timeOfDay", n."isDaily", n."nextOn" AS "on", m."programmeId"
    FROM "PlanNudge" n JOIN "Participant" m ON m."id" = n."participantId"
    JOIN "Programme" g ON g."id" = m."programmeId"
    WHERE n."nextOn" <= ${untilOn} AND m."removedAt" IS NULL AND g."archivedAt" IS NULL`;
}
