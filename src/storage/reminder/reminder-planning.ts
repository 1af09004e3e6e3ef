import { type PlannedReminder, planReminders, type ReminderPlanInput } from '#domain/reminder/reminder.ts';
import type { SendingWindow } from '#domain/time/sending-window.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import { type Deadline, listDeadlines } from '#storage/programme/deadline-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { listSessions, type Session } from '#storage/schedule/session-store.ts';
import { alignItems } from './reminder-alignment.ts';
import { listPlansSentBack } from './reminder-facts.ts';
import { listRules, type StoredRule } from './reminder-rule-store.ts';

/** A programme's reminders as its sessions, deadlines, rules and window ask for them at `now`. */
export interface ReminderPlan {
  programme: Programme;
  window: SendingWindow;
  sessions: Session[];
  deadlines: Deadline[];
  /** All that have not been removed, switched off ones too. */
  rules: StoredRule[];
  /** What `reminders` was planned from, for planning at another instant or by another rule. */
  input: ReminderPlanInput;
  reminders: PlannedReminder[];
}

export async function loadReminderPlan(db: Db, programmeId: number, now: Date): Promise<ReminderPlan> {
  const programme = await getProgramme(db, programmeId);
  const window = await readSendingWindow(db, programme);
  const sessions = await listSessions(db, { programmeId, everyGroup: true });
  const deadlines = await listDeadlines(db, programmeId);
  const rules = await listRules(db, programmeId);
  const groups = await db.group.findMany({ where: { programmeId }, select: { id: true } });
  const input: ReminderPlanInput = {
    sessions: sessions.map((session) => ({
      ...session,
      groupId: session.groupId ?? null,
      cancelledAt: null,
    })),
    groupIds: groups.map(({ id }) => id),
    deadlines,
    startsOn: programme.startsOn,
    plans: await listPlansSentBack(db, programmeId),
    rules: rules.filter(({ isOn }) => isOn),
    window,
    now,
  };
  return { programme, window, sessions, deadlines, rules, input, reminders: planReminders(input) };
}

/**
 * Brings the reminders of everybody who has joined up to the present sessions, deadlines, rules, window and roster:
 * adds, moves and withdraws. Call it in the transaction of any such change; run again it changes nothing. A few
 * statements, however many participants there are.
 */
export async function replanReminders(db: Db, programmeId: number, now: Date): Promise<void> {
  const { reminders } = await loadReminderPlan(db, programmeId, now);
  await alignItems(db, { programmeId, reminders, now });
}

/** Plans what still lies before one participant, when they join. */
export async function planForParticipant(db: Db, participantId: number, now: Date): Promise<void> {
  const { programmeId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  const { reminders } = await loadReminderPlan(db, programmeId, now);
  await alignItems(db, { programmeId, participantId, reminders, now });
}

/**
 * A short text for each running programme that changes whenever something its reminders hang on does: one
 * statement to find out, every minute, whether planning again is worth it.
 */
export async function readPlanningFingerprints(
  db: Db,
): Promise<{ programmeId: number; fingerprint: string }[]> {
  return queryRows<{ programmeId: number; fingerprint: string }>(db)`
    SELECT g."id" AS "programmeId", md5(concat_ws('|', g."zone", g."startsOn", g."sendingWindow"::text,
      (SELECT string_agg(concat_ws(',', s."id", s."startsAt", s."groupId", s."revision", s."cancelledAt"), ';' ORDER BY s."id")
        FROM "Session" s WHERE s."programmeId" = g."id"),
      (SELECT string_agg(concat_ws(',', d."key", d."dueAt", d."revision"), ';' ORDER BY d."key")
        FROM "Deadline" d WHERE d."programmeId" = g."id"),
      (SELECT string_agg(md5(r::text), ';' ORDER BY r."id") FROM "ReminderRule" r WHERE r."programmeId" = g."id"),
      (SELECT string_agg(o."heldOn", ';' ORDER BY o."heldOn") FROM "DayOff" o WHERE o."programmeId" = g."id"),
      (SELECT string_agg(concat_ws(',', m."id", coalesce(m."groupId", 0), l."id"), ';' ORDER BY m."id")
        FROM "Participant" m LEFT JOIN "Plan" l ON l."participantId" = m."id" AND l."state" = 'changesRequested'
        WHERE m."programmeId" = g."id" AND m."personId" IS NOT NULL AND m."removedAt" IS NULL)
    )) AS "fingerprint"
    FROM "Programme" g WHERE g."archivedAt" IS NULL ORDER BY g."id"`;
}
