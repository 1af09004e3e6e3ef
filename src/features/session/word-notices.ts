import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import type { Message } from '#domain/message.ts';
import { changeKindOf, type DraftedSession } from '#domain/schedule/session-change.ts';
import type { Db } from '#storage/engine/database.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { type Attendee, listAttendees, readAnswers } from '#storage/schedule/affected-store.ts';
import { readHeardBefore } from '#storage/sending/told-deliveries.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { toldFieldsOf } from './notice-details.ts';
import { type NoticedChange, noticeMessage } from './notice-messages.ts';
import { type HeardSessions, sinceHeard, timetableOf } from './unheard-changes.ts';

export interface Notice {
  personId: number;
  message: Message;
  /** What it tells, from where this person stands. */
  changes: DraftedSession[];
}

/** What a release has to say to people, and for whom nothing is left of a message that still waits. */
export interface Notices {
  notices: Notice[];
  backIds: number[];
}

/**
 * One message for everybody whom the changes touch, about only those that do, with what they have not heard of earlier
 * ones. Call it before they are applied.
 */
export async function wordNotices(
  needs: Pick<Needs, 'sayIn'>,
  db: Db,
  about: { programme: Programme; changes: DraftedSession[]; sessions: DraftedSession[]; now: Date },
): Promise<Notices> {
  const { programme, changes, sessions, now } = about;
  const attendees = await listAttendees(db, programme.id);
  const subject = timetableOf(programme.id);
  const heard = await readHeardBefore(db, {
    subjects: [subject],
    personIds: attendees.map(({ personId }) => personId),
  });
  const answers = await readAnswers(
    db,
    sessions.flatMap(({ sessionId }) => sessionId ?? []),
  );
  const told: Notices = { notices: [], backIds: [] };
  for (const attendee of attendees) {
    const { personId, participantId, locale } = attendee;
    const waiting = heard(personId, subject) as HeardSessions | undefined;
    if (!changes.some((change) => touches(attendee, change, waiting))) continue;
    const news = waiting ? sinceHeard(waiting, { changes, sessions }) : changes;
    const theirs = news.flatMap((change) => {
      const answer = change.sessionId && answers.get(change.sessionId)?.get(participantId);
      const lived = changeFor(attendee, change, answer || undefined);
      return lived ? [{ change, lived }] : [];
    });
    if (theirs.length === 0) {
      told.backIds.push(personId);
      continue;
    }
    const context = { changes: theirs.map(({ lived }) => lived), participantId, zone: programme.zone, now };
    const message = noticeMessage(needs.sayIn(locale), context);
    told.notices.push({ personId, message, changes: theirs.map(({ change }) => change) });
  }
  return told;
}

/** Whether a change is news to somebody, or changes what waits for them. */
function touches(attendee: Attendee, change: DraftedSession, waiting?: HeardSessions): boolean {
  const isWaiting = waiting !== undefined && String(change.sessionId) in waiting;
  return isWaiting || changeFor(attendee, change, undefined) !== undefined;
}

/** How many people would be told of these changes. */
export async function countTouched(db: Db, programmeId: number, changes: DraftedSession[]): Promise<number> {
  const attendees = await listAttendees(db, programmeId);
  return attendees.filter((each) => changes.some((change) => changeFor(each, change, undefined))).length;
}

/** Told as people know it: with the day and hour it had. */
function calledOff(change: DraftedSession): NoticedChange {
  return { ...change, after: { ...change.before!, isCancelled: true }, kind: 'cancelled' };
}

/** A change as one person lives it: a session that goes to another group is called off for whoever leaves. */
function changeFor(
  { groupId }: Attendee,
  change: DraftedSession,
  answer: RsvpStatus | undefined,
): NoticedChange | undefined {
  const attends = (values: DraftedSession['before']) =>
    values !== undefined && (values.groupId === null || values.groupId === groupId);
  const [attended, attendsNow] = [attends(change.before), attends(change.after)];
  const kind = changeKindOf(change);
  if (attended && attendsNow) {
    // Nothing to tell of a session that stays called off, or that only others attend as well from now on.
    const isSilent =
      (kind !== 'cancelled' && change.after.isCancelled) ||
      (kind === 'changed' && toldFieldsOf(change).length === 0);
    if (isSilent) return undefined;
    return kind === 'cancelled' ? calledOff(change) : { ...change, kind, answer };
  }
  if (attended && !change.before!.isCancelled) return calledOff(change);
  return attendsNow && !change.after.isCancelled
    ? { ...change, kind: 'added', answer: undefined }
    : undefined;
}
