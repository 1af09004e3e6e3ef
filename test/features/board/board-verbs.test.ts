import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { closeSession } from '#features/board/close/close-session.ts';
import { reopenSession } from '#features/board/close/reopen-session.ts';
import { correctPresence } from '#features/board/correct/correct-presence.ts';
import { loadBoard } from '#features/board/load-board.ts';
import { markPresence } from '#features/board/mark/mark-presence.ts';
import { undoMarks } from '#features/board/mark/undo-marks.ts';
import { enterPaperSheet } from '#features/board/paper/enter-paper-sheet.ts';
import { changeRule } from '#features/board/rules/change-rule.ts';
import { getAttendanceRules } from '#storage/attendance/attendance-facts.ts';
import type { Database } from '#storage/engine/database.ts';
import { loadTexts } from '#telegram/texts.ts';
import { rightOf } from '#test/support/rights.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const now = new Date('2019-03-18T08:20:00+07:00');

let database: Database;
let seeded: SeededProgramme;
let byPersonId: number;
let right: Right<'takeAttendance'>;
let updateId = 100;

beforeAll(async () => {
  database = await openMemoryDatabase();
  seeded = await seedProgramme(database.db, { participants: 4, joined: [2, 3] });
  byPersonId = (await database.db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.organizer } }))
    .id;
  right = await rightToMark(byPersonId, seeded.programmeId);
});

const rightToMark = (personId: number, programmeId: number) =>
  rightOf(database.db, personId, (actor) => authorise(actor, 'takeAttendance', { programmeId }));

afterAll(() => database.close());

beforeEach(async () => {
  const { db } = database;
  await db.presence.deleteMany();
  await db.presenceChange.deleteMany();
  await db.delivery.deleteMany();
  await db.auditEntry.deleteMany();
  await db.session.updateMany({ data: { closedAt: null, reopenedAt: null, cancelledAt: null } });
});

const needs = () => ({
  database,
  sayIn: loadTexts(),
  jobs: { enqueue: async () => {}, start: async () => {}, stop: async () => {} },
});
const act = () => ({ right, sessionId: seeded.sessionIds.get('D01-P')!, updateId: ++updateId, now });
const idOf = (no: number) => seeded.participantIds.get(no)!;
const changes = () => database.db.presenceChange.count();

async function marks(): Promise<Record<number, string>> {
  const rows = await database.db.presence.findMany({
    include: { participant: { select: { rosterNo: true } } },
  });
  return Object.fromEntries(rows.map((row) => [row.participant.rosterNo, row.status]));
}

test('marking twice by one update marks once and gives the same outcome', async () => {
  const input = { ...act(), whom: idOf(2), mark: 'late' as const, actedAt: now };
  const first = await markPresence(needs(), input);
  expect(first).toEqual({ kind: 'marked', undo: [{ participantId: idOf(2), before: null, after: 'late' }] });
  expect(await markPresence(needs(), input)).toEqual(first);
  expect(await changes()).toBe(1);
  const [presence] = await database.db.presence.findMany();
  expect(presence).toMatchObject({
    status: 'late',
    arrivedAt: now,
    source: 'staff',
    markedByPersonId: byPersonId,
  });
});

test('a session is marked from an hour before its start until it is closed, and only who belongs to it', async () => {
  const mark = (at: string) =>
    markPresence(needs(), { ...act(), whom: idOf(2), mark: 'present', actedAt: now, now: new Date(at) });
  expect(await mark('2019-03-18T06:59:00+07:00')).toEqual({ kind: 'tooEarly' });
  expect(await mark('2019-03-18T07:00:00+07:00')).toMatchObject({ kind: 'marked' });
  expect(await markPresence(needs(), { ...act(), whom: 999_999, mark: 'present', actedAt: now })).toEqual({
    kind: 'gone',
  });
  await closeSession(needs(), act());
  expect(await mark('2019-03-18T08:30:00+07:00')).toEqual({ kind: 'closed' });
});

test('taking back twice by one update takes back once; what somebody changed since then stays', async () => {
  const marked = await markPresence(needs(), { ...act(), whom: 'rest', mark: 'present', actedAt: now });
  const undo = marked.kind === 'marked' ? marked.undo : [];
  await markPresence(needs(), { ...act(), whom: idOf(3), mark: 'late', actedAt: now });
  const input = { ...act(), undo };
  expect(await undoMarks(needs(), input)).toEqual({ kind: 'undone', count: 3 });
  expect(await undoMarks(needs(), input)).toEqual({ kind: 'undone', count: 3 });
  expect(await marks()).toEqual({ 3: 'late' });
  expect(await changes()).toBe(4 + 1 + 3);
});

test('what was taken back has its own time of arrival again', async () => {
  const arrivedAt = new Date('2019-03-18T07:52:00+07:00');
  await database.db.presence.create({
    data: {
      sessionId: act().sessionId,
      participantId: idOf(2),
      status: 'present',
      arrivedAt,
      source: 'code',
      markedAt: arrivedAt,
    },
  });
  const marked = await markPresence(needs(), { ...act(), whom: idOf(2), mark: 'absent', actedAt: now });
  await undoMarks(needs(), { ...act(), undo: marked.kind === 'marked' ? marked.undo : [] });
  expect(await database.db.presence.findFirst()).toMatchObject({ status: 'present', arrivedAt });
});

test('closing twice by one update closes once; a second closing finds it closed', async () => {
  const input = act();
  expect(await closeSession(needs(), input)).toEqual({ kind: 'closed', unrecorded: 4, away: 0 });
  expect(await closeSession(needs(), input)).toEqual({ kind: 'closed', unrecorded: 4, away: 0 });
  expect(await closeSession(needs(), act())).toEqual({ kind: 'alreadyClosed' });
  expect(await changes()).toBe(4);
  expect(await database.db.auditEntry.count({ where: { action: 'session.closed' } })).toBe(1);
});

test('a session that has not begun is not closed', async () => {
  const early = new Date('2019-03-18T07:59:00+07:00');
  expect(await closeSession(needs(), { ...act(), now: early })).toEqual({
    kind: 'notStarted',
  });
});

test('opening again twice by one update frees once, and not who was corrected since', async () => {
  await closeSession(needs(), act());
  const later = new Date(now.getTime() + 60_000);
  await correctPresence(needs(), {
    ...act(),
    participantId: idOf(2),
    mark: 'present',
    reason: 'salah',
    now: later,
  });
  const input = { ...act(), now: later };
  expect(await reopenSession(needs(), input)).toEqual({ kind: 'reopened', freed: 3 });
  expect(await reopenSession(needs(), input)).toEqual({ kind: 'reopened', freed: 3 });
  expect(await marks()).toEqual({ 2: 'present' });
  expect(await reopenSession(needs(), { ...act(), now: later })).toEqual({ kind: 'notClosed' });
});

test('correcting twice by one update corrects and tells once', async () => {
  await closeSession(needs(), act());
  const input = { ...act(), participantId: idOf(2), mark: 'sick' as const, reason: ' surat\nmenyusul ' };
  const outcome = { kind: 'corrected', before: 'unrecorded', after: 'sick', isTold: true };
  expect(await correctPresence(needs(), input)).toEqual(outcome);
  expect(await correctPresence(needs(), input)).toEqual(outcome);
  expect(await database.db.delivery.count()).toBe(1);
  expect(await database.db.presenceChange.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    before: 'unrecorded',
    after: 'sick',
    reason: 'surat menyusul',
    byPersonId,
  });
});

test('a correction at night is told in the morning, and nobody who has not joined is told', async () => {
  await closeSession(needs(), act());
  const night = new Date('2019-03-18T21:30:00+07:00');
  const correct = (no: number) =>
    correctPresence(needs(), {
      ...act(),
      participantId: idOf(no),
      mark: 'present',
      reason: 'ada',
      now: night,
    });
  expect(await correct(2)).toMatchObject({ isTold: true });
  expect(await correct(1)).toMatchObject({ isTold: false });
  const told = await database.db.delivery.findMany({ select: { dueAt: true, kind: true } });
  expect(told).toEqual([{ dueAt: new Date('2019-03-19T07:00:00+07:00'), kind: 'notice' }]);
});

test.each([
  ['', { kind: 'empty' }],
  ['ya', { kind: 'reasonTooShort', chars: 2 }],
  ['x'.repeat(501), { kind: 'reasonTooLong', chars: 501 }],
  ['salah\u0007', { kind: 'controlCharacters' }],
])('the reason %j is refused', async (reason, refusal) => {
  await closeSession(needs(), act());
  expect(
    await correctPresence(needs(), { ...act(), participantId: idOf(2), mark: 'present', reason }),
  ).toEqual(refusal);
});

test('a paper sheet entered twice by one update is entered once; after the close its changes are told', async () => {
  await closeSession(needs(), act());
  const input = {
    ...act(),
    marks: [
      { participantId: idOf(1), status: 'present' as const },
      { participantId: idOf(2), status: 'present' as const },
      { participantId: idOf(3), status: 'absent' as const },
    ],
    reason: 'Sesuai daftar hadir kertas',
  };
  const first = await enterPaperSheet(needs(), input);
  expect(first).toEqual({
    kind: 'entered',
    wasClosed: true,
    undo: [
      { participantId: idOf(1), before: 'unrecorded', after: 'present' },
      { participantId: idOf(2), before: 'unrecorded', after: 'present' },
      { participantId: idOf(3), before: 'unrecorded', after: 'absent' },
    ],
  });
  expect(await enterPaperSheet(needs(), input)).toEqual(first);
  expect(await marks()).toEqual({ 1: 'present', 2: 'present', 3: 'absent', 4: 'unrecorded' });
  expect(await database.db.delivery.count()).toBe(2);
});

test('a rule changed twice by one update is changed once; a value that is none is refused', async () => {
  const { programmeId } = seeded;
  const mayChange = await rightOf(database.db, byPersonId, (actor) =>
    authorise(actor, 'editProgramme', { programmeId }),
  );
  const rule = { rule: 'duty' as const, value: 'yes' };
  const change = { right: mayChange, ...rule, updateId: ++updateId, now };
  expect(await changeRule(needs(), change)).toEqual({ kind: 'changed' });
  expect(await changeRule(needs(), change)).toEqual({ kind: 'changed' });
  expect((await getAttendanceRules(database.db, programmeId)).counted).toEqual([
    'present',
    'late',
    'official_duty',
  ]);
  expect(await database.db.auditEntry.count({ where: { action: 'attendance.rule' } })).toBe(1);
  expect(await changeRule(needs(), { ...change, updateId: ++updateId, value: 'perhaps' })).toEqual({
    kind: 'noSuchValue',
  });
  for (const [rule, value] of [
    ['minimum', '75'],
    ['late', '30'],
    ['close', '60'],
    ['countBy', 'session'],
    ['excused', 'no'],
  ] as const)
    await changeRule(needs(), { ...change, rule, value, updateId: ++updateId });
  expect(await getAttendanceRules(database.db, programmeId)).toEqual({
    minimumPercent: 75,
    countBy: 'session',
    minutesPerJp: 45,
    counted: ['present', 'late', 'official_duty'],
    lateCountsUntilMinutes: 30,
    excusedStays: false,
    closeAfterMinutes: 60,
  });
});

test('a right for one programme marks, closes, corrects and opens nothing of another', async () => {
  const { db } = database;
  const { id: ownerId } = await db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.owner } });
  const other = await rightToMark(ownerId, seeded.programmeId + 1);
  const elsewhere = () => ({ ...act(), right: other });
  const gone = { kind: 'gone' };
  const marked = { participantId: idOf(2), status: 'present' as const };
  const undo = [{ participantId: idOf(2), before: 'present' as const, after: null }];
  expect(
    await markPresence(needs(), { ...elsewhere(), whom: idOf(2), mark: 'present', actedAt: now }),
  ).toEqual(gone);
  expect(await undoMarks(needs(), { ...elsewhere(), undo })).toEqual(gone);
  expect(await enterPaperSheet(needs(), { ...elsewhere(), marks: [marked], reason: 'kertas' })).toEqual(gone);
  expect(await closeSession(needs(), elsewhere())).toEqual(gone);
  expect(await changes()).toBe(0);
  await closeSession(needs(), act());
  const before = await marks();
  const correction = { ...elsewhere(), participantId: idOf(2), mark: 'present' as const, reason: 'ada' };
  expect(await correctPresence(needs(), correction)).toEqual(gone);
  expect(await reopenSession(needs(), elsewhere())).toEqual(gone);
  expect(await loadBoard(db, other, act().sessionId)).toBeUndefined();
  expect(await marks()).toEqual(before);
});
