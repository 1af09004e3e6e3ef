import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T15:55:00+07:00' });
  seeded = await bot.seed({ participants: 12 });
  await bot.user(seeded.organizer).start();
  for (let no = 1; no <= 12; no++) await user(no).start();
  await bot.jumpTo('2019-03-17T16:05:00+07:00');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const user = (no: number) => bot.user(700_000 + no);
const question = {
  lines: [
    '⏰ Mohon konfirmasi kehadiran besok',
    'Sen, 18 Mar 2019, Le Polonia Hotel',
    'Sesi pagi 08.00–12.15 WIB',
    'Sesi siang 13.30–15.45 WIB',
    'Pembukaan; konsep dan kebijakan inovasi pelayanan publik · Bimo Rekaan',
    'Satu jawaban berlaku untuk kedua sesi.',
  ],
  buttons: ['Hadir | Terlambat', 'Izin | Sakit', 'Dinas luar', 'Berbeda per sesi'],
};

async function answersOf(no: number) {
  const rows = await bot.database.db.rsvp.findMany({
    where: { participantId: seeded.participantIds.get(no)! },
    orderBy: { sessionId: 'asc' },
  });
  return rows.map(({ status, arrivesAt, reason, letter }) => ({ status, arrivesAt, reason, letter }));
}

const plain = (status: string) => ({ status, arrivesAt: null, reason: null, letter: null });

test('one answer counts for the whole day and can be changed', async () => {
  const andi = user(1);
  expect(await typed(andi, '/hadir')).toEqual(question);
  expect(await pressed(andi, 'Hadir')).toEqual({
    lines: ['✅ Tersimpan: Hadir', 'Sen, 18 Mar 2019, kedua sesi', 'Dapat diubah sampai sesi dimulai.'],
    buttons: ['Ubah | Jadwal besok'],
  });
  expect(await answersOf(1)).toEqual([plain('present'), plain('present')]);
  const again = await pressed(andi, 'Ubah');
  expect(again.lines.at(-1)).toBe('Saat ini: Hadir, kedua sesi');
});

test('a day can be answered session by session; the letter of official duty follows', async () => {
  const bunga = user(2);
  await typed(bunga, '/attendance');
  expect(await pressed(bunga, 'Berbeda per sesi')).toEqual({
    lines: ['Sesi pagi 08.00–12.15 WIB: hadir?', 'Sen, 18 Mar 2019 (1 dari 2)'],
    buttons: ['Hadir | Terlambat', 'Izin | Sakit', 'Dinas luar | Kembali'],
  });
  expect((await pressed(bunga, 'Dinas luar')).lines).toEqual([
    'Sesi siang 13.30–15.45 WIB: hadir?',
    'Sen, 18 Mar 2019 (2 dari 2)',
  ]);
  expect(await pressed(bunga, 'Hadir')).toEqual({
    lines: [
      '✅ Tersimpan, berbeda per sesi',
      'Sesi pagi: Dinas luar',
      'Sesi siang: Hadir',
      'Nomor dan tanggal surat tugas boleh menyusul, paling lambat Rab, 20 Mar 2019.',
    ],
    buttons: ['Kirim nomor surat | Ubah'],
  });
  expect((await pressed(bunga, 'Kirim nomor surat')).lines[0]).toBe(
    'Mohon tuliskan nomor dan tanggal surat tugas.',
  );
  expect((await typed(bunga, '090/123/2019')).lines[0]).toBe('Tanggal suratnya belum terbaca.');
  expect((await typed(bunga, 'Nomor 090/123/2019 tanggal 31/2/2019')).lines[0]).toBe(
    'Tanggal 31/2/2019 tidak ada.',
  );
  expect((await typed(bunga, 'Nomor 090/123/2019 tanggal 15 Maret 2019')).lines).toEqual([
    '✅ Surat tugas tercatat',
    '“090/123/2019, 15 Mar 2019” sudah diteruskan kepada panitia.',
  ]);
  expect(await answersOf(2)).toEqual([
    { ...plain('official_duty'), letter: '090/123/2019, 15 Mar 2019' },
    plain('present'),
  ]);
});

test('what is typed is confirmed before it is saved; a double tap saves once', async () => {
  const citra = user(3);
  expect(await typed(citra, 'siap hadir bu')).toEqual({
    lines: ['Saya catat: Hadir. Simpan?', 'Sen, 18 Mar 2019, kedua sesi'],
    buttons: ['Simpan | Ubah'],
  });
  expect(await answersOf(3)).toEqual([]);
  expect((await pressed(citra, 'Simpan')).lines[0]).toBe('✅ Tersimpan: Hadir');
  const before = (await citra.lastBotMessage())!;
  const confirm = `rk:2019-03-18:${seeded.participantIds.get(3)}:present`;
  expect((await citra.pressData(before.messageId, confirm)).toast).toBe('Sudah tersimpan pukul 16.05.');
  expect((await citra.lastBotMessage())!.messageId).toBe(before.messageId);
  expect(await answersOf(3)).toEqual([plain('present'), plain('present')]);
});

test('an acknowledgement alone is no answer, and two answers in one text are asked about', async () => {
  const damar = user(4);
  expect(await typed(damar, 'siap')).toEqual({
    lines: ['Mohon pilih satu jawaban.', '“siap” belum saya catat sebagai kehadiran.'],
    buttons: ['Hadir | Terlambat', 'Izin | Sakit', 'Dinas luar'],
  });
  expect(await typed(damar, 'tidak sakit, hadir')).toEqual({
    lines: [
      'Mana yang benar: Hadir atau Sakit?',
      'Saya membaca keduanya dalam “tidak sakit, hadir”. Belum ada yang disimpan.',
    ],
    buttons: ['Hadir | Sakit', 'Jawaban lain'],
  });
  expect((await pressed(damar, 'Jawaban lain')).lines[0]).toBe('Mohon pilih satu jawaban.');
  expect(await answersOf(4)).toEqual([]);
});

test('lateness is for the first session, with the arrival', async () => {
  const endah = user(5);
  expect((await typed(endah, 'telat 15 mnt')).lines).toEqual([
    'Saya catat: Terlambat. Simpan?',
    'Sesi pagi: tiba sekitar 08.15 WIB',
    'Sesi siang: Hadir',
  ]);
  expect((await pressed(endah, 'Simpan')).lines).toEqual([
    '✅ Tersimpan: Terlambat',
    'Sesi pagi: tiba sekitar 08.15 WIB',
    'Sesi siang: Hadir',
    'Dapat diubah sampai sesi dimulai.',
  ]);
  expect(await answersOf(5)).toEqual([
    { ...plain('late'), arrivesAt: new Date('2019-03-18T01:15:00Z') },
    plain('present'),
  ]);
  expect((await typed(endah, 'telat 10 jam')).lines[0]).toBe('Pukul 18.00 WIB tidak termasuk Sesi pagi.');
});

test('Izin counts at once and its reason follows; organizers are told', async () => {
  const fitri = user(6);
  await typed(fitri, '/hadir');
  expect(await pressed(fitri, 'Izin')).toEqual({
    lines: [
      '✅ Tersimpan: Izin',
      'Sen, 18 Mar 2019, kedua sesi',
      'Mohon tuliskan alasannya untuk panitia. Satu kalimat cukup, contoh: keperluan keluarga.',
      'Saya tunggu sampai Sen, 18 Mar 2019, 08.00 WIB.',
    ],
    buttons: ['Ubah'],
  });
  expect((await typed(fitri, 'ya')).lines).toEqual(['Baik.', 'Saya masih menunggu alasan izin.']);
  expect((await typed(fitri, 'ab')).lines[0]).toBe('Alasannya masih terlalu singkat.');
  expect((await answerTo(fitri, () => fitri.sendSticker())).lines).toEqual([
    'Stiker belum dapat saya proses di sini.',
    'Mohon tuliskan alasannya dengan teks. Contoh: keperluan keluarga',
  ]);
  expect(await typed(fitri, '<b>keperluan</b> keluarga')).toEqual({
    lines: [
      '✅ Izin diajukan kepada panitia',
      'Alasan: “<b>keperluan</b> keluarga”',
      'Keputusannya saya kabarkan di sini. Dapat diubah sampai sesi dimulai.',
    ],
    buttons: ['Ubah'],
  });
  await bot.settle();
  expect(shown((await bot.user(seeded.organizer).lastBotMessage())!).lines).toEqual([
    '📌 Izin: Fitri Andaian',
    'Sen, 18 Mar 2019, kedua sesi',
    'Alasan: “<b>keperluan</b> keluarga”',
  ]);
  expect((await typed(fitri, 'siap hadir')).lines[0]).toBe('Saya catat: Hadir. Simpan?');
  await pressed(fitri, 'Simpan');
  await bot.settle();
  expect(shown((await bot.user(seeded.organizer).lastBotMessage())!).lines).toEqual([
    '📌 Fitri Andaian mengubah jawaban (semula Izin)',
    'Jawaban sekarang: Hadir',
    'Sen, 18 Mar 2019, kedua sesi',
  ]);
});

test('Sakit asks no reason', async () => {
  const gita = user(7);
  await typed(gita, '/hadir');
  expect(await pressed(gita, 'Sakit')).toEqual({
    lines: [
      '✅ Tersimpan: Sakit',
      'Sen, 18 Mar 2019, kedua sesi',
      'Panitia sudah menerima kabar ini. Semoga lekas pulih.',
      'Surat dokter, bila ada, mohon diserahkan langsung kepada panitia, tidak melalui bot.',
    ],
    buttons: ['Ubah'],
  });
});

test('while a plan section is open the bot asks what "hadir" was meant for', async () => {
  const hana = user(8);
  const participantId = seeded.participantIds.get(8)!;
  const { id: templateId } = await bot.database.db.planTemplate.findFirstOrThrow();
  await bot.database.db.plan.create({
    data: {
      participantId,
      templateId,
      state: 'drafting',
      openSectionKey: 'title',
      outline: {},
      createdAt: bot.clock.now(),
    },
  });
  // Nobody is in a section that was not shown: the word is about tomorrow.
  expect((await typed(hana, 'hadir')).lines[0]).toBe('Saya catat: Hadir. Simpan?');
  await typed(hana, '/rencana');
  await pressed(hana, 'Mulai dari judul');
  expect(await typed(hana, 'hadir')).toEqual({
    lines: ['Ini untuk kehadiran besok, atau untuk bagian 1 (Judul)?', '“hadir” (1 kata)'],
    buttons: ['Kehadiran besok', 'Masukkan ke bagian 1', 'Tidak satu pun'],
  });
  expect(await pressed(hana, 'Kehadiran besok')).toEqual({
    lines: ['✅ Tersimpan: Hadir', 'Sen, 18 Mar 2019, kedua sesi', 'Dapat diubah sampai sesi dimulai.'],
    buttons: ['Lanjutkan rencana | Ubah'],
  });
  // The words were kept for the question only.
  expect(await bot.database.db.inboxUpdate.count({ where: { keptUntil: { not: null } } })).toBe(0);
  await pressed(hana, 'Lanjutkan rencana');
  await typed(hana, 'hadir');
  expect((await pressed(hana, 'Masukkan ke bagian 1')).lines[0]).toBe('Tersimpan sebagai draf: 1 kata');
  expect(await answersOf(8)).toEqual([plain('present'), plain('present')]);
  // What is typed next belongs to the plan: the reason is asked for by its button.
  await typed(hana, '/hadir');
  await pressed(hana, 'Ubah');
  expect((await pressed(hana, 'Izin')).lines[2]).toBe(
    'Panitia memerlukan alasannya. Silakan tekan “Tulis alasan”; satu kalimat cukup.',
  );
});

test('a button of a text whose use was told goes with the question', async () => {
  const hana = user(8);
  const before = await answersOf(8);
  await typed(hana, '/rencana');
  await pressed(hana, 'Lanjutkan rencana');
  await typed(hana, 'hadir');
  expect((await pressed(hana, 'Tidak satu pun')).lines[0]).toBe('Baik, tulisan itu tidak disimpan.');
  expect(await answersOf(8)).toEqual(before);
});

test('nobody answers for another person, and the same update acts once', async () => {
  const indra = user(9);
  await typed(indra, '/hadir');
  const message = (await indra.lastBotMessage())!;
  const other = seeded.participantIds.get(10)!;
  const { toast } = await indra.pressData(message.messageId, `rd:2019-03-18:${other}:sick`);
  expect(toast).toBe('Tombol ini sudah tidak berlaku.');
  expect(await answersOf(10)).toEqual([]);
  await typed(indra, '/hadir');
  await pressed(indra, 'Sakit');
  const press = bot.server.updates().findLast((update) => update.callback_query)!;
  const told = () => bot.database.db.delivery.count({ where: { dedupeKey: { startsWith: 'attendance:' } } });
  const before = await told();
  bot.server.redeliver(press.update_id);
  await bot.settle();
  expect(await told()).toBe(before);
});

test('"izin bertanya" is a question and no leave', async () => {
  const lestari = user(12);
  expect(await typed(lestari, 'izin bertanya pak')).toEqual({
    lines: [
      'Silakan tulis pertanyaannya.',
      'Akan saya teruskan kepada panitia. Ini tidak dicatat sebagai izin.',
    ],
    buttons: ['Batal'],
  });
  expect((await typed(lestari, 'Apakah boleh membawa laptop?')).lines[0]).toContain('sudah terkirim');
  expect((await typed(lestari, 'siap hadir')).lines[0]).toBe('Saya catat: Hadir. Simpan?');
  await bot.jumpTo(new Date(bot.clock.now().getTime() + 3 * 60_000));
  expect(await typed(lestari, 'izin bertanya, apakah boleh membawa laptop?')).toEqual({
    lines: [
      'Teruskan ini kepada panitia?',
      '“izin bertanya, apakah boleh membawa laptop?”',
      'Ini tidak dicatat sebagai jawaban kehadiran.',
    ],
    buttons: ['Tanya panitia | Menu'],
  });
  expect(await answersOf(12)).toEqual([]);
});

test('after the start the answer is closed, what has not begun can still be changed', async () => {
  await bot.jumpTo('2019-03-18T08:10:00+07:00');
  const joko = user(11);
  const started = [
    'Sesi pagi sudah dimulai (08.00 WIB).',
    'Bila sudah di lokasi, silakan presensi. Bila berhalangan, silakan lapor kepada panitia. Yang masih dapat diubah: Sesi siang.',
  ];
  expect(await typed(joko, 'izin pak')).toEqual({
    lines: started,
    buttons: ['Presensi | Lapor berhalangan', 'Ubah Sesi siang'],
  });
  expect((await pressed(joko, 'Ubah Sesi siang')).lines[0]).toBe('Sesi siang 13.30–15.45 WIB: hadir?');
  expect((await pressed(joko, 'Hadir')).lines.slice(0, 2)).toEqual([
    '✅ Tersimpan: Hadir',
    'Sen, 18 Mar 2019, Sesi siang',
  ]);
  expect(await answersOf(11)).toEqual([plain('present')]);
});

test('an old question says that it is closed and shows what was answered', async () => {
  await bot.jumpTo('2019-03-20T19:00:00+07:00');
  const andi = user(1);
  const message = (await andi.chat()).messages.findLast((each) => each.labels.includes('Izin'))!;
  const outcome = await andi.press({ messageId: message.messageId, label: 'Izin' });
  expect(outcome.toast).toBe('Pertanyaan ini sudah ditutup.');
  expect(shown(await andi.waitForReply())).toEqual({
    lines: [
      'Kehadiran Sen, 18 Mar 2019: Hadir, kedua sesi',
      'Sudah ditutup. Berikutnya: Kam, 21 Mar 2019, 08.15 WIB.',
    ],
    buttons: ['Jawab Kam, 21 Mar'],
  });
});
