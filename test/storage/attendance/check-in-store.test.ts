import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readCheckInSecret } from '#storage/attendance/check-in-secret.ts';
import {
  type CheckIn,
  findCheckInStanding,
  recordCheckIn,
  recordCheckInMiss,
} from '#storage/attendance/check-in-store.ts';
import { listPresenceChanges, listPresences, recordPresences } from '#storage/attendance/presence-store.ts';
import type { Database } from '#storage/engine/database.ts';
import { describeEach } from '#test/support/programs.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

const at = new Date('2019-03-18T00:52:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

describeEach(engines, 'check-ins on the $engine engine', (engine) => {
  let database: Database;
  let programmeId: number;
  let sessionId: number;
  let participantId: number;
  let personId: number;

  beforeAll(async () => {
    database = await engine.open();
    const seeded = await seedProgramme(database.db, { participants: 2 });
    programmeId = seeded.programmeId;
    sessionId = seeded.sessionIds.get('D01-P')!;
    participantId = seeded.participantIds.get(1)!;
    const row = await database.db.participant.findUniqueOrThrow({ where: { id: participantId } });
    personId = row.personId!;
  });
  beforeEach(async () => {
    await database.db.presence.deleteMany();
    await database.db.presenceChange.deleteMany();
    await database.db.session.update({
      where: { id: sessionId },
      data: { closedAt: null, cancelledAt: null },
    });
  });
  afterAll(() => database.close());

  const record = (more: Partial<CheckIn> = {}) =>
    recordCheckIn(database.db, {
      ...{ sessionId, participantId, personId, status: 'present', source: 'code', arrivedAt: at },
      ...{ step: 51_762_344, updateId: 71, now: at },
      ...more,
    });
  const trail = async () =>
    (await listPresenceChanges(database.db, { sessionId, participantId })).map(
      ({ before, after: now, source }) => [before, now, source],
    );
  const closeAsAbsent = (closedAt: Date) =>
    recordPresences(database.db, {
      ...{
        marks: [{ sessionId, participantId, status: 'unrecorded' as const }],
        source: 'close',
        at: closedAt,
      },
    });

  test('of many at once one is written, with one step of the trail', async () => {
    const written = await Promise.all(Array.from({ length: 12 }, (_, i) => record({ updateId: 100 + i })));
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await trail()).toEqual([[null, 'present', 'code']]);
    expect(await listPresences(database.db, [sessionId])).toEqual([
      {
        ...{ sessionId, participantId, status: 'present', arrivedAt: at, source: 'code' },
        ...{ markedByPersonId: personId, markedAt: at },
      },
    ]);
  });

  test('nothing is written into a session that is cancelled, or was closed before it was sent', async () => {
    const change = (data: { closedAt?: Date; cancelledAt?: Date }) =>
      database.db.session.update({ where: { id: sessionId }, data });
    await change({ closedAt: later(-1) });
    expect(await record()).toBe(false);
    await change({ closedAt: later(1), cancelledAt: later(1) });
    expect(await record()).toBe(false);
    expect(await trail()).toEqual([]);
  });

  test('one that was sent before the close and came after it takes the place of the absence, once', async () => {
    await database.db.session.update({ where: { id: sessionId }, data: { closedAt: later(300) } });
    await closeAsAbsent(later(300));
    expect([await record({ now: later(400) }), await record({ now: later(401), updateId: 72 })]).toEqual([
      true,
      false,
    ]);
    expect(await trail()).toEqual([
      [null, 'unrecorded', 'close'],
      ['unrecorded', 'present', 'code'],
    ]);
  });

  test('what the staff wrote stays, absence too', async () => {
    const marks = [{ sessionId, participantId, status: 'absent' as const }];
    await recordPresences(database.db, { marks, source: 'staff', byPersonId: 9, at });
    expect(await record()).toBe(false);
  });

  test('a person finds their sessions of the day with their mark, the secret and the tenth last miss', async () => {
    const secret = await readCheckInSecret(database.db);
    expect(await readCheckInSecret(database.db)).toBe(secret);
    await record();
    for (let i = 0; i < 10; i++) {
      const miss = { updateId: 200 + i, personId, programmeId, missedAt: later(i) };
      for (const _ of [1, 2]) await recordCheckInMiss(database.db, miss);
    }
    const filter = { personId, at, missesSince: later(-15), updateId: 1 };
    const standing = await findCheckInStanding(database.db, filter);
    expect(standing).toMatchObject({ secret, tenthMissAt: at });
    expect(standing.places.map(({ title, isOwn, presence }) => [title, isOwn, presence])).toEqual([
      ['Sesi pagi', true, { status: 'present', source: 'code', arrivedAt: at, updateId: 71 }],
      ['Sesi siang', true, undefined],
    ]);
    const own = await findCheckInStanding(database.db, { ...filter, updateId: 205 });
    expect(own.tenthMissAt).toBeUndefined();
    const other = await findCheckInStanding(database.db, { ...filter, at: later(-40 * 60), sessionId });
    expect(other.places.map((place) => place.sessionId)).toEqual([sessionId]);
    expect((await findCheckInStanding(database.db, { ...filter, personId: 99_999 })).places).toEqual([]);
  });
});
