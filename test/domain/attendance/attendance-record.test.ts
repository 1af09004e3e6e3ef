import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presenceStatuses } from '#domain/attendance/attendance.ts';
import {
  type AttendanceFacts,
  type CountedSession,
  recordAttendance,
} from '#domain/attendance/attendance-record.ts';
import { type AttendanceRules, readAttendanceRules } from '#domain/attendance/attendance-rules.ts';

const rules = readAttendanceRules(80, null);

/** Sessions of one hour each, one an hour from 08.00 UTC, with these JP. */
function sessionsOf(...jps: (number | undefined)[]): CountedSession[] {
  return jps.map((jp, index) => ({
    id: index + 1,
    startsAt: new Date(Date.UTC(2019, 2, 18, index)),
    endsAt: new Date(Date.UTC(2019, 2, 18, index + 1)),
    ...(jp === undefined ? {} : { jp }),
  }));
}

const hour = (hours: number) => new Date(Date.UTC(2019, 2, 18, hours));

function record(facts: Partial<AttendanceFacts>, now: Date, own: Partial<AttendanceRules> = {}) {
  const whole = { sessions: [], marks: [], approved: [], ...facts };
  const { sessions: _sessions, ...numbers } = recordAttendance(whole, { rules: { ...rules, ...own }, now });
  return numbers;
}

test('before any session it is 0 of 0, with no percentage, and everything is within reach', () => {
  expect(record({ sessions: sessionsOf(2, 3) }, hour(0))).toEqual({
    attended: 0,
    held: 0,
    planned: 5,
    bestPercent: 100,
    absenceLeft: 1,
    level: 'none',
  });
});

test('a programme without sessions has no percentages at all', () => {
  expect(record({}, hour(0))).toEqual({ attended: 0, held: 0, planned: 0, absenceLeft: 0, level: 'none' });
});

test('what is attended, held and planned is summed by JP', () => {
  const sessions = sessionsOf(2, 3, 5, 3, 158);
  const marks = [
    { sessionId: 1, status: 'present' as const },
    { sessionId: 2, status: 'late' as const },
    { sessionId: 3, status: 'sick' as const },
    { sessionId: 4, status: 'present' as const },
  ];
  expect(record({ sessions, marks }, hour(4))).toEqual({
    attended: 8,
    held: 13,
    planned: 171,
    percentSoFar: 61.5,
    bestPercent: 97.1,
    absenceLeft: 29,
    level: 'none',
  });
});

test('a session that is over but not closed and not marked counts neither for nor against', () => {
  const sessions = sessionsOf(2, 3);
  expect(record({ sessions, marks: [{ sessionId: 1, status: 'present' }] }, hour(5))).toMatchObject({
    attended: 2,
    held: 2,
    bestPercent: 100,
  });
});

test('a closed session without a mark counts as missed', () => {
  const sessions = sessionsOf(2, 3).map((each) => ({ ...each, closedAt: hour(5) }));
  expect(record({ sessions, marks: [{ sessionId: 1, status: 'present' }] }, hour(5))).toMatchObject({
    attended: 2,
    held: 5,
    percentSoFar: 40,
    level: 'impossible',
  });
});

test('a cancelled session and one of another group count nowhere', () => {
  const [own, cancelled, theirs] = sessionsOf(2, 3, 4);
  const sessions = [own!, { ...cancelled!, cancelledAt: hour(0) }, { ...theirs!, groupId: 7 }];
  expect(record({ sessions, groupId: 6 }, hour(0)).planned).toBe(2);
  expect(record({ sessions, groupId: 7 }, hour(0)).planned).toBe(6);
});

test('an approved absence stands for the mark until there is one', () => {
  const sessions = sessionsOf(2, 3);
  const approved = [{ sessionId: 1, status: 'official_duty' as const }];
  expect(record({ sessions, approved }, hour(5))).toMatchObject({ attended: 0, held: 2 });
  const counted = [...rules.counted, 'official_duty' as const];
  expect(record({ sessions, approved }, hour(5), { counted })).toMatchObject({ attended: 2, held: 2 });
  const marks = [{ sessionId: 1, status: 'present' as const }];
  expect(record({ sessions, approved, marks }, hour(5))).toMatchObject({ attended: 2, held: 2 });
});

test('excused hours leave the denominator where the programme says so; absent ones never do', () => {
  const sessions = sessionsOf(2, 3, 5);
  const marks = [
    { sessionId: 1, status: 'present' as const },
    { sessionId: 2, status: 'excused' as const },
    { sessionId: 3, status: 'absent' as const },
  ];
  expect(record({ sessions, marks }, hour(5), { excusedStays: false })).toMatchObject({
    attended: 2,
    held: 7,
    planned: 7,
    percentSoFar: 28.6,
  });
});

test('somebody later than the limit does not count; where nobody knows when they came, they do', () => {
  const sessions = sessionsOf(2, 3);
  const late = (minutes: number) => [
    { sessionId: 1, status: 'late' as const, arrivedAt: new Date(hour(0).getTime() + minutes * 60_000) },
    { sessionId: 2, status: 'late' as const },
  ];
  const own = { lateCountsUntilMinutes: 30 };
  expect(record({ sessions, marks: late(30) }, hour(5), own).attended).toBe(5);
  expect(record({ sessions, marks: late(31) }, hour(5), own).attended).toBe(3);
});

test('a session without JP weighs its minutes over the length of a JP, whole, at least one', () => {
  const [first] = sessionsOf(undefined);
  const lasting = (minutes: number) => [
    { ...first!, endsAt: new Date(first!.startsAt.getTime() + minutes * 60_000) },
  ];
  expect(
    [10, 60, 90, 113, 255].map((minutes) => record({ sessions: lasting(minutes) }, hour(0)).planned),
  ).toEqual([1, 1, 2, 3, 6]);
  expect(record({ sessions: lasting(255) }, hour(0), { minutesPerJp: 60 }).planned).toBe(4);
});

test('where sessions are counted each weighs one', () => {
  const marks = [{ sessionId: 1, status: 'present' as const }];
  expect(record({ sessions: sessionsOf(2, 9), marks }, hour(1), { countBy: 'session' })).toMatchObject({
    attended: 1,
    held: 1,
    planned: 2,
  });
});

describe('warning levels', () => {
  const sessions = sessionsOf(...Array.from({ length: 20 }, () => 5));
  const missed = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ sessionId: index + 1, status: 'absent' as const }));
  test.each([
    [0, 'none', 20],
    [2, 'none', 10],
    [3, 'hard', 5],
    [4, 'hard', 0],
    [5, 'impossible', 0],
  ])('of 20 sessions and 80 %%, %i missed is %s, %i JP left', (count, level, absenceLeft) => {
    expect(record({ sessions, marks: missed(count) }, hour(20))).toMatchObject({ level, absenceLeft });
  });
});

test('a percentage is never rounded up to the minimum or to 100', () => {
  const sessions = sessionsOf(7_996, 2_004);
  const marks = [
    { sessionId: 1, status: 'present' as const },
    { sessionId: 2, status: 'absent' as const },
  ];
  expect(record({ sessions, marks }, hour(5))).toMatchObject({ percentSoFar: 79.9, level: 'impossible' });
  const nearly = [...sessionsOf(9_997, 3)];
  expect(record({ sessions: nearly, marks }, hour(5)).percentSoFar).toBe(99.9);
});

test('for any history percentages lie between 0 and 100 and the sums hold', () => {
  const session = fc.record({
    jp: fc.option(
      fc.integer({ min: 0, max: 1_000 }).map((each) => each / 100),
      { nil: undefined },
    ),
    status: fc.option(fc.constantFrom(...presenceStatuses), { nil: undefined }),
    isClosed: fc.boolean(),
    isCancelled: fc.boolean(),
    isApproved: fc.boolean(),
  });
  const ownRules = fc.record({
    minimumPercent: fc.integer({ min: 0, max: 100 }),
    countBy: fc.constantFrom('jp' as const, 'session' as const),
    excusedStays: fc.boolean(),
    counted: fc.subarray([...presenceStatuses]),
  });
  fc.assert(
    fc.property(
      fc.array(session, { maxLength: 30 }),
      ownRules,
      fc.integer({ min: 0, max: 31 }),
      (all, own, hours) => {
        const sessions = sessionsOf(...all.map(({ jp }) => jp)).map((each, index) => ({
          ...each,
          ...(all[index]!.isClosed ? { closedAt: each.endsAt } : {}),
          ...(all[index]!.isCancelled ? { cancelledAt: hour(0) } : {}),
        }));
        const marks = all.flatMap(({ status }, index) => (status ? [{ sessionId: index + 1, status }] : []));
        const approved = all.flatMap(({ isApproved }, index) =>
          isApproved ? [{ sessionId: index + 1, status: 'excused' as const }] : [],
        );
        const result = record({ sessions, marks, approved }, hour(hours), own);
        const { attended, held, planned, percentSoFar = 0, bestPercent = 0, absenceLeft } = result;
        expect(attended).toBeLessThanOrEqual(held);
        expect(held).toBeLessThanOrEqual(planned);
        for (const percent of [percentSoFar, bestPercent]) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
        expect(Number.isInteger(absenceLeft) && absenceLeft >= 0).toBe(true);
        expect(result.level === 'impossible').toBe(
          planned > 0 && planned - (held - attended) < (planned * own.minimumPercent) / 100,
        );
      },
    ),
  );
});

test('rules that cannot be read have their defaults', () => {
  expect(
    readAttendanceRules(75, { countBy: 'x', counted: ['y'], minutesPerJp: -1, excusedStays: 0 }),
  ).toEqual({
    minimumPercent: 75,
    countBy: 'jp',
    minutesPerJp: 45,
    counted: ['present', 'late'],
    excusedStays: true,
    closeAfterMinutes: 120,
  });
});
