import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  listPresenceChanges,
  listPresences,
  listPresencesOf,
  type PresenceMarks,
  recordPresences,
} from '#storage/attendance/presence-store.ts';
import type { Database } from '#storage/engine/database.ts';
import { describeEach } from '#test/support/programs.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

const at = new Date('2019-03-18T00:52:00Z');
const later = new Date('2019-03-18T02:00:00Z');

describeEach(engines, 'presences on the $engine engine', (engine) => {
  let database: Database;
  let morning: number;
  let afternoon: number;
  let people: number[];

  beforeAll(async () => {
    database = await engine.open();
    const { sessionIds, participantIds } = await seedProgramme(database.db, { participants: 5 });
    [morning, afternoon] = [sessionIds.get('D01-P')!, sessionIds.get('D01-S')!];
    people = [...participantIds.values()];
  });
  beforeEach(async () => {
    await database.db.presence.deleteMany();
    await database.db.presenceChange.deleteMany();
  });
  afterAll(() => database.close());

  const record = (more: Partial<PresenceMarks> & Pick<PresenceMarks, 'marks'>) =>
    recordPresences(database.db, { source: 'staff', byPersonId: 9, at, ...more });
  const place = (participantId: number, sessionId = morning) => ({ sessionId, participantId });

  test('marks several people and sessions at once, each with its trail', async () => {
    const [andi, bunga] = people as [number, number];
    const results = await record({
      marks: [
        { ...place(bunga), status: 'late', arrivedAt: later },
        { ...place(andi), status: 'present', arrivedAt: at },
        { ...place(andi, afternoon), status: 'sick' },
      ],
      source: 'paper',
    });
    expect(results).toEqual([
      { ...place(bunga), before: null, after: 'late', isChanged: true },
      { ...place(andi), before: null, after: 'present', isChanged: true },
      { ...place(andi, afternoon), before: null, after: 'sick', isChanged: true },
    ]);
    const common = { source: 'paper', markedByPersonId: 9, markedAt: at };
    expect(await listPresences(database.db, [morning])).toEqual([
      { ...place(andi), status: 'present', arrivedAt: at, ...common },
      { ...place(bunga), status: 'late', arrivedAt: later, ...common },
    ]);
    expect(await listPresencesOf(database.db, andi)).toEqual([
      { ...place(andi), status: 'present', arrivedAt: at, ...common },
      { ...place(andi, afternoon), status: 'sick', ...common },
    ]);
    expect(await listPresenceChanges(database.db, place(bunga))).toEqual([
      { before: null, after: 'late', source: 'paper', byPersonId: 9, at },
    ]);
  });

  test('the same mark again changes nothing and leaves no trail', async () => {
    const marks = [{ ...place(people[0]!), status: 'present' as const, arrivedAt: at }];
    await record({ marks });
    expect(await record({ marks, at: later })).toEqual([
      { ...place(people[0]!), before: 'present', after: 'present', isChanged: false },
    ]);
    expect(await listPresenceChanges(database.db, place(people[0]!))).toHaveLength(1);
    expect(await listPresences(database.db, [morning])).toMatchObject([{ markedAt: at }]);
  });

  test('a correction keeps who, before, after and why; taking the mark away is a change too', async () => {
    const [andi] = people as [number];
    await record({ marks: [{ ...place(andi), status: 'absent' }], source: 'close', byPersonId: undefined });
    await record({ marks: [{ ...place(andi), status: 'present' }], reason: 'tanda tangan ada', at: later });
    const taken = await record({ marks: [{ ...place(andi), status: null }] });
    expect(taken).toEqual([{ ...place(andi), before: 'present', after: null, isChanged: true }]);
    expect(await listPresences(database.db, [morning])).toEqual([]);
    expect(await listPresenceChanges(database.db, place(andi))).toEqual([
      { before: null, after: 'absent', source: 'close', at },
      {
        before: 'absent',
        after: 'present',
        source: 'staff',
        byPersonId: 9,
        at: later,
        reason: 'tanda tangan ada',
      },
      { before: 'present', after: null, source: 'staff', byPersonId: 9, at },
    ]);
  });

  test('what stands there stays when the caller saw something else, or meant only the unmarked', async () => {
    const [andi, bunga, citra] = people as [number, number, number];
    await record({ marks: [{ ...place(andi), status: 'late' }] });
    expect(
      await record({
        marks: [
          { ...place(andi), status: 'absent', seen: null },
          { ...place(bunga), status: 'absent', seen: 'late' },
          { ...place(citra), status: 'absent', seen: null },
        ],
      }),
    ).toEqual([
      { ...place(andi), before: 'late', after: 'late', isChanged: false },
      { ...place(bunga), before: null, after: null, isChanged: false },
      { ...place(citra), before: null, after: 'absent', isChanged: true },
    ]);
    const closed = await record({
      marks: people.map((each) => ({ ...place(each), status: 'absent' as const })),
      source: 'close',
      onlyUnmarked: true,
    });
    expect(closed.map(({ before, after, isChanged }) => [before, after, isChanged])).toEqual([
      ['late', 'late', false],
      [null, 'absent', true],
      ['absent', 'absent', false],
      [null, 'absent', true],
      [null, 'absent', true],
    ]);
  });

  test('many writers at one place: every change has its trail, and each follows the one before', async () => {
    const statuses = ['present', 'late', 'excused', 'sick', 'absent', null] as const;
    await Promise.all(
      Array.from({ length: 24 }, (_, i) =>
        record({ marks: people.map((each) => ({ ...place(each), status: statuses[i % 6]! })) }),
      ),
    );
    for (const each of people) {
      const changes = await listPresenceChanges(database.db, place(each));
      const [now] = (await listPresencesOf(database.db, each)).map(({ status }) => status);
      const befores = changes.map(({ before }) => before);
      expect(befores).toEqual([null, ...changes.slice(0, -1).map(({ after }) => after)]);
      expect(changes.at(-1)?.after ?? null).toBe(now ?? null);
    }
  });

  test('two marks for one place are a mistake of the caller; no marks are none', async () => {
    const mark = { ...place(people[0]!), status: 'present' as const };
    await expect(record({ marks: [mark, mark] })).rejects.toThrow('two marks for one place');
    expect(await record({ marks: [] })).toEqual([]);
  });
});
