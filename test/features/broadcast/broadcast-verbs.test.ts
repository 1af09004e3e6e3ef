import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { pickPeople } from '#features/broadcast/audience/pick-people.ts';
import { changeDraft } from '#features/broadcast/compose/change-draft.ts';
import { composeDraft } from '#features/broadcast/compose/compose-draft.ts';
import { type SendInput, sendBroadcast } from '#features/broadcast/send/send-broadcast.ts';
import { steerBroadcast } from '#features/broadcast/send/steer-broadcast.ts';
import { findBroadcast, changeDraft as writeDraft } from '#storage/broadcast/broadcast-store.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { loadTexts } from '#telegram/texts.ts';
import { rightOf } from '#test/support/rights.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';

const now = new Date('2019-03-18T02:00:00Z');
const content: BroadcastContent = {
  kind: 'text',
  excerpt: 'Besok libur',
  fingerprint: 'same',
  source: { chatId: 900_002, messageId: 5 },
};
const copy = { chatId: 900_002, messageId: 6 };

let database: Database;
let programmeId: number;
let right: Right<'broadcast'>;
let ownersRight: Right<'broadcast'>;
let enqueued: string[];
let updateId = 100;

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  ({ programmeId } = await seedProgramme(database.db, { participants: 3, joined: [1, 2] }));
  right = await rightFor(900_002, programmeId);
  ownersRight = await rightFor(900_001, programmeId);
});

afterAll(() => database.close());

async function rightFor(telegramUserId: number, inProgramme: number): Promise<Right<'broadcast'>> {
  const { id } = await database.db.person.findUniqueOrThrow({ where: { telegramUserId } });
  return rightOf(database.db, id, (actor) => authorise(actor, 'broadcast', { programmeId: inProgramme }));
}

beforeEach(async () => {
  enqueued = [];
  await database.db.delivery.deleteMany();
  await database.db.broadcast.deleteMany();
});

const sayIn = loadTexts();
const needs = () => ({
  database,
  sayIn,
  jobs: {
    enqueue: async (job: string) => {
      enqueued.push(job);
    },
    start: async () => {},
    stop: async () => {},
  },
});

async function draft(): Promise<number> {
  const input = { right, content, updateId: ++updateId, now };
  const { broadcastId } = await composeDraft(needs(), input);
  await writeDraft(database.db, broadcastId, { content: { ...content, copy }, audience: { kind: 'all' } });
  return broadcastId;
}

const sendInput = (broadcastId: number, more: Partial<SendInput> = {}): SendInput => ({
  right,
  broadcastId,
  messageId: 9,
  manner: 'ask',
  updateId: ++updateId,
  now,
  ...more,
});

const statuses = async () =>
  (await database.db.delivery.findMany({ orderBy: { id: 'asc' } })).map((each) => each.status);

test('composing twice by one update makes one draft', async () => {
  const input = { right, content, updateId: ++updateId, now };
  const first = await composeDraft(needs(), input);
  expect(await composeDraft(needs(), input)).toEqual(first);
  expect(await database.db.broadcast.count()).toBe(1);
});

test('sending twice by one update queues each person once and gives the same outcome', async () => {
  const input = sendInput(await draft());
  expect(await sendBroadcast(needs(), input)).toEqual({ kind: 'started' });
  expect(await sendBroadcast(needs(), input)).toEqual({ kind: 'started' });
  const rows = await database.db.delivery.findMany({ orderBy: { id: 'asc' } });
  expect(rows.map((each) => [each.dedupeKey.split(':')[0], each.status, each.payload])).toEqual([
    ['broadcast', 'pending', { kind: 'copy', fromChatId: 900_002, messageId: 6, silent: false }],
    ['broadcast', 'pending', { kind: 'copy', fromChatId: 900_002, messageId: 6, silent: false }],
  ]);
  expect(enqueued).toEqual(['deliver']);
});

test('of two presses at once only one sends', async () => {
  const id = await draft();
  const outcomes = await Promise.all([1, 2].map(() => sendBroadcast(needs(), sendInput(id))));
  expect(outcomes.map((each) => each.kind).toSorted()).toEqual(['alreadySent', 'started']);
  expect(await statuses()).toEqual(['pending', 'pending']);
});

test('the same content within ten minutes is asked about; after that it is not', async () => {
  await sendBroadcast(needs(), sendInput(await draft()));
  const id = await draft();
  const soon = new Date(now.getTime() + 9 * 60_000);
  expect(await sendBroadcast(needs(), sendInput(id, { now: soon }))).toEqual({
    kind: 'repeated',
    sentAt: now.toISOString(),
  });
  const later = new Date(now.getTime() + 11 * 60_000);
  expect(await sendBroadcast(needs(), sendInput(id, { now: later }))).toEqual({ kind: 'started' });
});

test('outside the sending window it asks; silently it goes now, later it is scheduled', async () => {
  const night = new Date('2019-03-18T15:00:00Z');
  const nextAt = '2019-03-19T00:00:00.000Z';
  const id = await draft();
  expect(await sendBroadcast(needs(), sendInput(id, { now: night }))).toEqual({ kind: 'quiet', nextAt });
  const later = sendInput(id, { now: night, manner: 'later' });
  expect(await sendBroadcast(needs(), later)).toEqual({ kind: 'scheduled' });
  expect(await findBroadcast(database.db, id)).toMatchObject({
    state: 'scheduled',
    startedAt: new Date(nextAt),
  });
  const silent = sendInput(await draft(), { now: night, manner: 'silently' });
  expect(await sendBroadcast(needs(), silent)).toEqual({ kind: 'started' });
});

test('an audience that has become empty since the preview is refused', async () => {
  const id = await draft();
  await writeDraft(database.db, id, { audience: { kind: 'group', groupId: 999 } });
  expect(await sendBroadcast(needs(), sendInput(id))).toEqual({ kind: 'nobody' });
});

test('steering twice by one update moves once and gives the same outcome', async () => {
  const id = await draft();
  await sendBroadcast(needs(), sendInput(id));
  const pause = { right, broadcastId: id, steering: 'pause' as const, updateId: ++updateId, now };
  expect([await steerBroadcast(needs(), pause), await steerBroadcast(needs(), pause)]).toEqual([
    { kind: 'moved' },
    { kind: 'moved' },
  ]);
  expect((await findBroadcast(database.db, id))?.state).toBe('paused');
  const stop = { ...pause, steering: 'stop' as const, updateId: ++updateId };
  await steerBroadcast(needs(), stop);
  expect(await statuses()).toEqual(['withdrawn', 'withdrawn']);
  expect(await steerBroadcast(needs(), { ...pause, updateId: ++updateId })).toEqual({ kind: 'tooLate' });
});

test('unclear ones go again once, however often it is pressed', async () => {
  const id = await draft();
  await sendBroadcast(needs(), sendInput(id));
  await database.db.delivery.updateMany({ data: { status: 'unclear', attempts: 1 } });
  await database.db.broadcast.update({ where: { id }, data: { state: 'finished' } });
  const again = () =>
    steerBroadcast(needs(), { right, broadcastId: id, steering: 'again', updateId: ++updateId, now });
  expect([await again(), await again()]).toEqual([{ kind: 'moved' }, { kind: 'tooLate' }]);
  expect(await statuses()).toEqual(['pending', 'pending']);
  await database.db.delivery.updateMany({ data: { status: 'delivered' } });
  await database.db.broadcast.update({ where: { id }, data: { state: 'finished' } });
  expect(await again()).toEqual({ kind: 'tooLate' });
  expect((await findBroadcast(database.db, id))?.state).toBe('finished');
});

test('another organizer neither changes, sends nor discards a draft', async () => {
  const id = await draft();
  const before = await findBroadcast(database.db, id);
  const other = { content: { ...content, excerpt: 'Lain' }, draftId: id, updateId: ++updateId, now };
  const { broadcastId } = await composeDraft(needs(), { ...other, right: ownersRight });
  expect(broadcastId).not.toBe(id);
  const change = { wantsReceipts: true };
  expect(await changeDraft(needs(), { right: ownersRight, broadcastId: id, change })).toBe(false);
  expect(await pickPeople(needs(), { right: ownersRight, broadcastId: id, add: [1] })).toEqual([]);
  expect(await sendBroadcast(needs(), sendInput(id, { right: ownersRight }))).toEqual({ kind: 'noDraft' });
  const discarding = { broadcastId: id, steering: 'discard' as const, updateId: ++updateId, now };
  expect(await steerBroadcast(needs(), { ...discarding, right: ownersRight })).toEqual({ kind: 'tooLate' });
  expect(await findBroadcast(database.db, id)).toEqual(before);
});

test('a right for one programme sends and steers nothing of another', async () => {
  const elsewhere = await rightFor(900_001, programmeId + 1);
  const later = new Date('2019-03-18T03:00:00Z');
  const id = await draft();
  await sendBroadcast(needs(), sendInput(id, { at: later }));
  const moving = { at: new Date('2019-03-18T04:00:00Z'), right: elsewhere };
  expect(await sendBroadcast(needs(), sendInput(id, moving))).toEqual({ kind: 'noDraft' });
  const stopping = { broadcastId: id, steering: 'askStop' as const, updateId: ++updateId, now };
  expect(await steerBroadcast(needs(), { ...stopping, right: elsewhere })).toEqual({ kind: 'tooLate' });
  expect(await findBroadcast(database.db, id)).toMatchObject({ state: 'scheduled', startedAt: later });
});
