import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseDueDrafts } from '#features/retention/erase-due-drafts.ts';
import { warnOfErasure } from '#features/retention/warn-of-erasure.ts';
import { watchDrafts } from '#features/retention/watch-drafts.ts';
import type { Database } from '#storage/engine/database.ts';
import { foreseeErasure, listUnsentDrafts } from '#storage/privacy/programme-drafts.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { loadTexts } from '#telegram/texts.ts';
import { describeEach } from '#test/support/programs.ts';
import { seedDrafts } from '#test/support/seeds/seed-drafts.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';
import { engines } from '#test/support/servers/databases.ts';

const at = (text: string) => new Date(`2019-${text}:00+07:00`);
const warnedAt = at('12-02T07:00');
const erasedAt = at('12-16T00:10');

describeEach(engines, 'the end of drafts on the $engine engine', (engine) => {
  let database: Database;
  let needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>;
  let seeded: SeededProgramme;

  beforeAll(async () => {
    database = await engine.open();
    needs = { database, sayIn: loadTexts(), jobs: { enqueue: async () => {} } as unknown as Needs['jobs'] };
    seeded = await seedProgramme(database.db, { participants: 6, joined: [2, 3, 4, 5, 6] });
    await seedDrafts(database.db, seeded);
  });
  afterAll(() => database.close());

  const input = (now: Date) => ({ programmeId: seeded.programmeId, now });
  const programme = () => database.db.programme.findUniqueOrThrow({ where: { id: seeded.programmeId } });
  const everything = async () => ({
    plans: await database.db.plan.findMany({ orderBy: { id: 'asc' } }),
    answers: await database.db.sectionAnswer.findMany({
      orderBy: [{ planId: 'asc' }, { sectionKey: 'asc' }],
    }),
    history: await database.db.answerHistory.findMany(),
    programmes: await database.db.programme.findMany(),
  });
  const deliveries = () =>
    database.db.delivery.findMany({
      orderBy: { dedupeKey: 'asc' },
      select: { dedupeKey: true, dueAt: true, personId: true },
    });

  test('whose work is not handed in, and who of them can be told', async () => {
    const unsent = await listUnsentDrafts(database.db, seeded.programmeId);
    const numbers = new Map([...seeded.participantIds].map(([no, id]) => [id, no]));
    expect(
      unsent.map(({ participantId, neverSent, personId }) => ({
        ...{ no: numbers.get(participantId), neverSent, canBeTold: personId !== undefined },
      })),
    ).toEqual([
      { no: 1, neverSent: true, canBeTold: false },
      { no: 2, neverSent: true, canBeTold: true },
      { no: 3, neverSent: true, canBeTold: false },
      { no: 4, neverSent: false, canBeTold: true },
    ]);
  });

  test('neither before its time nor before people were told', async () => {
    expect(await warnOfErasure(needs, input(at('12-02T06:59')))).toEqual({ kind: 'notDue' });
    expect(await eraseDueDrafts(needs, input(at('12-31T12:00')))).toEqual({ kind: 'notDue' });
    expect(await deliveries()).toEqual([]);
  });

  test('people are told once, by two processes at once and again', async () => {
    const outcomes = await Promise.all([1, 2].map(() => warnOfErasure(needs, input(warnedAt))));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['notDue', 'warned']);
    expect(outcomes).toContainEqual({ kind: 'warned', goOn: '2019-12-16', told: 2 });
    expect(await warnOfErasure(needs, input(at('12-03T07:00')))).toEqual({ kind: 'notDue' });
    const queued = await deliveries();
    expect(queued.map(({ dedupeKey }) => dedupeKey.replace(/:\d+$/, ''))).toEqual([
      ...Array(2).fill(`draft-goes:${seeded.programmeId}:2019-12-16`),
      `drafts-go:${seeded.programmeId}:2019-12-16`,
    ]);
    expect((await programme()).draftsGoOn).toBe('2019-12-16');
  });

  test('looking ahead changes nothing and says what the deletion then says', async () => {
    const before = await everything();
    const foreseen = await foreseeErasure(database, seeded.programmeId);
    expect(foreseen).toEqual({ drafts: 3, kept: 2, inputs: 1, files: 0 });
    expect(await everything()).toEqual(before);
    expect(await eraseDueDrafts(needs, input(at('12-16T00:09')))).toEqual({ kind: 'notDue' });
    // Killed in the last step of the transaction: while the organizers are told.
    const sayIn = () => {
      throw new Error('killed');
    };
    const killed = { ...needs, sayIn };
    await expect(eraseDueDrafts(killed, input(erasedAt))).rejects.toThrow('killed');
    expect(await everything()).toEqual(before);
    const outcomes = await Promise.all([1, 2].map(() => eraseDueDrafts(needs, input(erasedAt))));
    expect(outcomes).toContainEqual({ kind: 'erased', gone: foreseen });
    expect(outcomes).toContainEqual({ kind: 'notDue' });
  });

  test('afterwards: versions, the audit, one notice in the morning, and nothing a second time', async () => {
    const { db } = database;
    expect(await eraseDueDrafts(needs, input(at('12-17T00:10')))).toEqual({ kind: 'notDue' });
    expect(await db.plan.count()).toBe(2);
    expect(await db.submission.count()).toBe(2);
    expect((await programme()).draftsErasedAt).toEqual(erasedAt);
    const audited = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(audited.map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'retention.warned', details: { goOn: '2019-12-16', unsent: 4, told: 2 } },
      { action: 'retention.draftsErased', details: { drafts: 3, kept: 2, inputs: 1, files: 0 } },
    ]);
    const told = (await deliveries()).filter(({ dedupeKey }) => dedupeKey.startsWith('drafts-erased:'));
    expect(told.map(({ dueAt }) => dueAt)).toEqual([at('12-16T07:00')]);
  });
});

test('an open form of the plan is closed with its drafts', async () => {
  const database = await openMemoryDatabase();
  const { db } = database;
  const seeded = await seedProgramme(db, { participants: 2 });
  const people = await db.participant.findMany({ orderBy: { rosterNo: 'asc' } });
  const forms = ['planNudge', 'ticketAsk'];
  for (const [index, kind] of forms.entries())
    await db.openForm.create({
      data: { personId: people[index]!.personId!, kind, values: {}, updatedAt: warnedAt },
    });
  await db.programme.updateMany({ data: { draftsGoOn: '2019-12-16' } });
  const jobs = { enqueue: async () => {} } as unknown as Needs['jobs'];
  await eraseDueDrafts(
    { database, sayIn: loadTexts(), jobs },
    { programmeId: seeded.programmeId, now: erasedAt },
  );
  expect((await db.openForm.findMany()).map(({ kind }) => kind)).toEqual(['ticketAsk']);
  await database.close();
});

test('what is wrong with one programme does not keep another from its turn', async () => {
  const database = await openMemoryDatabase();
  const { db } = database;
  const broken = await db.programme.create({
    data: {
      ...{ name: 'Rusak', startsOn: '2019-01-01', endsOn: 'kapan', zone: 'Asia/Jakarta', planLevel: 'core' },
      ...{ sendingWindow: {}, createdAt: warnedAt },
    },
  });
  const { programmeId } = await seedProgramme(db, { participants: 1 });
  const failures: unknown[] = [];
  const log = { error: (of: { programmeId: number }) => failures.push(of.programmeId) };
  const jobs = { enqueue: async () => {} };
  const needs = { database, sayIn: loadTexts(), jobs, log, clock: { now: () => warnedAt } };
  await watchDrafts(needs as unknown as Needs);
  expect(failures).toEqual([broken.id]);
  const programme = await db.programme.findUniqueOrThrow({ where: { id: programmeId } });
  expect(programme.draftsGoOn).toBe('2019-12-16');
  await database.close();
});
