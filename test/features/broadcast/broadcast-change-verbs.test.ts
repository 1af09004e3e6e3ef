import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BroadcastContent } from '#domain/broadcast/broadcast.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { pickPeople } from '#features/broadcast/audience/pick-people.ts';
import { addAlbumPart } from '#features/broadcast/compose/add-album-part.ts';
import { composeDraft } from '#features/broadcast/compose/compose-draft.ts';
import { applyCorrection, draftCorrection } from '#features/broadcast/correct/correct-broadcast.ts';
import { recallBroadcast } from '#features/broadcast/correct/recall-broadcast.ts';
import { confirmReading } from '#features/broadcast/receipts/confirm-reading.ts';
import { nudgeReaders } from '#features/broadcast/receipts/nudge-readers.ts';
import { sendBroadcast } from '#features/broadcast/send/send-broadcast.ts';
import { keepTemplate, removeTemplate } from '#features/broadcast/templates/keep-template.ts';
import { changeDraft, getBroadcast } from '#storage/broadcast/broadcast-store.ts';
import { listTemplates } from '#storage/broadcast/broadcast-template-store.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { loadTexts } from '#telegram/texts.ts';
import { seedElsewhere } from '#test/support/plan-rights.ts';
import { rightOf } from '#test/support/rights.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';

const now = new Date('2019-03-18T02:00:00Z');
const content: BroadcastContent = {
  kind: 'text',
  excerpt: 'Besok libur',
  fingerprint: 'same',
  source: { chatId: 900_002, messageId: 5 },
  copy: { chatId: 900_002, messageId: 6 },
};
const correction = {
  content: { ...content, excerpt: 'Lusa libur' },
  replacement: { kind: 'text' as const, text: 'Lusa libur', entities: [] },
};

let database: Database;
let programmeId: number;
let right: Right<'broadcast'>;
let elsewhere: Right<'broadcast'>;
let readersRight: Right<'readBroadcast'>;
let updateId = 100;

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  const { db } = database;
  ({ programmeId } = await seedProgramme(db, { participants: 3, joined: [1, 2] }));
  right = await rightFor(900_002, 'broadcast');
  elsewhere = await rightFor(900_001, 'broadcast', programmeId + 1);
  readersRight = await rightFor(700_001, 'readBroadcast');
});

async function rightFor<A extends 'broadcast' | 'readBroadcast'>(
  telegramUserId: number,
  action: A,
  inProgramme = programmeId,
): Promise<Right<A>> {
  const { id } = await database.db.person.findUniqueOrThrow({ where: { telegramUserId } });
  return rightOf(database.db, id, (actor) => authorise(actor, action, { programmeId: inProgramme }));
}

afterAll(() => database.close());

beforeEach(async () => {
  await database.db.delivery.deleteMany();
  await database.db.broadcastChange.deleteMany();
  await database.db.broadcast.deleteMany();
});

const sayIn = loadTexts();
const jobs = { enqueue: async () => {}, start: async () => {}, stop: async () => {} };
const needs = () => ({ database, sayIn, jobs });
const act = () => ({ right, updateId: ++updateId, now });

/** A broadcast that both have got, in messages 11 and 12. */
async function sent(): Promise<number> {
  const { db } = database;
  const { broadcastId } = await composeDraft(needs(), { content, ...act() });
  await changeDraft(db, broadcastId, { content, audience: { kind: 'all' }, wantsReceipts: true });
  await sendBroadcast(needs(), { broadcastId, messageId: 9, manner: 'ask', ...act() });
  const rows = await db.delivery.findMany({ orderBy: { id: 'asc' } });
  for (const [index, row] of rows.entries()) {
    const data = { status: 'delivered', sentAt: now, messageId: 11 + index };
    await db.delivery.update({ where: { id: row.id }, data });
  }
  await db.broadcast.update({ where: { id: broadcastId }, data: { state: 'finished' } });
  return broadcastId;
}

async function changeOf(drafting: Parameters<typeof draftCorrection>[1]): Promise<number> {
  const drafted = await draftCorrection(needs(), drafting);
  return drafted.kind === 'drafted' ? drafted.changeId : 0;
}

const payloads = async (kind: string) =>
  (await database.db.delivery.findMany({ where: { kind }, orderBy: { id: 'asc' } })).map(
    (row) => row.payload,
  );

test('a correction is drafted once and edits each message once, whatever is repeated', async () => {
  const broadcastId = await sent();
  const drafting = { broadcastId, correction, ...act() };
  const changeId = await changeOf(drafting);
  expect(await draftCorrection(needs(), drafting)).toEqual({ kind: 'drafted', changeId });
  const applying = { changeId, notify: false, ...act() };
  expect(await applyCorrection(needs(), applying)).toEqual({ kind: 'started' });
  expect(await applyCorrection(needs(), applying)).toEqual({ kind: 'started' });
  expect(await applyCorrection(needs(), { ...applying, updateId: ++updateId })).toEqual({ kind: 'tooLate' });
  const button = { label: 'Sudah baca', data: `bb:${broadcastId}` };
  const edit = { kind: 'edit', replacement: correction.replacement, buttons: [[button]] };
  expect(await payloads('correction')).toEqual([
    { ...edit, messageId: 11 },
    { ...edit, messageId: 12 },
  ]);
  expect((await getBroadcast(database.db, broadcastId)).content.excerpt).toBe('Lusa libur');
});

test('while a correction runs, neither another nor a recall begins', async () => {
  const broadcastId = await sent();
  const first = await changeOf({ broadcastId, correction, ...act() });
  const second = await changeOf({ broadcastId, correction, ...act() });
  const outcomes = await Promise.all(
    [first, second].map((changeId) => applyCorrection(needs(), { changeId, notify: false, ...act() })),
  );
  expect(outcomes.map((each) => each.kind).toSorted()).toEqual(['busy', 'started']);
  expect(await recallBroadcast(needs(), { broadcastId, ...act() })).toEqual({ kind: 'busy' });
});

test('a recall deletes each message once; what is older than 48 hours stays', async () => {
  const broadcastId = await sent();
  const old = await database.db.delivery.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const sentAt = new Date(now.getTime() - 49 * 3_600_000);
  await database.db.delivery.update({ where: { id: old.id }, data: { sentAt } });
  const input = { broadcastId, ...act() };
  expect(await recallBroadcast(needs(), input)).toEqual({ kind: 'started' });
  expect(await recallBroadcast(needs(), input)).toEqual({ kind: 'started' });
  expect(await payloads('recall')).toEqual([{ kind: 'deletion', messageIds: [12] }]);
  await database.db.broadcastChange.updateMany({ data: { state: 'done' } });
  const later = new Date(now.getTime() + 72 * 3_600_000);
  expect(await recallBroadcast(needs(), { broadcastId, ...act(), now: later })).toEqual({ kind: 'tooLate' });
});

test('reading is noted once, at the first press; a nudge goes to the others once an hour', async () => {
  const broadcastId = await sent();
  const reading = { right: readersRight, broadcastId, readAt: now, updateId: ++updateId, now };
  expect(await confirmReading(needs(), reading)).toEqual({ kind: 'confirmed', readAt: now.toISOString() });
  expect(await confirmReading(needs(), reading)).toEqual({ kind: 'confirmed', readAt: now.toISOString() });
  const later = { ...reading, readAt: new Date(now.getTime() + 60_000), updateId: ++updateId };
  expect(await confirmReading(needs(), later)).toEqual({ kind: 'before', readAt: now.toISOString() });
  const nudging = { broadcastId, ...act() };
  const nudged = { kind: 'nudged', count: 1, at: now.toISOString() };
  expect([await nudgeReaders(needs(), nudging), await nudgeReaders(needs(), nudging)]).toEqual([
    nudged,
    nudged,
  ]);
  expect(await nudgeReaders(needs(), { broadcastId, ...act() })).toEqual({
    kind: 'before',
    at: now.toISOString(),
  });
  expect(await database.db.delivery.count({ where: { kind: 'notice' } })).toBe(1);
  const nextHour = new Date(now.getTime() + 61 * 60_000);
  expect(await nudgeReaders(needs(), { broadcastId, ...act(), now: nextHour })).toMatchObject({
    kind: 'nudged',
  });
});

test('a part of an album that comes twice is one; people picked twice are picked once', async () => {
  const album = { id: 'a', captionAt: 0 };
  const part = (messageId: number, excerpt = ''): BroadcastContent => ({
    kind: 'photo',
    excerpt,
    fingerprint: `f${messageId}`,
    source: { chatId: 900_002, messageId, albumIds: [messageId] },
    album,
  });
  const { broadcastId } = await composeDraft(needs(), { content: part(21), ...act() });
  for (const next of [part(23, 'Denah'), part(22), part(23, 'Denah')])
    expect(await addAlbumPart(needs(), { right, broadcastId, part: next })).toBe(true);
  const { content: kept } = await getBroadcast(database.db, broadcastId);
  expect([kept.source, kept.excerpt, kept.album?.captionAt]).toEqual([
    { chatId: 900_002, messageId: 21, albumIds: [21, 22, 23] },
    'Denah',
    2,
  ]);
  expect(await pickPeople(needs(), { right, broadcastId, add: [1, 2] })).toEqual([1, 2]);
  expect(await pickPeople(needs(), { right, broadcastId, add: [2] })).toEqual([1, 2]);
  expect(await pickPeople(needs(), { right, broadcastId, remove: [1] })).toEqual([2]);
});

test('a text is kept once by one update, and removed or put back once', async () => {
  const written = { text: 'Selamat pagi {nama}', entities: [] };
  const keeping = { written, ...act() };
  const { templateId } = await keepTemplate(needs(), keeping);
  expect(await keepTemplate(needs(), keeping)).toEqual({ templateId });
  const removing = { templateId, isRemoved: true, ...act() };
  await removeTemplate(needs(), removing);
  await removeTemplate(needs(), removing);
  expect(await listTemplates(database.db, programmeId)).toEqual([]);
  await removeTemplate(needs(), { ...removing, isRemoved: false, updateId: ++updateId });
  expect((await listTemplates(database.db, programmeId)).map((each) => each.title)).toEqual([
    'Selamat pagi {nama}',
  ]);
  const audited = await database.db.auditEntry.count({ where: { action: 'broadcastTemplate.removed' } });
  expect(audited).toBe(1);
});

test('a right for one programme corrects, recalls, nudges and removes nothing of another', async () => {
  const broadcastId = await sent();
  const changeId = await changeOf({ broadcastId, correction, ...act() });
  const foreign = () => ({ ...act(), right: elsewhere });
  const gone = { kind: 'gone' };
  expect(await draftCorrection(needs(), { broadcastId, correction, ...foreign() })).toEqual(gone);
  expect(await applyCorrection(needs(), { changeId, notify: false, ...foreign() })).toEqual({
    kind: 'tooLate',
  });
  expect(await recallBroadcast(needs(), { broadcastId, ...foreign() })).toEqual(gone);
  expect(await nudgeReaders(needs(), { broadcastId, ...foreign() })).toEqual(gone);
  const { templateId } = await keepTemplate(needs(), { written: { text: 'Tetap', entities: [] }, ...act() });
  expect(await removeTemplate(needs(), { templateId, isRemoved: true, ...foreign() })).toEqual(gone);
  expect((await listTemplates(database.db, programmeId)).map(({ title }) => title)).toContain('Tetap');
  expect(await database.db.delivery.count({ where: { kind: { not: 'broadcast' } } })).toBe(0);
});

test('a right to read in one programme confirms nothing of another', async () => {
  const broadcastId = await sent();
  const { id } = await database.db.person.findUniqueOrThrow({ where: { telegramUserId: 700_001 } });
  const otherId = await seedElsewhere(database.db, id, 'reviewer');
  const foreign = await rightFor(700_001, 'readBroadcast', otherId);
  const reading = { right: foreign, broadcastId, readAt: now, updateId: ++updateId, now };
  expect(await confirmReading(needs(), reading)).toEqual({ kind: 'notYours' });
});
