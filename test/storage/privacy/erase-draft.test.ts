import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { begunPlan, getPlan } from '#storage/plan/plan-store.ts';
import { eraseDrafts } from '#storage/privacy/erase-draft.ts';
import { removeExpiredFiles } from '#storage/stored-file-store.ts';
import { describeEach } from '#test/support/programs.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

const at = new Date('2019-04-02T12:00:00Z');
const handedIn = {
  judul: { value: { kind: 'text', parts: [{ text: 'Judul yang dikirim', source: 5 }] }, state: 'complete' },
  skala: { value: { kind: 'choice', choice: 'unit' }, state: 'complete' },
};

describeEach(engines, 'drafts on the $engine engine', (engine) => {
  let database: Database;
  let people: [draft: number, version: number, other: number];
  let plans: number[];

  beforeAll(async () => {
    database = await engine.open();
    const { db } = database;
    const { participantIds } = await seedProgramme(db, { participants: 3 });
    people = [...participantIds.values()] as typeof people;
    plans = [];
    for (const participantId of people) plans.push(await seedAnswers(db, { participantId }));
    for (const planId of plans) {
      await db.answerHistory.create({
        data: { planId, updateId: planId, sectionKey: 'judul', input: { kind: 'typed' }, outcome: {}, at },
      });
      const { id: storedFileId } = await db.storedFile.create({
        data: { personId: 1, name: 'foto.jpg', bytes: new Uint8Array([1]), storedAt: at, deleteAt: at },
      });
      const file = { telegramFileId: 'f', name: 'foto.jpg', kind: 'photo', sizeBytes: 1, storedFileId };
      await db.planEvidence.create({
        data: { planId, sectionKey: 'masalah', ...file, offeredAt: at, attachedAt: at },
      });
    }
    await db.submission.create({
      data: {
        ...{ planId: plans[1]!, n: 1, templateId: 1, sectionKeys: ['judul', 'skala'] },
        ...{ answers: handedIn, isLate: false, submittedAt: at },
      },
    });
    await db.plan.update({
      where: { id: plans[1]! },
      data: { state: 'changesRequested', openSectionKey: 'judul', undo: { section: 'judul', revision: 1 } },
    });
    const nudge = { timeOfDay: '19:00', isDaily: true, nextOn: '2019-04-03', setAt: at };
    await db.planNudge.create({ data: { participantId: people[0], ...nudge } });
  });
  afterAll(() => database.close());

  test('a file goes with the draft it is attached to, not by its own date', async () => {
    const { db } = database;
    await db.storedFile.create({
      data: { personId: 1, name: 'jadwal.xlsx', bytes: new Uint8Array([1]), storedAt: at, deleteAt: at },
    });
    expect(await removeExpiredFiles(db, new Date(at.getTime() + 1))).toBe(1);
    expect(await db.storedFile.count()).toBe(3);
  });

  test('what was never handed in goes whole, of the rest what was changed since; others stay', async () => {
    const { db } = database;
    const before = await db.sectionAnswer.findMany({ where: { planId: plans[2]! } });
    expect(await eraseDrafts(db, people.slice(0, 2))).toEqual({ drafts: 1, kept: 1, inputs: 2, files: 2 });
    expect(await db.plan.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).toEqual([
      { id: plans[1] },
      { id: plans[2] },
    ]);
    expect(
      await db.sectionAnswer.findMany({
        where: { planId: { in: plans.slice(0, 2) } },
        select: { planId: true, sectionKey: true, value: true },
        orderBy: { sectionKey: 'asc' },
      }),
    ).toEqual([
      { planId: plans[1], sectionKey: 'judul', value: handedIn.judul.value },
      { planId: plans[1], sectionKey: 'skala', value: handedIn.skala.value },
    ]);
    const { outline, state, openSectionKey, undo } = begunPlan(
      await getPlan(db, { participantId: people[1] }),
    )!;
    expect({ outline, state, openSectionKey, undo }).toEqual({
      outline: { judul: { state: 'complete' }, skala: handedIn.skala },
      state: 'changesRequested',
      openSectionKey: undefined,
      undo: undefined,
    });
    expect(await db.submission.count()).toBe(1);
    expect(await db.answerHistory.findMany({ select: { planId: true } })).toEqual([{ planId: plans[2] }]);
    expect(await db.planEvidence.count()).toBe(1);
    expect(await db.storedFile.count()).toBe(1);
    expect(await db.planNudge.count()).toBe(0);
    expect(await db.sectionAnswer.findMany({ where: { planId: plans[2]! } })).toEqual(before);
  });

  test('a second time there is nothing left to go', async () => {
    expect(await eraseDrafts(database.db, people.slice(0, 2))).toEqual({
      ...{ drafts: 0, kept: 1, inputs: 0, files: 0 },
    });
  });
});
