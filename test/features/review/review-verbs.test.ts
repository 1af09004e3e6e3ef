import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { submitPlan } from '#features/plan/hand-in/submit-plan.ts';
import { assignReviewers } from '#features/review/assign/assign-reviewers.ts';
import { dropComment, writeComment } from '#features/review/comment/write-comment.ts';
import { decidePlan } from '#features/review/decide/decide-plan.ts';
import { reopenPlan } from '#features/review/decide/reopen-plan.ts';
import { loadVersion, type ReviewedVersion } from '#features/review/read/load-version.ts';
import { listUnsentComments } from '#storage/review/comment-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { organizersRight, reviewersRight, writersRight } from '#test/support/plan-rights.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let programmeId: number;
let participantId: number;
let planId: number;
let larasId: number;
let right: Right<'reviewPlan'>;
let writing: Right<'writePlan'>;
let lastUpdateId = 5_000_000;
const now = new Date('2019-05-23T03:12:00Z');

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-23T10:12:00+07:00' });
  const seeded = await bot.seed({ participants: 2, joined: [2] });
  programmeId = seeded.programmeId;
  participantId = seeded.participantIds.get(2)!;
  planId = await seedAnswers(bot.database.db, { participantId });
  const laras = await bot.database.db.person.findUniqueOrThrow({ where: { telegramUserId: 900_004 } });
  larasId = laras.id;
  writing = await writersRight(bot.database.db, participantId);
  right = await reviewersRight(bot.database.db, larasId, participantId);
});
afterAll(() => bot.close());

const needs = () => bot.app.needs;
const db = () => bot.database.db;

function nextUpdateId(): number {
  lastUpdateId += 1;
  return lastUpdateId;
}

/** The same update twice: both outcomes. */
async function twice<T>(run: (updateId: number) => Promise<T>): Promise<[T, T]> {
  const updateId = nextUpdateId();
  return [await run(updateId), await run(updateId)];
}

async function newest(): Promise<ReviewedVersion> {
  const { id } = await db().submission.findFirstOrThrow({ where: { planId }, orderBy: { n: 'desc' } });
  return (await loadVersion(db(), id, () => right))!;
}

test('handing in twice keeps one version, frozen, and asks each reviewer once', async () => {
  const input = { right: writing, n: 1, now };
  const [first, again] = await twice((id) => submitPlan(needs(), { ...input, updateId: id }));
  expect(first).toEqual({ kind: 'submitted', n: 1, at: now.toISOString(), isLate: false });
  expect(again).toEqual(first);
  expect((await twice((id) => submitPlan(needs(), { ...input, updateId: id })))[0]).toEqual({
    kind: 'locked',
  });
  expect(await db().submission.count()).toBe(1);
  expect(await db().delivery.count({ where: { dedupeKey: { startsWith: 'review:' } } })).toBe(1);
  const plan = await db().plan.findUniqueOrThrow({ where: { id: planId } });
  expect([plan.state, plan.openSectionKey]).toEqual(['submitted', null]);
  await db().sectionAnswer.update({
    where: { planId_sectionKey: { planId, sectionKey: 'title' } },
    data: { value: { kind: 'text', parts: [{ text: 'Judul lain sama sekali' }] } },
  });
  const { submission } = await newest();
  expect(JSON.stringify(submission.answers.title)).toContain('E-Office Sederhana');
});

test('a comment written twice is one; removed twice it is gone once', async () => {
  const { submission } = await newest();
  const written = { submissionId: submission.id, sectionKey: 'title', right, now };
  const kept = await twice((id) =>
    writeComment(needs(), { ...written, text: 'Lebih singkat.', updateId: id }),
  );
  expect(kept).toEqual([{ kind: 'kept' }, { kind: 'kept' }]);
  const [comment] = await listUnsentComments(db(), planId, larasId);
  expect(await listUnsentComments(db(), planId, larasId)).toHaveLength(1);
  const somebodyElse = { ...right.by, personId: larasId + 1 };
  const other = { commentId: comment!.id, right: authorise(somebodyElse, 'reviewPlan', right.about)! };
  expect(await dropComment(needs(), other)).toBeUndefined();
  const own = { commentId: comment!.id, right };
  expect(await dropComment(needs(), own)).toMatchObject({ text: 'Lebih singkat.' });
  expect(await dropComment(needs(), own)).toBeUndefined();
  const gone = { ...written, commentId: comment!.id, text: 'x', updateId: nextUpdateId() };
  expect(await writeComment(needs(), gone)).toEqual({ kind: 'gone' });
});

test('a decision made twice is made once; the next one is told of it', async () => {
  const view = await newest();
  const input = { view, right, now };
  const request = (id: number) =>
    decidePlan(needs(), { ...input, decision: 'changesRequested', updateId: id });
  expect(await twice(request)).toEqual([{ kind: 'noComments' }, { kind: 'noComments' }]);
  const comment = {
    submissionId: view.submission.id,
    sectionKey: 'title',
    text: 'Singkat.',
    right,
  };
  await writeComment(needs(), { ...comment, updateId: nextUpdateId(), now });
  const decided = { kind: 'decided', at: now.toISOString(), comments: 1 };
  expect(await twice(request)).toEqual([decided, decided]);
  const approve = (id: number) => decidePlan(needs(), { ...input, decision: 'approved', updateId: id });
  const already = {
    kind: 'already',
    decision: 'changesRequested',
    at: now.toISOString(),
    byPersonId: larasId,
  };
  expect(await twice(approve)).toEqual([already, already]);
  expect(await db().reviewDecision.count()).toBe(1);
  expect(await db().delivery.count({ where: { dedupeKey: { startsWith: 'decision:' } } })).toBe(1);
  const late = { ...comment, text: 'Terlambat.', updateId: nextUpdateId(), now };
  expect(await writeComment(needs(), late)).toEqual({ kind: 'decided' });
});

test('a version that was replaced cannot be decided on', async () => {
  const old = await newest();
  await submitPlan(needs(), { right: writing, n: 2, updateId: nextUpdateId(), now });
  const input = { view: old, right, now, decision: 'approved' as const };
  expect(await decidePlan(needs(), { ...input, updateId: nextUpdateId() })).toEqual({ kind: 'replaced' });
});

test('reopening twice opens once and keeps the approved version', async () => {
  const view = await newest();
  const reopening = await organizersRight(db(), 'manageReviews', programmeId);
  const input = { view, reason: 'Jadwal berubah.', right: reopening, now };
  const reopen = (id: number) => reopenPlan(needs(), { ...input, updateId: id });
  expect(await twice(reopen)).toEqual([{ kind: 'notApproved' }, { kind: 'notApproved' }]);
  const approval = { view, right, now, decision: 'approved' as const };
  await decidePlan(needs(), { ...approval, updateId: nextUpdateId() });
  expect(await twice(reopen)).toEqual([{ kind: 'reopened' }, { kind: 'reopened' }]);
  expect(await twice(reopen)).toEqual([{ kind: 'notApproved' }, { kind: 'notApproved' }]);
  expect((await db().plan.findUniqueOrThrow({ where: { id: planId } })).state).toBe('changesRequested');
  expect(await db().submission.count()).toBe(2);
  const audited = await db().auditEntry.findMany({ where: { action: 'plan.reopened' } });
  expect(JSON.stringify(audited.map(({ details }) => details))).toBe('[{"n":2}]');
});

test('assigning twice asks a reviewer once for what waits', async () => {
  await submitPlan(needs(), { right: writing, n: 3, updateId: nextUpdateId(), now });
  const before = await db().delivery.count();
  const assigned = [{ participantId, personIds: [larasId] }];
  const managing = await organizersRight(db(), 'manageReviews', programmeId);
  const assign = (id: number) => assignReviewers(needs(), { right: managing, assigned, updateId: id, now });
  expect(await twice(assign)).toEqual([{ participants: 1 }, { participants: 1 }]);
  expect(await db().delivery.count()).toBe(before);
  expect(await db().reviewAssignment.count()).toBe(1);
});

test('of three who hand in at once, one version is kept', async () => {
  await db().plan.update({ where: { id: planId }, data: { state: 'changesRequested' } });
  const outcomes = await Promise.all(
    [1, 2, 3].map((nth) => submitPlan(needs(), { right: writing, n: 4, updateId: 6_000_000 + nth, now })),
  );
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['locked', 'locked', 'submitted']);
});
