import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { completeRequest } from '#features/absence/complete-absence.ts';
import { decideAbsence } from '#features/absence/decide-absence.ts';
import { requestAbsence } from '#features/absence/request-absence.ts';
import { withdrawAbsence } from '#features/absence/withdraw-absence.ts';
import { findAbsence } from '#storage/attendance/absence-store.ts';
import type { Database } from '#storage/engine/database.ts';
import { loadTexts } from '#telegram/texts.ts';
import { rightOf } from '#test/support/rights.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const now = new Date('2019-03-17T17:00:00+07:00');

let database: Database;
let seeded: SeededProgramme;
let requestId: number;

beforeAll(async () => {
  database = await openMemoryDatabase();
  seeded = await seedProgramme(database.db, { participants: 2 });
  const scope = { fromOn: '2019-03-18', untilOn: '2019-03-18' };
  const wish = { kind: 'excused' as const, scope, reason: 'Urusan keluarga' };
  const filed = await requestAbsence(needs(), { ...wish, right: await placeOf(1), updateId: 1, now });
  requestId = filed.kind === 'filed' ? filed.requestId : 0;
});
afterAll(() => database.close());

const needs = () => ({
  database,
  sayIn: loadTexts(),
  jobs: { enqueue: async () => {}, start: async () => {}, stop: async () => {} },
});

async function placeOf(no: number) {
  const participantId = seeded.participantIds.get(no)!;
  const { id } = await personOf(700_000 + no);
  return rightOf(database.db, id, (actor) => authorise(actor, 'requestAbsence', { participantId }));
}

const personOf = (telegramUserId: number) =>
  database.db.person.findUniqueOrThrow({ where: { telegramUserId } });

test('what another participant asked for is neither withdrawn nor added to', async () => {
  const right = await placeOf(2);
  const before = await findAbsence(database.db, requestId);
  expect(before?.state).toBe('requested');
  const completion = { kind: 'letter' as const, number: '090/1', datedOn: '2019-03-15' };
  expect(await completeRequest(needs(), { right, requestId, completion, updateId: 2, now })).toEqual({
    kind: 'notNeeded',
  });
  expect(await withdrawAbsence(needs(), { right, requestId, updateId: 3, now })).toEqual({ kind: 'gone' });
  expect(await findAbsence(database.db, requestId)).toEqual(before);
});

test('a right for one programme decides no request of another', async () => {
  const { id } = await personOf(seeded.owner);
  const otherId = seeded.programmeId + 1;
  const right = await rightOf(database.db, id, (actor) =>
    authorise(actor, 'decideAbsence', { programmeId: otherId }),
  );
  const wish = { requestId, decision: 'approved' as const, updateId: 4, now };
  expect(await decideAbsence(needs(), { ...wish, right })).toEqual({ kind: 'gone' });
  expect((await findAbsence(database.db, requestId))?.state).toBe('requested');
});
