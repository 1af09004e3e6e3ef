import type { RsvpStatus } from '#domain/attendance.ts';
import type { Message } from '#domain/message.ts';
import { changeKindOf, type DraftedSession } from '#domain/session-change.ts';
import { type Attendee, listAttendees, readAnswers } from '#storage/affected-store.ts';
import type { Db } from '#storage/database.ts';
import type { Programme } from '#storage/programme-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { toldFieldsOf } from './notice-details.ts';
import { type NoticedChange, noticeMessage } from './notice-message.ts';

export interface Notice {
  personId: number;
  message: Message;
}

/** One message for everybody whom the changes touch, about only those that do. Call it before they are applied. */
export async function wordNotices(
  needs: Pick<Needs, 'sayIn'>,
  db: Db,
  about: { programme: Programme; changes: DraftedSession[]; now: Date },
): Promise<Notice[]> {
  const { programme, changes, now } = about;
  const attendees = await listAttendees(db, programme.id);
  const answers = await readAnswers(
    db,
    changes.flatMap(({ sessionId }) => sessionId ?? []),
  );
  return attendees.flatMap((attendee) => {
    const theirs = changes.flatMap((change) => {
      const answer = change.sessionId && answers.get(change.sessionId)?.get(attendee.participantId);
      return changeFor(attendee, change, answer || undefined) ?? [];
    });
    if (theirs.length === 0) return [];
    const say = needs.sayIn(attendee.locale);
    const { participantId } = attendee;
    const message = noticeMessage(say, { changes: theirs, participantId, zone: programme.zone, now });
    return { personId: attendee.personId, message };
  });
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
