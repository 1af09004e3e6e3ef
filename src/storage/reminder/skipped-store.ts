import type { ItemSkip } from '#domain/reminder/settle-due.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';

/** Reasons that an organizer wants to hear of; who was done is no news. */
export const toldSkips = [
  'tooLate',
  'quiet',
  'superseded',
  'dailyLimit',
  'unreachable',
  'unclear',
  'failed',
  'paused',
  'eased',
] as const;
export type ToldSkip = Extract<ItemSkip, (typeof toldSkips)[number]>;

/** What a rule did not send about one thing, for one reason, to these people. */
export interface SkippedGroup {
  ruleKey: string;
  kind: string;
  target: string;
  reason: ToldSkip;
  /** In roster order. */
  names: string[];
  /** When the first of them was due. */
  dueAt: Date;
}

/** How many items were skipped, and in how many groups they are listed. */
export async function countSkipped(db: Db, programmeId: number): Promise<{ items: number; groups: number }> {
  const [row] = await queryRows<{ items: number; groups: number }>(db)`
    SELECT count(*) AS "items", count(DISTINCT concat_ws(' ', "ruleKey", "skipReason", "target")) AS "groups"
    FROM "ReminderItem" WHERE "programmeId" = ${programmeId} AND "state" = 'skipped'
      AND "skipReason" = ANY(${[...toldSkips]})`;
  return row!;
}

/** A part of the list, newest first. */
export async function listSkippedGroups(
  db: Db,
  part: { programmeId: number; skip: number; take: number },
): Promise<SkippedGroup[]> {
  return queryRows<SkippedGroup>(db)`
    SELECT i."ruleKey", min(i."kind") AS "kind", i."target", i."skipReason" AS "reason",
      array_agg(m."name" ORDER BY m."rosterNo") AS "names", min(i."dueAt") AS "dueAt"
    FROM "ReminderItem" i JOIN "Participant" m ON m."id" = i."participantId"
    WHERE i."programmeId" = ${part.programmeId} AND i."state" = 'skipped' AND i."skipReason" = ANY(${[...toldSkips]})
    GROUP BY i."ruleKey", i."target", i."skipReason"
    ORDER BY max(i."dueAt") DESC, i."ruleKey", i."target", i."skipReason"
    LIMIT ${part.take} OFFSET ${part.skip}`;
}
