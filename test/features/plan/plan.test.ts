import { afterAll, beforeAll, expect, test } from 'vitest';
import { quotedEnds } from '#telegram/offers/quoted-ends.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { type PlanPerson, planPerson, sampleText } from '#test/support/seeds/plan-person.ts';

let bot: BotUnderTest;
let bunga: PlanPerson;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  await bot.seed({ participants: 4, joined: [1, 2, 3] });
  bunga = planPerson(bot, 700_002);
  await bot.user(900_002).start();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const later = (minutes: number) => bot.clock.jumpTo(new Date(bot.clock.now().getTime() + minutes * 60_000));

test('the first card says how it works, the first deadline and where to begin', async () => {
  expect(await bunga.say('/rencana')).toEqual({
    lines: [
      '📝 Rencana aksi: terisi 0 dari 16',
      'Boleh diisi sedikit demi sedikit. Setiap jawaban langsung tersimpan.',
      'Batas pertama: Jum, 12 Apr 2019, 16.00 WIB (judul, jenis, masalah, gagasan)',
    ],
    buttons: ['Mulai dari judul', 'Daftar bagian | Lihat naskah'],
  });
});

test('a title is a line; the next section answers below it', async () => {
  await bunga.press('Mulai dari judul');
  expect((await bunga.say('E-Office Sederhana')).lines).toEqual([
    'Tersimpan sebagai draf: 2 kata',
    'Judul perlu 3–15 kata; sekarang 2 kata. Mohon disesuaikan.',
  ]);
  expect(await bunga.say(sampleText('title'))).toEqual({
    lines: [
      '✅ Judul: 7 kata',
      `“${sampleText('title')}”`,
      'Bagian 2 dari 16: periksa unit kerja',
      'Menurut data panitia, inovasi ini akan dilaksanakan di Sekretariat, Dinas Pendidikan. Apakah sudah benar?',
    ],
    buttons: ['Ya, benar | Perlu diperbaiki', 'Urungkan', '—'],
  });
});

test('a unit that needs fixing is told to the organizers and holds nobody up', async () => {
  const next = await bunga.press('Perlu diperbaiki');
  expect(next.lines.slice(0, 3)).toEqual([
    'Panitia akan diberi tahu.',
    'Setelah data diperbaiki, mohon periksa kembali bagian 2.',
    'Bagian 3 dari 16: pilih jenis inovasi',
  ]);
  await bot.settle();
  expect((await bot.user(900_002).waitForMessage('unit kerja')).text).toBe(
    [
      '📝 Bunga Rekaan: unit kerja perlu diperbaiki',
      'Data sekarang: Sekretariat, Dinas Pendidikan. Mohon perbarui daftar peserta.',
    ].join('\n'),
  );
  await bunga.press('Kembali');
  expect((await bunga.press('Ya, benar')).lines[0]).toBe('✅ Unit kerja sudah sesuai');
});

test('a choice answers in place and shows the next question; a second tap is the same', async () => {
  await bunga.press('Kembali');
  expect(await bunga.press('Ke bagian 3')).toEqual({
    lines: [
      'Bagian 3 dari 16: pilih jenis inovasi',
      'Meniru dan menyesuaikan cara yang sudah berhasil juga termasuk inovasi.',
      'Jawaban saat ini: belum ada',
    ],
    buttons: [
      'Gagasan baru (orisinal)',
      'Adaptasi/modifikasi',
      'Perluasan inovasi yang ada',
      'Peningkatan kualitas',
      'Ke bagian 4 | Daftar bagian',
      '—',
    ],
  });
  const next = await bunga.press('Adaptasi/modifikasi', { times: 2 });
  expect(next.lines.slice(0, 2)).toEqual([
    '✅ Jenis: Adaptasi/modifikasi',
    'Bagian 4 dari 16: tuliskan inovasi acuan',
  ]);
});

test('a text is kept as a draft until it is long enough', async () => {
  const problem = await bunga.say(sampleText('reference_innovation'));
  expect(problem).toEqual({
    lines: [
      '✅ Acuan: 27 kata',
      `“${quotedEnds(sampleText('reference_innovation'))}”`,
      'Bagian 5 dari 16: tuliskan masalahnya',
      'Masalah pelayanan apa yang ingin Bapak/Ibu selesaikan, dan siapa yang mengalaminya?',
      'Panjangnya 40–250 kata, boleh dalam beberapa pesan.',
    ],
    buttons: ['Urungkan', '—'],
  });
  const withExample = await bunga.press('Lihat contoh');
  expect(withExample.lines).toEqual([
    ...problem.lines.slice(2),
    'Gunakan data sederhana: lama proses, antrean, jumlah pengaduan, atau nilai SKM.',
    'Contoh: “Surat masuk rata-rata baru didisposisi setelah 3 hari karena berkas berpindah meja secara manual.”',
  ]);
  expect(withExample.buttons).toEqual(['Tutup contoh | Lewati dulu', 'Kembali | Simpan & berhenti']);
  expect((await bunga.press('Tutup contoh')).lines).toEqual(problem.lines.slice(2));
  expect(await bunga.say('Surat masuk lama didisposisi karena berkas berpindah meja.')).toEqual({
    lines: [
      'Tersimpan sebagai draf: 8 kata',
      'Perlu 40–250 kata. Silakan kirim tambahannya saja: berapa lama, berapa banyak, siapa yang mengalami.',
    ],
    buttons: ['Ganti seluruhnya', '—'],
  });
});

test('what is no text is refused by name and what was written stays', async () => {
  await bunga.user.sendVoice();
  const refused = await bunga.user.waitForMessage('Pesan suara');
  expect(refused.text.split('\n')).toEqual([
    'Pesan suara belum dapat saya proses di sini.',
    'Bagian ini memerlukan jawaban berupa teks. Tulisan sebelumnya tetap tersimpan.',
  ]);
  await later(1);
  const next = await bunga.say(
    `Bulan lalu 18 dari 120 surat terlambat ${'dan menunggu meja berikutnya '.repeat(8)}`,
  );
  expect(next.lines[0]).toBe('✅ Masalah: 47 kata');
  expect(next.lines[2]).toBe('Bagian 6 dari 16: tuliskan gagasannya');
});

test('two messages in a row are one text; too long, it says where the limit lies', async () => {
  const idea = await bunga.say(
    `${'satu '.repeat(247)}mengingatkan penanggung jawabnya. ${'dua '.repeat(30)}`,
    'tiga '.repeat(32),
  );
  expect(idea).toEqual({
    lines: [
      'Tersimpan sebagai draf: 312 kata',
      'Kedua pesan sudah digabung. Mohon diringkas menjadi 40–250 kata.',
      'Kata ke-250 ada di: “… mengingatkan penanggung jawabnya.”',
    ],
    buttons: ['Lihat tulisan saya', 'Ganti seluruhnya', '—'],
  });
  const shown = await bunga.press('Lihat tulisan saya');
  expect(shown.lines.join(' ')).toMatch(/^satu .* tiga$/);
  expect((await bunga.press('Lewati dulu')).lines.slice(0, 2)).toEqual([
    'Bagian 6 tersimpan sebagai draf: gagasan',
    'Bagian 7 dari 16: pilih sifat manfaat',
  ]);
});

test('several choices are marked in words and end with done', async () => {
  expect((await bunga.press('Selesai')).lines[0]).toBe(
    'Mohon pilih sedikitnya satu manfaat bagi masyarakat dan satu manfaat bagi instansi.',
  );
  await bunga.press('Masyarakat – langsung');
  expect((await bunga.press('Instansi – langsung')).buttons).toEqual([
    'Masyarakat – langsung (dipilih)',
    'Masyarakat – tidak langsung',
    'Instansi – langsung (dipilih)',
    'Instansi – tidak langsung',
    'Selesai',
    '—',
  ]);
  expect((await bunga.press('Selesai')).lines.slice(0, 2)).toEqual([
    '✅ Sifat manfaat: Masyarakat – langsung; Instansi – langsung',
    'Bagian 8 dari 16: tuliskan manfaat masyarakat',
  ]);
  for (const key of ['benefit_public', 'benefit_agency']) await bunga.say(sampleText(key));
  const milestones = await bunga.say(sampleText('first_small_step'));
  expect({ ...milestones, lines: milestones.lines.slice(2) }).toEqual({
    lines: [
      'Bagian 11 dari 16: susun 3–10 tahapan',
      'Satu tahapan per baris:',
      'kegiatan | mulai | selesai | keluaran',
      'Contoh: Uji coba di satu loket | 1/7/2019 | 12/7/2019 | laporan uji coba',
      'Tanpa tanda | juga bisa: tulis kegiatannya saja, selebihnya saya tanyakan.',
    ],
    buttons: ['Isi satu per satu', 'Urungkan', '—'],
  });
});
