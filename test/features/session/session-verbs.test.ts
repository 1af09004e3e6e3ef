import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { addSession } from '#features/session/add-session.ts';
import { dropChanges } from '#features/session/drop-changes.ts';
import { releaseChanges } from '#features/session/release-changes.ts';
import { stageChange } from '#features/session/stage-change.ts';
import type { Database } from '#storage/engine/database.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { readDraft } from '#storage/schedule/schedule-draft-store.ts';
import { findForm, saveForm } from '#storage/state/form-store.ts';
import { loadTexts } from '#telegram/texts.ts';
import { seedElsewhere } from '#test/support/plan-rights.ts';
import { rightOf } from '#test/support/rights.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const now = new Date('2019-03-15T10:00:00+07:00');
const sayIn = loadTexts();
let database: Database;
let seeded: SeededProgramme;
let programmeId: number;
let personId: number;
let right: Right<'manageSchedule'>;
let enqueued: string[];
let updateId = 0;
const jobs = {
  enqueue: async (name: string) => void enqueued.push(name),
  start: async () => {},
  stop: async () => {},
};

beforeAll(async () => {
  database = await openMemoryDatabase();
  seeded = await seedProgramme(database.db, { participants: 5, joined: [1, 2, 3] });
  programmeId = seeded.programmeId;
  personId = await ensurePerson(database.db, seeded.organizer, now);
  right = await rightTo(programmeId);
});
beforeEach(async () => {
  enqueued = [];
  await database.db.scheduleChange.deleteMany();
});
afterAll(() => database.close());

const rightTo = (of: number) =>
  rightOf(database.db, personId, (actor) => authorise(actor, 'manageSchedule', { programmeId: of }));
const needs = () => ({ database, sayIn, jobs });
const sessionId = (code: string) => seeded.sessionIds.get(code)!;
const read = () => readDraft(database.db, programmeId);

function stage(code: string, patch: object, id = ++updateId) {
  const change = { target: { sessionId: sessionId(code) }, patch };
  return stageChange(needs(), { right, change, updateId: id, now });
}

test('a change staged twice by one update is there once, under one revision', async () => {
  const id = ++updateId;
  const staged = { kind: 'staged', target: { sessionId: sessionId('D05-P') } };
  expect(await stage('D05-P', { place: 'Aula' }, id)).toEqual(staged);
  const before = await read();
  expect(await stage('D05-P', { place: 'Aula' }, id)).toEqual(staged);
  expect(await read()).toEqual(before);
  expect(before.changes).toEqual([
    { id: expect.any(Number), sessionId: sessionId('D05-P'), patch: { place: 'Aula' } },
  ]);
});

test('a second change of a session joins the first; what stands already falls out', async () => {
  await stage('D05-P', { place: 'Aula' });
  await stage('D05-P', { startTime: '08:30' });
  expect((await read()).changes[0]?.patch).toEqual({ place: 'Aula', startTime: '08:30' });
  await stage('D05-P', { startTime: '08:15' });
  const outcome = await stage('D05-P', { place: 'Ruang pelatihan (contoh; ditetapkan panitia)' });
  expect(outcome).toEqual({ kind: 'same', target: { sessionId: sessionId('D05-P') } });
  expect((await read()).changes).toEqual([]);
});

test('a refused change and one of a session that is gone leave the draft alone', async () => {
  const before = await read();
  expect((await stage('D05-P', { heldOn: '2019-07-01' })).kind).toBe('refused');
  const change = { target: { sessionId: 999_999 }, patch: { place: 'Aula' } };
  const outcome = await stageChange(needs(), { right, change, updateId: ++updateId, now });
  expect(outcome).toEqual({ kind: 'gone' });
  expect(await read()).toEqual(before);
});

test('a change is left out once; all are, unless more was collected since', async () => {
  await stage('D05-P', { place: 'Aula' });
  await stage('D05-S', { place: 'Aula' });
  const [first] = (await read()).changes;
  const one = { right, what: { changeId: first!.id }, updateId: ++updateId, now };
  expect(await dropChanges(needs(), one)).toEqual({ kind: 'dropped', count: 1 });
  expect(await dropChanges(needs(), one)).toEqual({ kind: 'dropped', count: 1 });
  expect(await dropChanges(needs(), { ...one, updateId: ++updateId })).toEqual({ kind: 'dropped', count: 0 });
  const { revision } = await read();
  await stage('D06-P', { place: 'Aula' });
  const all = { right, what: { seenRevision: revision }, updateId: ++updateId, now };
  expect(await dropChanges(needs(), all)).toEqual({ kind: 'changedMeanwhile' });
  const seen = { ...all, what: { seenRevision: (await read()).revision }, updateId: ++updateId };
  expect(await dropChanges(needs(), seen)).toEqual({ kind: 'dropped', count: 2 });
  expect(await dropChanges(needs(), seen)).toEqual({ kind: 'dropped', count: 2 });
});

test('a release is applied once, however often its update comes and whoever presses after', async () => {
  await stage('D05-P', { place: 'Aula' });
  await stage('D05-S', { isCancelled: true });
  const { revision } = await read();
  const input = { right, revision, manner: 'ask' as const, updateId: ++updateId, now };
  const released = await releaseChanges(needs(), input);
  expect(released).toEqual({
    kind: 'released',
    releaseId: expect.any(Number),
    recipients: 3,
    sendAt: now.toISOString(),
  });
  expect(await releaseChanges(needs(), input)).toEqual(released);
  const releaseId = released.kind === 'released' ? released.releaseId : 0;
  const second = await releaseChanges(needs(), { ...input, updateId: ++updateId });
  expect(second).toEqual({ kind: 'releasedBefore', releaseId });
  const [place, cancelled] = await Promise.all(
    ['D05-P', 'D05-S'].map((code) =>
      database.db.session.findUniqueOrThrow({ where: { id: sessionId(code) } }),
    ),
  );
  expect([place!.place, place!.sequence, place!.revision]).toEqual(['Aula', 1, 1]);
  expect([cancelled!.cancelledAt, cancelled!.sequence]).toEqual([now, 1]);
  const prefix = `schedule:${releaseId}:`;
  expect(await database.db.delivery.count({ where: { dedupeKey: { startsWith: prefix } } })).toBe(3);
  expect(await database.db.auditEntry.count({ where: { action: 'schedule.released' } })).toBe(1);
  expect(enqueued).toEqual(['deliver']);
  expect((await read()).changes).toEqual([]);
});

test('outside the sending hours nothing happens before it is decided', async () => {
  await stage('D06-P', { startTime: '08:30' });
  const { revision } = await read();
  const night = new Date('2019-03-15T20:00:00+07:00');
  const input = { right, revision, now: night };
  const asked = await releaseChanges(needs(), { ...input, manner: 'ask', updateId: ++updateId });
  const nextAt = '2019-03-16T00:00:00.000Z';
  expect(asked).toEqual({ kind: 'quiet', nextAt });
  expect(await database.db.scheduleRelease.count({ where: { revision } })).toBe(0);
  const later = await releaseChanges(needs(), { ...input, manner: 'later', updateId: ++updateId });
  expect(later).toMatchObject({ kind: 'released', sendAt: nextAt });
  expect(enqueued).toEqual([]);
});

test('nothing collected is nothing to release', async () => {
  const { revision } = await read();
  const input = { right, revision, manner: 'ask' as const, updateId: ++updateId, now };
  expect(await releaseChanges(needs(), input)).toEqual({ kind: 'nothing' });
});

test('an answer about a new session that comes twice goes on once', async () => {
  const values = { programmeId, step: 'day' as const, values: {} };
  await saveForm(database.db, personId, { kind: 'session', values, now });
  const answer = async (typed: string, id = ++updateId) =>
    addSession(needs(), { right, typed, updateId: id, now });
  const first = ++updateId;
  expect(await answer('23/3/2019', first)).toEqual({ kind: 'asked', step: 'hours' });
  expect(await answer('23/3/2019', first)).toEqual({ kind: 'asked', step: 'hours' });
  expect(await answer('09.00')).toMatchObject({ kind: 'refused', step: 'hours' });
  expect(await answer('09.00-11.00')).toEqual({ kind: 'asked', step: 'title' });
  const last = ++updateId;
  const added = await answer('Klinik', last);
  expect(added).toEqual({ kind: 'added', changeId: expect.any(Number) });
  expect(await answer('Klinik', last)).toEqual(added);
  expect(await answer('Klinik')).toEqual({ kind: 'closed' });
  expect(await findForm(database.db, personId, { kind: 'session', now })).toBeUndefined();
  expect((await read()).changes).toHaveLength(1);
});

test('moved twice before the first message went is one message, from where people stand; moved back is none', async () => {
  await database.db.delivery.deleteMany();
  const waiting = async () =>
    (await database.db.delivery.findMany({ where: { status: 'pending' }, orderBy: { personId: 'asc' } })).map(
      ({ payload }) => (payload as { message: { text: string } }).message.text,
    );
  async function release(code: string, patch: object): Promise<void> {
    await stage(code, patch);
    const input = { right, manner: 'ask' as const, updateId: ++updateId, now };
    const outcome = await releaseChanges(needs(), { ...input, revision: (await read()).revision });
    expect(outcome.kind).toBe('released');
  }
  await release('D07-P', { startTime: '09:00' });
  await release('D08-P', { place: 'Aula' });
  await release('D07-P', { startTime: '09:30' });
  const texts = await waiting();
  expect(texts).toHaveLength(3);
  expect(texts[0]).toContain('09.30');
  expect(texts[0]).toContain('semula 08.15');
  expect(texts[0]).not.toContain('09.00');
  expect(texts[0]).toContain('Aula');

  await release('D07-P', { startTime: '08:15' });
  expect((await waiting())[0]).not.toContain('semula 08.15');
  await release('D08-P', { place: 'Ruang pelatihan (contoh; ditetapkan panitia)' });
  expect(await waiting()).toEqual([]);
});

test('a right to one programme reaches nothing of another', async () => {
  await database.db.scheduleChange.deleteMany();
  const elsewhere = await rightTo(await seedElsewhere(database.db, personId, 'organizer'));
  await stage('D09-P', { place: 'Aula' });
  const { changes, revision } = await read();
  const act = { right: elsewhere, now };
  const change = { target: { sessionId: sessionId('D10-P') }, patch: { place: 'Aula' } };
  expect(await stageChange(needs(), { ...act, change, updateId: ++updateId })).toEqual({ kind: 'gone' });
  const what = { changeId: changes[0]!.id };
  expect(await dropChanges(needs(), { ...act, what, updateId: ++updateId })).toEqual({
    kind: 'dropped',
    count: 0,
  });
  const values = { programmeId, step: 'day' as const, values: {} };
  await saveForm(database.db, personId, { kind: 'session', values, now });
  const answer = { ...act, typed: '23/3/2019', updateId: ++updateId };
  expect(await addSession(needs(), answer)).toEqual({ kind: 'closed' });
  expect(await read()).toEqual({ changes, revision });
});
