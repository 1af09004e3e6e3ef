import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { markHandled, storeUpdates } from '#storage/state/inbox-store.ts';
import {
  findKeptPayload,
  keepPayload,
  releaseExpired,
  releasePayloads,
} from '#storage/state/kept-update-store.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';

describeEach(engines, 'kept updates on the $engine engine', (engine) => {
  let database: Database;
  const at = new Date('2019-03-18T08:00:00Z');
  const until = new Date('2019-03-18T10:00:00Z');
  const own = { updateId: 1, chatId: 7 };
  const update = { ...own, payload: { update_id: 1, message: { text: 'WORTEL' } } };
  const rowOf = (updateId: number) =>
    database.db.inboxUpdate.findUniqueOrThrow({ where: { updateId }, omit: { claim: true } });

  beforeAll(async () => {
    database = await engine.open();
  });
  afterAll(() => database.close());

  test('a handled one keeps its words for its own chat alone, until it is released', async () => {
    const { db } = database;
    await storeUpdates(db, [update], at);
    await keepPayload(db, update, until);
    await markHandled(db, [1], at);
    expect(await findKeptPayload(db, own, at)).toEqual(update);
    expect(await findKeptPayload(db, { ...own, chatId: 8 }, at)).toBeUndefined();
    expect(await findKeptPayload(db, own, until)).toBeUndefined();
    await releasePayloads(db, 8, [1]);
    expect(await findKeptPayload(db, own, at)).toEqual(update);
    await releasePayloads(db, 7, [1]);
    expect(await rowOf(1)).toMatchObject({ state: 'handled', payload: null, chatId: null, keptUntil: null });
  });

  test('one that Telegram brought again is kept as well, although its words were erased', async () => {
    await keepPayload(database.db, update, until);
    expect(await findKeptPayload(database.db, own, at)).toEqual(update);
  });

  test('what nobody asks for any more is erased when its time is over', async () => {
    const { db } = database;
    const late = { updateId: 2, chatId: 7, payload: { text: 'TERONG' } };
    await storeUpdates(db, [late], at);
    await keepPayload(db, late, until);
    await markHandled(db, [2], at);
    await releaseExpired(db, at);
    expect((await rowOf(2)).payload).toEqual(late.payload);
    await releaseExpired(db, until);
    expect(await rowOf(2)).toMatchObject({ payload: null, chatId: null });
  });
});
