import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rsvpStatuses } from '#domain/attendance/attendance.ts';
import { readLetter } from '#domain/attendance/official-letter.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { answerAttendance } from '#features/attendance/answer-attendance.ts';
import { giveLetter } from '#features/attendance/give-letter.ts';
import { giveReason } from '#features/attendance/give-reason.ts';
import {
  formatSessionWord,
  formatWishWord,
  parseSessionWord,
  parseWishWord,
} from '#features/attendance/wish-words.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { loadTexts } from '#telegram/texts.ts';
import { rightOf } from '#test/support/rights.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';

let database: Database;
let seeded: SeededProgramme;
let right: Right<'answerAttendance'>;
const now = new Date('2019-03-17T17:00:00+07:00');
const sayIn = loadTexts();

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  seeded = await seedProgramme(database.db, { participants: 1 });
  const row = await database.db.participant.findFirstOrThrow();
  right = await rightOf(database.db, row.personId!, (actor) =>
    authorise(actor, 'answerAttendance', { participantId: row.id }),
  );
});
afterAll(() => database.close());

const needs = () => ({
  database,
  sayIn,
  jobs: { enqueue: async () => {}, start: async () => {}, stop: async () => {} },
});
const input = (updateId: number) => ({ right, heldOn: '2019-03-18', updateId, now });
const answers = () => database.db.rsvp.findMany({ orderBy: { sessionId: 'asc' } });
const notices = () => database.db.delivery.count();

test('an answer acts once per update and gives the same outcome again', async () => {
  const wish = { ...input(1), status: 'excused' as const, mayAskReason: true, actedAt: now };
  const first = await answerAttendance(needs(), wish);
  expect(first).toEqual({ kind: 'saved', startedIds: [], reasonAsked: true });
  const saved = await answers();
  expect(await answerAttendance(needs(), { ...wish, now: new Date('2019-03-17T18:00:00+07:00') })).toEqual(
    first,
  );
  expect(await answers()).toEqual(saved);
  expect(await answerAttendance(needs(), { ...wish, updateId: 2 })).toEqual({ kind: 'unchanged' });
});

test('a reason is given once per update', async () => {
  const given = { ...input(3), typed: 'keperluan keluarga' };
  expect(await giveReason(needs(), given)).toEqual({ kind: 'given' });
  const told = await notices();
  expect(await giveReason(needs(), given)).toEqual({ kind: 'given' });
  expect(await notices()).toBe(told);
  expect((await answers()).map(({ reason }) => reason)).toEqual(['keperluan keluarga', 'keperluan keluarga']);
  expect(await giveReason(needs(), { ...given, updateId: 4, typed: 'x'.repeat(501) })).toEqual({
    kind: 'reasonTooLong',
    chars: 501,
  });
  expect(await giveReason(needs(), { ...given, updateId: 5, typed: 'a\u0007b c' })).toEqual({
    kind: 'controlCharacters',
  });
});

test('a letter is only for official duty, and given once per update', async () => {
  const letter = { ...input(6), typed: '090/1, 15/3' };
  expect(await giveLetter(needs(), letter)).toEqual({ kind: 'notNeeded' });
  const wish = { ...input(7), status: 'official_duty' as const, mayAskReason: true, actedAt: now };
  await answerAttendance(needs(), wish);
  expect(await giveLetter(needs(), { ...letter, updateId: 8 })).toEqual({ kind: 'given' });
  expect(await giveLetter(needs(), { ...letter, updateId: 8 })).toEqual({ kind: 'given' });
  expect((await answers()).map((row) => row.letter)).toEqual(['090/1, 15 Mar 2019', '090/1, 15 Mar 2019']);
});

test('an answer is void once its session has moved to another day', async () => {
  const id = seeded.sessionIds.get('D01-P')!;
  await database.db.session.update({ where: { id }, data: { revision: { increment: 1 } } });
  const wish = { ...input(9), status: 'official_duty' as const, mayAskReason: true, actedAt: now };
  expect((await answerAttendance(needs(), wish)).kind).toBe('saved');
  const actedAt = new Date('2019-03-18T08:00:00+07:00');
  expect(await answerAttendance(needs(), { ...wish, updateId: 10, actedAt })).toEqual({
    kind: 'sessionStarted',
  });
});

test('number and date of a letter are read in either order of words, date last', () => {
  const letter = (number: string) => ({ kind: 'letter', number, datedOn: '2019-03-15' });
  expect(readLetter('090/123/2019, 15/3/2019', 2019)).toEqual(letter('090/123/2019'));
  expect(readLetter('No. 090/123 tgl 15 Maret 2019', 2020)).toEqual(letter('090/123'));
  expect(readLetter('SPT-7\n15-03-2019', 2019)).toEqual(letter('SPT-7'));
  expect(readLetter('15/3/2019', 2019)).toEqual({ kind: 'noNumber' });
  expect(readLetter('090/123', 2019)).toEqual({ kind: 'noDate' });
  expect(readLetter('090/123, 31/2/2019', 2019)).toEqual({ kind: 'noSuchDay', typed: '31/2/2019' });
});

test('what a button carries is read back as it was written', () => {
  const arrivals = fc.oneof(
    fc.record({ minutesLate: fc.integer({ min: 1, max: 999 }) }),
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => ({ atTime: `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` })),
  );
  fc.assert(
    fc.property(arrivals, (arrival) => {
      const wish = { status: 'late' as const, arrival };
      expect(parseWishWord(formatWishWord(wish))).toEqual(wish);
    }),
  );
  for (const status of rsvpStatuses) {
    expect(parseWishWord(formatWishWord({ status }))).toEqual({ status });
    for (const mode of ['walk', 'only'] as const)
      expect(parseSessionWord(formatSessionWord(mode, status))).toEqual({ mode, status });
  }
  fc.assert(fc.property(fc.string(), (word) => parseWishWord(`x${word}`) === undefined));
});
