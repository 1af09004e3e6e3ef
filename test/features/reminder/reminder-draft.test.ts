import { afterAll, beforeAll, expect, test } from 'vitest';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import { queueStartedMessage } from '#storage/reminder/started-messages.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:50:00+07:00' });
  seeded = await bot.seed({ participants: 2, joined: [1, 2] });
  for (const no of [1, 2]) await bot.user(700_000 + no).start();
  await bot.jumpTo('2019-03-17T15:51:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

test('a reminder that arrives in the middle of a draft leaves the draft, its place and its buttons alone', async () => {
  const andi = bot.user(700_001);
  await typed(andi, '/rencana');
  await pressed(andi, 'Mulai dari judul');
  await typed(andi, 'E-Office Sederhana: disposisi surat selesai satu hari');
  const asked = (await andi.lastBotMessage())!;
  const plan = () =>
    bot.database.db.plan.findUniqueOrThrow({
      where: { participantId: seeded.participantIds.get(1)! },
      include: { answers: true },
    });
  const before = await plan();
  await bot.jumpTo('2019-03-17T16:00:00+07:00');
  const reminder = (await andi.lastBotMessage())!;
  expect(shown(reminder).lines[0]).toBe('⏰ Mohon konfirmasi kehadiran besok');
  const { messages } = await andi.chat();
  expect(messages.find(({ messageId }) => messageId === asked.messageId)).toEqual(asked);
  expect(await plan()).toEqual(before);
  await andi.press({ messageId: reminder.messageId, label: 'Hadir' });
  expect((await andi.waitForMessage('✅ Tersimpan: Hadir')).text).toContain('Sen, 18 Mar 2019');
  await pressed(andi, 'Ya, benar');
  const after = await plan();
  expect(after.answers.map(({ sectionKey }) => sectionKey)).toContain(before.openSectionKey);
  expect(after.openSectionKey).not.toBe(before.openSectionKey);
});

test('a plan that was sent back is reminded of, counted from the decision, until it is sent again', async () => {
  const { db } = bot.database;
  const participantId = seeded.participantIds.get(2)!;
  const { id: templateId } = await db.planTemplate.findFirstOrThrow({
    where: { programmeId: seeded.programmeId },
  });
  const decidedAt = new Date('2019-03-18T10:00:00+07:00');
  const plan = await db.plan.create({
    data: { participantId, templateId, state: 'changesRequested', outline: {}, createdAt: decidedAt },
  });
  const version = { planId: plan.id, n: 1, templateId, sectionKeys: [], answers: {}, isLate: false };
  await db.submission.create({
    data: {
      ...version,
      submittedAt: decidedAt,
      decisions: { create: { kind: 'changesRequested', byPersonId: 1, decidedAt } },
    },
  });
  await db.reminderRule.create({
    data: {
      ...{ programmeId: seeded.programmeId, key: 'u77', anchor: 'planState', planState: 'changesRequested' },
      ...{ timing: { days: 2, at: '10:00' }, audience: 'open', allowedOnDaysOff: false },
    },
  });
  const items = () =>
    db.reminderItem.findMany({
      where: { ruleKey: 'u77' },
      select: { participantId: true, target: true, occurrence: true, dueAt: true, state: true },
    });
  await replanReminders(db, seeded.programmeId, bot.clock.now());
  const planned = {
    ...{ participantId, target: 'plan:changesRequested', occurrence: 1, state: 'planned' },
    dueAt: new Date('2019-03-20T10:00:00+07:00'),
  };
  expect(await items()).toEqual([planned]);
  await bot.jumpTo('2019-03-20T10:00:00+07:00');
  expect(shown((await bot.user(700_002).lastBotMessage())!)).toEqual({
    lines: [
      '📝 Rencana aksi menunggu perbaikan',
      'Penguji sudah memberi catatan. Silakan perbaiki, lalu kirim kembali.',
    ],
    buttons: ['Lanjutkan rencana'],
  });
  await db.submission.create({
    data: {
      ...{ ...version, n: 2, submittedAt: bot.clock.now() },
      decisions: { create: { kind: 'changesRequested', byPersonId: 1, decidedAt: bot.clock.now() } },
    },
  });
  await replanReminders(db, seeded.programmeId, bot.clock.now());
  expect((await items()).map(({ occurrence, state }) => [occurrence, state])).toEqual([
    [1, 'queued'],
    [2, 'planned'],
  ]);
  await db.plan.update({ where: { id: plan.id }, data: { state: 'resubmitted' } });
  await replanReminders(db, seeded.programmeId, bot.clock.now());
  expect((await items()).map(({ state }) => state)).toEqual(['queued', 'withdrawn']);
});

test('what a feature queued has no words left when its turn comes: nothing is sent, and it counts as done', async () => {
  const { db } = bot.database;
  const participantId = seeded.participantIds.get(1)!;
  await queueStartedMessage(db, {
    ...{ programmeId: seeded.programmeId, participantId, ruleKey: 'nobody-words-this', target: 'once' },
    ...{ kind: 'feedback', wantedAt: new Date('2019-03-23T10:00:00+07:00') },
    usefulUntil: new Date('2019-03-25T10:00:00+07:00'),
  });
  await bot.jumpTo('2019-03-23T09:00:00+07:00');
  const count = (await bot.user(700_001).chat()).messages.length;
  await bot.jumpTo('2019-03-23T10:00:00+07:00');
  expect((await bot.user(700_001).chat()).messages).toHaveLength(count);
  expect(
    await db.reminderItem.findFirst({
      where: { ruleKey: 'nobody-words-this' },
      select: { state: true, skipReason: true },
    }),
  ).toEqual({ state: 'skipped', skipReason: 'done' });
});
