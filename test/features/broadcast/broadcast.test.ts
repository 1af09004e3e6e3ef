import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '#documents/workbook/workbook-read.ts';
import { press as dataOf } from '#telegram/commands/button-catalogue.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

// Roster: 1 Andi (not joined), 2 Bunga, 3 Cahyo, 4 Dewi, 5 Eko.
let bot: BotUnderTest;
let seeded: SeededProgramme;
const joined = [2, 3, 4, 5];

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 5, joined });
  for (const no of joined) await bot.user(700_000 + no).start();
  await bot.user(seeded.organizer).start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

beforeEach(async () => {
  bot.server.faults.clear();
  await organizer().sendText('/batal');
  await bot.settle();
});

const organizer = () => bot.user(seeded.organizer);

async function say(text: string): Promise<void> {
  await organizer().sendText(text);
  await bot.settle();
}

async function press(label: string, times = 1) {
  const outcome = await organizer().press(label, { times });
  await bot.settle();
  return outcome;
}

/** The last message of the bot in the organizer's chat, buttons in brackets. */
async function shown(): Promise<string> {
  const last = (await organizer().lastBotMessage())!;
  return [last.text, ...last.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '))].join('\n');
}

/** How often each joined participant has a message with exactly this text. */
async function copies(text: string): Promise<number[]> {
  const chats = await Promise.all(joined.map((no) => bot.user(700_000 + no).chat()));
  return chats.map(({ messages }) => messages.filter((each) => each.text === text).length);
}

async function compose(text: string): Promise<void> {
  await say('/pengumuman');
  await say(text);
  await press('Semua peserta (4)');
}

test('one message goes to everybody who has joined, after a preview and a question', async () => {
  await say('/pengumuman');
  expect(await shown()).toBe(
    'Silakan kirim isi pengumuman.\nTeks, foto, berkas, video, suara, atau album.\n[Teks tersimpan]\n[Batal]',
  );
  await say('Yth. Bapak/Ibu, besok mohon membawa data SKM.');
  expect(await shown()).toBe(
    'Kirim kepada siapa?\n[Semua peserta (4)]\n[Peran]\n[Belum konfirmasi (4)]\n[Rencana belum dikirim (4)]\n[Pilih nama] [Batal]',
  );
  await press('Semua peserta (4)');
  const { messages } = await organizer().chat();
  expect(messages.slice(-2).map((each) => each.text)).toEqual([
    'Yth. Bapak/Ibu, besok mohon membawa data SKM.',
    'Kirim pesan di atas kepada 4 orang?\nBelum bergabung, tidak menerima: Andi Fiktif',
  ]);
  expect((await shown()).split('\n').slice(2)).toEqual([
    '[Kirim] [Jadwalkan]',
    '[Minta “Sudah baca”]',
    '[Ubah isi] [Ubah penerima]',
    '[Batal]',
  ]);
  await press('Kirim');
  expect(await shown()).toBe(
    '✅ Terkirim kepada 4 dari 4 orang\n[Perbaiki isi]\n[Unduh laporan] [Tarik kembali]',
  );
  expect(await copies('Yth. Bapak/Ibu, besok mohon membawa data SKM.')).toEqual([1, 1, 1, 1]);
});

test('a double tap on Kirim sends once and says when it went out', async () => {
  await compose('Dua kali ditekan.');
  const outcome = await press('Kirim', 2);
  expect(outcome.toast).toBe('Sudah dikirim pukul 09.00 WIB.');
  expect(await copies('Dua kali ditekan.')).toEqual([1, 1, 1, 1]);
});

test('the same press delivered twice by Telegram sends once', async () => {
  await compose('Satu ketukan, dua kali diantar.');
  await press('Kirim');
  bot.server.redeliver(bot.server.updates().at(-1)!.update_id);
  await bot.settle();
  expect(await copies('Satu ketukan, dua kali diantar.')).toEqual([1, 1, 1, 1]);
  expect(await shown()).toBe(
    '✅ Terkirim kepada 4 dari 4 orang\n[Perbaiki isi]\n[Unduh laporan] [Tarik kembali]',
  );
});

test('the same text delivered twice by Telegram is answered twice and makes one draft', async () => {
  await say('/pengumuman');
  const before = await bot.database.db.broadcast.count();
  await say('Satu isi, dua kali diantar.');
  bot.server.redeliver(bot.server.updates().at(-1)!.update_id);
  await bot.settle();
  const { messages } = await organizer().chat();
  expect(messages.slice(-2).map((each) => each.text)).toEqual(['Kirim kepada siapa?', 'Kirim kepada siapa?']);
  expect(await bot.database.db.broadcast.count()).toBe(before + 1);
});

test('formatting, and what was previewed, arrive as they were', async () => {
  await say('/pengumuman');
  const sent = await organizer().sendText('Lihat https://contoh.id sekarang. <b>_*');
  await bot.settle();
  await press('Semua peserta (4)');
  await organizer().editText(sent.messageIds[0]!, 'Isi yang diganti sesudah pratinjau');
  await bot.settle();
  await press('Kirim');
  const { messages } = await bot.user(700_002).chat();
  expect(messages.at(-1)?.text).toBe('Lihat https://contoh.id sekarang. <b>_*');
});

test('what was typed behind the command is the announcement', async () => {
  await say('/pengumuman Sesi besok dimulai pukul 08.30.');
  await press('Semua peserta (4)');
  await press('Kirim');
  expect(await copies('Sesi besok dimulai pukul 08.30.')).toEqual([1, 1, 1, 1]);
});

test('a photo with its caption can be announced', async () => {
  await say('/pengumuman');
  await organizer().sendPhoto(Buffer.from('jpeg'), 'Denah ruang');
  await bot.settle();
  await press('Semua peserta (4)');
  await press('Kirim');
  const { messages } = await bot.user(700_003).chat();
  expect(messages.at(-1)).toMatchObject({ text: 'Denah ruang', file: { kind: 'photo' } });
});

test('an album goes out as one album with its caption; its parts are asked about once', async () => {
  await say('/pengumuman');
  const before = (await organizer().lastBotMessage())!.messageId;
  const pictures = ['a', 'b', 'c'].map((each) => Buffer.from(each));
  await organizer().sendAlbum(pictures, 'Denah tiga lantai');
  await bot.settle();
  const answers = (await organizer().chat()).messages.filter(
    (each) => each.from === 'bot' && each.messageId > before,
  );
  expect(answers.map((each) => each.text)).toEqual(['Kirim kepada siapa?']);
  await press('Semua peserta (4)');
  await press('Kirim');
  for (const no of joined) {
    const { messages } = await bot.user(700_000 + no).chat();
    expect(messages.slice(-3).map((each) => [each.text, each.file?.kind])).toEqual([
      ['Denah tiga lantai', 'photo'],
      ['', 'photo'],
      ['', 'photo'],
    ]);
  }
  const sent = bot.server.calls.filter((call) => call.method === 'copyMessages' && call.outcome === 'ok');
  expect(sent).toHaveLength(5);
});

test('an album survives a restart between its parts, and a part delivered twice is one', async () => {
  await say('/pengumuman');
  const pictures = ['d', 'e'].map((each) => Buffer.from(each));
  const photosOf = async (no: number) =>
    (await bot.user(700_000 + no).chat()).messages.filter((each) => each.file?.kind === 'photo').length;
  const before = await photosOf(3);
  const { updateIds } = await organizer().sendAlbum(pictures);
  await bot.settle();
  await bot.restart();
  for (const updateId of updateIds) bot.server.redeliver(updateId);
  await bot.settle();
  await press('Semua peserta (4)');
  await press('Kirim');
  expect((await photosOf(3)) - before).toBe(2);
});

test('an album with a caption too long is refused by name, once, and the form goes on', async () => {
  await say('/pengumuman');
  const before = (await organizer().lastBotMessage())!.messageId;
  const pictures = ['g', 'h'].map((each) => Buffer.from(each));
  await organizer().sendAlbum(pictures, 'x'.repeat(1_100));
  await bot.settle();
  const answers = (await organizer().chat()).messages.filter(
    (each) => each.from === 'bot' && each.messageId > before,
  );
  expect(answers.map((each) => each.text.split('\n')[0])).toEqual([
    'Keterangan itu terlalu panjang: 1.100 karakter.',
  ]);
  await say('Teks saja');
  expect((await shown()).split('\n')[0]).toBe('Kirim kepada siapa?');
});

test('a sticker is refused by name', async () => {
  await say('/pengumuman');
  await organizer().sendSticker();
  await bot.settle();
  expect(await shown()).toBe(
    'Stiker belum dapat saya proses di sini.\nMohon kirim teks, foto, berkas, video, suara, atau album.\n[Batal]',
  );
});

test('people who blocked the bot and unclear sends are named; unclear ones go again only when asked', async () => {
  await bot.user(700_003).block();
  await bot.settle();
  await compose('Siapa yang belum menerima?');
  bot.server.faults.add({ kind: 'dropAfter', method: 'copyMessage', chatId: 700_005, times: 1 });
  await press('Kirim');
  expect(await shown()).toBe(
    [
      '✅ Terkirim kepada 2 dari 4 orang',
      'Bot diblokir: Cahyo Contoh',
      'Belum pasti: Eko Percontohan (sambungan putus; tidak dikirim ulang)',
      '[Kirim lagi ke 1 orang]',
      '[Perbaiki isi]',
      '[Unduh laporan] [Tarik kembali]',
    ].join('\n'),
  );
  await press('Kirim lagi ke 1 orang');
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 3 dari 4 orang');
  expect(await copies('Siapa yang belum menerima?')).toEqual([1, 0, 1, 2]);
  await compose('Sesudah diblokir');
  expect(await shown()).toContain('Memblokir bot, mungkin tidak menerima: Cahyo Contoh');
  await bot.user(700_003).unblock();
  await bot.user(700_003).start();
  await bot.settle();
});

test('the report lists every person, and a name that looks like a formula stays text', async () => {
  const id = seeded.participantIds.get(4)!;
  await bot.database.db.participant.update({ where: { id }, data: { name: '=HYPERLINK("x")' } });
  await compose('Untuk laporan');
  await press('Kirim');
  await press('Unduh laporan');
  const report = (await organizer().lastBotMessage())!;
  expect(report.text).toBe('Laporan pengumuman\nSen, 18 Mar 2019, 09.00 WIB, 4 orang');
  const reading = await readWorkbook(await organizer().fileBytes(report.file!), 'laporan.xlsx');
  expect(reading.kind === 'sheets' && reading.sheets[0]!.rows.slice(4).map((row) => row.slice(0, 4))).toEqual(
    [
      ['No', 'Nama', 'Status', 'Waktu'],
      [2, 'Bunga Rekaan', 'Terkirim', 'Sen, 18 Mar 2019, 09.00 WIB'],
      [3, 'Cahyo Contoh', 'Terkirim', 'Sen, 18 Mar 2019, 09.00 WIB'],
      [4, '=HYPERLINK("x")', 'Terkirim', 'Sen, 18 Mar 2019, 09.00 WIB'],
      [5, 'Eko Percontohan', 'Terkirim', 'Sen, 18 Mar 2019, 09.00 WIB'],
    ],
  );
  await press('Unduh sebagai CSV');
  const csvFile = (await organizer().lastBotMessage())!.file!;
  const csv = (await organizer().fileBytes(csvFile)).toString('utf8');
  expect(csv.slice(1).split('\r\n')).toEqual([
    'No,Nama,Status,Waktu,Keterangan',
    '2,Bunga Rekaan,Terkirim,"Sen, 18 Mar 2019, 09.00 WIB",',
    '3,Cahyo Contoh,Terkirim,"Sen, 18 Mar 2019, 09.00 WIB",',
    `4,"'=HYPERLINK(""x"")",Terkirim,"Sen, 18 Mar 2019, 09.00 WIB",`,
    '5,Eko Percontohan,Terkirim,"Sen, 18 Mar 2019, 09.00 WIB",',
    '',
  ]);
});

test('the same text to the same people within ten minutes is asked about first', async () => {
  await compose('Mohon mengisi daftar hadir.');
  await press('Kirim');
  await compose('Mohon mengisi daftar hadir.');
  await press('Kirim');
  expect(await shown()).toBe(
    'Pesan yang sama sudah dikirim pukul 09.00 WIB.\nPenerimanya juga sama. Kirim sekali lagi?\n[Batal]\n[Kirim sekali lagi]',
  );
  expect(await copies('Mohon mengisi daftar hadir.')).toEqual([1, 1, 1, 1]);
  await press('Kirim sekali lagi');
  expect(await copies('Mohon mengisi daftar hadir.')).toEqual([2, 2, 2, 2]);
});

test('a group gets its own announcement, and an empty group is refused', async () => {
  const { db } = bot.database;
  const programmeId = seeded.programmeId;
  const [a, b] = await Promise.all(
    ['Kelompok A', 'Kelompok B'].map((name) => db.group.create({ data: { programmeId, name } })),
  );
  await db.participant.updateMany({ where: { rosterNo: { in: [2, 3] } }, data: { groupId: a!.id } });
  await db.participant.updateMany({ where: { rosterNo: 1 }, data: { groupId: b!.id } });
  await say('/pengumuman');
  await say('Hanya kelompok A');
  await press('Kelompok');
  expect(await shown()).toBe('Kirim kepada kelompok mana?\n[Kelompok A (2)]\n[Kelompok B (0)]\n[Kembali]');
  await press('Kelompok B (0)');
  expect((await shown()).split('\n')[0]).toBe('Belum ada yang dapat menerima.');
  await press('Kembali');
  await press('Kelompok');
  await press('Kelompok A (2)');
  const { messages } = await organizer().chat();
  expect(messages.at(-3)?.text).toBe('Penerima: Kelompok A (2)');
  await press('Kirim');
  expect(await copies('Hanya kelompok A')).toEqual([1, 1, 0, 0]);
});

test('the content can be changed before sending', async () => {
  await compose('Isi pertama');
  await press('Ubah');
  expect((await organizer().chat()).messages.filter((each) => each.text === 'Isi pertama')).toHaveLength(1);
  await say('Isi kedua');
  await press('Semua peserta (4)');
  await press('Kirim');
  expect([await copies('Isi pertama'), await copies('Isi kedua')]).toEqual([
    [0, 0, 0, 0],
    [1, 1, 1, 1],
  ]);
});

test('a second message right behind the first is said not to be part of it', async () => {
  await say('/pengumuman');
  await say('Besok mohon hadir pukul 07.30.');
  await say('Bawa juga laptop.');
  expect(await shown()).toBe(
    [
      'Pesan kedua ini belum ikut: satu pengumuman memuat satu pesan.',
      'Untuk menggabungkannya, tekan Ubah isi, lalu kirim semuanya dalam satu pesan.',
      '[Ubah isi] [Biarkan]',
    ].join('\n'),
  );
  await press('Biarkan');
  expect(await shown()).toContain('Kirim kepada siapa?');
  await say('Bawa juga laptop.');
  await press('Ubah isi');
  await say('Besok mohon hadir pukul 07.30. Bawa juga laptop.');
  await bot.jumpTo(new Date(bot.clock.now().getTime() + 5 * 60_000));
  await say('Catatan rapat kemarin.');
  expect(await shown()).toContain('Saya belum memahami pesan itu.');
  const { content } = await bot.database.db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(content).toMatchObject({ excerpt: 'Besok mohon hadir pukul 07.30. Bawa juga laptop.' });
  await say('/batal');
});

test('a draft left with /batal is offered again', async () => {
  await say('/pengumuman');
  await say('Belum selesai');
  await say('/batal');
  await say('/pengumuman');
  await press('Draf');
  await press('Belum selesai');
  await press('Semua peserta (4)');
  await press('Kirim');
  expect(await copies('Belum selesai')).toEqual([1, 1, 1, 1]);
});

test('another organizer cannot send a draft that is not theirs', async () => {
  await compose('Draf Ratna');
  const draft = await bot.database.db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const owner = bot.user(seeded.owner);
  await owner.start();
  await bot.settle();
  const message = (await owner.lastBotMessage())!;
  const outcome = await owner.pressData(message.messageId, `bs:${draft.id}`);
  expect(outcome.toast).toBe('Pengumuman ini sedang disusun oleh panitia lain.');
  const participant = bot.user(700_002);
  await participant.pressData((await participant.lastBotMessage())!.messageId, `bs:${draft.id}`);
  await bot.settle();
  expect(await copies('Draf Ratna')).toEqual([0, 0, 0, 0]);
  expect((await participant.chat()).messages.at(-1)?.text.split('\n')[0]).toBe('Perintah ini untuk panitia.');
});

test('a participant who types the command is told it is not theirs', async () => {
  const bunga = bot.user(700_002);
  await bunga.sendText('/pengumuman');
  expect((await bunga.waitForReply()).text.split('\n')[0]).toBe('Perintah ini untuk panitia.');
});

test('earlier announcements are listed with their reports', async () => {
  await say('/pengumuman');
  await press('Laporan pengumuman');
  const [head, newest] = (await shown()).split('\n');
  expect([head, newest]).toEqual(['Pengumuman terakhir', '[Sen, 18 Mar: Belum selesai]']);
  await press('Sen, 18 Mar: Belum selesai');
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 4 dari 4 orang');
});

test('who may not announce sees no list of reports, drafts or templates, whatever is pressed', async () => {
  const participant = bot.user(700_002);
  const lists = [
    'broadcastReports',
    'broadcastDrafts',
    'broadcastTemplates',
    'broadcastTemplateNew',
  ] as const;
  for (const name of lists) {
    await participant.sendText('/menu');
    await bot.settle();
    await participant.pressData((await participant.lastBotMessage())!.messageId, dataOf(name));
    await bot.settle();
    expect([name, (await participant.lastBotMessage())?.text.split('\n')[0]]).toEqual([
      name,
      'Perintah ini untuk panitia.',
    ]);
  }
});

test('whose role was taken away can send no more', async () => {
  await compose('Terlambat');
  await bot.database.db.roleGrant.updateMany({
    where: { role: 'organizer' },
    data: { revokedAt: bot.clock.now() },
  });
  await press('Kirim');
  expect((await shown()).split('\n')[0]).toBe('Perintah ini untuk panitia.');
  expect(await copies('Terlambat')).toEqual([0, 0, 0, 0]);
  await bot.database.db.roleGrant.updateMany({ where: { role: 'organizer' }, data: { revokedAt: null } });
});
