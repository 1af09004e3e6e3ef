import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import {
  findFailedUpdate,
  findPendingUpdates,
  hasEarlierPending,
  markFailed,
  markHandled,
  readInboxLoad,
  storeUpdates,
} from '#storage/state/inbox-store.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';

const at = new Date('2019-03-18T00:00:00Z');
const update = (updateId: number, chatId = 7) => ({
  updateId,
  chatId,
  payload: { update_id: updateId, text: 'x' },
});
/** As it comes back: with its arrival. */
const waiting = (updateId: number, chatId = 7) => ({ ...update(updateId, chatId), receivedAt: at });

describeEach(engines, 'the inbox on the $engine engine', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test('an update is new once, whoever brings it again', async () => {
    const first = await storeUpdates(database.db, [update(1)], at);
    expect(first).toEqual(new Map([[1, {}]]));
    const second = await storeUpdates(database.db, [update(1), update(2), update(3, 8)], at);
    const expected: [number, { behind?: number }][] = [
      [2, { behind: 1 }],
      [3, {}],
    ];
    expect(second).toEqual(new Map(expected));
    expect(await storeUpdates(database.db, [], at)).toEqual(new Map());
  });

  test('what waits comes back in order', async () => {
    expect(await findPendingUpdates(database.db, {})).toEqual([waiting(1), waiting(2), waiting(3, 8)]);
    expect(await hasEarlierPending(database.db, { updateId: 2, chatId: 7 })).toBe(true);
    expect(await hasEarlierPending(database.db, { updateId: 1, chatId: 7 })).toBe(false);
    expect(await findPendingUpdates(database.db, { before: new Date(at.getTime() - 1) })).toEqual([]);
  });

  test('what no text column can hold is kept as it came, and stops none that came with it', async () => {
    const odd = { ...update(21, 9), payload: { text: 'a\u0000b \ud83d c' } };
    await storeUpdates(database.db, [odd, update(22, 9)], at);
    const earlierThan = { updateId: 23, chatId: 9 };
    expect(await findPendingUpdates(database.db, { earlierThan })).toEqual([
      { ...odd, receivedAt: at },
      waiting(22, 9),
    ]);
    await markHandled(database.db, [21, 22], at);
  });

  test('a handled update keeps its id and loses what it said', async () => {
    await markHandled(database.db, [1, 2], at);
    const row = await database.db.inboxUpdate.findUniqueOrThrow({ where: { updateId: 1 } });
    expect([row.state, row.payload]).toEqual(['handled', null]);
    expect(await readInboxLoad(database.db)).toEqual({ pending: 1, oldestReceivedAt: at });
  });

  test('a failed update keeps its words under its reference', async () => {
    await markFailed(database.db, 3, { errorCode: 'K7M2', reason: 'fault', now: at });
    expect(await findFailedUpdate(database.db, 'K7M2')).toEqual(waiting(3, 8));
    expect(await findFailedUpdate(database.db, 'XXXX')).toBeUndefined();
    await markHandled(database.db, [3], at);
    expect(await findFailedUpdate(database.db, 'K7M2')).toEqual(waiting(3, 8));
  });

  test('an act of an update happens once and tells the same outcome again', async () => {
    let acts = 0;
    const act = () =>
      database.transaction((db) =>
        applyOnce(db, { updateId: 5, action: 'count', now: at }, async () => ({
          kind: 'counted',
          acts: ++acts,
        })),
      );
    expect(await act()).toEqual({ kind: 'counted', acts: 1 });
    expect(await act()).toEqual({ kind: 'counted', acts: 1 });
    expect(acts).toBe(1);
  });

  test('an act that throws leaves nothing behind and may be tried again', async () => {
    const input = { updateId: 6, action: 'count', now: at };
    const failing = database.transaction((db) =>
      applyOnce(db, input, async () => {
        await db.setting.create({ data: { key: 'half', value: 1 } });
        throw new Error('in the middle');
      }),
    );
    await expect(failing).rejects.toThrow('in the middle');
    expect(await database.db.setting.findUnique({ where: { key: 'half' } })).toBeNull();
    const again = database.transaction((db) => applyOnce(db, input, async () => 'done'));
    expect(await again).toBe('done');
  });

  test('an outcome that repeats what no column can hold is stored, and comes back readable', async () => {
    const act = { updateId: 900, action: 'try', now: at };
    const outcome = { kind: 'refused', typed: ['x\udc00y', 'a\0b', '\u{1F600}'] };
    const apply = () => database.transaction((db) => applyOnce(db, act, async () => outcome));
    expect(await apply()).toEqual(outcome);
    expect(await apply()).toEqual({ kind: 'refused', typed: ['x\uFFFDy', 'a\uFFFDb', '\u{1F600}'] });
  });
});
