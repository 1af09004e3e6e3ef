import { type PlannedReminder, planReminders } from '#domain/reminder.ts';
import { compareItems } from '#domain/reminder-items.ts';
import { defaultReminderRules } from '#domain/reminder-rule.ts';
import type { SendingWindow } from '#domain/sending-window.ts';
import type { Db } from './database.ts';
import { type Deadline, listDeadlines } from './deadline-store.ts';
import { getProgramme, type Programme } from './programme-store.ts';
import { changeReminderItems, listReminderItems } from './reminder-store.ts';
import { readSendingWindow } from './sending-window-store.ts';
import { listSessions, type Session } from './session-store.ts';

/** A programme's reminders as its sessions, deadlines and window ask for them now. */
export interface ReminderPlan {
  programme: Programme;
  window: SendingWindow;
  sessions: Session[];
  deadlines: Deadline[];
  reminders: PlannedReminder[];
}

export async function loadReminderPlan(db: Db, programmeId: number, now: Date): Promise<ReminderPlan> {
  const programme = await getProgramme(db, programmeId);
  const window = await readSendingWindow(db, programme);
  const sessions = await listSessions(db, { programmeId, everyGroup: true });
  const deadlines = await listDeadlines(db, programmeId);
  const groups = await db.group.findMany({ where: { programmeId }, select: { id: true } });
  const reminders = planReminders({
    sessions: sessions.map((session) => ({
      ...session,
      groupId: session.groupId ?? null,
      cancelledAt: null,
    })),
    groupIds: groups.map(({ id }) => id),
    deadlines,
    rules: defaultReminderRules,
    window,
    now,
  });
  return { programme, window, sessions, deadlines, reminders };
}

/**
 * Brings the reminders of everybody who has joined up to the present sessions, deadlines, window and roster:
 * adds, moves and withdraws. Call it in the transaction of any such change; run again it changes nothing.
 */
export async function replanReminders(db: Db, programmeId: number, now: Date): Promise<void> {
  await replan(db, { programmeId, now });
}

/** Plans what still lies before one participant, when they join. */
export async function planForParticipant(db: Db, participantId: number, now: Date): Promise<void> {
  const { programmeId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  await replan(db, { programmeId, participantId, now });
}

async function replan(
  db: Db,
  { programmeId, participantId, now }: { programmeId: number; participantId?: number; now: Date },
): Promise<void> {
  const { reminders } = await loadReminderPlan(db, programmeId, now);
  const participants = await db.participant.findMany({
    where: {
      programmeId,
      removedAt: null,
      personId: { not: null },
      ...(participantId === undefined ? {} : { id: participantId }),
    },
    select: { id: true, groupId: true },
  });
  const items = await listReminderItems(db, programmeId, participantId);
  await changeReminderItems(db, programmeId, compareItems({ reminders, participants, items, now }));
}

/**
 * A short text for each running programme that changes whenever something its reminders hang on does: one
 * statement to find out, every minute, whether planning again is worth it.
 */
export async function readPlanningFingerprints(
  db: Db,
): Promise<{ programmeId: number; fingerprint: string }[]> {
  return db.$queryRaw<{ programmeId: number; fingerprint: string }[]>`
    SELECT g."id" AS "programmeId", md5(concat_ws('|', g."zone", g."sendingWindow"::text,
      (SELECT string_agg(concat_ws(',', s."id", s."startsAt", s."groupId", s."revision", s."cancelledAt"), ';' ORDER BY s."id")
        FROM "Session" s WHERE s."programmeId" = g."id"),
      (SELECT string_agg(concat_ws(',', d."key", d."dueAt", d."revision"), ';' ORDER BY d."key")
        FROM "Deadline" d WHERE d."programmeId" = g."id"),
      (SELECT string_agg(o."heldOn", ';' ORDER BY o."heldOn") FROM "DayOff" o WHERE o."programmeId" = g."id"),
      (SELECT string_agg(concat_ws(',', m."id", coalesce(m."groupId", 0)), ';' ORDER BY m."id")
        FROM "Participant" m WHERE m."programmeId" = g."id" AND m."personId" IS NOT NULL AND m."removedAt" IS NULL)
    )) AS "fingerprint"
    FROM "Programme" g WHERE g."archivedAt" IS NULL ORDER BY g."id"`;
}
