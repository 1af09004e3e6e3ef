import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import {
  type DialogueState,
  dialogueStateInDatabase,
  dialogueStateInRedis,
} from '#storage/state/dialogue-state.ts';
import { forgetUnknownState } from '#storage/state/forget-unknown-state.ts';
import { shortLivedState } from '#storage/state/short-lived-state.ts';
import { stateKinds } from '#storage/state/state-catalogue.ts';
import type { Program } from '#test/support/find-program.ts';
import { describeEach, withPrograms } from '#test/support/programs.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';
import { emptyRedis, redisUrl } from '#test/support/servers/redis-database.ts';

let database: Database;
const redis = redisUrl ? new Redis(redisUrl, { lazyConnect: true }) : undefined;
let now = new Date('2019-03-18T08:00:00Z');

beforeAll(async () => {
  if (redis) await emptyRedis();
  database = await openMemoryDatabase();
});
afterAll(async () => {
  redis?.disconnect();
  await database.close();
});

test('every kind is kept for hours or few days, never longer', () => {
  for (const { hours } of Object.values(stateKinds)) expect(hours).toBeLessThanOrEqual(72);
});

const needsRedis: Program[] = ['Redis'];
const stores = [
  {
    store: 'table',
    programs: [] as Program[],
    open: () => dialogueStateInDatabase(database.db, { now: () => now }),
  },
  { store: 'Redis', programs: needsRedis, open: () => dialogueStateInRedis(redis!) },
];

describeEach(stores, 'short-lived state in the $store', ({ open }) => {
  let raw: DialogueState;
  beforeAll(() => {
    raw = open();
  });

  test('a value comes back as it was written, by kind and owner', async () => {
    const state = shortLivedState(raw);
    await state.write('missed', 7, { updateIds: [1, 2] });
    expect(await state.read('missed', 7)).toEqual({ updateIds: [1, 2] });
    expect(await state.read('missed', 8)).toBeUndefined();
    expect(await state.read('newest', 7)).toBeUndefined();
    await state.remove('missed', 7);
    expect(await state.read('missed', 7)).toBeUndefined();
  });

  test('what an earlier program wrote, and what is no value at all, is as good as lost', async () => {
    await raw.write('missed:7', 'the text itself', 60_000);
    await raw.write('askedDay:3', '{"heldOn":5}', 60_000);
    const state = shortLivedState(raw);
    expect(await state.read('missed', 7)).toBeUndefined();
    expect(await state.read('askedDay', 3)).toBeUndefined();
  });

  test('everything about somebody is forgotten at once, and nothing of others', async () => {
    const state = shortLivedState(raw);
    await state.write('newest', 7, 70);
    await state.write('newest', 8, 80);
    await state.write('askedDay', 3, { heldOn: '2019-03-18' });
    await state.write('place', 7, { state: {} });
    await state.forget({ telegramUserId: 7, participantIds: [3] });
    expect([
      await state.read('newest', 7),
      await state.read('askedDay', 3),
      await state.read('place', 7),
    ]).toEqual([undefined, undefined, undefined]);
    expect(await state.read('newest', 8)).toBe(80);
  });
});

test(
  'kinds that an earlier program left in Redis go at the start, known ones stay',
  withPrograms('Redis'),
  async () => {
    await redis!.set('dialogue:rsvp-meant:7', '{"update":"WORTEL"}');
    await redis!.set('dialogue:place:7', '{}');
    await forgetUnknownState(redis!);
    expect(await redis!.keys('dialogue:*:7')).toEqual(['dialogue:place:7']);
  },
);

test('in the table a value ends when its time is over', async () => {
  const state = shortLivedState(dialogueStateInDatabase(database.db, { now: () => now }));
  await state.write('lastComment', 7, { submissionId: 1, sectionKey: 'a', updateId: 1, writtenAt: 'x' });
  now = new Date('2019-03-18T09:59:00Z');
  expect(await state.read('lastComment', 7)).toBeDefined();
  now = new Date('2019-03-18T10:01:00Z');
  expect(await state.read('lastComment', 7)).toBeUndefined();
});
