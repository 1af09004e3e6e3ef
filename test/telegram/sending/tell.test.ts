import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Purpose, repeatsWhenUnclear, type Subject } from '#domain/sending/telling.ts';
import type { Database } from '#storage/engine/database.ts';
import { claimDelivery, settleDelivery } from '#storage/sending/delivery-store.ts';
import { judgeDelivery } from '#storage/sending/judge-delivery.ts';
import { readHeardBefore, takeBackNews, takeBackStaffNews } from '#storage/sending/told-deliveries.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { type News, tell } from '#telegram/sending/tell.ts';
import { loadTexts } from '#telegram/texts.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const noon = new Date('2019-03-20T12:00:00+07:00');
const night = new Date('2019-03-20T22:00:00+07:00');
const morning = new Date('2019-03-21T07:00:00+07:00');

let database: Database;
let programmeId: number;
let personId: number;
let jobs: string[];
const needs = { sayIn: loadTexts(), jobs: { enqueue: async (job: string) => void jobs.push(job) } as never };

beforeAll(async () => {
  database = await openMemoryDatabase();
  ({ programmeId } = await seedProgramme(database.db, { participants: 1, joined: [1] }));
  const row = await database.db.person.findFirstOrThrow({ where: { telegramUserId: 700_001 } });
  personId = row.id;
});
afterAll(() => database.close());
beforeEach(async () => {
  jobs = [];
  await database.db.delivery.deleteMany();
});

const say = (text: string, more: Partial<News> = {}) =>
  tell(needs, database.db, {
    ...{ programmeId, to: [{ personId }], subject: 'absence:1' as const, revision: 1, now: noon },
    ...{ purpose: 'decision' as const, quiet: 'silent' as const, word: () => ({ text }) },
    ...more,
  });

const rows = async () =>
  (await database.db.delivery.findMany({ orderBy: { id: 'asc' } })).map(({ payload, status }) => [
    (payload as { message: { text: string } }).message.text,
    status,
  ]);

test('the same news twice is one message, and the pump is asked for once', async () => {
  expect(await say('disetujui')).toEqual({ queued: 1, dueAt: noon });
  expect(await say('disetujui')).toEqual({ queued: 0, dueAt: noon });
  expect(await rows()).toEqual([['disetujui', 'pending']]);
  expect(jobs).toEqual(['deliver']);
});

test('a newer state withdraws what waits of an older one; news of an older one is not told any more', async () => {
  await say('disetujui');
  await say('ditolak', { revision: 3 });
  expect(await say('ditanya', { revision: 2 })).toEqual({ queued: 0, dueAt: noon });
  expect(await rows()).toEqual([
    ['disetujui', 'withdrawn'],
    ['ditolak', 'pending'],
  ]);
});

test('a subject that counts no states gets the next number each time', async () => {
  await say('disetujui', { revision: 'next', dedupeKey: 'a' });
  await say('ditolak', { revision: 'next', dedupeKey: 'b' });
  expect(await rows()).toEqual([
    ['disetujui', 'withdrawn'],
    ['ditolak', 'pending'],
  ]);
});

test('a try that failed is overtaken by nothing about its subject, and is outdated once a newer state is there', async () => {
  await say('satu', { subject: 'ticket:1', revision: undefined, dedupeKey: 'one' });
  const first = await claimDelivery(database.db, noon);
  await say('dua', { subject: 'ticket:1', revision: undefined, dedupeKey: 'two' });
  expect(await claimDelivery(database.db, noon)).toBe(undefined);
  const dueAt = new Date(noon.getTime() + 60_000);
  await settleDelivery(database.db, first!.id, { status: 'pending', attempts: 1, dueAt, now: noon });
  expect(await claimDelivery(database.db, noon)).toBe(undefined);
  expect((await claimDelivery(database.db, dueAt))?.id).toBe(first!.id);

  await say('disetujui');
  const old = await claimDelivery(database.db, noon);
  await say('ditolak', { revision: 2 });
  expect(await judgeDelivery(database.db, old!, noon)).toEqual({ kind: 'useless', reason: 'outdated' });
});

test('what is taken back before it went does not go, and may be told again', async () => {
  await say('silakan ulas', { subject: 'review:7' });
  expect(await takeBackNews(database.db, { subject: 'review:7', personIds: [personId] })).toBe(1);
  expect(await takeBackNews(database.db, { subject: 'review:7' })).toBe(0);
  expect(await claimDelivery(database.db, noon)).toBe(undefined);
  await say('silakan ulas', { subject: 'review:7' });
  expect(await rows()).toEqual([
    ['silakan ulas', 'withdrawn'],
    ['silakan ulas', 'pending'],
  ]);
});

test('outside the sending window news waits, or goes without a sound, at every try', async () => {
  expect((await say('nanti', { now: night, quiet: 'waits' })).dueAt).toEqual(morning);
  await database.db.delivery.deleteMany();
  await say('nanti', { quiet: 'waits' });
  const waiting = await claimDelivery(database.db, noon);
  expect(await judgeDelivery(database.db, waiting!, noon)).toEqual({ kind: 'goes', silent: false });
  expect(await judgeDelivery(database.db, waiting!, night)).toEqual({ kind: 'waits', until: morning });
  await say('pelan', { subject: 'absence:2' });
  const quiet = await claimDelivery(database.db, noon);
  expect(await judgeDelivery(database.db, quiet!, night)).toEqual({ kind: 'goes', silent: true });
  await say('bahaya', { subject: 'absence:3', quiet: 'atOnce' });
  const loud = await claimDelivery(database.db, noon);
  expect(await judgeDelivery(database.db, loud!, night)).toEqual({ kind: 'goes', silent: false });
});

test('what is of no use any more does not go; what would be of none in the morning goes now, without a sound', async () => {
  const usefulUntil = new Date('2019-03-21T06:00:00+07:00');
  await say('ruang pindah', { quiet: 'waits', usefulUntil });
  const claimed = await claimDelivery(database.db, noon);
  expect(await judgeDelivery(database.db, claimed!, night)).toEqual({ kind: 'goes', silent: true });
  expect(await judgeDelivery(database.db, claimed!, morning)).toEqual({
    kind: 'useless',
    reason: 'too late',
  });
});

test('who words the next state can begin where the person stands who has not heard of the last', async () => {
  await say('slot 10.00', { to: [{ personId, heard: { at: '09.00' } }] });
  await say('slot 11.00', { revision: 2, to: [{ personId, heard: { at: '09.00' } }] });
  const of = { subjects: ['absence:1', 'absence:2'] as Subject[], personIds: [personId] };
  const heardBefore = await readHeardBefore(database.db, of);
  expect(heardBefore(personId, 'absence:1')).toEqual({ at: '09.00' });
  expect(heardBefore(personId, 'absence:2')).toBe(undefined);
});

test('staff get each their own, without a sound at night, except who knows it', async () => {
  const news = { programmeId, dedupeKey: 'event:1', now: noon, word: () => ({ text: 'ada kabar' }) };
  await notifyStaff(needs, database.db, news);
  await notifyStaff(needs, database.db, news);
  const [row, ...more] = await database.db.delivery.findMany();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ dedupeKey: `event:1:${row!.personId}`, quiet: 'silent', purpose: 'news' });
  await notifyStaff(needs, database.db, { ...news, dedupeKey: 'event:2', exceptPersonId: row!.personId });
  expect(await database.db.delivery.count()).toBe(1);
});

test('who is staff no more gets nothing of what waits for them as such; what concerns themselves goes', async () => {
  await say('silakan ulas', { subject: 'review:7', purpose: 'request' });
  await say('disetujui');
  expect(await takeBackStaffNews(database.db, { personId, programmeId })).toBe(1);
  expect(await takeBackStaffNews(database.db, { personId, programmeId })).toBe(0);
  expect(await rows()).toEqual([
    ['silakan ulas', 'withdrawn'],
    ['disetujui', 'pending'],
  ]);
});

test('what is worded from what was heard goes on from what is being sent: both go, in their order', async () => {
  await say('slot 10.00', { to: [{ personId, heard: { at: '09.00' } }] });
  const first = await claimDelivery(database.db, noon);
  await say('slot 11.00', { revision: 2, to: [{ personId, heard: { at: '10.00' } }] });
  expect(await claimDelivery(database.db, noon)).toBe(undefined);
  expect(await judgeDelivery(database.db, first!, noon)).toEqual({ kind: 'goes', silent: false });
});

test('what decides, answers or changes something is repeated when unclear; what only reminds is not', () => {
  const purposes: (Purpose | undefined)[] = [
    'decision',
    'answer',
    'scheduleChange',
    'correction',
    'request',
    'news',
  ];
  expect(purposes.map(repeatsWhenUnclear)).toEqual(purposes.map(() => true));
  expect([repeatsWhenUnclear('nudge'), repeatsWhenUnclear(undefined)]).toEqual([false, false]);
});
