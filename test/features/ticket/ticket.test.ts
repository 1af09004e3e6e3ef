import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatMessage } from '#sandbox/chats/chat-view.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const andi = () => bot.user(700_001);
const bunga = () => bot.user(700_002);
const surya = () => bot.user(seeded.organizer);
const ratnaId = 900_777;
const ratna = () => bot.user(ratnaId);

beforeAll(async () => {
  bot = await startBot();
  seeded = await bot.seed({ participants: 4 });
  const { db } = bot.database;
  const now = bot.clock.now();
  await db.roleGrant.updateMany({ where: { role: 'organizer' }, data: { name: 'Surya Andaian' } });
  const person = await db.person.create({ data: { telegramUserId: ratnaId, createdAt: now } });
  await db.roleGrant.create({
    data: {
      personId: person.id,
      programmeId: seeded.programmeId,
      role: 'organizer',
      name: 'Ratna Contoh',
      grantedAt: now,
    },
  });
  for (const id of [700_001, 700_002, 700_003, 700_004, seeded.organizer, ratnaId])
    await bot.user(id).start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

function written(message: ChatMessage | undefined): string {
  const rows = message?.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' ')) ?? [];
  return [message?.text, ...rows].join('\n');
}

async function last(user: ReturnType<typeof andi>): Promise<string> {
  await bot.settle();
  return written(await user.lastBotMessage());
}

async function ask(user: ReturnType<typeof andi>, text: string): Promise<void> {
  await user.sendText(`/tanya ${text}`);
  await bot.settle();
}

async function reply(user: ReturnType<typeof surya>, to: string, text: string): Promise<number> {
  const question = await user.waitForMessage(to);
  const sent = await user.sendText(text, { replyTo: question.messageId });
  await bot.settle();
  return sent.messageIds[0]!;
}

test('a question reaches every organizer, and the reply comes back quoted and signed', async () => {
  await andi().sendText('/tanya');
  expect(await last(andi())).toBe('Silakan tulis pertanyaan Bapak/Ibu.\n[Batal]');
  await andi().sendText('Apakah boleh membawa laptop sendiri?');
  expect(await last(andi())).toBe(
    '✅ Pertanyaan No. 1 sudah terkirim\nPanitia menjawab pada jam kerja, mulai Sen, 18 Mar 2019, 08.00 WIB.\n[Tambah keterangan]',
  );
  const question = [
    'Pertanyaan No. 1 dari Andi Fiktif',
    'Bidang Pemanfaatan Data dan Inovasi Pelayanan, Dinas Kependudukan dan Pencatatan Sipil',
    '“Apakah boleh membawa laptop sendiri?”',
    'Untuk menjawab, balas pesan ini.',
  ].join('\n');
  expect([await last(surya()), await last(ratna())]).toEqual([question, question]);

  const answerId = await reply(surya(), 'No. 1', 'Boleh, stopkontak tersedia di setiap meja.');
  expect(await last(andi())).toBe(
    [
      'Jawaban panitia untuk No. 1',
      '“Apakah boleh membawa laptop sendiri?”',
      'Boleh, stopkontak tersedia di setiap meja.',
      'Surya Andaian, panitia',
      '[Sudah jelas] [Tanya lagi]',
    ].join('\n'),
  );
  const confirmed = (await surya().lastBotMessage())!;
  expect([confirmed.text, confirmed.replyToMessageId]).toEqual([
    '✅ Jawaban No. 1 diteruskan kepada Andi Fiktif',
    answerId,
  ]);
  expect(await last(ratna())).toBe(
    'No. 1 dari Andi Fiktif sudah dijawab oleh Surya Andaian\n“Boleh, stopkontak tersedia di setiap meja.”',
  );
});

test('a second answer arrives as well, and both organizers are told', async () => {
  await reply(ratna(), 'Pertanyaan No. 1', 'Ada juga stopkontak di lorong.');
  expect((await last(andi())).split('\n').slice(2, 4)).toEqual([
    'Ada juga stopkontak di lorong.',
    'Ratna Contoh, panitia',
  ]);
  expect(await last(ratna())).toBe(
    '✅ Jawaban No. 1 diteruskan kepada Andi Fiktif\nPertanyaan ini sudah dijawab sebelumnya; kedua jawaban sampai kepada peserta.',
  );
  expect((await last(surya())).split('\n')[0]).toBe('No. 1 dari Andi Fiktif dijawab juga oleh Ratna Contoh');
});

test('asking again goes on with the same ticket; when it is clear the ticket closes under the answer', async () => {
  await andi().press('Tanya lagi');
  expect((await last(andi())).split('\n')[0]).toBe('Silakan tulis keterangan untuk No. 1.');
  await andi().sendText('Apakah ada Wi-Fi?');
  expect((await last(andi())).split('\n')[0]).toBe('✅ Ditambahkan ke pertanyaan No. 1');
  expect(await last(surya())).toBe(
    'Tambahan No. 1 dari Andi Fiktif\nUntuk menjawab, balas pesan ini.\n“Apakah ada Wi-Fi?”',
  );
  await reply(surya(), 'Tambahan No. 1', 'Ada, sandinya di papan.');
  await andi().press('Sudah jelas');
  expect(await last(andi())).toBe(
    [
      'Jawaban panitia untuk No. 1',
      '“Apakah ada Wi-Fi?”',
      'Ada, sandinya di papan.',
      'Surya Andaian, panitia',
      'Pertanyaan No. 1 selesai. Terima kasih.',
    ].join('\n'),
  );
});

test('a reply to an answer goes on with that ticket', async () => {
  await ask(bunga(), 'Di mana parkirnya?');
  await reply(surya(), 'Pertanyaan No. 2', 'Di belakang gedung.');
  const answer = await bunga().waitForMessage('Jawaban panitia untuk No. 2');
  await bunga().sendText('Gratis?', { replyTo: answer.messageId });
  expect((await last(bunga())).split('\n')[0]).toBe('✅ Ditambahkan ke pertanyaan No. 2');
  expect((await last(surya())).split('\n')[0]).toBe('Tambahan No. 2 dari Bunga Rekaan');
});

test('a flood stays one ticket, and organizers get the rest of it collected', async () => {
  const cahyo = bot.user(700_003);
  await ask(cahyo, 'Tolong');
  for (const text of ['pak', 'bu', 'saya', 'butuh', 'penjelasan']) await cahyo.sendText(text);
  await bot.settle();
  expect(await bot.database.db.ticket.count({ where: { programmeId: seeded.programmeId } })).toBe(3);
  const before = (await surya().chat()).messages.filter((each) => each.text.includes('Cahyo Contoh'));
  expect(before).toHaveLength(3);
  await bot.jumpTo(new Date(bot.clock.now().getTime() + 61_000));
  expect(await last(surya())).toBe(
    'Tambahan No. 3 dari Cahyo Contoh\nUntuk menjawab, balas pesan ini.\n“saya”\n“butuh”\n“penjelasan”',
  );
});

test('the same question delivered twice by Telegram is one question, answered twice', async () => {
  const dewi = bot.user(700_004);
  await dewi.sendText('/tanya');
  await bot.settle();
  await dewi.sendText('Sampai pukul berapa?');
  await bot.settle();
  bot.server.redeliver(bot.server.updates().at(-1)!.update_id);
  await bot.settle();
  const heads = (await dewi.chat()).messages.slice(-2).map((each) => each.text.split('\n')[0]);
  expect(heads).toEqual(['✅ Pertanyaan No. 4 sudah terkirim', '✅ Pertanyaan No. 4 sudah terkirim']);
  const asked = (await surya().chat()).messages.filter((each) => each.text.includes('Sampai pukul berapa?'));
  expect(asked).toHaveLength(1);
});

test('what the bot did not understand three times can be passed on without typing it again', async () => {
  await bot.jumpTo('2019-03-18T10:00:00+07:00');
  const dewi = bot.user(700_004);
  await reply(surya(), 'Pertanyaan No. 4', 'Sampai 15.45.');
  await typed(dewi, '/hadir');
  await pressed(dewi, 'Hadir');
  for (const text of ['apa kata sandi wifi', 'wifi', 'sandi internet']) {
    await dewi.sendText(text);
    await bot.settle();
  }
  await dewi.press('Tanya panitia');
  expect(await last(dewi)).toBe(
    '✅ Pertanyaan No. 5 sudah terkirim\nPanitia menjawab pada jam kerja, Senin–Jumat 08.00–16.00.\n[Tambah keterangan]',
  );
  expect((await last(surya())).split('\n').slice(2, 5)).toEqual([
    '“apa kata sandi wifi',
    'wifi',
    'sandi internet”',
  ]);
});

test('a voice message is refused by name, and the question stays open', async () => {
  await andi().sendText('/tanya');
  await andi().sendVoice();
  expect(await last(andi())).toBe(
    'Pesan suara belum dapat saya proses di sini.\nMohon tuliskan pertanyaannya sebagai teks. Contoh: Apakah boleh membawa laptop sendiri?',
  );
  await andi().sendText('x'.repeat(2001));
  expect((await last(andi())).split('\n')[0]).toBe('Tulisan itu terlalu panjang: 2.001 karakter.');
  await andi().sendText('/batal');
  expect((await last(andi())).split('\n')[0]).toBe('Pertanyaan dibatalkan.');
});

test('/batal after a question was sent does not claim that nothing was sent', async () => {
  await ask(andi(), 'Apakah ada mushala?');
  await andi().sendText('/batal');
  expect((await last(andi())).split('\n')[0]).toBe('Tidak ada yang sedang diisi.');
});

test('/batal leaves a question that was not written yet, and not the plan below it', async () => {
  await typed(andi(), '/hadir');
  await pressed(andi(), 'Hadir');
  await typed(andi(), '/rencana');
  await pressed(andi(), 'Mulai dari judul');
  await typed(andi(), '/tanya');
  expect((await typed(andi(), '/batal')).lines).toEqual([
    'Pertanyaan dibatalkan.',
    'Tidak ada yang dikirim atau diubah.',
    'Rencana aksi tetap menunggu; lanjutkan dengan tombol di bawah.',
  ]);
  const asked = await typed(andi(), 'E-Office Sederhana: disposisi surat selesai satu hari');
  expect(asked.lines[0]).toBe('Ini jawaban bagian 1 (Judul)?');
  expect((await pressed(andi(), 'Ya, simpan')).lines[2]).toContain('Bagian 2 dari 16');
  expect((await typed(andi(), '/batal')).lines[0]).toBe(
    'Bagian rencana ditutup. Yang sudah tersimpan tetap ada.',
  );
});

test('what is no text is refused by name outside a dialogue too, and the menu stands below', async () => {
  await andi().sendSticker();
  const refused = (await andi().waitForReply()).text;
  expect(refused).toBe('Stiker belum dapat saya proses di sini.\nSilakan pilih yang Bapak/Ibu perlukan.');
});

test('texts that were not understood and are too long together are refused, not cut', async () => {
  for (const text of ['a'.repeat(1_500), 'b'.repeat(1_500), 'c'.repeat(1_500)]) await typed(andi(), text);
  const refused = await pressed(andi(), 'Tanya panitia');
  expect(refused.lines[0]).toMatch(/^Tulisan itu terlalu panjang: 4\.502 karakter\.$/);
});

test('an organizer who answers without replying is shown how; other texts get the menu', async () => {
  await surya().sendText('Ada di lantai dua.');
  expect((await last(surya())).split('\n')[0]).toBe('Ini jawaban untuk No. 6 dari Andi Fiktif?');
  await surya().sendText('halo');
  expect((await last(surya())).split('\n')[0]).toBe('Salam. Ada yang dapat saya bantu?');
});

test('an answer that cannot be delivered is reported under the organizer’s own message', async () => {
  await andi().block();
  await bot.settle();
  const answerId = await reply(surya(), 'Pertanyaan No. 6', 'Ada di lantai dua.');
  const report = await surya().waitForMessage('belum sampai');
  expect([report.text, report.replyToMessageId]).toEqual([
    '⚠️ Jawaban No. 6 belum sampai kepada Andi Fiktif\nPeserta memblokir bot. Mohon hubungi dengan cara lain.',
    answerId,
  ]);
  await andi().unblock();
});

test('an answer whose connection broke is sent again and says so: a repeat harms nobody, a loss does', async () => {
  await ask(bunga(), 'Bolehkah pulang lebih awal?');
  bot.server.faults.add({ kind: 'dropAfter', method: 'sendMessage', chatId: 700_002, times: 1 });
  await reply(surya(), 'Bolehkah pulang lebih awal?', 'Mohon izin kepada fasilitator.');
  await bot.jumpTo(new Date(bot.clock.now().getTime() + 5_000));
  await bunga().waitForMessage('Kabar ini dikirim ulang');
  const answers = (await bunga().chat()).messages.filter((each) => each.text.includes('fasilitator'));
  expect(answers).toHaveLength(2);
  expect(await last(surya())).not.toContain('belum pasti');
});

test('whose role was taken away cannot answer any more', async () => {
  const { db } = bot.database;
  const person = await db.person.findUniqueOrThrow({ where: { telegramUserId: ratnaId } });
  await ask(bunga(), 'Kapan sertifikat dibagikan?');
  await db.roleGrant.updateMany({ where: { personId: person.id }, data: { revokedAt: bot.clock.now() } });
  await reply(ratna(), 'Kapan sertifikat', 'Besok.');
  expect((await last(ratna())).split('\n')[0]).toBe('Perintah ini untuk panitia.');
  expect(await last(bunga())).not.toContain('Besok.');
});
