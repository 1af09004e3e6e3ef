import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const eko = () => bot.user(700_005);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T07:00:00+07:00' });
  seeded = await bot.seed({ participants: 6, joined: [2, 5] });
  await eko().start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

async function mark(statuses: Record<string, 'present' | 'sick'>): Promise<void> {
  await recordPresences(bot.database.db, {
    marks: Object.entries(statuses).map(([code, status]) => ({
      sessionId: seeded.sessionIds.get(code)!,
      participantId: seeded.participantIds.get(5)!,
      status,
    })),
    source: 'staff',
    at: bot.clock.now(),
  });
}

test('before any session it says 0 of 0', async () => {
  expect(await typed(eko(), '/status')).toEqual({
    lines: [
      'Kehadiran: 0 dari 0 JP',
      'Seluruh program 171 JP, syarat 80%',
      'Masih dapat mencapai 100%',
      'Masih boleh tidak hadir: 34 JP',
      'Rencana aksi: terisi 0 dari 16',
      'Batas berikutnya: Jum, 12 Apr 2019, 16.00 WIB',
      'Sertifikat masih memerlukan: rencana disetujui, seminar',
    ],
    buttons: ['Rincian kehadiran', 'Mulai rencana | Tanya panitia'],
  });
  expect(await pressed(eko(), 'Rincian kehadiran')).toEqual({
    lines: ['Rincian kehadiran: 0 dari 0 JP', 'Belum ada sesi yang selesai.'],
    buttons: ['Kembali'],
  });
});

test('ill on the second morning: 8 of 13 JP, in both languages, to the last figure', async () => {
  await mark({ 'D01-P': 'present', 'D01-S': 'present', 'D02-P': 'sick', 'D02-S': 'present' });
  await bot.clock.jumpTo(new Date('2019-03-19T17:00:00+07:00'));
  expect((await typed(eko(), '/status')).lines).toEqual([
    'Kehadiran: 8 dari 13 JP (61,5%)',
    'Seluruh program 171 JP, syarat 80%',
    'Masih dapat mencapai 97,1%',
    'Masih boleh tidak hadir: 29 JP',
    'Rencana aksi: terisi 0 dari 16',
    'Batas berikutnya: Jum, 12 Apr 2019, 16.00 WIB',
    'Sertifikat masih memerlukan: rencana disetujui, seminar',
  ]);
  expect(await pressed(eko(), 'Rincian kehadiran')).toEqual({
    lines: [
      'Rincian kehadiran: 8 dari 13 JP',
      'Sel, 19 Mar: Sesi pagi Sakit; Sesi siang Hadir',
      'Sen, 18 Mar: Hadir',
    ],
    buttons: ['Lihat grafik', 'Kembali'],
  });
  await typed(eko(), '/bahasa');
  await pressed(eko(), 'English');
  expect((await typed(eko(), '/status')).lines).toEqual([
    'Attendance: 8 of 13 JP (61.5%)',
    'Whole programme 171 JP, 80% required',
    'You can still reach 97.1%',
    'Absence still allowed: 29 JP',
    'Action plan: 0 of 16 filled',
    'Next deadline: Fri, 12 Apr 2019, 16.00 WIB',
    'Certificate still needs: approved plan, seminar',
  ]);
});

test('the chart comes as a picture below', async () => {
  await pressed(eko(), 'Attendance details');
  await eko().press('View chart');
  await bot.settle();
  const picture = (await eko().lastBotMessage())!;
  expect(picture.text).toBe('My attendance day by day');
  const bytes = await eko().fileBytes(picture.file!);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('who is no participant is told so, and a stranger learns nothing', async () => {
  const organizer = bot.user(seeded.organizer);
  expect((await typed(organizer, '/status')).lines[0]).toBe('Status ini untuk peserta.');
  expect((await typed(bot.user(555), '/status')).lines[0]).toBe('Mohon maaf, akun ini belum terdaftar.');
});
