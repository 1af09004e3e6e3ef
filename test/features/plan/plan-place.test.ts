import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { type PlanPerson, planPerson, sampleText } from '#test/support/seeds/plan-person.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let bunga: PlanPerson;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  const { participantIds } = await bot.seed({ participants: 3 });
  const keys = [
    'title',
    'own_unit',
    'innovation_type',
    'reference_innovation',
    'problem',
    'milestones',
    'team',
  ];
  await seedAnswers(bot.database.db, { participantId: participantIds.get(2)!, keys });
  bunga = planPerson(bot, 700_002);
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

test('skip, back, the list and stop lose nothing', async () => {
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Gagasan');
  await bunga.press('Gagasan');
  await bunga.say('satu '.repeat(312));
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Pelaksanaan');
  await bunga.press('Anggaran');
  expect(await bunga.press('Lewati dulu')).toEqual({
    lines: [
      'Bagian 13 dilewati dulu: anggaran',
      'Bagian 14 dari 16: pilih sumber anggaran',
      'Bila anggarannya 0, pilih “Tanpa anggaran baru”.',
    ],
    buttons: [
      'Tanpa anggaran baru',
      'DPA OPD tahun berjalan',
      'Usulan APBD/APBD-P | Kemitraan/CSR',
      'Lainnya',
      '—',
    ],
  });
  expect(await bunga.press('Kembali', { times: 2 })).toEqual({
    lines: [
      'Bagian 13 dari 16: tuliskan anggaran',
      'Berapa perkiraannya dalam rupiah? Contoh: 0, 1.500.000, atau 1,5 juta',
      'Jawaban saat ini: belum ada',
    ],
    buttons: ['Ke bagian 14 | Daftar bagian', '—'],
  });
  expect((await bunga.press('Daftar bagian')).lines).toEqual([
    'Pilih kelompok bagian',
    'Identitas: lengkap 4 dari 4',
    'Masalah: lengkap 1 dari 1',
    'Gagasan: draf, perlu diringkas',
    'Manfaat: 0 dari 3',
    'Pelaksanaan: 2 dari 5, 1 dilewati',
    'Penutup: 0 dari 2',
  ]);
  await bunga.press('Pelaksanaan');
  await bunga.press('Anggaran');
  expect(await bunga.press('Simpan & berhenti', { times: 2 })).toEqual({
    lines: ['✅ Semua tersimpan: terisi 7 dari 16', 'Silakan lanjut kapan saja dengan /rencana.'],
    buttons: ['Ingatkan saya'],
  });
});

test('after weeks, a deploy and with the dialogue state gone, it goes on where it stopped', async () => {
  await bot.clock.jumpTo(new Date('2019-04-15T20:00:00+07:00'));
  await bot.restart();
  await bot.database.db.dialogueState.deleteMany();
  expect(await bunga.say('/rencana')).toEqual({
    lines: [
      '📝 Rencana aksi: terisi 7 dari 16',
      'Terakhir: bagian 13 (anggaran), Sel, 19 Mar 2019',
      'Batas gagasan, 12 Apr 2019, sudah lewat; masih dapat diisi.',
      'Batas berikutnya: Jum, 10 Mei 2019, 15.00 WIB',
    ],
    buttons: ['Lanjutkan rencana', 'Daftar bagian | Lihat naskah'],
  });
  expect((await bunga.press('Lanjutkan rencana')).lines[0]).toBe('Bagian 13 dari 16: tuliskan anggaran');
});

test('an amount is echoed in words and counts only when it is saved', async () => {
  expect((await bunga.say('dua ribu')).lines).toEqual([
    'Jumlah itu belum dapat saya baca.',
    'Contoh: 0, 1.500.000, atau 1,5 juta',
  ]);
  expect(await bunga.say('1,5 juta')).toEqual({
    lines: ['Saya catat: Rp1.500.000. Simpan?', 'Satu juta lima ratus ribu rupiah.'],
    buttons: ['Simpan | Ubah', '—'],
  });
  await bunga.press('Ubah');
  await bunga.say('2 juta');
  const { messageId } = (await bunga.user.lastBotMessage())!;
  const data = (await bunga.user.lastBotMessage())!.buttons[0]![0]!.data!;
  expect((await bunga.press('Simpan')).lines.slice(0, 2)).toEqual([
    '✅ Anggaran: Rp2.000.000',
    'Bagian 14 dari 16: pilih sumber anggaran',
  ]);
  const again = await bunga.user.pressData(messageId, data);
  expect(again.toast).toMatch(/^Sudah tersimpan pukul 20\.\d\d\.$/);
});

test('the source of funds must agree with the amount', async () => {
  expect(await bunga.press('Tanpa anggaran baru')).toMatchObject({
    lines: [
      'Sumber anggaran belum sesuai dengan nilainya (Rp2.000.000). Mohon pilih kembali atau ubah nilai anggaran.',
      'Bagian 14 dari 16: pilih sumber anggaran',
    ],
    buttons: expect.arrayContaining(['Ubah nilai anggaran']) as string[],
  });
  expect((await bunga.press('Lainnya')).lines[0]).toBe('Lainnya: mohon tuliskan dalam 1–10 kata.');
  expect((await bunga.say('swadaya warga')).lines.slice(0, 2)).toEqual([
    '✅ Sumber anggaran: Lainnya: swadaya warga',
    'Bagian 15 dari 16: tuliskan ringkasan',
  ]);
});

test('other commands leave the place as it is', async () => {
  const schedule = await bunga.say('/jadwal');
  expect(schedule.buttons.at(-1)).toBe('Lanjutkan rencana');
  const saved = (await bunga.say(sampleText('summary'))).lines;
  expect([saved[0], saved[2]]).toEqual(['✅ Ringkasan: 86 kata', 'Bagian 16 dari 16: baca, lalu setujui']);
});

test('an old button acts on its own section and leaves the place', async () => {
  const participant = await bot.database.db.participant.findFirstOrThrow({ where: { rosterNo: 2 } });
  const { messageId } = (await bunga.user.lastBotMessage())!;
  await bunga.user.pressData(messageId, `pp:${participant.id}:innovation_type:expansion`);
  await bot.app.inbox.idle();
  expect((await bunga.user.lastBotMessage())!.text.split('\n').slice(0, 2)).toEqual([
    '✅ Jenis: Perluasan inovasi yang ada',
    'Bagian 16 dari 16: baca, lalu setujui',
  ]);
  const wrong = await bunga.user.pressData(messageId, `pe:${participant.id}:title`);
  expect(wrong.toast).toBe('Bagian itu sudah tidak terbuka.');
});

test('behind the last section stands what is still open, and in the end that all is filled', async () => {
  expect(await bunga.press('Setuju')).toEqual({
    lines: [
      '✅ Pernyataan disetujui',
      'Terisi 11 dari 16. Yang masih perlu dilengkapi:',
      'Gagasan: draf, 312 kata (paling banyak 250)',
      'Sifat manfaat: belum diisi',
      'Manfaat warga: belum diisi',
      'Manfaat instansi: belum diisi',
      'Langkah pertama: belum diisi',
    ],
    buttons: [
      'Ringkas gagasan',
      'Pilih sifat manfaat',
      'Isi manfaat warga',
      'Isi manfaat instansi',
      'Isi langkah pertama',
      'Lihat naskah | Daftar bagian',
    ],
  });
  expect((await bunga.press('Ringkas gagasan')).buttons.slice(0, 2)).toEqual([
    'Lihat tulisan saya',
    'Ganti seluruhnya',
  ]);
  await bunga.press('Ganti seluruhnya');
  await bunga.say(sampleText('idea'));
  await bunga.press('Masyarakat – langsung');
  await bunga.press('Instansi – langsung');
  await bunga.press('Selesai');
  for (const key of ['benefit_public', 'benefit_agency']) await bunga.say(sampleText(key));
  expect(await bunga.say(sampleText('first_small_step'))).toEqual({
    lines: [
      '✅ Langkah pertama: 20 kata',
      expect.stringMatching(/^“Mulai pekan depan/),
      'Semua lengkap. Kirim kepada penguji?',
      'Versi 1 akan dikunci selama diperiksa.',
      'Batas: Jum, 24 Mei 2019, 15.00 WIB',
    ],
    buttons: ['Kembali | Kirim'],
  });
  expect((await bunga.say('halo')).lines[0]).toBe('Salam. Ada yang dapat saya bantu?');
  expect((await bunga.say('/rencana')).buttons).toEqual(['Kirim | Lihat naskah', 'Daftar bagian']);
});

test('the whole text is read page by page, the summary first', async () => {
  expect((await bunga.press('Lihat naskah')).lines).toEqual(['Naskah lengkap: 16 dari 16 bagian']);
  const first = await bunga.press('Baca di sini');
  expect(first.lines.slice(0, 2)).toEqual([
    expect.stringMatching(/^Naskah, halaman 1 dari \d+$/),
    'Ringkasan',
  ]);
  expect(first.lines.length).toBeLessThanOrEqual(20);
  expect((await bunga.press('Selanjutnya')).buttons.at(-2)).toBe('Sebelumnya | Selanjutnya');
});

test('editing a message that was sent changes the answer it went into', async () => {
  const { messages } = await bunga.user.chat();
  const sent = messages.findLast((each) => each.from === 'person' && each.text === sampleText('idea'))!;
  await bunga.user.editText(sent.messageId, `${sampleText('idea')} Selesai.`);
  const changed = await bunga.user.waitForMessage((each) => each.text.startsWith('✅ Gagasan: 6'));
  expect(changed.labels).toEqual(['Lanjutkan rencana']);
  const plan = await bot.database.db.sectionAnswer.findFirstOrThrow({ where: { sectionKey: 'idea' } });
  expect(JSON.stringify(plan.value)).toContain('Selesai.');
});

test('nobody reaches the plan of another, not even by a forged button', async () => {
  const andi = planPerson(bot, 700_001);
  const before = await bot.database.db.plan.findFirstOrThrow();
  const card = await andi.say('/plan');
  expect(card.lines[0]).toBe('📝 Rencana aksi: terisi 0 dari 16');
  const { messageId } = (await andi.user.lastBotMessage())!;
  const forged = await andi.user.pressData(messageId, `pp:${before.participantId}:innovation_type:original`);
  expect(forged.toast).toBe('Tombol ini sudah tidak berlaku.');
  expect(await bot.database.db.plan.findFirstOrThrow()).toEqual(before);
  const stranger = planPerson(bot, 55);
  expect((await stranger.say('/rencana')).lines[0]).toBe('Mohon maaf, akun ini belum terdaftar.');
});

test('a whole example plan is read page by page, without anything of one’s own in it', async () => {
  await bunga.say('/rencana');
  const list = await bunga.press('Daftar bagian');
  expect(list.buttons.at(-1)).toBe('Contoh rencana | Kembali');
  const first = await bunga.press('Contoh rencana');
  expect(first.lines[0]).toMatch(/^Contoh rencana, halaman 1 dari \d+$/);
  expect(first.lines.length).toBeLessThanOrEqual(20);
  expect(first.lines.join()).not.toContain('[');
  expect((await bunga.press('Selanjutnya')).lines[0]).toContain('halaman 2');
  await bunga.press('Kembali');
  expect((await bunga.user.lastBotMessage())!.text).toContain('Pilih kelompok bagian');
});
