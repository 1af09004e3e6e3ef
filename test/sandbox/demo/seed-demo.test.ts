import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '#sandbox/demo/seed-demo.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { createSecrets } from '#telegram/secrets.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');

const now = new Date('2019-03-17T15:55:00+07:00');
let database: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
  database = await openDatabase({ memory: true });
});
afterAll(() => database.close());

const count = async () => {
  const { db } = database;
  return {
    programmes: await db.programme.count(),
    participants: await db.participant.count(),
    joined: await db.participant.count({ where: { personId: { not: null } } }),
    sessions: await db.session.count(),
    deadlines: await db.deadline.count(),
    links: await db.link.count(),
    roles: await db.roleGrant.count(),
    consents: await db.consent.count(),
  };
};

test('the demo has 30 participants, of whom 28 have joined, and 47 sessions; seeding again changes nothing', async () => {
  const whole = {
    programmes: 1,
    participants: 30,
    joined: 28,
    sessions: 47,
    deadlines: 4,
    links: 2,
    roles: 4,
    consents: 28,
  };
  const first = await seedDemo({ database, secrets }, now);
  expect(await count()).toEqual(whole);
  expect(await seedDemo({ database, secrets }, now)).toEqual(first);
  expect(await count()).toEqual(whole);
  expect(first.people).toHaveLength(34);
  expect(first.people[0]).toEqual({
    id: 700_001,
    name: 'Andi Fiktif',
    role: 'peserta 1',
    startPayload: 'jdemo-peserta-000000001',
  });
  expect(first.people.filter(({ startPayload }) => startPayload)).toHaveLength(2);
  for (const { startPayload } of first.people) {
    if (startPayload) expect(startPayload).toMatch(/^j[\w-]{22}$/);
  }
});

test('the demo asks about Monday on Sunday at 16.00', async () => {
  const [first] = await database.db.reminderItem.findMany({ orderBy: { dueAt: 'asc' }, take: 1 });
  expect(first).toMatchObject({
    ruleKey: 'attendance-question',
    dueAt: new Date('2019-03-17T16:00:00+07:00'),
  });
});
