import { unmarkedRule } from '#domain/attendance/unmarked-day.ts';
import type { PlanState } from '#domain/plan/plan-state.ts';
import type { Outline } from '#domain/reminder/deadline-gaps.ts';
import type { AskedQuestion } from '#domain/reminder/easing.ts';
import type { PlanInState } from '#domain/reminder/reminder-subjects.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** The sessions each participant has answered, not counting answers that a move has made void. */
export async function listAnsweredSessions(
  db: Db,
  participantIds: number[],
  sessions: { id: number; revision: number }[],
): Promise<Map<number, Set<number>>> {
  if (participantIds.length === 0 || sessions.length === 0) return new Map();
  const revisions = new Map(sessions.map(({ id, revision }) => [id, revision]));
  const rows = await db.rsvp.findMany({
    where: { participantId: { in: participantIds }, sessionId: { in: [...revisions.keys()] } },
    select: { participantId: true, sessionId: true, sessionRevision: true },
  });
  const valid = rows.filter((row) => revisions.get(row.sessionId) === row.sessionRevision);
  const byParticipant = Map.groupBy(valid, ({ participantId }) => participantId);
  return new Map(
    [...byParticipant].map(([id, answered]) => [id, new Set(answered.map(({ sessionId }) => sessionId))]),
  );
}

/**
 * The attendance questions (items of these rules) that reached each participant since they last answered for any session
 * or reported an absence; for news of not being recorded, also since they checked in. A participant without one has no entry.
 */
export async function listAskedQuestions(
  db: Db,
  participantIds: number[],
  ruleKeys: string[],
): Promise<Map<number, AskedQuestion[]>> {
  if (participantIds.length === 0 || ruleKeys.length === 0) return new Map();
  const rows = await queryRows<AskedQuestion & { participantId: number }>(db)`
    SELECT i."participantId", i."ruleKey", i."target", i."occurrence" FROM "ReminderItem" i
    JOIN "Delivery" d ON d."id" = i."deliveryId" AND d."status" = 'delivered'
    WHERE i."participantId" = ANY(${participantIds}) AND i."ruleKey" = ANY(${ruleKeys}) AND i."state" = 'queued'
      AND NOT EXISTS (SELECT 1 FROM "Rsvp" r
        WHERE r."participantId" = i."participantId" AND r."answeredAt" >= i."dueAt")
      AND NOT EXISTS (SELECT 1 FROM "AbsenceRequest" a
        WHERE a."participantId" = i."participantId" AND a."requestedAt" >= i."dueAt")
      AND (i."ruleKey" <> ${unmarkedRule} OR NOT EXISTS (SELECT 1 FROM "Presence" p
        WHERE p."participantId" = i."participantId" AND p."source" IN ('code', 'link') AND p."markedAt" >= i."dueAt"))`;
  return Map.groupBy(rows, ({ participantId }) => participantId);
}

/** A plan as reminders see it: how each section stands, by its key, and where the whole is on its way. */
export interface PlanFacts {
  outline: Outline;
  state: PlanState;
}

/** How each participant's plan stands; nobody's without a plan. */
export async function listPlanFacts(db: Db, participantIds: number[]): Promise<Map<number, PlanFacts>> {
  if (participantIds.length === 0) return new Map();
  const rows = await db.plan.findMany({
    where: { participantId: { in: participantIds } },
    select: { participantId: true, outline: true, state: true },
  });
  return new Map(
    rows.map(({ participantId, outline, state }) => [
      participantId,
      { outline: outline as Outline, state: state as PlanState },
    ]),
  );
}

/** The plans that a reviewer has sent back and that wait for their participant, since that decision. */
export async function listPlansSentBack(db: Db, programmeId: number): Promise<PlanInState[]> {
  const rows = await queryRows<{ participantId: number; since: Date; turn: number }>(db)`
    SELECT l."participantId", d."decidedAt" AS "since", s."n" AS "turn"
    FROM "Participant" m JOIN "Plan" l ON l."participantId" = m."id" AND l."state" = 'changesRequested'
    JOIN "Submission" s ON s."planId" = l."id"
      AND s."n" = (SELECT max(v."n") FROM "Submission" v WHERE v."planId" = l."id")
    JOIN "ReviewDecision" d ON d."submissionId" = s."id" AND d."kind" = 'changesRequested'
    WHERE m."programmeId" = ${programmeId} AND m."removedAt" IS NULL`;
  return rows.map((row) => ({ ...row, state: 'changesRequested' }));
}
