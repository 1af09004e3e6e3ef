import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Payload } from '#domain/sending/delivery.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { findNextDeliveryAt } from '#storage/sending/delivery-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { type Pace, paceInMemory } from '#storage/state/pace.ts';
import { createPump, type PumpNeeds } from '#telegram/sending/delivery-pump.ts';
import { telegramClient } from '#telegram/sending/telegram-client.ts';
import { loadTexts } from '#telegram/texts.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';

const token = '4242:test-token-of-the-stand-in';
const startAt = new Date('2019-03-18T02:00:00Z');
const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

let database: Database;
let server: TelegramServer;
let needs: PumpNeeds;
let steps: number[];
let undelivered: string[];
let nextPerson = 700_000;

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  const clock = new SandboxClock(startAt);
  server = await startTelegramServer({
    token,
    bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock,
  });
  const pace = paceInMemory();
  needs = {
    database,
    clock,
    api: new Api(token, telegramClient({ apiRoot: server.url, pace, retries: 'once' })),
    pace,
    ratePerSecond: 1_000,
    log: silentLog,
    sayIn: loadTexts(),
    outagePauses: { firstPauseMs: 20, longestPauseMs: 100 },
    wordReminder: async ({ payload }) =>
      payload.kind === 'reminder' && payload.ruleKey === 'useful' ? { text: 'Besok hadir?' } : undefined,
    onUndelivered: async ({ payload }) => {
      undelivered.push(payload.kind);
    },
    onBroadcastStep: async (broadcastId) => {
      steps.push(broadcastId);
    },
  };
});

afterAll(async () => {
  await server.close();
  await database.close();
});

beforeEach(async () => {
  steps = [];
  undelivered = [];
  server.faults.clear();
  await database.db.delivery.deleteMany();
});

const pump = () => createPump(needs)(new AbortController().signal);

/** Somebody with an account who has opened the bot. */
async function person(): Promise<{ personId: number; telegramUserId: number }> {
  const telegramUserId = ++nextPerson;
  await server.user(telegramUserId).start();
  const row = await database.db.person.create({ data: { telegramUserId, createdAt: startAt } });
  return { personId: row.id, telegramUserId };
}

async function queue(
  personId: number,
  more: { text?: string; payload?: Payload; dueAt?: Date; broadcastId?: number } = {},
): Promise<void> {
  await queueDeliveries(database.db, [
    {
      dedupeKey: `test:${personId}:${more.text ?? ''}`,
      kind: more.broadcastId ? 'broadcast' : 'notice',
      personId,
      broadcastId: more.broadcastId,
      payload: more.payload ?? { kind: 'notice', message: { text: more.text ?? 'Kabar' } },
      dueAt: more.dueAt ?? startAt,
    },
  ]);
}

async function texts(telegramUserId: number): Promise<string[]> {
  const { messages } = await server.user(telegramUserId).chat();
  return messages.filter((each) => each.from === 'bot').map((each) => each.text);
}

const rows = () =>
  database.db.delivery.findMany({
    orderBy: { id: 'asc' },
    select: { status: true, attempts: true, messageId: true, error: true },
  });

async function broadcast(state: string): Promise<number> {
  const programme = await database.db.programme.create({
    data: {
      name: 'Program',
      startsOn: '2019-03-18',
      endsOn: '2019-06-18',
      zone: 'Asia/Jakarta',
      planLevel: 'core',
      sendingWindow: {},
      createdAt: startAt,
    },
  });
  const row = await database.db.broadcast.create({
    data: {
      programmeId: programme.id,
      authorPersonId: 0,
      content: {},
      audience: {},
      state,
      createdAt: startAt,
    },
  });
  return row.id;
}

test('what is due goes out once, however often the pump runs', async () => {
  const { personId, telegramUserId } = await person();
  await queue(personId);
  await queue(personId);
  await pump();
  await pump();
  expect(await texts(telegramUserId)).toEqual(['Kabar']);
  expect(await rows()).toEqual([{ status: 'delivered', attempts: 1, messageId: 2, error: null }]);
});

test('what is not due yet waits', async () => {
  const { personId, telegramUserId } = await person();
  const dueAt = new Date('2019-03-18T09:00:00Z');
  await queue(personId, { dueAt });
  await pump();
  expect(await texts(telegramUserId)).toEqual([]);
  expect(await findNextDeliveryAt(database.db)).toEqual(dueAt);
});

test('a reminder is worded when it goes, and withdrawn when it is of no use', async () => {
  const { personId, telegramUserId } = await person();
  const reminder = { kind: 'reminder' as const, participantId: 1, target: 'day:2019-03-19' };
  await queue(personId, { text: 'a', payload: { ...reminder, ruleKey: 'useful' } });
  await queue(personId, { text: 'b', payload: { ...reminder, ruleKey: 'useless' } });
  await pump();
  expect(await texts(telegramUserId)).toEqual(['Besok hadir?']);
  expect((await rows()).map((each) => each.status)).toEqual(['delivered', 'withdrawn']);
});

test('somebody who blocked the bot is marked and reported; nobody else waits for it', async () => {
  const blocked = await person();
  const other = await person();
  await server.user(blocked.telegramUserId).block();
  await queue(blocked.personId);
  await queue(other.personId);
  await pump();
  expect((await rows()).map((each) => each.status)).toEqual(['unreachable', 'delivered']);
  expect(undelivered).toEqual(['notice']);
  const row = await database.db.person.findUniqueOrThrow({ where: { id: blocked.personId } });
  expect(row.unreachableAt).not.toBeNull();
});

test('a send whose answer was lost is unclear and stays so', async () => {
  const { personId, telegramUserId } = await person();
  server.faults.add({ kind: 'dropAfter', method: 'sendMessage', chatId: telegramUserId, times: 1 });
  await queue(personId);
  await pump();
  await pump();
  expect(await texts(telegramUserId)).toEqual(['Kabar']);
  expect((await rows()).map((each) => each.status)).toEqual(['unclear']);
  expect(undelivered).toEqual(['notice']);
});

test('a server error is tried again later, not at once', async () => {
  const { personId, telegramUserId } = await person();
  server.faults.add({ kind: 'serverError', method: 'sendMessage', chatId: telegramUserId, times: 1 });
  await queue(personId);
  await pump();
  expect(await rows()).toMatchObject([{ status: 'pending', attempts: 1 }]);
  expect(undelivered).toEqual([]);
  await database.db.delivery.updateMany({ data: { dueAt: startAt } });
  await pump();
  expect(await rows()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
});

test('what a killed pump had in its hand is unclear, and its broadcast is told', async () => {
  const { personId, telegramUserId } = await person();
  const broadcastId = await broadcast('sending');
  await queue(personId, { broadcastId });
  await database.db.delivery.updateMany({ data: { status: 'sending' } });
  expect(await findNextDeliveryAt(database.db)).toEqual(startAt);
  await pump();
  expect(await rows()).toEqual([{ status: 'unclear', attempts: 0, messageId: null, error: 'interrupted' }]);
  expect([await texts(telegramUserId), steps]).toEqual([[], [broadcastId]]);
});

test('a paused broadcast waits while other messages go', async () => {
  const { personId, telegramUserId } = await person();
  const broadcastId = await broadcast('paused');
  await queue(personId, { text: 'Pengumuman', broadcastId });
  await queue(personId, { text: 'Jawaban panitia' });
  await pump();
  expect(await texts(telegramUserId)).toEqual(['Jawaban panitia']);
  await database.db.broadcast.update({ where: { id: broadcastId }, data: { state: 'sending' } });
  await pump();
  expect([await texts(telegramUserId), steps]).toEqual([['Jawaban panitia', 'Pengumuman'], [broadcastId]]);
});

test('what is to be tried again of a broadcast that was stopped meanwhile waits no more', async () => {
  const { personId, telegramUserId } = await person();
  const broadcastId = await broadcast('sending');
  await queue(personId, { broadcastId });
  server.faults.add({ kind: 'serverError', method: 'sendMessage', chatId: telegramUserId, times: 1 });
  const api = new Api(token, telegramClient({ apiRoot: server.url, pace: needs.pace, retries: 'once' }));
  api.config.use(async (call, method, payload, signal) => {
    if (method === 'sendMessage')
      await database.db.broadcast.update({ where: { id: broadcastId }, data: { state: 'stopped' } });
    return call(method, payload, signal);
  });
  await createPump({ ...needs, api })(new AbortController().signal);
  expect(await rows()).toMatchObject([{ status: 'withdrawn', attempts: 1 }]);
});

test('two pumps at once send each message once', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, person));
  for (const { personId } of people) await queue(personId);
  const first = pump();
  const second = createPump({ ...needs })(new AbortController().signal);
  await Promise.all([first, second]);
  const counts = await Promise.all(people.map(async (each) => (await texts(each.telegramUserId)).length));
  expect(counts).toEqual(people.map(() => 1));
});

test('a pump that is told to stop takes nothing new', async () => {
  const { personId, telegramUserId } = await person();
  await queue(personId);
  const stopping = new AbortController();
  stopping.abort();
  await createPump(needs)(stopping.signal);
  expect([await texts(telegramUserId), (await rows())[0]?.status]).toEqual([[], 'pending']);
});

test('the set rate holds for all lanes together', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, person));
  for (const { personId } of people) await queue(personId);
  const startedMs = performance.now();
  await createPump({ ...needs, ratePerSecond: 10 })(new AbortController().signal);
  expect(performance.now() - startedMs).toBeGreaterThan(480);
});

test('somebody who has just got several waits a second for the next; others meanwhile do not', async () => {
  const { personId, telegramUserId } = await person();
  const other = await person();
  for (const text of ['1', '2', '3', '4']) await queue(personId, { text });
  await queue(other.personId, { text: 'lain' });
  const startedMs = performance.now();
  const pumping = pump();
  await expect.poll(() => texts(other.telegramUserId)).toEqual(['lain']);
  expect(performance.now() - startedMs).toBeLessThan(700);
  await pumping;
  expect((await texts(telegramUserId)).toSorted()).toEqual(['1', '2', '3', '4']);
  expect(performance.now() - startedMs).toBeGreaterThan(900);
});

test('chats that Telegram wants left alone are passed over: the others get theirs meanwhile', async () => {
  const held = await Promise.all(Array.from({ length: 6 }, person));
  const others = await Promise.all(Array.from({ length: 10 }, person));
  for (const { personId } of [...held, ...others]) await queue(personId);
  const startedMs = performance.now();
  const heldIds = new Set(held.map(({ telegramUserId }) => telegramUserId));
  let asked = 0;
  const pace: Pace = {
    ...paceInMemory(),
    untilAllowed: async (_longestMs, chatId) => {
      if (chatId === undefined || !heldIds.has(chatId)) return 0;
      asked++;
      return Math.max(0, 2_000 - (performance.now() - startedMs));
    },
  };
  const api = new Api(token, telegramClient({ apiRoot: server.url, pace, retries: 'once' }));
  const pumped = createPump({ ...needs, api, pace })(new AbortController().signal);
  const countReached = async (people: typeof held) =>
    (await Promise.all(people.map((each) => texts(each.telegramUserId)))).flat().length;
  await waitUntil(async () => (await countReached(others)) === others.length, 1_800);
  expect(await countReached(held)).toBe(0);
  await pumped;
  expect(await countReached(held)).toBe(held.length);
  // Each was tried when it came up and when its time was over, not again and again between.
  expect(asked).toBeLessThan(40);
});

test('while all that is due is for one person held long, no turn of the pace is taken', async () => {
  const [{ personId, telegramUserId }, other] = [await person(), await person()];
  await queue(personId);
  const startedMs = performance.now();
  const turns: number[] = [];
  const inMemory = paceInMemory();
  const pace: Pace = {
    ...inMemory,
    untilAllowed: async (_longestMs, chatId) =>
      chatId === telegramUserId ? Math.max(0, 2_500 - (performance.now() - startedMs)) : 0,
    takeTurn: (rate) => {
      turns.push(performance.now() - startedMs);
      return inMemory.takeTurn(rate);
    },
  };
  const api = new Api(token, telegramClient({ apiRoot: server.url, pace, retries: 'once' }));
  const pumped = createPump({ ...needs, api, pace })(new AbortController().signal);
  await sleep(1_500);
  expect(turns.filter((ms) => ms > 500 && ms < 1_500)).toEqual([]);
  // Somebody else's is not held back by it.
  await queue(other.personId);
  await waitUntil(async () => (await texts(other.telegramUserId)).length === 1, 800);
  await pumped;
  expect(await texts(telegramUserId)).toHaveLength(1);
});

/** Lets the pump run until nothing is due, or until a moment has passed. */
async function pumpFor(ms: number): Promise<void> {
  const stopping = new AbortController();
  const stop = setTimeout(() => stopping.abort(), ms);
  await createPump(needs)(stopping.signal);
  clearTimeout(stop);
}

test.each([
  { what: 'answers 502', fault: { kind: 'serverError' as const } },
  { what: 'breaks connections', fault: { kind: 'dropBefore' as const } },
])(
  'while Telegram $what nobody’s tries are spent; afterwards everybody gets theirs, once',
  async ({ fault }) => {
    const people = await Promise.all(Array.from({ length: 12 }, person));
    for (const { personId } of people) await queue(personId);
    server.faults.add(fault);
    await pumpFor(1_500);
    const during = await rows();
    expect(during.filter((each) => each.status === 'failed')).toEqual([]);
    expect(during.every((each) => each.attempts <= 1)).toBe(true);
    expect(during.filter((each) => each.status === 'unclear').length).toBeLessThanOrEqual(4);
    server.faults.clear();
    await database.db.delivery.updateMany({ where: { status: 'pending' }, data: { dueAt: startAt } });
    await pump();
    const after = await rows();
    const unclear = after.filter((each) => each.status === 'unclear').length;
    expect(after.filter((each) => each.status === 'delivered').length).toBe(12 - unclear);
    const counts = await Promise.all(people.map(async (each) => (await texts(each.telegramUserId)).length));
    expect(Math.max(...counts)).toBe(1);
  },
);

test('one person’s trouble is no outage: their tries are spent, the others get theirs', async () => {
  const [broken, other] = [await person(), await person()];
  server.faults.add({ kind: 'serverError', method: 'sendMessage', chatId: broken.telegramUserId });
  await queue(broken.personId);
  await queue(other.personId);
  await pump();
  expect((await rows()).map((each) => [each.status, each.attempts])).toEqual([
    ['pending', 1],
    ['delivered', 1],
  ]);
});

test('what carries a decision comes again when its fate is unknown, and says so; a nudge does not', async () => {
  const decided = await person();
  const nudged = await person();
  const row = { kind: 'notice' as const, dueAt: startAt };
  const payload = (text: string) => ({ kind: 'notice' as const, message: { text } });
  await queueDeliveries(database.db, [
    {
      ...row,
      dedupeKey: 'd',
      personId: decided.personId,
      purpose: 'decision',
      payload: payload('Disetujui'),
    },
    { ...row, dedupeKey: 'n', personId: nudged.personId, purpose: 'nudge', payload: payload('Mohon dibaca') },
  ]);
  for (const { telegramUserId } of [decided, nudged])
    server.faults.add({ kind: 'dropAfter', method: 'sendMessage', chatId: telegramUserId, times: 1 });
  await pump();
  await database.db.delivery.updateMany({ data: { dueAt: startAt } });
  await pump();
  expect(await texts(decided.telegramUserId)).toEqual([
    'Disetujui',
    'Disetujui\nKabar ini dikirim ulang karena yang pertama belum pasti sampai.',
  ]);
  expect(await texts(nudged.telegramUserId)).toEqual(['Mohon dibaca']);
  expect((await rows()).map((each) => each.status)).toEqual(['delivered', 'unclear']);
});

test('a decision in a killed pump’s hand goes again with the next one', async () => {
  const { personId, telegramUserId } = await person();
  await queueDeliveries(database.db, [
    {
      ...{ kind: 'notice', dueAt: startAt, dedupeKey: 'k', personId, purpose: 'decision' },
      payload: { kind: 'notice', message: { text: 'Disetujui' } },
    },
  ]);
  await database.db.delivery.updateMany({ data: { status: 'sending' } });
  await pump();
  await database.db.delivery.updateMany({ data: { dueAt: startAt } });
  await pump();
  expect(await texts(telegramUserId)).toEqual([expect.stringMatching(/^Disetujui\nKabar ini dikirim ulang/)]);
});
