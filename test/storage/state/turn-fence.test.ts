import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { batchCalls } from '#storage/engine/batch-calls.ts';
import type { Database } from '#storage/engine/database.ts';
import { findStandings, markHandledAs, raiseClaim } from '#storage/state/claim-store.ts';
import { storeUpdates } from '#storage/state/inbox-store.ts';
import { holdTurn, TurnLost, withinTurn } from '#storage/state/turn-fence.ts';
import { describeEach } from '#test/support/programs.ts';
import { Gate } from '#test/support/reading/waiting.ts';
import { engines } from '#test/support/servers/databases.ts';

const now = new Date('2019-03-18T01:00:00Z');

describeEach(engines, 'a turn that is over, $engine', ({ engine, open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.setting.deleteMany({ where: { key: { startsWith: 'late' } } });
    await database.db.inboxUpdate.deleteMany();
  });
  afterAll(() => database.close());

  const write = (key: string) => database.db.setting.create({ data: { key, value: 1 } });
  const written = async () =>
    (await database.db.setting.findMany({ where: { key: { startsWith: 'late' } } })).map(({ key }) => key);

  /** Work of a turn that is lost as soon as it calls `lose`. */
  const turn = (work: (lose: () => void) => Promise<unknown>) => {
    let isHeld = true;
    const lose = () => {
      isHeld = false;
    };
    return withinTurn({ isHeld: () => isHeld }, () => work(lose));
  };

  test.each<[string, () => Promise<unknown>]>([
    ['a call of a model', () => write('late-1')],
    [
      'a raw statement',
      () => database.db.$executeRaw`INSERT INTO "Setting" ("key", "value") VALUES ('late-2', '1')`,
    ],
    [
      'a transaction',
      () => database.transaction((db) => db.setting.create({ data: { key: 'late-3', value: 1 } })),
    ],
  ])('%s is refused', async (_, act) => {
    const acted = turn(async (lose) => {
      lose();
      await act();
    });
    await expect(acted).rejects.toThrow('the chat is in another hand by now');
    expect(await written()).toEqual([]);
  });

  test('a transaction that was open is taken back', async () => {
    const acted = turn((lose) =>
      database.transaction(async (db) => {
        await db.setting.create({ data: { key: 'late-4', value: 1 } });
        lose();
      }),
    );
    await expect(acted).rejects.toBeInstanceOf(TurnLost);
    expect(await written()).toEqual([]);
  });

  test('what many share is not refused because one of them is over', async () => {
    const call = batchCalls(async (keys: string[]) => {
      for (const key of keys) await write(key);
    });
    const first = call(['late-5']);
    const lost = turn(async (lose) => {
      const shared = call(['late-6']);
      lose();
      await shared;
      await call(['late-7']);
    });
    await Promise.all([first, expect(lost).rejects.toBeInstanceOf(TurnLost)]);
    expect((await written()).sort()).toEqual(['late-5', 'late-6']);
  });

  test('what a handler leaves running behind when it has ended well goes on', async () => {
    const gate = new Gate();
    let behind: Promise<unknown> = Promise.resolve();
    let isHeld = true;
    await withinTurn({ isHeld: () => isHeld, claim: { updateId: 99, number: 5 } }, async () => {
      behind = gate.opened.then(() =>
        database.transaction((db) => db.setting.create({ data: { key: 'late-8', value: 1 } })),
      );
    });
    isHeld = false;
    gate.open();
    await behind;
    expect(await written()).toEqual(['late-8']);
  });

  test('a claim that was raised refuses every transaction and the mark of the one before', async () => {
    await storeUpdates(database.db, [{ updateId: 1, chatId: 7, payload: {} }], now);
    const claim = { updateId: 1, number: 0 };
    const act = (key: string) =>
      withinTurn({ isHeld: () => true, claim }, () =>
        database.transaction((db) => db.setting.create({ data: { key, value: 1 } })),
      );
    await act('late-9');
    expect(await raiseClaim(database.db, 1, { isAgain: false })).toBe(1);
    await expect(act('late-10')).rejects.toThrow('update 1 was taken up by another process');
    await markHandledAs(database.db, [{ updateId: 1, claim: 0 }], now);
    expect(await findStandings(database.db, [1])).toEqual(new Map([[1, { state: 'pending', claim: 1 }]]));
    await markHandledAs(database.db, [{ updateId: 1, claim: 1 }], now);
    expect((await findStandings(database.db, [1])).get(1)?.state).toBe('handled');
    expect(await raiseClaim(database.db, 1, { isAgain: false })).toBeUndefined();
    expect(await raiseClaim(database.db, 1, { isAgain: true })).toBe(2);
    expect(await written()).toEqual(['late-9']);
  });

  test.runIf(engine === 'server')(
    'whoever takes an update up waits for a transaction that is open',
    async () => {
      await storeUpdates(database.db, [{ updateId: 2, chatId: 7, payload: {} }], now);
      const [begun, gate] = [new Gate(), new Gate()];
      const order: string[] = [];
      const act = withinTurn({ isHeld: () => true, claim: { updateId: 2, number: 0 } }, () =>
        database.transaction(async () => {
          begun.open();
          await gate.opened;
          order.push('written');
        }),
      );
      await begun.opened;
      const taken = raiseClaim(database.db, 2, { isAgain: false }).then(() => order.push('taken'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      gate.open();
      await Promise.all([act, taken]);
      expect(order).toEqual(['written', 'taken']);
    },
  );

  test('outside a turn nothing is asked', () => {
    expect(() => holdTurn()).not.toThrow();
  });
});
