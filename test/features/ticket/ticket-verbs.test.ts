import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { answerTicket } from '#features/ticket/answer-ticket.ts';
import { askQuestion } from '#features/ticket/ask-question.ts';
import { closeTicket } from '#features/ticket/close-ticket.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { findTicket } from '#storage/ticket-store.ts';
import { loadTexts } from '#telegram/texts.ts';
import { rightOf } from '#test/support/rights.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';

const now = new Date('2019-03-18T02:00:00Z');
let database: Database;
let seeded: SeededProgramme;
let updateId = 200;
const sayIn = loadTexts();
const jobs = { enqueue: async () => {}, start: async () => {}, stop: async () => {} };
const needs = () => ({ database, sayIn, jobs });

beforeAll(async () => {
  database = await openDatabase({ memory: true });
  seeded = await seedProgramme(database.db, { participants: 6 });
});

afterAll(() => database.close());

const idOf = async (telegramUserId: number) =>
  (await database.db.person.findUniqueOrThrow({ where: { telegramUserId } })).id;

async function question(no: number, text: string, at = now) {
  return { right: await placeOf(no), text, updateId: ++updateId, now: at };
}

async function placeOf(no: number) {
  const participantId = seeded.participantIds.get(no)!;
  const personId = await idOf(700_000 + no);
  return rightOf(database.db, personId, (actor) => authorise(actor, 'askQuestion', { participantId }));
}

/** The owner's reaches every programme. */
const staffRight = async (telegramUserId = seeded.organizer, { programmeId } = seeded) =>
  rightOf(database.db, await idOf(telegramUserId), (actor) =>
    authorise(actor, 'answerTicket', { programmeId }),
  );

const answer = async (ticketId: number, text: string) => ({
  right: await staffRight(),
  ticketId,
  questionUpdateId: updateId,
  staff: { messageId: 44 },
  text,
  updateId: ++updateId,
  now,
});

const keys = async (ticketId: number) =>
  (
    await database.db.delivery.findMany({
      where: { dedupeKey: { startsWith: `ticket:${ticketId}:` } },
      orderBy: { id: 'asc' },
      select: { dedupeKey: true },
    })
  ).map((each) => each.dedupeKey);

test('asking twice by one update opens one ticket and tells the organizers once', async () => {
  const input = await question(1, 'Boleh membawa laptop?');
  const first = await askQuestion(needs(), input);
  expect(first).toMatchObject({ number: 1, added: false });
  expect(await askQuestion(needs(), input)).toEqual(first);
  expect(await keys(first.ticketId)).toHaveLength(1);
});

test('the same words again within a minute are said once', async () => {
  const first = await askQuestion(needs(), await question(2, 'Di mana?'));
  const again = await askQuestion(needs(), await question(2, 'Di mana?'));
  expect(again).toEqual({ ...first, added: true });
  expect(await database.db.ticketMessage.count({ where: { ticketId: first.ticketId } })).toBe(1);
  await askQuestion(needs(), await question(2, 'Di mana?', new Date(now.getTime() + 61_000)));
  expect(await database.db.ticketMessage.count({ where: { ticketId: first.ticketId } })).toBe(2);
});

test('people who ask at the same time get numbers of their own', async () => {
  const inputs = await Promise.all([3, 4, 5].map((no) => question(no, 'Kapan?')));
  const asked = await Promise.all(inputs.map((input) => askQuestion(needs(), input)));
  expect(asked.map((each) => each.number).toSorted((a, b) => a - b)).toEqual([3, 4, 5]);
});

test('somebody else’s ticket cannot be added to', async () => {
  const theirs = await askQuestion(needs(), await question(1, 'Punya Andi'));
  const asked = await askQuestion(needs(), { ...(await question(6, 'x y')), ticketId: theirs.ticketId });
  expect(asked.ticketId).not.toBe(theirs.ticketId);
});

test('somebody else’s ticket cannot be closed, and one that waits stays open', async () => {
  const { ticketId, number } = await askQuestion(needs(), await question(2, 'Sudah mulai?'));
  await answerTicket(needs(), await answer(ticketId, 'Sudah.'));
  expect(await closeTicket(needs(), { right: await placeOf(1), ticketId, now })).toEqual({ kind: 'gone' });
  expect((await findTicket(database.db, ticketId))?.state).toBe('answered');
  const closing = { right: await placeOf(2), ticketId, now };
  const closed = { kind: 'closed', number };
  expect([await closeTicket(needs(), closing), await closeTicket(needs(), closing)]).toEqual([
    closed,
    closed,
  ]);
  await askQuestion(needs(), { ...(await question(2, 'Di ruang mana?')), ticketId });
  expect(await closeTicket(needs(), closing)).toEqual({ kind: 'waits' });
});

test('a right for one programme answers no question of another', async () => {
  const { ticketId } = await askQuestion(needs(), await question(5, 'Ada parkir?'));
  const elsewhere = await staffRight(seeded.owner, { ...seeded, programmeId: seeded.programmeId + 1 });
  const input = { ...(await answer(ticketId, 'Ada.')), right: elsewhere };
  expect(await answerTicket(needs(), input)).toEqual({ kind: 'unknown' });
  expect((await findTicket(database.db, ticketId))?.state).toBe('open');
});

test('answering twice by one update sends one answer', async () => {
  const { ticketId } = await askQuestion(needs(), await question(3, 'Jam berapa?'));
  const input = await answer(ticketId, 'Pukul delapan.');
  const first = await answerTicket(needs(), input);
  expect(first).toMatchObject({ kind: 'answered', again: false });
  expect(await answerTicket(needs(), input)).toEqual(first);
  expect((await keys(ticketId)).filter((key) => key.includes(':a:'))).toEqual([
    `ticket:${ticketId}:a:${input.updateId}:44`,
  ]);
  expect(await answerTicket(needs(), await answer(ticketId, 'Pukul 08.00.'))).toMatchObject({ again: true });
});

test('whose account is joined no more gets no answer, and the organizer learns it', async () => {
  const { ticketId, number } = await askQuestion(needs(), await question(4, 'Masih ada?'));
  await database.db.participant.update({
    where: { id: seeded.participantIds.get(4)! },
    data: { personId: null },
  });
  expect(await answerTicket(needs(), await answer(ticketId, 'Ya.'))).toEqual({ kind: 'left', number });
});
