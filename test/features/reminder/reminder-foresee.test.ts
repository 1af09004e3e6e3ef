import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueStartedMessage } from '#storage/reminder/started-messages.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T12:00:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2] });
  for (const no of [1, 2]) await bot.user(700_000 + no).start();
  await bot.jumpTo('2019-03-17T12:01:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const surya = () => bot.user(900_002);

test('an organizer sees day by day what a participant will receive', async () => {
  await typed(surya(), '/panel');
  await pressed(surya(), 'Pengingat');
  expect((await pressed(surya(), 'Yang akan diterima')).buttons).toEqual([
    'Semua peserta',
    'Andi Fiktif | Bunga Rekaan',
    'Kembali',
  ]);
  expect(await pressed(surya(), 'Andi Fiktif')).toEqual({
    lines: [
      'Yang akan diterima Andi Fiktif',
      'Bila tidak ada yang menjawab atau mengisi:',
      'Halaman 1 dari 4',
      'Min, 17 Mar 16.00: Tanya kehadiran',
      'Sen, 18 Mar 07.00: Ingatkan kehadiran',
      'Sen, 18 Mar 16.00: Tanya kehadiran',
      'Sel, 19 Mar 07.00: Ingatkan kehadiran',
      'Sel, 19 Mar 16.00: Tanya kehadiran',
      // Three days without an answer ease the morning one off.
      'Rab, 20 Mar 16.00: Tanya kehadiran',
      'Kam, 21 Mar 16.00: Tanya kehadiran',
      'Sen, 25 Mar 16.00: Tanya kehadiran',
      'Rab, 27 Mar 16.00: Tanya kehadiran',
      'Sen, 1 Apr 16.00: Tanya kehadiran',
      'Rab, 3 Apr 16.00: Tanya kehadiran',
      'Jum, 5 Apr 09.00: Batas rencana',
    ],
    buttons: ['Selanjutnya', 'Cari', 'Kembali'],
  });
  expect((await pressed(surya(), 'Selanjutnya')).lines[2]).toBe('Halaman 2 dari 4');
});

test('what a feature has queued for itself stands in it too, in the order of importance', async () => {
  await queueStartedMessage(bot.database.db, {
    ...{ programmeId: seeded.programmeId, participantId: seeded.participantIds.get(1)! },
    ...{ ruleKey: 'attendance-warning', target: 'level:1', kind: 'warning' },
    wantedAt: new Date('2019-03-18T10:00:00+07:00'),
    usefulUntil: new Date('2019-03-24T00:00:00+07:00'),
  });
  await typed(surya(), '/panel');
  await pressed(surya(), 'Pengingat');
  await pressed(surya(), 'Yang akan diterima');
  const { lines } = await pressed(surya(), 'Andi Fiktif');
  expect(lines.slice(4, 6)).toEqual([
    'Sen, 18 Mar 07.00: Ingatkan kehadiran',
    'Sen, 18 Mar 16.00: Tanya kehadiran',
  ]);
  expect(lines.filter((line) => line.endsWith('Peringatan'))).toEqual([
    'Sel, 19 Mar 07.00: Ingatkan kehadiran + Peringatan',
  ]);
});

test('the digest counts people for each minute', async () => {
  await pressed(surya(), 'Kembali');
  const { lines } = await pressed(surya(), 'Semua peserta');
  expect(lines.slice(0, 4)).toEqual([
    'Yang akan diterima semua peserta',
    'Bila tidak ada yang menjawab atau mengisi:',
    'Halaman 1 dari 4',
    'Min, 17 Mar 16.00: Tanya kehadiran, 2 orang',
  ]);
});

test('while nothing was skipped the list says so', async () => {
  await typed(surya(), '/panel');
  await pressed(surya(), 'Pengingat');
  expect(await pressed(surya(), 'Yang dilewati')).toEqual({
    lines: ['Tidak ada yang dilewati.', 'Semua pengingat terkirim, atau orangnya sudah selesai.'],
    buttons: ['Kembali'],
  });
});
