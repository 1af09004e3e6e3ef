import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import {
  findSectionAnswer,
  findSectionOfMessage,
  listSectionAnswers,
} from '#storage/plan/plan-answer-store.ts';
import { beginPlan, begunPlan, getPlan, openPlanSection } from '#storage/plan/plan-store.ts';
import { getPlanTemplate, getPlanTemplateById } from '#storage/plan/plan-template-store.ts';
import { type AnswerWrite, writeAnswer, writeAnswerWithOthers } from '#storage/plan/write-answer.ts';
import { describeEach } from '#test/support/programs.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

const now = new Date('2019-03-19T13:05:00Z');

describeEach(engines, 'plans on the $engine engine', (engine) => {
  let database: Database;
  let participantId: number;
  let others: number[];
  let planId: number;

  beforeAll(async () => {
    database = await engine.open();
    const seeded = await seedProgramme(database.db, { participants: 4 });
    participantId = seeded.participantIds.get(1)!;
    others = [2, 3, 4].map((number) => seeded.participantIds.get(number)!);
  });
  afterAll(() => database.close());

  const write = (more: Partial<AnswerWrite>): AnswerWrite => ({
    ...{ planId, revision: 1, updateId: 1, sectionKey: 'title', state: 'complete' },
    ...{
      value: { kind: 'text', parts: [{ text: 'Judul', source: 41 }] },
      outlineEntry: { state: 'complete' },
    },
    ...{
      openSectionKey: 'own_unit',
      lastSectionKey: 'own_unit',
      before: null,
      undo: 'remembers',
      outcome: { ok: 1 },
      now,
    },
    pending: { section: 'title', awaiting: null, lastInputAt: now.toISOString() },
    input: { kind: 'text', text: 'Judul' },
    ...more,
  });

  test('a plan that is not begun shows the newest template and no answers', async () => {
    const plan = await getPlan(database.db, { participantId });
    const newest = await getPlanTemplate(database.db, plan.programmeId);
    expect(plan).toMatchObject({
      ...{ participantId, zone: 'Asia/Jakarta', planLevel: 'core', startsOn: '2019-03-18' },
      ...{ kind: 'notBegun', templateId: newest.id },
    });
    expect(plan).not.toHaveProperty('planId');
    expect(await getPlanTemplateById(database.db, newest.id)).toEqual(newest.template);
    expect(await getPlanTemplateById(database.db, newest.id)).toBe(
      await getPlanTemplateById(database.db, newest.id),
    );
  });

  test('beginning twice makes one plan; opening a section is remembered', async () => {
    const { templateId } = await getPlan(database.db, { participantId });
    for (const _ of [1, 2]) await beginPlan(database.db, { participantId, templateId, now });
    planId = begunPlan(await getPlan(database.db, { participantId }))!.planId;
    const pending = { section: 'title', awaiting: null, lastInputAt: null };
    await openPlanSection(database.db, planId, { sectionKey: 'title', pending });
    expect(await getPlan(database.db, { participantId })).toMatchObject({
      ...{ openSectionKey: 'title', lastSectionKey: 'title', pending, revision: 1 },
    });
    expect(await getPlan(database.db, { participantId })).not.toHaveProperty('lastAnsweredAt');
  });

  test('an answer, its place and its history are written together', async () => {
    expect(await writeAnswer(database.db, write({}))).toBe(true);
    const plan = await getPlan(database.db, { participantId, sectionKey: 'title', updateId: 1 });
    expect(plan).toMatchObject({
      ...{ revision: 2, openSectionKey: 'own_unit', outline: { title: { state: 'complete' } } },
      ...{ lastAnsweredAt: now, earlier: { ok: 1 }, undo: { sectionKey: 'title', revision: 2 } },
      answer: {
        ...{ sectionKey: 'title', state: 'complete' },
        value: { kind: 'text', parts: [{ text: 'Judul', source: 41 }] },
      },
    });
  });

  test('an answer decided on an older revision changes nothing', async () => {
    const late = write({ updateId: 2, value: null, before: { kind: 'choice', option: 'x' } });
    expect(await writeAnswer(database.db, late)).toBe(false);
    expect(await database.db.answerHistory.count()).toBe(1);
    expect(await findSectionAnswer(database.db, planId, 'title')).toMatchObject({ state: 'complete' });
  });

  test('an update is in the history once', async () => {
    await expect(writeAnswer(database.db, write({ revision: 2 }))).rejects.toThrow(/nique|23505/);
    expect(await getPlan(database.db, { participantId })).toMatchObject({ revision: 2 });
  });

  test('the outline grows by the section written; an answer may be of nothing', async () => {
    const skipped = write({ revision: 2, updateId: 3, sectionKey: 'idea', value: null, state: 'skipped' });
    await writeAnswer(database.db, { ...skipped, outlineEntry: { state: 'skipped' }, pending: null });
    expect(await getPlan(database.db, { participantId })).toMatchObject({
      ...{ outline: { title: { state: 'complete' }, idea: { state: 'skipped' } } },
    });
    expect(await getPlan(database.db, { participantId })).not.toHaveProperty('pending');
    expect(await listSectionAnswers(database.db, planId)).toEqual({
      title: { state: 'complete', value: { kind: 'text', parts: [{ text: 'Judul', source: 41 }] } },
      idea: { state: 'skipped', value: null },
    });
  });

  test('the section of a message is found by the words it holds, texts and rows', async () => {
    const rows = [{ id: 1, cells: { name: 'A' }, source: 42 }];
    const value = { kind: 'people' as const, rows, lastRowId: 1 };
    await writeAnswer(database.db, write({ revision: 3, updateId: 4, sectionKey: 'team', value }));
    const found = await Promise.all([41, 42, 43].map((id) => findSectionOfMessage(database.db, planId, id)));
    expect(found).toEqual(['title', 'team', undefined]);
  });

  test('plans asked for together come back each to who asked, with the section and the update asked about', async () => {
    const ids = others;
    const { programmeId } = await getPlan(database.db, { participantId });
    const { id: templateId } = await getPlanTemplate(database.db, programmeId);
    for (const each of ids) await beginPlan(database.db, { participantId: each, templateId, now });
    const [first, second] = await Promise.all(
      ids.map(async (each) => begunPlan(await getPlan(database.db, { participantId: each }))!),
    );
    await writeAnswer(database.db, write({ planId: first!.planId, revision: first!.revision, updateId: 71 }));
    const found = await Promise.all([
      getPlan(database.db, { participantId: ids[1]! }),
      getPlan(database.db, { participantId: ids[0]!, sectionKey: 'title', updateId: 71 }),
      getPlan(database.db, { participantId: ids[0]!, updateId: 72 }),
      getPlan(database.db, { participantId: ids[2]!, sectionKey: 'title' }),
    ]);
    const asked = found.map((plan) => begunPlan(plan)!);
    expect(
      asked.map((plan) => [
        plan.participantId,
        plan.answer?.sectionKey,
        plan.evidence?.sectionKey,
        plan.earlier,
      ]),
    ).toEqual([
      [ids[1], undefined, undefined, undefined],
      [ids[0], 'title', 'title', { ok: 1 }],
      [ids[0], undefined, 'own_unit', undefined],
      [ids[2], undefined, 'title', undefined],
    ]);
    expect(second!.planId).toBe(asked[0]!.planId);
    const missing = getPlan(database.db, { participantId: 999_999 });
    const present = getPlan(database.db, { participantId: ids[0]! });
    await expect(missing).rejects.toThrow('no participant 999999');
    expect(await present).toMatchObject({ planId: first!.planId });
  });

  /** What becomes of answers that come while another is being written, and so share a statement. */
  async function writeTogether(writes: AnswerWrite[]) {
    const before = begunPlan(await getPlan(database.db, { participantId }))!;
    const first = write({ revision: before.revision, updateId: 80 + before.revision, sectionKey: 'idea' });
    const [said, ...rest] = await Promise.allSettled(
      [first, ...writes].map((each) => writeAnswerWithOthers(database.db, each)),
    );
    expect(said).toEqual({ status: 'fulfilled', value: true });
    return rest.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)));
  }
  const plansOf = (ids: number[]) =>
    Promise.all(ids.map(async (each) => begunPlan(await getPlan(database.db, { participantId: each }))!));

  test('answers written together go each to its own plan; of two of one plan it is one', async () => {
    const plans = await plansOf(others);
    const of = (index: number, more: Partial<AnswerWrite>) =>
      write({ planId: plans[index]!.planId, revision: plans[index]!.revision, ...more });
    const said = await writeTogether([
      of(0, { updateId: 181, sectionKey: 'idea', outlineEntry: { state: 'skipped' } }),
      of(1, { updateId: 182 }),
      of(1, { updateId: 183, value: null }),
      of(2, { updateId: 184, revision: 99 }),
    ]);
    expect([said[0], said[3]]).toEqual([true, false]);
    expect(said[1]).toBe(!said[2]);
    const after = await plansOf(others);
    const moved = after.map(({ revision }, index) => revision - plans[index]!.revision);
    expect(moved).toEqual([1, 1, 0]);
    expect(after.map(({ outline }) => Object.keys(outline).sort())).toEqual([
      ['idea', 'title'],
      ['title'],
      [],
    ]);
  });

  test('one that the database refuses costs those written with it nothing', async () => {
    const [good, bad] = await plansOf(others);
    const known = await database.db.answerHistory.findFirst({ where: { planId: bad!.planId } });
    const said = await writeTogether([
      write({ planId: good!.planId, revision: good!.revision, updateId: 191 }),
      // An update is in the history of a plan once.
      write({ planId: bad!.planId, revision: bad!.revision, updateId: Number(known!.updateId) }),
    ]);
    expect(said).toEqual([true, expect.stringMatching(/nique|23505/)]);
    const after = await plansOf(others);
    expect(after[0]!.revision).toBe(good!.revision + 1);
    expect(after[1]!.revision).toBe(bad!.revision);
  });
});
