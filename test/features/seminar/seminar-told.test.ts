import { expect, test } from 'vitest';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { useSeminar } from './seminar-stage.ts';

const stage = useSeminar();
const bunga = () => stage().presenter(2);
const surya = () => stage().surya();

const ownSeminar = async () => {
  await typed(bunga(), '/rencana');
  return (await pressed(bunga(), 'Seminar saya')).lines;
};

test('one’s own seminar is headed as what it is, not as a change', async () => {
  await stage().bot.database.db.seminar.updateMany({ data: { place: null } });
  await stage().openPanel();
  await pressed(surya(), 'Kabari 2');
  await pressed(surya(), 'Ya, kabari');
  await bunga().waitForMessage('Jadwal seminar');
  expect(await ownSeminar()).toEqual([
    '📅 Jadwal seminar Bapak/Ibu',
    'Sel, 25 Jun 2019',
    '08.45–09.00 WIB',
    'Urutan 2 dari 3',
  ]);
});

test('who loses the slot they were told counts as untold and is told so', async () => {
  await stage().openPanel();
  await pressed(surya(), 'Urutan');
  await pressed(surya(), 'Bunga Rekaan');
  await pressed(surya(), 'Turunkan');
  await pressed(surya(), 'Kembali');
  expect((await pressed(surya(), 'Kembali')).lines).toContain('Belum diberi tahu: 2 penyaji');
  await pressed(surya(), 'Kabari 2');
  await pressed(surya(), 'Ya, kabari');
  const gone = [
    '📌 Giliran seminar Bapak/Ibu sementara tidak ada',
    'Waktu semula tidak berlaku lagi: Sel, 25 Jun 2019, 08.45 WIB',
    'Waktu yang baru akan menyusul.',
  ];
  expect(shown(await bunga().waitForMessage('sementara tidak ada')).lines).toEqual(gone);
  expect(await ownSeminar()).toEqual(gone);
  expect((await stage().openPanel()).lines.join('\n')).not.toContain('Belum diberi tahu');
});

test('with a slot again they are told it anew, though it is the time they had', async () => {
  await pressed(surya(), 'Urutan');
  await pressed(surya(), 'Bunga Rekaan');
  await pressed(surya(), 'Naikkan');
  await stage().openPanel();
  await pressed(surya(), 'Kabari 2');
  await pressed(surya(), 'Ya, kabari');
  await stage().bot.settle();
  expect(shown((await bunga().lastBotMessage())!).lines).toEqual([
    '📅 Jadwal seminar Bapak/Ibu',
    'Sel, 25 Jun 2019',
    '08.45–09.00 WIB',
    'Urutan 2 dari 3',
  ]);
});
