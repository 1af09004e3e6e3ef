import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BroadcastStage, openStage } from './broadcast-stage.ts';

// Roster: 1 Andi (not joined), 2 Bunga, 3 Cahyo. Monday 18 March 2019, 09.00 WIB.
let stage: BroadcastStage;
let say: BroadcastStage['say'];
let press: BroadcastStage['press'];
let shown: BroadcastStage['shown'];

beforeAll(async () => {
  stage = await openStage(3, [2, 3]);
  ({ say, press, shown } = stage);
});

afterAll(async () => {
  expect(stage.bot.server.formFaults()).toEqual([]);
  await stage.bot.close();
});

beforeEach(() => say('/batal'));

const received = async (text: string) =>
  (await Promise.all([2, 3].map((no) => stage.texts(no)))).map((texts) => texts.includes(text));

async function scheduling(text: string): Promise<void> {
  await say(`/pengumuman ${text}`);
  await press('Semua peserta');
  await press('Jadwalkan');
}

test('a typed time is taken, and the announcement goes out then by itself', async () => {
  await scheduling('Besok pagi');
  expect(await shown()).toBe(
    [
      'Kapan pengumuman dikirim?',
      'Pilih, atau ketik hari dan jam. Contoh: besok 08.00, atau 25/3 09.00',
      '[Hari ini 16.00]',
      '[Besok 08.00]',
      '[Besok 16.00]',
      '[Kembali]',
    ].join('\n'),
  );
  await say('besok 08.30');
  expect((await shown()).split('\n')).toEqual([
    'Terjadwal: Sel, 19 Mar 2019, 08.30 WIB',
    'Untuk 2 orang menurut keadaan sekarang; penerima dihitung lagi saat dikirim. Pesan akan terkirim dengan sendirinya.',
    '[Ganti waktu] [Hentikan]',
  ]);
  stage.bot.server.redeliver(stage.bot.server.updates().at(-1)!.update_id);
  await stage.bot.settle();
  expect(await stage.bot.database.db.broadcast.count({ where: { state: 'scheduled' } })).toBe(1);
  expect(await received('Besok pagi')).toEqual([false, false]);
  await stage.bot.jumpTo('2019-03-19T08:30:01+07:00');
  expect(await received('Besok pagi')).toEqual([true, true]);
});

test('after a time was chosen by button, or left, the next text is no time any more', async () => {
  await scheduling('Dipilih tombol');
  await press('Hari ini 16.00');
  await say('catatan rapat kemarin');
  expect((await shown()).split('\n')[0]).toBe('Saya belum memahami pesan itu.');
  await stage.bot.user(stage.seeded.organizer).press('Hentikan');
  await press('Hentikan seterusnya');
  await scheduling('Ditinggalkan');
  await press('Kembali');
  expect((await shown()).split('\n')[0]).toBe('Kirim pesan di atas kepada 2 orang?');
  await say('catatan rapat lusa');
  expect((await shown()).split('\n')[0]).toBe('Saya belum memahami pesan itu.');
});

test.each([
  ['kemarin', 'Belum terbaca sebagai hari dan jam.'],
  ['31/2 09.00', 'Tanggal itu tidak ada.'],
  ['besok 25.00', 'Jam itu tidak ada.'],
  ['18/3 07.00', 'Sen, 18 Mar 2019, 07.00 WIB sudah lewat.'],
])('%s is refused with the way on', async (typed, why) => {
  await scheduling(`Waktu ${typed}`);
  await say(typed);
  expect((await shown()).split('\n').slice(0, 2)).toEqual([why, 'Kapan pengumuman dikirim?']);
});

test('a time outside the sending hours is asked about; it may go then without a sound', async () => {
  await scheduling('Malam hari');
  await say('besok 20.00');
  expect(await shown()).toBe(
    [
      'Kirim Kam, 21 Mar 2019, 07.00 WIB?',
      'Rab, 20 Mar 2019, 20.00 WIB di luar jam kirim.',
      '[Kirim Kam, 21 Mar 2019, 07.00 WIB]',
      '[Tetap, tanpa bunyi]',
      '[Kembali]',
    ].join('\n'),
  );
  await press('Tetap, tanpa bunyi');
  expect((await shown()).split('\n')[0]).toBe('Terjadwal: Rab, 20 Mar 2019, 20.00 WIB');
  await stage.bot.jumpTo('2019-03-20T20:00:01+07:00');
  const { messages } = await stage.bot.user(700_002).chat();
  const sent = messages.findLast((each) => each.text === 'Malam hari');
  expect(sent?.isSilent).toBe(true);
});

test('what is scheduled is moved to another time, and can be cancelled after one question', async () => {
  await stage.bot.jumpTo('2019-03-21T09:00:00+07:00');
  await scheduling('Dipindah');
  await press('Hari ini 16.00');
  expect((await shown()).split('\n')[0]).toBe('Terjadwal: Kam, 21 Mar 2019, 16.00 WIB');
  await press('Ganti waktu');
  await say('jumat 09.00');
  expect((await shown()).split('\n')[0]).toBe('Terjadwal: Jum, 22 Mar 2019, 09.00 WIB');
  await stage.bot.jumpTo('2019-03-21T16:30:00+07:00');
  expect(await received('Dipindah')).toEqual([false, false]);
  await press('Hentikan');
  expect(await shown()).toBe(
    [
      'Batalkan pengumuman terjadwal ini?',
      '2 orang tidak akan menerimanya. Selama belum dijawab, tidak ada yang dikirim.',
      '[Lanjutkan]',
      '[Hentikan seterusnya]',
    ].join('\n'),
  );
  await press('Lanjutkan');
  expect((await shown()).split('\n')[0]).toBe('Terjadwal: Jum, 22 Mar 2019, 09.00 WIB');
  await press('Hentikan');
  await press('Hentikan seterusnya');
  expect(await shown()).toBe('Dibatalkan.\nTidak ada yang dikirim.');
  await stage.bot.jumpTo('2019-03-22T09:00:01+07:00');
  expect(await received('Dipindah')).toEqual([false, false]);
});

test('who joins before the time gets it as well; an audience that has become empty is told to its author', async () => {
  await scheduling('Untuk kelompok kosong');
  await press('Kembali');
  await press('Ubah penerima');
  await press('Pilih nama');
  await press('Bunga Rekaan');
  await press('Selesai (1)');
  await press('Jadwalkan');
  await say('besok 10.00');
  const { db } = stage.bot.database;
  const bunga = stage.seeded.participantIds.get(2)!;
  await db.participant.update({ where: { id: bunga }, data: { removedAt: stage.bot.clock.now() } });
  await stage.bot.jumpTo('2019-03-23T10:00:01+07:00');
  expect((await shown()).split('\n')).toEqual([
    '⚠️ Pengumuman terjadwal tidak dikirim',
    'Tidak ada lagi yang termasuk penerimanya. Isinya: “Untuk kelompok kosong”',
  ]);
  expect(await received('Untuk kelompok kosong')).toEqual([false, false]);
  await db.participant.update({ where: { id: bunga }, data: { removedAt: null } });
});

test('what was held up into the quiet hours goes at the next allowed minute, and its card says so', async () => {
  const { bot } = stage;
  await bot.jumpTo('2019-03-25T09:00:00+07:00');
  await scheduling('Tertahan');
  await press('Hari ini 16.00');
  await bot.jumpTo('2019-03-25T21:30:00+07:00');
  expect(await received('Tertahan')).toEqual([false, false]);
  expect((await shown()).split('\n')[0]).toBe('Terjadwal: Sel, 26 Mar 2019, 07.00 WIB');
  await bot.jumpTo('2019-03-26T07:00:00+07:00');
  expect(await received('Tertahan')).toEqual([true, true]);
});
