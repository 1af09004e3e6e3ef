import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeliveryKind, Payload } from '#domain/sending/delivery.ts';
import type { Purpose } from '#domain/sending/telling.ts';
import { listDeliveries } from '#storage/broadcast/broadcast-deliveries.ts';
import type { Db } from '#storage/engine/database.ts';
import type { Prisma } from '#storage/generated/client.ts';
import { listSkippedGroups } from '#storage/reminder/skipped-store.ts';
import { listUndelivered } from '#storage/sending/undelivered-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

const outcomes = ['unclear', 'failed', 'unreachable', 'tooLate'] as const;
type Outcome = (typeof outcomes)[number];
/** Who sees it: the announcement's card, the list of skipped reminders, or "Belum pasti" in /panel. */
type Cell =
  | 'card'
  | 'skipped'
  | 'not certain'
  | 'repeated, then not certain'
  | 'comes again'
  | 'never happens';

const change = {
  unclear: 'comes again',
  failed: 'card',
  unreachable: 'card',
  tooLate: 'never happens',
} as const;
const told: Record<Outcome, Cell> = {
  unclear: 'repeated, then not certain',
  failed: 'not certain',
  unreachable: 'not certain',
  tooLate: 'not certain',
};

/** The table of decision 0007, cell by cell; a kind or a purpose that is new has to be named here. */
const byKind: Record<Exclude<DeliveryKind, 'notice'>, Record<Outcome, Cell>> = {
  broadcast: { unclear: 'card', failed: 'card', unreachable: 'card', tooLate: 'never happens' },
  correction: change,
  recall: change,
  reminder: { unclear: 'skipped', failed: 'skipped', unreachable: 'skipped', tooLate: 'skipped' },
};
const byPurpose: Record<Purpose, Record<Outcome, Cell>> = {
  decision: told,
  answer: told,
  scheduleChange: told,
  correction: told,
  request: told,
  news: told,
  nudge: { ...told, unclear: 'not certain' },
};

let bot: BotUnderTest;
let seeded: SeededProgramme;
let broadcastId: number;
const account = (no: number) => 700_000 + no;
/** Nobody's outcome may depend on another's: a person for each. */
let nextNo = 0;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T16:30:00+07:00' });
  seeded = await bot.seed({ participants: 30 });
  const ids = Array.from({ length: 30 }, (_, index) => account(index + 1));
  bot.server.setPeople(ids.map((id) => ({ id, name: `Orang ${id}`, role: '', hasMetBot: true })));
  await bot.settle();
  await bot.database.db.reminderItem.deleteMany();
  await bot.database.db.delivery.deleteMany();
  const author = await bot.database.db.person.findFirstOrThrow({
    where: { telegramUserId: seeded.organizer },
  });
  const { id } = await bot.database.db.broadcast.create({
    data: {
      ...{ programmeId: seeded.programmeId, authorPersonId: author.id, content: {}, audience: {} },
      ...{ state: 'sending', createdAt: bot.clock.now() },
    },
  });
  broadcastId = id;
});
afterAll(() => bot.close());

interface Person {
  personId: number;
  participantId: number;
  account: number;
}

async function nextPerson(): Promise<Person> {
  nextNo = (nextNo % 30) + 1;
  const participantId = seeded.participantIds.get(nextNo)!;
  const { personId } = await bot.database.db.participant.findUniqueOrThrow({ where: { id: participantId } });
  await bot.database.db.person.update({ where: { id: personId! }, data: { unreachableAt: null } });
  return { personId: personId!, participantId, account: account(nextNo) };
}

/** A message that is about to meet its outcome: left by a killed pump, at its last try, to somebody gone, or past its use. */
async function place(
  { personId, account: chatId }: Person,
  outcome: Outcome,
  row: Omit<Partial<Prisma.DeliveryUncheckedCreateInput>, 'payload'> & {
    kind: DeliveryKind;
    payload: Payload;
  },
  db: Db = bot.database.db,
): Promise<number> {
  if (outcome === 'failed' && row.payload.kind !== 'notice')
    bot.server.faults.add({ kind: 'serverError', chatId, times: 1 });
  if (outcome === 'unreachable') bot.server.faults.add({ kind: 'forbidden', chatId, times: 1 });
  const dueAt = bot.clock.now();
  const { id } = await db.delivery.create({
    data: {
      ...{
        dedupeKey: `cell:${row.kind}:${row.purpose}:${outcome}`,
        personId,
        programmeId: seeded.programmeId,
        dueAt,
      },
      ...{ status: outcome === 'unclear' ? 'sending' : 'pending', attempts: outcome === 'failed' ? 5 : 0 },
      usefulUntil: outcome === 'tooLate' ? new Date(dueAt.getTime() - 60_000) : null,
      ...row,
      payload: row.payload as object,
    },
  });
  return Number(id);
}

async function pump(): Promise<void> {
  await bot.app.jobs.enqueue('deliver');
  await bot.settle();
}

/** A text longer than Telegram takes is refused, which is no sign of an outage. */
const noticeFor = (outcome: Outcome): Payload => ({
  kind: 'notice',
  message: { text: outcome === 'failed' ? 'x'.repeat(5_000) : 'Kabar' },
});
const statusOf = (id: number) => bot.database.db.delivery.findUniqueOrThrow({ where: { id } });

/** Where somebody finds the message, if anywhere. */
async function whereItStands(id: number, personId: number): Promise<Cell | 'nowhere'> {
  const { db } = bot.database;
  const { programmeId } = seeded;
  const news = await listUndelivered(db, { programmeId, skip: 0, take: 100 });
  if (news.some((row) => row.id === id)) return 'not certain';
  const cards = await listDeliveries(db, broadcastId, programmeId);
  const line = cards.find((row) => row.personId === personId);
  const stands = [line?.status, line?.corrected, line?.recalled];
  if (stands.some((status) => ['unclear', 'failed', 'unreachable'].includes(status ?? ''))) return 'card';
  const item = await db.reminderItem.findFirst({ where: { deliveryId: id } });
  const groups = await listSkippedGroups(db, { programmeId, skip: 0, take: 100 });
  return item && groups.some(({ reason, target }) => reason === item.skipReason && target === item.target)
    ? 'skipped'
    : 'nowhere';
}

test.for(
  Object.entries(byPurpose).flatMap(([purpose, row]) =>
    outcomes.map((outcome) => ({ purpose, outcome, cell: row[outcome] })),
  ),
)('news, $purpose, $outcome: $cell', async ({ purpose, outcome, cell }) => {
  const person = await nextPerson();
  const id = await place(person, outcome, { kind: 'notice', purpose, payload: noticeFor(outcome) });
  await pump();
  for (let repeats = 1; cell === 'repeated, then not certain' && repeats <= 3; repeats++) {
    expect(await statusOf(id)).toMatchObject({ status: 'pending', repeats });
    expect(await whereItStands(id, person.personId)).toBe('nowhere');
    await bot.database.db.delivery.update({ where: { id }, data: { status: 'sending' } });
    await pump();
  }
  expect(await whereItStands(id, person.personId)).toBe('not certain');
});

test.for(outcomes.slice(0, 3))('announcement, %s: its card', async (outcome) => {
  const person = await nextPerson();
  const id = await place(person, outcome, { kind: 'broadcast', broadcastId, payload: noticeFor(outcome) });
  await pump();
  expect(await whereItStands(id, person.personId)).toBe(byKind.broadcast[outcome]);
});

test.for(
  (['correction', 'recall'] as const).flatMap((kind) =>
    outcomes.slice(0, 3).map((outcome) => ({ kind, outcome })),
  ),
)('$kind of an announcement, $outcome', async ({ kind, outcome }) => {
  const person = await nextPerson();
  const { db } = bot.database;
  const target = await db.delivery.create({
    data: {
      ...{
        dedupeKey: `target:${kind}:${outcome}`,
        kind: 'broadcast',
        personId: person.personId,
        broadcastId,
      },
      ...{
        programmeId: seeded.programmeId,
        dueAt: bot.clock.now(),
        status: 'delivered',
        payload: noticeFor('unclear') as object,
      },
    },
  });
  const payload: Payload = { kind: 'deletion', messageIds: [999_999] };
  const id = await place(person, outcome, { kind, broadcastId, targetId: target.id, payload });
  await pump();
  // Done twice it is done once: it waits again, so that nobody has to look.
  if (byKind[kind][outcome] === 'comes again') expect((await statusOf(id)).status).not.toBe('unclear');
  else expect(await whereItStands(id, person.personId)).toBe(byKind[kind][outcome]);
});

test.for(outcomes)('reminder, %s: the list of skipped ones', async (outcome) => {
  const person = await nextPerson();
  const { participantId } = person;
  // A question about a morning that is over is too late.
  const target = outcome === 'tooLate' ? 'day:2019-03-18' : 'day:2019-03-19';
  const ruleKey = 'attendance-question';
  const payload: Payload = { kind: 'reminder', ruleKey, target, participantId };
  const { programmeId } = seeded;
  // In one go, or a pump finds the message without what it is to say.
  const id = await bot.database.transaction(async (db) => {
    const deliveryId = await place(person, outcome, { kind: 'reminder', usefulUntil: null, payload }, db);
    await db.reminderItem.create({
      data: {
        ...{ programmeId, ruleKey, participantId, target, occurrence: 1, state: 'queued' },
        ...{ dueAt: bot.clock.now(), deliveryId },
      },
    });
    return deliveryId;
  });
  await pump();
  expect(await whereItStands(id, person.personId)).toBe(byKind.reminder[outcome]);
});
