import { expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { releaseResults } from '#features/seminar/results/release-results.ts';
import { fillSheet, handInSheet } from '#features/seminar/sheet/score-presenter.ts';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { organizersRight, scorersRight, seedElsewhere } from '#test/support/plan-rights.ts';
import { rightOf } from '#test/support/rights.ts';
import { useSeminar } from './seminar-stage.ts';

const stage = useSeminar();
const db = () => stage().bot.database.db;
const bunga = () => stage().seeded.participantIds.get(2)!;
const laras = 900_004;
const notTheirs = { kind: 'notTheirs' };
const points = { problem: 15, idea: 20, own_unit: 10, benefit: 25, feasible: 15, budget: 5, lasting: 10 };
let updateId = 8_500_000;

type Scoring = Awaited<ReturnType<typeof scorersRight>>;

/** All that a reviewer does with a sheet, tried with a right: what came of it. */
async function tryAll(right: Scoring) {
  const { needs } = stage().bot.app;
  const act = { right, updateId: ++updateId, now: stage().bot.clock.now() };
  return [await fillSheet(needs, { ...act, points }), await handInSheet(needs, act)];
}

test('nobody scores their own presentation, nor one whose place became theirs meanwhile', async () => {
  const { id: larasId } = await db().person.findUniqueOrThrow({ where: { telegramUserId: laras } });
  const { personId } = await db().participant.findUniqueOrThrow({ where: { id: bunga() } });
  const right = await scorersRight(db(), laras, bunga());
  await db().participant.update({ where: { id: bunga() }, data: { personId: larasId } });
  await expect(scorersRight(db(), laras, bunga())).rejects.toThrow('may not');
  expect(await tryAll(right)).toEqual([notTheirs, notTheirs]);
  await db().participant.update({ where: { id: bunga() }, data: { personId } });
  expect(await db().seminarScore.count()).toBe(0);
});

test('a reviewer of another programme scores nobody here', async () => {
  const personId = await ensurePerson(db(), 900_006, stage().bot.clock.now());
  const programmeId = await seedElsewhere(db(), personId, 'reviewer');
  await expect(scorersRight(db(), 900_006, bunga())).rejects.toThrow('may not');
  // As if a door had named the reviewer's own programme beside a presenter of this one.
  const about = { programmeId, participantId: bunga(), reviewerIds: [] };
  const right = await rightOf(db(), personId, (actor) => authorise(actor, 'scorePlan', about));
  expect(await tryAll(right)).toEqual([notTheirs, notTheirs]);
  expect(await db().seminarScore.count()).toBe(0);
});

test('whose role was revoked while the sheet was open gives no points', async () => {
  const right = await scorersRight(db(), laras, bunga());
  const held = { role: 'reviewer', personId: right.by.personId };
  await db().roleGrant.updateMany({ where: held, data: { revokedAt: stage().bot.clock.now() } });
  expect(await tryAll(right)).toEqual([notTheirs, notTheirs]);
  await db().roleGrant.updateMany({ where: held, data: { revokedAt: null } });
  expect(await tryAll(right)).toEqual([{ kind: 'kept' }, { kind: 'kept' }]);
});

test('an organizer of another programme hands no result of this one over', async () => {
  const { programmeId } = stage().seeded;
  const { by } = await organizersRight(db(), 'manageReviews', programmeId);
  const elsewhereId = await seedElsewhere(db(), by.personId, 'organizer');
  const right = await organizersRight(db(), 'manageReviews', elsewhereId);
  const act = { right, updateId: ++updateId, now: stage().bot.clock.now() };
  expect(await releaseResults(stage().bot.app.needs, act)).toEqual({ released: 0 });
  expect(await db().seminarPlace.count({ where: { releasedAt: { not: null } } })).toBe(0);
});
