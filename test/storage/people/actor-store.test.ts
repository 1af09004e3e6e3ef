import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { ensurePerson, findActor } from '#storage/people/actor-store.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';

const now = new Date('2019-03-19T13:05:00Z');

describeEach(engines, 'who an account is on the $engine engine', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database.close());

  test('accounts looked up together come back each as who they are, strangers as nobody', async () => {
    const { db } = database;
    const [siti, beyond32Bits] = [4_001, 7_999_000_111_222];
    const ids = [await ensurePerson(db, siti, now), await ensurePerson(db, beyond32Bits, now)];
    const actors = await Promise.all([
      findActor(db, beyond32Bits, { spokenLocale: 'id', now: new Date('2019-03-18T02:00:00Z') }),
      findActor(db, 4_999, { spokenLocale: 'en', now: new Date('2019-03-18T02:00:00Z') }),
      findActor(db, siti, { spokenLocale: 'id', now: new Date('2019-03-18T02:00:00Z') }),
      findActor(db, siti, { spokenLocale: 'id', now: new Date('2019-03-18T02:00:00Z') }),
    ]);
    expect(actors.map((actor) => [actor.telegramUserId, actor.personId, actor.locale])).toEqual([
      [beyond32Bits, ids[1], 'id'],
      [4_999, undefined, 'en'],
      [siti, ids[0], 'id'],
      [siti, ids[0], 'id'],
    ]);
  });
});
