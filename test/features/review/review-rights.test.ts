import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { assignReviewers } from '#features/review/assign/assign-reviewers.ts';
import { dropComment, writeComment } from '#features/review/comment/write-comment.ts';
import { decidePlan } from '#features/review/decide/decide-plan.ts';
import { reopenPlan } from '#features/review/decide/reopen-plan.ts';
import { loadVersion, type VersionView } from '#features/review/read/load-version.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { organizersRight, reviewersRight, seedElsewhere } from '#test/support/plan-rights.ts';
import { rightOf } from '#test/support/rights.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let programmeId: number;
let larasId: number;
let bimoId: number;
/** Bunga writes a plan; Laras, who reviews, is on the roster herself and writes one too. */
let bunga: { participantId: number; planId: number };
let laras: { participantId: number; planId: number };
let updateId = 5_500_000;
const now = new Date('2019-05-23T03:12:00Z');
const notTheirs = { kind: 'notTheirs' };

const needs = () => bot.app.needs;
const db = () => bot.database.db;

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-23T10:12:00+07:00' });
  const seeded = await bot.seed({ participants: 3, joined: [2] });
  programmeId = seeded.programmeId;
  larasId = (await db().person.findUniqueOrThrow({ where: { telegramUserId: 900_004 } })).id;
  bimoId = await ensurePerson(db(), 900_005, now);
  await grantRole(db(), { personId: bimoId, programmeId, role: 'reviewer', now });
  const [bungaPlace, larasPlace] = [seeded.participantIds.get(2)!, seeded.participantIds.get(3)!];
  await db().participant.update({ where: { id: larasPlace }, data: { personId: larasId, joinedAt: now } });
  bunga = { participantId: bungaPlace, planId: await handIn(bungaPlace) };
  laras = { participantId: larasPlace, planId: await handIn(larasPlace) };
});
afterAll(() => bot.close());
beforeEach(async () => {
  await db().reviewAssignment.deleteMany();
  updateId += 1;
});

/** A plan with one version that waits for its reviewer. */
async function handIn(participantId: number): Promise<number> {
  const planId = await seedAnswers(db(), { participantId, keys: ['title'] });
  const { templateId } = await db().plan.update({ where: { id: planId }, data: { state: 'submitted' } });
  const version = { planId, n: 1, templateId, sectionKeys: ['title'], answers: {}, isLate: false };
  await db().submission.create({ data: { ...version, submittedAt: now } });
  return planId;
}

async function versionOf({ planId }: { planId: number }): Promise<VersionView> {
  const { id } = await db().submission.findFirstOrThrow({ where: { planId } });
  const organizer = await organizersRight(db(), 'manageReviews', programmeId);
  return (await loadVersion(db(), id, () => organizer))!;
}

/** All that is a reviewer's to do with a plan, tried with a right: what came of it. */
async function tryAll(right: Right<'reviewPlan'>, plan: { planId: number }) {
  const view = await versionOf(plan);
  const comment = { submissionId: view.submission.id, sectionKey: 'title', text: 'Lebih singkat.' };
  return [
    await decidePlan(needs(), { right, view, decision: 'approved', updateId, now }),
    await decidePlan(needs(), { right, view, decision: 'changesRequested', updateId, now }),
    await writeComment(needs(), { right, ...comment, updateId, now }),
  ];
}

async function expectUntouched({ planId }: { planId: number }): Promise<void> {
  expect((await db().plan.findUniqueOrThrow({ where: { id: planId } })).state).toBe('submitted');
  expect(await db().reviewDecision.count()).toBe(0);
  expect(await db().reviewComment.count()).toBe(0);
}

test('a reviewer has no right over their own plan, and none over another serves for it', async () => {
  await expect(reviewersRight(db(), larasId, laras.participantId)).rejects.toThrow('may not');
  const right = await reviewersRight(db(), larasId, bunga.participantId);
  expect(await tryAll(right, laras)).toEqual([notTheirs, notTheirs, notTheirs]);
  await expectUntouched(laras);
});

test('a reviewer who took up the place of the writer meanwhile decides on that plan no more', async () => {
  const ofLaras = { where: { id: laras.participantId } };
  await db().participant.update({ ...ofLaras, data: { personId: null } });
  const right = await reviewersRight(db(), larasId, laras.participantId);
  await db().participant.update({ ...ofLaras, data: { personId: larasId } });
  expect(await tryAll(right, laras)).toEqual([notTheirs, notTheirs, notTheirs]);
  await expectUntouched(laras);
});

test('a reviewer of another programme decides and comments on nothing here', async () => {
  const dewiId = await ensurePerson(db(), 900_006, now);
  const elsewhereId = await seedElsewhere(db(), dewiId, 'reviewer');
  await expect(reviewersRight(db(), dewiId, bunga.participantId)).rejects.toThrow('may not');
  // As if a door had named the reviewer's own programme beside a plan of this one.
  const about = { programmeId: elsewhereId, participantId: bunga.participantId, reviewerIds: [] };
  const right = await rightOf(db(), dewiId, (actor) => authorise(actor, 'reviewPlan', about));
  expect(await tryAll(right, bunga)).toEqual([notTheirs, notTheirs, notTheirs]);
  await expectUntouched(bunga);
});

test('who reviews in two programmes acts in the one their right is about', async () => {
  const elsewhereId = await seedElsewhere(db(), bimoId, 'reviewer');
  const about = { programmeId: elsewhereId, participantId: bunga.participantId, reviewerIds: [] };
  const right = await rightOf(db(), bimoId, (actor) => authorise(actor, 'reviewPlan', about));
  expect(await tryAll(right, bunga)).toEqual([notTheirs, notTheirs, notTheirs]);
  await expectUntouched(bunga);
});

test('whoever was released from the plan while they were at it decides on it no more', async () => {
  await db().reviewAssignment.create({
    data: { participantId: bunga.participantId, personId: larasId, assignedAt: now },
  });
  const right = await reviewersRight(db(), larasId, bunga.participantId);
  const managing = await organizersRight(db(), 'manageReviews', programmeId);
  const assigned = [{ participantId: bunga.participantId, personIds: [bimoId] }];
  await assignReviewers(needs(), { right: managing, assigned, updateId, now });
  expect(await tryAll(right, bunga)).toEqual([notTheirs, notTheirs, notTheirs]);
  await expectUntouched(bunga);
});

test('whose role was revoked while they were at it decides no more, although nobody else is assigned', async () => {
  const right = await reviewersRight(db(), bimoId, bunga.participantId);
  const ofBimo = { personId: bimoId, role: 'reviewer' };
  await db().roleGrant.updateMany({ where: ofBimo, data: { revokedAt: now } });
  expect(await tryAll(right, bunga)).toEqual([notTheirs, notTheirs, notTheirs]);
  await db().roleGrant.updateMany({ where: ofBimo, data: { revokedAt: null } });
  await expectUntouched(bunga);
});

test('a comment is taken back and put differently with the right over its own plan only', async () => {
  await db().participant.update({ where: { id: laras.participantId }, data: { personId: null } });
  const right = await reviewersRight(db(), larasId, bunga.participantId);
  const other = await reviewersRight(db(), larasId, laras.participantId);
  const [own, foreign] = [await versionOf(bunga), await versionOf(laras)];
  const words = { sectionKey: 'title', text: 'Lebih singkat.', updateId, now };
  await writeComment(needs(), { right, submissionId: own.submission.id, ...words });
  const { id: commentId } = await db().reviewComment.findFirstOrThrow();
  expect(await dropComment(needs(), { right: other, commentId })).toBeUndefined();
  const again = { ...words, text: 'Lain', commentId, updateId: updateId + 100_000 };
  const rewritten = { right: other, submissionId: foreign.submission.id, ...again };
  expect(await writeComment(needs(), rewritten)).toEqual({ kind: 'gone' });
  expect((await db().reviewComment.findFirstOrThrow()).text).toBe('Lebih singkat.');
  expect(await dropComment(needs(), { right, commentId })).toMatchObject({ text: 'Lebih singkat.' });
});

test('an organizer of another programme assigns nobody here and opens no plan again', async () => {
  const organizer = await organizersRight(db(), 'manageReviews', programmeId);
  const elsewhereId = await seedElsewhere(db(), organizer.by.personId, 'organizer');
  const right = await organizersRight(db(), 'manageReviews', elsewhereId);
  const { participantId, planId } = bunga;
  const assigned = [{ participantId, personIds: [bimoId] }];
  expect(await assignReviewers(needs(), { right, assigned, updateId, now })).toEqual({ participants: 0 });
  expect(await db().reviewAssignment.count()).toBe(0);
  await db().plan.update({ where: { id: planId }, data: { state: 'approved' } });
  const reopening = { view: await versionOf(bunga), reason: 'Jadwal berubah.', updateId, now };
  expect(await reopenPlan(needs(), { right, ...reopening })).toEqual(notTheirs);
  expect((await db().plan.findUniqueOrThrow({ where: { id: planId } })).state).toBe('approved');
});
