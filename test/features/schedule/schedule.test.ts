import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:00:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2, 3] });
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const ask = (userId: number, text: string) => typed(bot.user(userId), text);
const press = (userId: number, label: string) => pressed(bot.user(userId), label);

test('on a day without sessions it says when the next ones are', async () => {
  expect(await ask(700_001, '/jadwal')).toEqual({
    lines: [
      'Hari ini tidak ada sesi.',
      'Berikutnya: besok, Sen, 18 Mar 2019, 08.00 WIB di Le Polonia Hotel',
      'Pembukaan; konsep dan kebijakan inovasi pelayanan publik',
    ],
    buttons: ['Lihat Sen, 18 Mar', 'Pekan depan | Semua jadwal'],
  });
});

test('a training day shows topic, sessions, place and my answer; its card has the rest', async () => {
  await bot.jumpTo('2019-03-18T07:10:00+07:00');
  expect(await ask(700_001, '/schedule')).toEqual({
    lines: [
      '📅 Hari ini, Sen, 18 Mar 2019',
      'Pembukaan; konsep dan kebijakan inovasi pelayanan publik',
      '08.00–12.15 WIB · Sesi pagi',
      '13.30–15.45 WIB · Sesi siang',
      'Tempat: Le Polonia Hotel',
      'Jawaban saya: belum ada',
    ],
    buttons: ['Sesi pagi | Sesi siang', 'Pekan ini | Semua jadwal'],
  });
  expect(await press(700_001, 'Sesi pagi')).toEqual({
    lines: [
      'Sesi pagi, Sen, 18 Mar 2019',
      '08.00–12.15 WIB · 2 JP',
      'Tempat: Le Polonia Hotel, Jalan Jenderal Sudirman No. 14-18, Medan',
      'Narasumber: Bimo Rekaan',
      'Materi: belum ada',
      'Jawaban saya: belum ada',
      'Presensi: dibuka 07.30 WIB',
    ],
    buttons: ['Peta lokasi | Jawab kehadiran', 'Kembali'],
  });
});

test('a week has two lines a day, and all days come in pages', async () => {
  await ask(700_002, '/jadwal');
  const week = await press(700_002, 'Pekan ini');
  expect(week.lines.slice(0, 5)).toEqual([
    '📅 Pekan 18–22 Mar 2019: 5 hari',
    'Sen, 18 Mar, 08.00–15.45 WIB',
    'Pembukaan; konsep dan kebijakan …',
    'Sel, 19 Mar, 08.15–15.45 WIB',
    'Pola pikir melayani dan Good Governance',
  ]);
  expect(week.buttons.slice(0, 2)).toEqual(['Sen 18 | Sel 19 | Rab 20', 'Kam 21 | Jum 22']);
  const all = await press(700_002, 'Semua jadwal');
  expect(all.lines.slice(0, 2)).toEqual(['📅 Semua jadwal: 24 hari', 'Halaman 1 dari 3']);
  expect(all.lines).toHaveLength(18);
  expect((await press(700_002, 'Selanjutnya')).lines[1]).toBe('Halaman 2 dari 3');
  const last = await press(700_002, 'Selanjutnya');
  expect(last.lines[1]).toBe('Halaman 3 dari 3');
  expect(last.buttons.slice(-2)).toEqual(['Sebelumnya', 'Hari ini | Kalender ponsel']);
});

test('a typed day is found in the programme; one that does not exist and a word that is none are refused', async () => {
  expect((await ask(700_002, '/jadwal 19/03')).lines[0]).toBe('📅 Besok, Sel, 19 Mar 2019');
  expect((await ask(700_002, '/jadwal besok')).lines[0]).toBe('📅 Besok, Sel, 19 Mar 2019');
  expect((await ask(700_002, '/jadwal lusa')).lines[0]).toContain('Rab, 20 Mar 2019');
  expect((await ask(700_002, '/jadwal Kamis')).lines[0]).toContain('Kam, 21 Mar 2019');
  expect((await ask(700_002, '/schedule next monday')).lines[0]).toContain('Sen, 25 Mar 2019');
  expect((await ask(700_002, '/Jadwal SENIN')).lines[0]).toContain('Sen, 18 Mar 2019');
  expect((await ask(700_002, '/JADWAL@pendamping_bot besok')).lines[0]).toContain('Sel, 19 Mar 2019');
  expect((await ask(700_002, '/jadwal 24/3')).lines[0]).toBe('Tidak ada sesi pada Min, 24 Mar 2019.');
  expect(await ask(700_002, '/jadwal 31/02')).toEqual({
    lines: ['Tanggal 31/02 tidak ada.', 'Silakan coba: /jadwal 18/03'],
    buttons: ['Hari ini | Pekan ini'],
  });
  expect(await ask(700_002, '/jadwal <b>xyz</b>')).toEqual({
    lines: ['“<b>xyz</b>” belum saya kenali sebagai tanggal.', 'Contoh: /jadwal 18/03'],
    buttons: ['Hari ini | Pekan ini'],
  });
});

test('the card says what was marked, and that nothing is known yet', async () => {
  await bot.jumpTo('2019-03-18T08:10:00+07:00');
  const [sessionId, participantId] = [seeded.sessionIds.get('D01-P')!, seeded.participantIds.get(1)!];
  const arrivedAt = new Date('2019-03-18T07:52:00+07:00');
  await bot.database.db.presence.create({
    data: { sessionId, participantId, status: 'present', source: 'code', arrivedAt, markedAt: arrivedAt },
  });
  await ask(700_001, '/jadwal');
  expect((await press(700_001, 'Sesi pagi')).lines.at(-1)).toBe('Presensi: Hadir, 07.52 WIB');
  await ask(700_002, '/jadwal');
  expect((await press(700_002, 'Sesi pagi')).lines.at(-1)).toBe('Presensi: belum tercatat');
});

test('a session removed since the button was drawn gives the current list', async () => {
  const user = bot.user(700_003);
  await user.sendText('/jadwal 18/03');
  await user.waitForReply();
  const id = seeded.sessionIds.get('D01-S')!;
  await bot.database.db.session.update({ where: { id }, data: { cancelledAt: bot.clock.now() } });
  expect((await user.press('Sesi siang')).toast).toBe('Sesi itu sudah tidak ada. Ini jadwal terbaru.');
  expect(shown(await user.waitForReply()).buttons[0]).toBe('Sesi pagi');
  await bot.database.db.session.update({ where: { id }, data: { cancelledAt: null } });
});

test('after the programme it names the last day', async () => {
  await bot.jumpTo('2019-06-20T09:00:00+07:00');
  expect((await ask(700_001, '/jadwal')).lines).toEqual([
    'Hari ini tidak ada sesi.',
    'Sesi terakhir: Sel, 18 Jun 2019.',
  ]);
});

test('a stranger sees no schedule, not even by a forged button', async () => {
  const stranger = bot.user(55);
  await stranger.sendText('/jadwal');
  const reply = await stranger.waitForReply();
  expect(reply.text).toContain('akun ini belum terdaftar');
  await stranger.pressData(reply.messageId, `sc:${seeded.sessionIds.get('D01-P')!}`);
  expect((await stranger.lastBotMessage())?.text).toContain('akun ini belum terdaftar');
});
