import type { PlannedReminder } from '#domain/reminder/reminder.ts';
import { findUsefulTime } from '#domain/reminder/reminder-items.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';
import { Prisma } from '#storage/generated/client.ts';

export interface Alignment {
  programmeId: number;
  /** Everything the rules ask for, past ones included. */
  reminders: readonly PlannedReminder[];
  /** Only this participant's items; undefined: those of everybody who has joined. */
  participantId?: number;
  now: Date;
}

/**
 * Makes the items those of the plan, in three statements: waiting ones the plan no longer holds are withdrawn; one
 * that is to go at another time, or comes back, is placed anew; missing ones are added, but not what is of no use
 * any more. An item whose wanted time has passed keeps the minute it was given (it may have been postponed), unless
 * that minute is now too late. What was sent or skipped, and what features queued for themselves, stays as it is.
 */
export async function alignItems(
  db: Db,
  { programmeId, reminders, participantId, now }: Alignment,
): Promise<void> {
  const plan = planTable(reminders, now);
  const people = Prisma.sql`m."programmeId" = ${programmeId} AND m."removedAt" IS NULL
    AND m."personId" IS NOT NULL AND (${participantId ?? null}::int IS NULL OR m."id" = ${participantId ?? null})`;
  // Without statistics (an embedded database gathers none) joins of everybody with everything are planned as
  // loops over all pairs: minutes for a thousand people. One person's few items are found by index.
  const isForAll = participantId === undefined;
  if (isForAll) await execute(db)`SET LOCAL enable_nestloop = off`;
  await withdrawUnplanned(db, { plan, people, programmeId, participantId });
  await placeAnew(db, { plan, people, now });
  await addMissing(db, { plan, people, programmeId });
  if (isForAll) await execute(db)`SET LOCAL enable_nestloop = on`;
}

interface Parts {
  plan: Prisma.Sql;
  people: Prisma.Sql;
}

/** The plan as a table `p` that statements can join. */
function planTable(reminders: readonly PlannedReminder[], now: Date): Prisma.Sql {
  const rows = reminders.map((reminder) => ({
    ruleKey: reminder.ruleKey,
    target: reminder.target,
    occurrence: reminder.occurrence,
    dueAt: findUsefulTime(reminder, now)?.toISOString() ?? null,
    wantedAt: reminder.wantedAt.toISOString(),
    usefulUntil: reminder.usefulUntil.toISOString(),
    everyGroup: reminder.groupId === undefined,
    groupId: reminder.groupId ?? null,
    participantId: reminder.participantId ?? null,
  }));
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p("ruleKey" text, "target" text,
    "occurrence" int, "dueAt" timestamptz, "wantedAt" timestamptz, "usefulUntil" timestamptz,
    "everyGroup" boolean, "groupId" int, "participantId" int)`;
}

const isMeant = Prisma.sql`(p."everyGroup" OR p."groupId" IS NOT DISTINCT FROM m."groupId")
  AND (p."participantId" IS NULL OR p."participantId" = m."id")`;
const isOfReminder = Prisma.sql`i."ruleKey" = p."ruleKey" AND i."target" = p."target"
  AND i."occurrence" = p."occurrence"`;

// Joined outwards from the items, key by key: whatever the server thinks of the sizes, it never compares every item
// with everything that is wanted of everybody.
async function withdrawUnplanned(
  db: Db,
  { plan, people, programmeId, participantId }: Parts & { programmeId: number; participantId?: number },
): Promise<void> {
  await execute(db)`
    UPDATE "ReminderItem" SET "state" = 'withdrawn' WHERE "id" IN (
      SELECT i."id" FROM "ReminderItem" i
      LEFT JOIN "Participant" m ON m."id" = i."participantId" AND ${people}
      LEFT JOIN ${plan} ON ${isOfReminder} AND ${isMeant}
      WHERE i."programmeId" = ${programmeId} AND i."state" = 'planned' AND i."usefulUntil" IS NULL
        AND (${participantId ?? null}::int IS NULL OR i."participantId" = ${participantId ?? null})
        AND (m."id" IS NULL OR p."ruleKey" IS NULL))`;
}

async function placeAnew(db: Db, { plan, people, now }: Parts & { now: Date }): Promise<void> {
  await execute(db)`
    UPDATE "ReminderItem" i SET "state" = 'planned', "skipReason" = NULL, "dueAt" = p."dueAt"
    FROM ${plan} JOIN "Participant" m ON ${people} AND ${isMeant}
    WHERE i."participantId" = m."id" AND ${isOfReminder} AND i."usefulUntil" IS NULL AND p."dueAt" IS NOT NULL
      AND (i."state" = 'withdrawn' OR (i."state" = 'planned' AND i."dueAt" <> p."dueAt"
        AND (p."wantedAt" > ${now} OR i."dueAt" > p."usefulUntil")))`;
}

async function addMissing(
  db: Db,
  { plan, people, programmeId }: Parts & { programmeId: number },
): Promise<void> {
  await execute(db)`
    INSERT INTO "ReminderItem" ("programmeId", "ruleKey", "participantId", "target", "occurrence", "dueAt", "state")
    SELECT ${programmeId}, p."ruleKey", m."id", p."target", p."occurrence", p."dueAt", 'planned'
    FROM ${plan} JOIN "Participant" m ON ${people} AND ${isMeant}
    WHERE p."dueAt" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "ReminderItem" i WHERE i."participantId" = m."id" AND ${isOfReminder})
    ON CONFLICT DO NOTHING`;
}
