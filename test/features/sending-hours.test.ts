import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 1, joined: [1] });
  await bot.database.db.dayOff.deleteMany({ where: { heldOn: { not: '2019-04-03' } } });
  await bot.jumpTo('2019-03-15T09:01:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const surya = () => bot.user(900_002);
const openHours = async () => {
  await typed(surya(), '/panel');
  await pressed(surya(), 'Pengingat');
  return pressed(surya(), 'Waktu kirim');
};
const hours = async () =>
  (await bot.database.db.programme.findUniqueOrThrow({ where: { id: seeded.programmeId } })).sendingWindow;

test('hours, pauses and days off stand on one screen', async () => {
  expect(await openHours()).toEqual({
    lines: [
      'Waktu kirim dan hari libur',
      'Jam kirim: 07.00–18.00',
      'Jeda Jumat: 11.30–13.30',
      'Ramadan 6 Mei–4 Jun 2019: 08.00–17.00',
      'Minggu: tidak dikirim',
      'Hari libur selama program: 12',
      'Halaman 1 dari 2',
      'Rab, 3 Apr: Isra Mikraj Nabi Muhammad (program)',
      'Rab, 17 Apr: Pemilihan Umum',
      'Jum, 19 Apr: Wafat Isa Almasih',
      'Rab, 1 Mei: Hari Buruh Internasional',
      'Min, 19 Mei: Hari Raya Waisak',
      'Kam, 30 Mei: Kenaikan Isa Almasih',
      'Sab, 1 Jun: Hari Lahir Pancasila',
      'Sen, 3 Jun: Cuti bersama Idul Fitri',
      'Sel, 4 Jun: Cuti bersama Idul Fitri',
      'Rab, 5 Jun: Hari Raya Idul Fitri 1440 H',
    ],
    buttons: [
      'Selanjutnya',
      'Jam kirim | Jeda Jumat',
      'Hari Minggu | Jam Ramadan',
      'Libur program',
      'Kembali',
    ],
  });
});

test('hours that never close, run backwards or do not exist are refused with the reason', async () => {
  await pressed(surya(), 'Jam kirim');
  const first = async (text: string) => (await typed(surya(), text)).lines[0];
  expect(await first('00.00-24.00')).toBe('Jam 00.00-24.00 berarti siang dan malam.');
  expect(await first('18.00-07.00')).toBe('Jam selesai lebih awal daripada jam mulai.');
  expect(await first('07.00-25.00')).toBe('Jam dalam “07.00-25.00” tidak ada.');
  expect(await first('siang saja')).toBe('“siang saja” belum terbaca sebagai jam.');
  expect(await first('08.00 s.d. 16:30')).toBe('✅ Tersimpan: Jam kirim');
  expect(await hours()).toMatchObject({ from: '08:00', until: '16:30' });
});

test('new hours move what waits; the pause of Friday, Sundays and Ramadan are changed alike', async () => {
  const item = await bot.database.db.reminderItem.findFirstOrThrow({
    where: { ruleKey: 'attendance-reminder', target: 'day:2019-03-22' },
  });
  expect([item.state, item.dueAt]).toEqual(['planned', new Date('2019-03-22T08:00:00+07:00')]);
  await openHours();
  await pressed(surya(), 'Jeda Jumat');
  await typed(surya(), 'hapus');
  await openHours();
  await pressed(surya(), 'Hari Minggu');
  expect((await typed(surya(), 'mungkin')).lines[0]).toBe('Mohon tulis ya atau tidak.');
  await typed(surya(), 'ya');
  await openHours();
  await pressed(surya(), 'Jam Ramadan');
  await typed(surya(), '6/5/2019 - 3/6/2019 | 09.00-15.00');
  expect(await hours()).toEqual({
    from: '08:00',
    until: '16:30',
    sundaysOff: false,
    ramadan: { from: '09:00', until: '15:00', startsOn: '2019-05-06', endsOn: '2019-06-03' },
  });
});

test('a range of days off is added and taken away', async () => {
  await openHours();
  await pressed(surya(), 'Libur program');
  await typed(surya(), '27/3/2019 - 29/3/2019 | Libur kantor');
  const own = () => bot.database.db.dayOff.findMany({ orderBy: { heldOn: 'asc' }, select: { heldOn: true } });
  expect((await own()).map(({ heldOn }) => heldOn)).toEqual([
    '2019-03-27',
    '2019-03-28',
    '2019-03-29',
    '2019-04-03',
  ]);
  const morning = await bot.database.db.reminderItem.findMany({
    where: { ruleKey: 'attendance-reminder', target: 'day:2019-03-28', state: 'planned' },
  });
  expect(morning.map(({ dueAt }) => dueAt)).toEqual([new Date('2019-03-26T16:29:00+07:00')]);
  await openHours();
  await pressed(surya(), 'Libur program');
  await typed(surya(), 'hapus | 27/3/2019 - 28/3/2019');
  expect((await own()).map(({ heldOn }) => heldOn)).toEqual(['2019-03-29', '2019-04-03']);
});
