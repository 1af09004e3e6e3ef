import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorise } from '#domain/people/authorise.ts';
import { queueDueReminders } from '#features/reminder/due/queue-due-reminders.ts';
import { pauseReminders, resumeReminders } from '#features/reminder/pause/pause-reminders.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { textUpdate } from '#test/support/reading/waiting.ts';
import { rightOf } from '#test/support/rights.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:00:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2, 3, 4] });
  for (const no of [1, 2, 3, 4]) await bot.user(700_000 + no).start();
  await bot.jumpTo('2019-03-17T15:10:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const user = (no: number) => bot.user(700_000 + no);
async function rightToPause(no: number) {
  const participantId = seeded.participantIds.get(no)!;
  const { personId } = await bot.database.db.participant.findUniqueOrThrow({ where: { id: participantId } });
  return rightOf(bot.database.db, personId!, (actor) =>
    authorise(actor, 'pauseReminders', { participantId }),
  );
}
const remindersOf = async (no: number) =>
  (await user(no).chat()).messages.filter(({ text }) => text.startsWith('⏰')).map(shown);

const asked = {
  lines: [
    'Jeda pengingat sampai kapan?',
    'Selama jeda saya tidak menanyakan kehadiran dan tidak mengingatkan batas rencana.',
    'Pengumuman, perubahan jadwal, dan keputusan panitia tetap sampai.',
  ],
  buttons: ['Sampai besok | Sepekan', 'Pilih tanggal | Tanpa batas', 'Menu'],
};

test('a pause until tomorrow keeps the evening quiet; from the next day reminders come again', async () => {
  expect(await typed(user(1), '/jeda')).toEqual(asked);
  expect(await pressed(user(1), 'Sampai besok')).toEqual({
    lines: [
      '✅ Pengingat dijeda sampai Sen, 18 Mar 2019',
      'Mulai hari itu pengingat dikirim lagi.',
      'Pengumuman, perubahan jadwal, dan keputusan panitia tetap sampai.',
    ],
    buttons: ['Lanjutkan | Ubah', 'Menu'],
  });
  await bot.jumpTo('2019-03-17T16:00:00+07:00');
  expect(await remindersOf(1)).toEqual([]);
  expect(await remindersOf(2)).toHaveLength(1);
  const item = await bot.database.db.reminderItem.findFirst({
    where: {
      participantId: seeded.participantIds.get(1)!,
      ruleKey: 'attendance-question',
      target: 'day:2019-03-18',
    },
    select: { state: true, skipReason: true },
  });
  expect(item).toEqual({ state: 'skipped', skipReason: 'paused' });
  await bot.jumpTo('2019-03-18T07:00:00+07:00');
  expect((await remindersOf(1)).map(({ lines }) => lines[0])).toEqual([
    '⏰ Mohon konfirmasi kehadiran hari ini',
  ]);
  expect((await typed(user(1), '/jeda')).lines[0]).toBe('Jeda pengingat sampai kapan?');
});

test('a pause without end holds until it is lifted; a second tap on Lanjutkan says how things are', async () => {
  await typed(user(3), '/pause');
  await pressed(user(3), 'Tanpa batas');
  expect((await typed(user(3), '/jeda')).lines.slice(0, 2)).toEqual([
    'Pengingat sedang dijeda',
    'Pengingat baru dikirim lagi setelah Bapak/Ibu menekan Lanjutkan.',
  ]);
  await bot.jumpTo('2019-03-18T16:00:00+07:00');
  const before = (await remindersOf(3)).length;
  expect((await pressed(user(3), 'Lanjutkan')).lines).toEqual([
    '✅ Pengingat dikirim lagi',
    'Yang terlewat selama jeda tidak dikirim ulang.',
  ]);
  await bot.jumpTo('2019-03-19T07:00:00+07:00');
  expect(await remindersOf(3)).toHaveLength(before + 1);
});

test('a day of one’s own choice is typed; what cannot be taken is said with an example', async () => {
  await typed(user(4), '/jeda');
  expect((await pressed(user(4), 'Pilih tanggal')).lines).toEqual([
    'Pengingat mulai lagi tanggal berapa?',
    'Contoh: 2/4/2019',
  ]);
  const first = async (text: string) => (await typed(user(4), text)).lines[0];
  expect(await first('31/2')).toBe('Tanggal 31/2 tidak ada.');
  expect(await first('nanti saja')).toBe('“nanti saja” belum saya kenali sebagai tanggal.');
  expect(await first('18/3/2019')).toBe('Mohon pilih tanggal setelah hari ini.');
  expect(await first('18/3/2029')).toBe('Mohon pilih tanggal paling jauh setahun dari hari ini.');
  expect(await first('25 Maret')).toBe('✅ Pengingat dijeda sampai Sen, 25 Mar 2019');
  expect(await first('/jeda')).toBe('Pengingat dijeda sampai Sen, 25 Mar 2019');
  await pressed(user(4), 'Ubah');
  expect((await pressed(user(4), 'Sepekan')).lines[0]).toBe('✅ Pengingat dijeda sampai Sel, 26 Mar 2019');
});

test('a day told from today is understood behind the command', async () => {
  const [first] = (await typed(user(4), '/jeda 3 hari')).lines;
  expect(first).toMatch(/^✅ Pengingat dijeda sampai /);
  expect((await typed(user(4), '/jeda hari ini')).lines[0]).toBe('Mohon pilih tanggal setelah hari ini.');
  await typed(user(4), '/batal');
  await typed(user(4), '/jeda');
  await pressed(user(4), 'Lanjutkan');
});

test('a reminder that is queued when the pause begins does not go', async () => {
  const count = (await remindersOf(2)).length;
  const now = new Date('2019-03-19T16:00:00+07:00');
  await bot.clock.jumpTo(now);
  const { queued } = await queueDueReminders(bot.app.needs, { programmeId: seeded.programmeId, now });
  expect(queued).toBeGreaterThan(0);
  const input = { right: await rightToPause(2), updateId: 990_001, now };
  await pauseReminders(bot.app.needs, input);
  await bot.jumpTo('2019-03-19T16:01:00+07:00');
  expect(await remindersOf(2)).toHaveLength(count);
});

test('an organizer has nothing to pause, a stranger is told how to get in', async () => {
  expect((await typed(bot.user(900_002), '/jeda')).lines).toEqual([
    'Jeda pengingat hanya untuk peserta.',
    'Akun ini tidak menerima pengingat dari saya.',
  ]);
  expect((await typed(bot.user(55), '/jeda')).lines[0]).toBe('Mohon maaf, akun ini belum terdaftar.');
});

test('the same update again pauses and resumes once', async () => {
  const { db } = bot.database;
  const right = await rightToPause(1);
  const { personId } = right.by;
  const input = { right, now: bot.clock.now() };
  const audited = () =>
    db.auditEntry.count({ where: { actorPersonId: personId, action: 'reminders.paused' } });
  const before = await audited();
  for (const _ of [1, 2]) {
    expect(
      await pauseReminders(bot.app.needs, { ...input, resumeOn: '2019-04-01', updateId: 990_002 }),
    ).toEqual({ kind: 'paused' });
    expect(await audited()).toBe(before + 1);
  }
  for (const _ of [1, 2])
    expect(await resumeReminders(bot.app.needs, { ...input, updateId: 990_003 })).toEqual({
      kind: 'resumed',
    });
  expect(await resumeReminders(bot.app.needs, { ...input, updateId: 990_004 })).toEqual({
    kind: 'notPaused',
  });
});

test('a date typed for the pause and brought again by Telegram is no answer of the plan below', async () => {
  await typed(user(3), '/rencana');
  await pressed(user(3), 'Mulai dari judul');
  await typed(user(3), '/jeda');
  await pressed(user(3), 'Pilih tanggal');
  await typed(user(3), '30/3/2019');
  await bot.settle();
  const { inboxUpdate, sectionAnswer } = bot.database.db;
  const { updateId } = await inboxUpdate.findFirstOrThrow({ orderBy: { updateId: 'desc' } });
  const payload = textUpdate(Number(updateId), user(3).id, '30/3/2019');
  payload.message!.date = Math.floor(bot.clock.now().getTime() / 1_000);
  await bot.app.inbox.receive([payload]);
  await bot.settle();
  expect((await user(3).lastBotMessage())?.text).toBe('Pesan itu sudah diproses.');
  expect(await sectionAnswer.count()).toBe(0);
  await typed(user(3), 'Antrean daring untuk layanan kependudukan');
  expect((await pressed(user(3), 'Masukkan ke bagian 1')).lines[0]).toBe('✅ Judul: 5 kata');
});

test('a command that does not exist is no answer to what is open, and leaves it open', async () => {
  await typed(user(3), '/jeda');
  await pressed(user(3), 'Ubah');
  await pressed(user(3), 'Pilih tanggal');
  expect((await typed(user(3), '/kalender')).lines).toEqual([
    'Perintah /kalender tidak ada.',
    'Yang sedang diisi tetap terbuka. Daftar perintah: /bantuan',
  ]);
  expect((await typed(user(3), '31/3/2019')).lines[0]).toBe('✅ Pengingat dijeda sampai Min, 31 Mar 2019');
  expect((await typed(user(3), '/rncana')).lines[0]).toBe('Perintah /rncana tidak ada.');
  await typed(user(3), '/batal');
  expect((await typed(user(3), '/rncana')).lines).toEqual([
    'Perintah /rncana tidak ada.',
    'Daftar perintah: /bantuan',
  ]);
});
