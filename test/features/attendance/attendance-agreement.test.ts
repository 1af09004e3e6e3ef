import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markedStatuses } from '#domain/attendance/attendance.ts';
import { countPlaces } from '#domain/attendance/board.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { closeSession } from '#features/board/close/close-session.ts';
import { reopenSession } from '#features/board/close/reopen-session.ts';
import { correctPresence } from '#features/board/correct/correct-presence.ts';
import { markPresence } from '#features/board/mark/mark-presence.ts';
import { undoMarks } from '#features/board/mark/undo-marks.ts';
import { enterPaperSheet } from '#features/board/paper/enter-paper-sheet.ts';
import { loadReport } from '#features/report/load-report.ts';
import { recapSheets } from '#features/report/recap-workbook.ts';
import { readStatus } from '#features/status/load-status.ts';
import { statusMessage } from '#features/status/status-messages.ts';
import { listAttendanceSessions } from '#storage/attendance/attendance-facts.ts';
import { listBoardRows } from '#storage/attendance/board-store.ts';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import type { Database } from '#storage/engine/database.ts';
import { loadTexts } from '#telegram/texts.ts';
import { rightOf } from '#test/support/rights.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const zone = 'Asia/Jakarta';
const codes = ['D01-P', 'D01-S', 'D02-P', 'D02-S', 'D03-P', 'D03-S'];
const people = 3;
const isLong = process.env.SOAK === 'full';
const sayIn = loadTexts();
const say = sayIn('id');

let database: Database;
let seeded: SeededProgramme;
let right: Right<'takeAttendance'>;
let mayRead: Right<'viewProgress'>;
let updateId = 1_000;

const needs = () => ({
  database,
  sayIn,
  jobs: { enqueue: async () => {}, start: async () => {}, stop: async () => {} },
});

beforeAll(async () => {
  database = await openMemoryDatabase();
  seeded = await seedProgramme(database.db, { participants: people, joined: [2, 3] });
  await database.db.session.deleteMany({ where: { code: { notIn: codes } } });
  const { programmeId, organizer } = seeded;
  const { id } = await database.db.person.findUniqueOrThrow({ where: { telegramUserId: organizer } });
  right = await rightOf(database.db, id, (actor) => authorise(actor, 'takeAttendance', { programmeId }));
  mayRead = await rightOf(database.db, id, (actor) => authorise(actor, 'viewProgress', { programmeId }));
});

afterAll(() => database.close());

const place = { session: fc.nat(codes.length - 1), who: fc.integer({ min: 1, max: people }) };
const mark = fc.constantFrom(...markedStatuses, 'none' as const);
const status = fc.constantFrom(...markedStatuses);

/** Everything that can happen to an attendance list. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('mark' as const), ...place, mark, undone: fc.boolean() }),
  fc.record({ kind: fc.constant('rest' as const), ...place, mark }),
  fc.record({ kind: fc.constant('correct' as const), ...place, mark }),
  fc.record({ kind: fc.constant('paper' as const), ...place, status }),
  fc.record({ kind: fc.constant('checkIn' as const), ...place }),
  fc.record({
    kind: fc.constant('said' as const),
    ...place,
    status: fc.constantFrom('present', 'excused', 'sick'),
  }),
  fc.record({
    kind: fc.constant('approve' as const),
    ...place,
    absence: fc.constantFrom('sick', 'leave', 'official_duty'),
  }),
  fc.record({ kind: fc.constant('refuse' as const), ...place, absence: fc.constant('excused') }),
  fc.record({ kind: fc.constant('close' as const), ...place }),
  fc.record({ kind: fc.constant('reopen' as const), ...place }),
  fc.record({ kind: fc.constant('cancel' as const), ...place }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function perform(done: Act, now: Date): Promise<void> {
  const { db } = database;
  const sessionId = seeded.sessionIds.get(codes[done.session]!)!;
  const participantId = seeded.participantIds.get(done.who)!;
  const by = { right, sessionId, updateId: ++updateId, now };
  switch (done.kind) {
    case 'mark': {
      const outcome = await markPresence(needs(), {
        ...by,
        whom: participantId,
        mark: done.mark,
        actedAt: now,
      });
      if (done.undone && outcome.kind === 'marked')
        await undoMarks(needs(), { ...by, updateId: ++updateId, undo: outcome.undo });
      return;
    }
    case 'rest':
      return void (await markPresence(needs(), { ...by, whom: 'rest', mark: done.mark, actedAt: now }));
    case 'correct':
      return void (await correctPresence(needs(), {
        ...by,
        participantId,
        mark: done.mark,
        reason: 'ada di daftar',
      }));
    case 'paper':
      return void (await enterPaperSheet(needs(), {
        ...by,
        marks: [{ participantId, status: done.status }],
        reason: 'kertas',
      }));
    case 'checkIn':
      return void (await recordPresences(db, {
        marks: [{ sessionId, participantId, status: 'present' }],
        source: 'code',
        at: now,
        onlyUnmarked: true,
      }));
    case 'said':
      return void (await db.rsvp.createMany({
        data: [{ sessionId, participantId, status: done.status, sessionRevision: 1, answeredAt: now }],
        skipDuplicates: true,
      }));
    case 'approve':
    case 'refuse': {
      if (await db.absenceRequestSession.findFirst({ where: { sessionId, participantId } })) return;
      const state = done.kind === 'approve' ? 'approved' : 'refused';
      const request = await db.absenceRequest.create({
        data: { participantId, kind: done.absence, state, requestedAt: now },
      });
      return void (await db.absenceRequestSession.create({
        data: { requestId: request.id, sessionId, participantId },
      }));
    }
    case 'close':
      return void (await closeSession(needs(), by));
    case 'reopen':
      return void (await reopenSession(needs(), by));
    case 'cancel':
      return void (await db.session.update({ where: { id: sessionId }, data: { cancelledAt: now } }));
  }
}

async function reset(): Promise<void> {
  const { db } = database;
  await db.presence.deleteMany();
  await db.presenceChange.deleteMany();
  await db.absenceRequestSession.deleteMany();
  await db.absenceRequest.deleteMany();
  await db.rsvp.deleteMany();
  await db.delivery.deleteMany();
  await db.session.updateMany({ data: { closedAt: null, reopenedAt: null, cancelledAt: null } });
}

/** Attended, held and planned JP straight from the tables, in a way of its own. */
async function fromTables(participantId: number, now: Date): Promise<number[]> {
  const [row] = await database.db.$queryRaw<{ attended: number; held: number; planned: number }[]>`
    SELECT COALESCE(SUM(s."jp") FILTER (WHERE over AND COALESCE(p."status", a."status") IN ('present', 'late')), 0)::float AS "attended",
      COALESCE(SUM(s."jp") FILTER (WHERE s."closedAt" IS NOT NULL OR (over AND COALESCE(p."status", a."status") IS NOT NULL)), 0)::float AS "held",
      COALESCE(SUM(s."jp"), 0)::float AS "planned"
    FROM (SELECT *, ("endsAt" <= ${now} OR "closedAt" IS NOT NULL) AS over FROM "Session") s
    LEFT JOIN "Presence" p ON p."sessionId" = s."id" AND p."participantId" = ${participantId}
    LEFT JOIN (SELECT x."sessionId", r."kind" AS "status" FROM "AbsenceRequestSession" x
      JOIN "AbsenceRequest" r ON r."id" = x."requestId" AND r."state" = 'approved'
      WHERE x."participantId" = ${participantId}) a ON a."sessionId" = s."id"
    WHERE s."programmeId" = ${seeded.programmeId} AND s."cancelledAt" IS NULL`;
  return [row!.attended, row!.held, row!.planned];
}

test(
  'whatever happens: status card = recap = board = tables, to the last JP',
  async () => {
    const moments = fc.constantFrom(
      '2019-03-18T09:00:00+07:00',
      '2019-03-19T12:30:00+07:00',
      '2019-03-25T17:00:00+07:00',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), moments, async (acts, at) => {
        await reset();
        const now = new Date(at);
        for (const each of acts) await perform(each, now);
        await agree(now);
      }),
      { numRuns: isLong ? 500 : 15 },
    );
  },
  isLong ? 900_000 : 30_000,
);

async function agree(now: Date): Promise<void> {
  const { db } = database;
  const report = await loadReport(db, mayRead, now);
  const [recap] = recapSheets(say, report, { withNip: false });
  for (let no = 1; no <= people; no++) {
    const participantId = seeded.participantIds.get(no)!;
    const status = await readStatus(db, { programmeId: seeded.programmeId, participantId, zone }, now);
    const { attended, held, planned, percentSoFar, bestPercent } = status.record;
    expect([attended, held, planned]).toEqual(await fromTables(participantId, now));
    expect(recap!.rows[no - 1]!.slice(-5)).toEqual([
      attended,
      held,
      planned,
      percentSoFar ?? null,
      bestPercent ?? null,
    ]);
    for (const percent of [percentSoFar ?? 0, bestPercent ?? 0]) {
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }
    const shown = held === 0 ? '' : ` (${String(percentSoFar).replace('.', ',')}%)`;
    expect(statusMessage(say, status).text.split('\n')[0]).toBe(
      `Kehadiran: ${attended} dari ${held} JP${shown}`,
    );
  }
  for (const session of await listAttendanceSessions(db, seeded.programmeId)) {
    const counts = countPlaces(await listBoardRows(db, session));
    const marked = await db.presence.groupBy({
      by: ['status'],
      where: { sessionId: session.id },
      _count: true,
    });
    const of = (...names: string[]) =>
      marked.filter(({ status }) => names.includes(status)).reduce((sum, each) => sum + each._count, 0);
    const { present, late, absent, unrecorded } = counts;
    expect({ present, late, absent, unrecorded }).toEqual({
      present: of('present'),
      late: of('late'),
      absent: of('absent'),
      unrecorded: of('unrecorded'),
    });
    expect(counts.away).toBeGreaterThanOrEqual(of('excused', 'sick', 'official_duty'));
    expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(people);
  }
}
