import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '#app/features.ts';
import { forecastReminders } from '#features/reminder/foresee/forecast-reminders.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { organizersRight } from '#test/support/plan-rights.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 3, joined: [1, 2, 3] });
  for (const no of [1, 2, 3]) await bot.user(700_000 + no).start();
  await bot.jumpTo('2019-03-15T09:01:00+07:00');
  const { db } = bot.database;
  const answered = ['D01-P', 'D01-S', 'D05-P', 'D05-S'].map((code) => seeded.sessionIds.get(code)!);
  for (const sessionId of answered)
    await db.rsvp.create({
      data: {
        ...{ sessionId, participantId: seeded.participantIds.get(2)!, status: 'present' },
        ...{ sessionRevision: 1, answeredAt: bot.clock.now() },
      },
    });
  const person = await db.participant.findUniqueOrThrow({ where: { id: seeded.participantIds.get(3)! } });
  await db.person.update({
    where: { id: person.personId! },
    data: {
      remindersPausedAt: bot.clock.now(),
      remindersResumeAt: new Date('2019-03-28T00:00:00+07:00'),
    },
  });
});
afterAll(() => bot.close());

/** Minute and items of every message, oldest first. */
type Received = { at: string; items: string[] }[];
const minute = (at: Date) => at.toISOString().slice(0, 16);

async function foreseen(no: number): Promise<Received> {
  const participantId = seeded.participantIds.get(no)!;
  const { byParticipant } = await forecastReminders(bot.database.db, {
    right: await organizersRight(bot.database.db, 'editProgramme', seeded.programmeId),
    participantId,
    now: bot.clock.now(),
  });
  return byParticipant.get(participantId)!.messages.map(({ at, items }) => ({
    at: minute(at),
    items: items.map(({ ruleKey, target }) => `${ruleKey} ${target}`).toSorted(),
  }));
}

async function received(no: number): Promise<Received> {
  const items = await bot.database.db.reminderItem.findMany({
    where: { participantId: seeded.participantIds.get(no)!, state: 'queued' },
  });
  const deliveries = await bot.database.db.delivery.findMany({
    where: { kind: 'reminder', status: 'delivered' },
    orderBy: { dueAt: 'asc' },
  });
  return deliveries.flatMap(({ id, dueAt }) => {
    const mine = items.filter(({ deliveryId }) => deliveryId === id);
    const names = mine.map(({ ruleKey, target }) => `${ruleKey} ${target}`).toSorted();
    return mine.length > 0 ? [{ at: minute(dueAt), items: names }] : [];
  });
}

test('what is foreseen for each participant is what goes out, to the minute, over the whole programme', async () => {
  const plans = new Map<number, Received>();
  for (const no of [1, 2, 3]) plans.set(no, await foreseen(no));
  expect(plans.get(1)!.length).toBeGreaterThan(35);
  expect(plans.get(2)!.length).toBeLessThan(plans.get(1)!.length);
  const reminder = features.list.find(({ name }) => name === 'reminder')!;
  for (;;) {
    const nextAt = await reminder.nextDueAt!(bot.app.needs);
    if (!nextAt) break;
    await bot.jumpTo(new Date(Math.max(nextAt.getTime(), bot.clock.now().getTime())));
  }
  for (const no of [1, 2, 3]) expect(await received(no)).toEqual(plans.get(no));
  const { messages } = await bot.user(700_001).chat();
  expect(messages.filter(({ text }) => text.startsWith('⏰'))).toHaveLength(plans.get(1)!.length);
}, 120_000);
