import pino from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pollUpdates } from '#app/polling.ts';
import { systemClock } from '#domain/time/clock.ts';
import type { Database } from '#storage/engine/database.ts';
import { chatLockInMemory } from '#storage/state/chat-lock.ts';
import { createInbox, type UpdateInbox } from '#telegram/inbox/update-inbox.ts';
import { describeEach } from '#test/support/programs.ts';
import { textUpdate, waitUntil } from '#test/support/reading/waiting.ts';
import { engines } from '#test/support/servers/databases.ts';

const log = pino({ level: 'silent' });

/** Nested so deep that neither side of the database takes it. */
const deep = () => {
  let nested: object = {};
  for (let depth = 0; depth < 60_000; depth++) nested = { nested };
  return nested;
};

describeEach(engines, 'odd updates, $engine', ({ open }) => {
  let database: Database;
  let inbox: UpdateInbox;
  let handled: string[];

  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await database.db.inboxUpdate.deleteMany();
    handled = [];
    inbox = createInbox({
      database,
      lock: chatLockInMemory(),
      shared: false,
      clock: systemClock,
      log,
      handle: async (update) => {
        handled.push(update.message!.text!);
      },
    });
  });
  afterAll(() => database.close());

  const standing = async () => {
    const rows = await database.db.inboxUpdate.findMany({ orderBy: { updateId: 'asc' } });
    return rows.map((row) => [Number(row.updateId), row.state, row.reason, row.payload !== null]);
  };

  test('one that cannot be read is set aside with what it holds; the rest of its batch is answered', async () => {
    const odd = { update_id: 2, message: { message_id: 1, date: 1, text: 'x\u0000\ud800' } };
    await inbox.receive([textUpdate(1, 7, 'a1'), odd, null, 'x', textUpdate(3, 7, 'a2')]);
    await inbox.idle();
    expect(handled).toEqual(['a1', 'a2']);
    expect(await standing()).toEqual([
      [1, 'handled', null, false],
      [2, 'failed', 'chat', true],
      [3, 'handled', null, false],
    ]);
    await inbox.receive([odd]);
    expect(await standing()).toHaveLength(3);
  });

  test('one that the database will not take is set aside without what it holds', async () => {
    const tooDeep = { ...textUpdate(2, 8, 'deep'), deep: deep() };
    const oddAndDeep = { update_id: 4, message: { deep: deep() } };
    await inbox.receive([textUpdate(1, 7, 'a1'), tooDeep, textUpdate(3, 7, 'a2'), oddAndDeep]);
    await inbox.idle();
    expect(handled).toEqual(['a1', 'a2']);
    expect(await standing()).toEqual([
      [1, 'handled', null, false],
      [2, 'failed', 'unstorable', false],
      [3, 'handled', null, false],
      [4, 'failed', 'chat', false],
    ]);
  });

  test('polling goes on behind them, and confirms them', async () => {
    const batches: unknown[] = [
      [{ update_id: 10, message: null }, textUpdate(11, 7, 'a1'), { no: 'id' }],
      'no list at all',
      [{ no: 'id' }],
      [{ update_id: 12 }],
      [textUpdate(13, 7, 'a2')],
    ];
    const offsets: number[] = [];
    const stopping = new AbortController();
    const api = {
      getUpdates: async ({ offset }: { offset: number }) => {
        offsets.push(offset);
        const batch = batches.shift();
        if (batch === undefined) stopping.abort();
        return batch ?? [];
      },
    };
    await pollUpdates({ api: api as never, inbox, log }, stopping.signal);
    await waitUntil(() => handled.length === 2);
    expect([handled, offsets]).toEqual([
      ['a1', 'a2'],
      [0, 12, 12, 12, 13, 14],
    ]);
  });
});
