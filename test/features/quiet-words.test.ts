import { beforeAll, expect, test } from 'vitest';
import { saveDayOff } from '#storage/programme/day-off-store.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { useSeminar } from './seminar/seminar-stage.ts';

const stage = useSeminar();
const surya = () => stage().surya();

// A Sunday afternoon, inside the hours of other days.
beforeAll(async () => {
  await stage().bot.jumpTo('2019-06-23T16:03:00+07:00');
});

const askTell = async () => {
  await stage().openPanel();
  return (await pressed(surya(), 'Kabari 2')).lines;
};
const announce = async (text: string) => {
  await typed(surya(), `/pengumuman ${text}`);
  await pressed(surya(), 'Semua peserta');
};

test('on a Sunday the day is the reason, not the hour', async () => {
  expect(await askTell()).toEqual([
    'Kabari 2 penyaji?',
    'Hari ini Minggu; pengiriman mulai lagi Sen, 24 Jun 2019, 07.00 WIB. Pesan ini tetap masuk sekarang, tanpa bunyi.',
  ]);
  await announce('Kabar hari Minggu');
  expect((await pressed(surya(), 'Kirim')).lines.slice(0, 2)).toEqual([
    'Kirim besok pukul 07.00 WIB?',
    'Hari ini Minggu; pengiriman mulai lagi Sen, 24 Jun 2019, 07.00 WIB.',
  ]);
});

test('a day off is named, the programme’s own and a national holiday', async () => {
  const { db } = stage().bot.database;
  await saveDayOff(db, stage().seeded.programmeId, { heldOn: '2019-06-24', name: 'Cuti bersama kantor' });
  await stage().bot.jumpTo('2019-06-24T10:00:00+07:00');
  expect((await askTell())[1]).toMatch(
    /^Hari ini libur \(Cuti bersama kantor\); pengiriman mulai lagi Sel, 25 Jun 2019, 07\.00 WIB\./,
  );
  await announce('Kabar hari libur');
  await pressed(surya(), 'Jadwalkan');
  expect((await typed(surya(), '17/8 09.00')).lines[1]).toMatch(
    /^Sab, 17 Agu 2019 libur \(.*Kemerdekaan.*\);/,
  );
});

test('outside the hours of a working day the hour is the reason', async () => {
  await stage().bot.jumpTo('2019-06-25T19:00:00+07:00');
  expect((await askTell())[1]).toBe(
    'Sekarang 19.00, di luar jam kirim. Pesan ini tetap masuk sekarang, tanpa bunyi.',
  );
});
