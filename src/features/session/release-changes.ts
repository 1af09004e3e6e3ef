import type { Right } from '#domain/people/authorise.ts';
import { type ChangeFault, judgeChange } from '#domain/schedule/judge-change.ts';
import { countChanges, type DraftedSession } from '#domain/schedule/session-change.ts';
import { instantOf } from '#domain/time/local-time.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { getProgramme, lockProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { clearDraft, findRelease, insertRelease } from '#storage/schedule/schedule-draft-store.ts';
import { applyChange, readDraftedTimetable } from '#storage/schedule/timetable-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { queueNotices } from './queue-notices.ts';
import { wordNotices } from './word-notices.ts';

/** `ask`: asks back outside the sending window. `later`: at the next allowed minute. `silently`: now, without a sound. */
export type ReleaseManner = 'ask' | 'later' | 'silently';

export interface ReleaseInput {
  right: Right<'manageSchedule'>;
  /** The draft that was seen when the button was drawn. */
  revision: number;
  manner: ReleaseManner;
  updateId: number;
  now: Date;
}

/** Instants are ISO texts: outcomes are kept as JSON. `tooLateFor`: a session that begins before `nextAt`. */
export type ReleaseOutcome =
  | { kind: 'released'; releaseId: number; recipients: number; sendAt: string }
  | { kind: 'releasedBefore'; releaseId: number }
  | { kind: 'changedMeanwhile' }
  | { kind: 'nothing' }
  | { kind: 'faulty'; changeId: number; fault: ChangeFault }
  | { kind: 'quiet'; nextAt: string; tooLateFor?: string };

type ReleaseNeeds = Pick<Needs, 'database' | 'jobs' | 'sayIn'>;

/**
 * Makes the collected changes true and tells everybody whom they touch, once: sessions, reminders, messages and
 * the release in one transaction. Of two presses on one draft only the first does it; a draft that has changed
 * since it was seen is not released, nor one in which a session has begun or overlaps meanwhile.
 */
export async function releaseChanges(needs: ReleaseNeeds, input: ReleaseInput): Promise<ReleaseOutcome> {
  const { right, revision, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<ReleaseOutcome>(db, { updateId, action: 'releaseChanges', now }, async () => {
      await lockProgramme(db, programmeId);
      const programme = await getProgramme(db, programmeId);
      const timetable = await readDraftedTimetable(db, programme);
      if (timetable.revision !== revision) {
        const before = await findRelease(db, programmeId, revision);
        return before ? { kind: 'releasedBefore', releaseId: before.id } : { kind: 'changedMeanwhile' };
      }
      const changes = timetable.sessions.filter(({ changeId }) => changeId !== undefined);
      if (changes.length === 0) return { kind: 'nothing' };
      for (const change of changes) {
        const fault = judgeChange(change, { sessions: timetable.sessions, programme, now });
        if (fault) return { kind: 'faulty', changeId: change.changeId!, fault };
      }
      return release(needs, db, { input, programme, changes, sessions: timetable.sessions });
    }),
  );
}

interface Releasing {
  input: ReleaseInput;
  programme: Programme;
  changes: DraftedSession[];
  /** The whole timetable, drafted. */
  sessions: DraftedSession[];
}

async function release(needs: ReleaseNeeds, db: Db, releasing: Releasing): Promise<ReleaseOutcome> {
  const { input, programme, changes, sessions } = releasing;
  const { now, manner } = input;
  const told = await wordNotices(needs, db, { programme, changes, sessions, now });
  const { notices } = told;
  const nextAt = nextAllowedAt(now, await readSendingWindow(db, programme));
  const isQuiet = nextAt > now && notices.length > 0;
  if (isQuiet && manner === 'ask') {
    const tooLateFor = findEarlier(changes, programme.zone, nextAt);
    return { kind: 'quiet', nextAt: nextAt.toISOString(), ...(tooLateFor ? { tooLateFor } : {}) };
  }
  const sendAt = isQuiet && manner === 'later' ? nextAt : now;
  const ids = new Map<DraftedSession['changeId'], number>();
  for (const change of changes) ids.set(change.changeId, await applyChange(db, programme, { change, now }));
  await replanReminders(db, programme.id, now);
  const releaseId = await writeDown(db, releasing, { sendAt, recipientCount: notices.length });
  await queueNotices(needs, db, {
    ...{ ...told, programme, releaseId, now },
    idOf: ({ sessionId, changeId }) => sessionId ?? ids.get(changeId),
    quiet: manner === 'later' ? 'waits' : 'silent',
  });
  return { kind: 'released', releaseId, recipients: notices.length, sendAt: sendAt.toISOString() };
}

/** A session, as it stood or as it becomes, that has begun before the news would arrive. */
function findEarlier(changes: DraftedSession[], zone: string, nextAt: Date): string | undefined {
  const begins = ({ before, after }: DraftedSession) =>
    [before, after].flatMap((values) => (values ? [instantOf(values.heldOn, values.startTime, zone)] : []));
  return changes.find((change) => begins(change).some((at) => at < nextAt))?.after.title;
}

async function writeDown(
  db: Db,
  { input, programme, changes }: Releasing,
  { sendAt, recipientCount }: { sendAt: Date; recipientCount: number },
): Promise<number> {
  const { right, revision, now } = input;
  const { personId } = right.by;
  const releaseId = await insertRelease(db, {
    ...{ programmeId: programme.id, revision, sendAt, recipientCount },
    releasedByPersonId: personId,
    releasedAt: now,
    changeCount: countChanges(changes),
  });
  await clearDraft(db, programme.id);
  await appendAudit(db, {
    at: now,
    actorPersonId: personId,
    action: 'schedule.released',
    programmeId: programme.id,
    subject: `scheduleRelease:${releaseId}`,
    details: {
      sessions: changes.flatMap(({ sessionId }) => sessionId ?? []).join(','),
      added: changes.filter(({ sessionId }) => sessionId === undefined).length,
      recipients: recipientCount,
    },
  });
  return releaseId;
}
