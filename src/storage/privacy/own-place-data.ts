import type { Db } from '#storage/engine/database.ts';
import { plain } from '#storage/engine/plain-data.ts';
import { listPresenceTrail, ownAttendanceFields } from './own-attendance-data.ts';
import { ownPlanFields } from './own-plan-data.ts';
import { findReleasedResult, ownSeminarFields } from './own-seminar-data.ts';

/** One place on a roster with all that hangs on it. */
export type OwnPlace = Awaited<ReturnType<typeof listOwnPlaces>>[number];

/** Every place a person has, of programmes that are archived and rows that were removed as well. */
export async function listOwnPlaces(db: Db, personId: number) {
  const rows = await db.participant.findMany({
    where: { personId },
    select: { ...placeFields, feedKeys: { where: { personId }, ...ownFeedFields } },
    orderBy: { id: 'asc' },
  });
  return Promise.all(
    rows.map(async ({ feedKeys, programme: { scoreSheet, ...programme }, reviewers, ...row }) => ({
      ...plain({ ...row, programme, reviewersAssigned: reviewers, calendarFeeds: feedKeys }),
      presenceChanges: await listPresenceTrail(db, row.id, personId),
      planNudge: await findOwnNudge(db, row.id),
      seminarResult: row.seminarPlace?.releasedAt ? await findReleasedResult(db, row.id, scoreSheet) : null,
      reminders: await listOwnReminders(db, row.id),
    })),
  );
}

const ownFeedFields = {
  select: { createdAt: true, revokedAt: true },
  orderBy: { id: 'asc' },
} as const;

const placeFields = {
  id: true,
  rosterNo: true,
  code: true,
  name: true,
  nip: true,
  rank: true,
  position: true,
  opd: true,
  unit: true,
  salutation: true,
  joinedAt: true,
  removedAt: true,
  group: { select: { name: true } },
  programme: {
    select: {
      id: true,
      name: true,
      dataController: true,
      startsOn: true,
      endsOn: true,
      zone: true,
      archivedAt: true,
      scoreSheet: true,
    },
  },
  consents: {
    select: { noticeVersion: true, locale: true, givenAt: true, withdrawnAt: true },
    orderBy: { givenAt: 'asc' },
  },
  ...ownAttendanceFields,
  plan: { select: ownPlanFields },
  reviewers: { select: { assignedAt: true }, orderBy: { assignedAt: 'asc' } },
  seminarPlace: ownSeminarFields,
  tickets: {
    select: {
      number: true,
      state: true,
      openedAt: true,
      closedAt: true,
      messages: { select: { at: true, fromStaff: true, text: true }, orderBy: { id: 'asc' } },
    },
    orderBy: { id: 'asc' },
  },
} as const;

async function findOwnNudge(db: Db, participantId: number) {
  const row = await db.planNudge.findUnique({
    where: { participantId },
    select: { timeOfDay: true, isDaily: true, nextOn: true, setAt: true },
  });
  return plain(row);
}

async function listOwnReminders(db: Db, participantId: number) {
  const rows = await db.reminderItem.findMany({
    where: { participantId },
    select: { kind: true, ruleKey: true, target: true, dueAt: true, state: true, skipReason: true },
    orderBy: { dueAt: 'asc' },
  });
  return plain(rows);
}
