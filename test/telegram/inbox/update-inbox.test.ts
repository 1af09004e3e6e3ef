import { Redis } from 'ioredis';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#domain/time/clock.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { type ChatLock, chatLockInMemory, chatLockInRedis } from '#storage/state/chat-lock.ts';
import { storeUpdates } from '#storage/state/inbox-store.ts';
import { holdTurn } from '#storage/state/turn-fence.ts';
import { arrivalOf } from '#telegram/inbox/arrivals.ts';
import { createInbox, type UpdateInbox } from '#telegram/inbox/update-inbox.ts';
import { withPrograms } from '#test/support/programs.ts';
import { Gate, textUpdate, waitUntil } from '#test/support/reading/waiting.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { redisUrl } from '#test/support/servers/redis-database.ts';

const log = pino({ level: 'silent' });
const open: UpdateInbox[] = [];

/** An inbox whose handler writes down what it gets; `hold` and `fail` act on the text of an update. */
function startInbox(
  database: Database,
  more: { lock?: ChatLock; shared?: boolean; longestHandlingMs?: number } = {},
) {
  const handled: string[] = [];
  const gates = new Map<string, Gate>();
  const failures = new Map<string, number>();
  const inbox = createInbox({
    database,
    lock: more.lock ?? chatLockInMemory(),
    shared: more.shared ?? false,
    longestHandlingMs: more.longestHandlingMs,
    clock: systemClock,
    log,
    handle: async (update) => {
      const text = update.message!.text!;
      await gates.get(text)?.opened;
      const left = failures.get(text) ?? 0;
      failures.set(text, left - 1);
      if (left > 0) throw new Error('the network is away');
      holdTurn();
      handled.push(text);
    },
  });
  open.push(inbox);
  const hold = (text: string) => {
    const gate = new Gate();
    gates.set(text, gate);
    return gate;
  };
  const fail = (text: string, times: number) => failures.set(text, times);
  return Object.assign(inbox, { handled, hold, fail });
}

const stateOf = async (database: Database, updateId: number) => {
  const { state, attempts, payload } = await database.db.inboxUpdate.findUniqueOrThrow({
    where: { updateId },
  });
  return { state, attempts, isErased: payload === null };
};

test.each([0, 15_000])(
  'what came in before the clock was set back is taken up all the same, %i ms',
  async (olderThanMs) => {
    const database = await openMemoryDatabase();
    const inbox = startInbox(database);
    const nowMs = systemClock.now().getTime();
    await storeUpdates(database.db, [textUpdateIn(8, 'lama')], new Date(nowMs + 3_600_000));
    await storeUpdates(database.db, [textUpdateIn(9, 'baru')], new Date(nowMs - 1_000));
    await inbox.recover(olderThanMs);
    await inbox.idle();
    expect(inbox.handled).toEqual(olderThanMs === 0 ? ['lama', 'baru'] : ['lama']);
    await database.close();
  },
);

/** An update of a chat of its own, as the inbox stores it. */
const textUpdateIn = (id: number, text: string) => ({
  ...{ updateId: id, chatId: id },
  payload: textUpdate(id, id, text),
});

test('an update that comes again, or is taken up after a restart, keeps the moment it first came in', async () => {
  const database = await openMemoryDatabase();
  let now = new Date('2019-03-18T00:58:00Z');
  const arrivals: (Date | undefined)[] = [];
  let isBroken = true;
  const start = () =>
    createInbox({
      database,
      lock: chatLockInMemory(),
      shared: false,
      clock: { now: () => now },
      log,
      handle: async (update) => {
        if (isBroken) throw new Error('the process ends before it has answered');
        arrivals.push(arrivalOf(update)?.receivedAt);
      },
    });
  const first = start();
  await first.receive([textUpdate(1, 7, 'izin')]);
  await first.close();
  now = new Date('2019-03-18T01:03:00Z');
  isBroken = false;
  const second = start();
  await second.recover(0);
  await second.idle();
  await second.receive([textUpdate(1, 7, 'izin')]);
  await second.idle();
  expect(arrivals.map((each) => each?.toISOString())).toEqual(
    Array.from({ length: 2 }, () => '2019-03-18T00:58:00.000Z'),
  );
  await second.close();
  await database.close();
});

describe('the inbox of one process', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openMemoryDatabase();
  });
  beforeEach(async () => {
    await database.db.inboxUpdate.deleteMany();
  });
  afterAll(async () => {
    for (const inbox of open.splice(0)) await inbox.close();
    await database.close();
  });

  test('a chat is answered in order while other chats go on', async () => {
    const inbox = startInbox(database);
    const gate = inbox.hold('a1');
    await inbox.receive([textUpdate(1, 7, 'a1'), textUpdate(2, 7, 'a2'), textUpdate(3, 8, 'b1')]);
    await inbox.receive([textUpdate(4, 7, 'a3'), textUpdate(5, 8, 'b2')]);
    await waitUntil(() => inbox.handled.length === 2);
    expect(inbox.handled).toEqual(['b1', 'b2']);
    gate.open();
    await inbox.idle();
    expect(inbox.handled).toEqual(['b1', 'b2', 'a1', 'a2', 'a3']);
    expect(await stateOf(database, 1)).toEqual({ state: 'handled', attempts: 0, isErased: true });
  });

  test('nothing is acknowledged or handled before it is stored', async () => {
    const inbox = startInbox(database);
    const gate = new Gate();
    let isAcknowledged = false;
    // The embedded database does one transaction at a time: while this one lasts nothing can be stored.
    const busy = database.transaction(() => gate.opened);
    const received = inbox.receive([textUpdate(1, 7, 'a1')]).then(() => {
      isAcknowledged = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([isAcknowledged, inbox.handled]).toEqual([false, []]);
    gate.open();
    await Promise.all([busy, received]);
    await inbox.idle();
    expect([isAcknowledged, inbox.handled]).toEqual([true, ['a1']]);
  });

  test('a handled update that comes again is handled again, one under way is not', async () => {
    const inbox = startInbox(database);
    const gate = inbox.hold('a1');
    await inbox.receive([textUpdate(1, 7, 'a1')]);
    await inbox.receive([textUpdate(1, 7, 'a1')]);
    gate.open();
    await inbox.idle();
    expect(inbox.handled).toEqual(['a1']);
    await inbox.receive([textUpdate(1, 7, 'a1')]);
    await inbox.idle();
    expect(inbox.handled).toEqual(['a1', 'a1']);
  });

  test('what a killed process left is taken up, oldest first, when it is old enough', async () => {
    const left = [textUpdate(2, 7, 'a2'), textUpdate(1, 7, 'a1')];
    const incoming = left.map((update) => ({ updateId: update.update_id, chatId: 7, payload: update }));
    await storeUpdates(database.db, incoming, new Date());
    const inbox = startInbox(database);
    await inbox.recover(60_000);
    await inbox.idle();
    expect(inbox.handled).toEqual([]);
    await inbox.recover(0);
    await inbox.recover(0);
    await inbox.idle();
    expect(inbox.handled).toEqual(['a1', 'a2']);
  });

  test('what fails stays stored and counted, is tried again, and nothing of its chat overtakes it', async () => {
    const inbox = startInbox(database);
    inbox.fail('a1', 2);
    await inbox.receive([textUpdate(1, 7, 'a1'), textUpdate(2, 7, 'a2'), textUpdate(3, 8, 'b1')]);
    await waitUntil(async () => (await stateOf(database, 1)).attempts === 1);
    expect(await stateOf(database, 1)).toEqual({ state: 'pending', attempts: 1, isErased: false });
    expect(inbox.handled).toEqual(['b1']);
    await inbox.idle();
    expect(inbox.handled).toEqual(['b1', 'a1', 'a2']);
    expect(await stateOf(database, 1)).toEqual({ state: 'handled', attempts: 2, isErased: true });
  });

  test('a handler whose time is over cannot write any more; its chat goes on in order', async () => {
    const inbox = startInbox(database, { longestHandlingMs: 300 });
    const gate = inbox.hold('a1');
    await inbox.receive([textUpdate(1, 7, 'a1'), textUpdate(2, 7, 'a2')]);
    await waitUntil(async () => (await stateOf(database, 1)).attempts === 2);
    gate.open();
    await inbox.idle();
    // Three handlers had begun on it; only the one whose turn it was could note it.
    expect(inbox.handled).toEqual(['a1', 'a2']);
    expect(await stateOf(database, 1)).toMatchObject({ state: 'handled' });
  });

  test('closing does not wait for another try; the next start finds the rest', async () => {
    const inbox = startInbox(database);
    inbox.fail('a1', 99);
    await inbox.receive([textUpdate(1, 7, 'a1'), textUpdate(2, 7, 'a2')]);
    await waitUntil(async () => (await stateOf(database, 1)).attempts === 1);
    const closedAt = performance.now();
    await inbox.close();
    expect(performance.now() - closedAt).toBeLessThan(1_000);
    expect(inbox.handled).toEqual([]);
    const next = startInbox(database);
    await next.recover(0);
    await next.idle();
    expect(next.handled).toEqual(['a1', 'a2']);
  });

  test('an update is repeated under its own id when a person asks for it', async () => {
    const inbox = startInbox(database);
    await inbox.receive([textUpdate(1, 7, 'a1')]);
    await inbox.idle();
    inbox.repeat({ updateId: 1, chatId: 7, payload: textUpdate(1, 7, 'a1') });
    await inbox.idle();
    expect(inbox.handled).toEqual(['a1', 'a1']);
  });
});

describe('two processes on one inbox', withPrograms('PostgreSQL', 'Redis'), () => {
  const redis = new Redis(redisUrl ?? '', { lazyConnect: true });
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ url: await createServerDatabase() });
  });
  beforeEach(async () => {
    await database.db.inboxUpdate.deleteMany();
  });
  afterAll(async () => {
    for (const inbox of open.splice(0)) await inbox.close();
    redis.disconnect();
    await database.close();
  });
  const start = () => startInbox(database, { lock: chatLockInRedis(redis), shared: true });

  test('a chat keeps its order over both', async () => {
    const [first, second] = [start(), start()];
    const order: string[] = [];
    for (const inbox of [first, second]) inbox.handled.push = (text) => order.push(text);
    const gate = first.hold('a1');
    await first.receive([textUpdate(1, 7, 'a1')]);
    await second.receive([textUpdate(2, 7, 'a2')]);
    await first.receive([textUpdate(3, 7, 'a3')]);
    await second.receive([textUpdate(4, 8, 'b1')]);
    await waitUntil(() => order.length === 1);
    gate.open();
    await Promise.all([first.idle(), second.idle()]);
    expect(order).toEqual(['b1', 'a1', 'a2', 'a3']);
  });

  test('what one takes for forgotten while the other is still coming to it is handled once', async () => {
    const [first, second] = [start(), start()];
    const gate = first.hold('a1');
    await first.receive([textUpdate(1, 7, 'a1'), textUpdate(2, 7, 'a2')]);
    await second.recover(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    gate.open();
    await Promise.all([first.idle(), second.idle()]);
    expect([...first.handled, ...second.handled].sort()).toEqual(['a1', 'a2']);
  });

  test('an update behind one of a killed process handles that one first', async () => {
    const update = textUpdate(1, 7, 'a1');
    await storeUpdates(database.db, [{ updateId: 1, chatId: 7, payload: update }], new Date());
    const inbox = start();
    await inbox.receive([textUpdate(2, 7, 'a2')]);
    await inbox.idle();
    expect(inbox.handled).toEqual(['a1', 'a2']);
  });
});
