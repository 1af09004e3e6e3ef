import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BroadcastStage, openStage } from './broadcast-stage.ts';

// Roster: 1 Andi (not joined), 2 Bunga, 3 Cahyo, 4 Dewi.
let stage: BroadcastStage;
let say: BroadcastStage['say'];
let press: BroadcastStage['press'];
let shown: BroadcastStage['shown'];

beforeAll(async () => {
  stage = await openStage(4, [2, 3, 4]);
  ({ say, press, shown } = stage);
});

afterAll(async () => {
  expect(stage.bot.server.formFaults()).toEqual([]);
  await stage.bot.close();
});

beforeEach(async () => {
  stage.bot.server.faults.clear();
  await say('/batal');
});

const organizer = () => stage.bot.user(stage.seeded.organizer);
const everybody = async (text: string) =>
  (await Promise.all([2, 3, 4].map((no) => stage.texts(no)))).map(
    (texts) => texts.filter((each) => each === text).length,
  );

test('what was sent is corrected in place, after a look at it and one question', async () => {
  await stage.announce('Besok mohon membawa data SKN.');
  await press('Perbaiki isi');
  expect(await shown()).toBe(
    'Silakan kirim isi yang benar.\nTeks, atau foto, video, atau berkas sebagai pengganti.\n[Batal]',
  );
  await say('Besok mohon membawa data SKM.');
  const { messages } = await organizer().chat();
  expect(messages.at(-2)?.text).toBe('Besok mohon membawa data SKM.');
  expect((await shown()).split('\n')).toEqual([
    'Ganti isi pada 3 pesan?',
    'Ponsel penerima tidak berbunyi bila pesan diganti. Dengan “beri tahu”, satu kabar menyusul di bawahnya pada jam kirim.',
    '[Simpan] [Simpan & beri tahu]',
    '[Batal]',
  ]);
  await press('Simpan');
  expect(await shown()).toBe('✅ Isi diganti pada 3 pesan\n[Perbaiki isi]\n[Unduh laporan] [Tarik kembali]');
  expect(await everybody('Besok mohon membawa data SKM.')).toEqual([1, 1, 1]);
  expect(await everybody('Besok mohon membawa data SKN.')).toEqual([0, 0, 0]);
});

test('a double tap on Simpan corrects once; the same press delivered again changes nothing', async () => {
  await stage.announce('Pukul 08.00');
  await press('Perbaiki isi');
  await say('Pukul 08.30');
  await press('Simpan', 2);
  stage.bot.server.redeliver(stage.bot.server.updates().at(-1)!.update_id);
  await stage.bot.settle();
  expect((await shown()).split('\n')[0]).toBe('✅ Isi diganti pada 3 pesan');
  expect(await everybody('Pukul 08.30')).toEqual([1, 1, 1]);
  const edits = await stage.bot.database.db.delivery.count({ where: { kind: 'correction' } });
  expect(edits % 3).toBe(0);
});

test('who deleted the message is named, and who is told hears of it once, below the message', async () => {
  await stage.announce('Ruang 1');
  const chat = await stage.bot.user(700_003).chat();
  const got = chat.messages.findLast((each) => each.text === 'Ruang 1')!;
  await stage.bot.app.bot.api.deleteMessage(700_003, got.messageId);
  await press('Perbaiki isi');
  await say('Ruang 2');
  await press('Simpan & beri tahu');
  expect((await shown()).split('\n').slice(0, 3)).toEqual([
    '✅ Isi diganti pada 2 pesan',
    'Penerimanya diberi tahu.',
    'Tidak dapat diganti (pesan dihapus atau bot diblokir): Cahyo Contoh',
  ]);
  const notice = '📌 Pengumuman di atas diperbaiki\nMohon dibaca kembali.';
  expect(await everybody(notice)).toEqual([1, 0, 1]);
  const { messages } = await stage.bot.user(700_002).chat();
  expect(messages.at(-1)?.replyToMessageId).toBe(
    messages.findLast((each) => each.text === 'Ruang 2')?.messageId,
  );
});

test('a correction that was killed half-way is finished, each message edited', async () => {
  await stage.announce('Setengah jalan');
  await press('Perbaiki isi');
  await say('Seluruh jalan');
  await press('Simpan');
  const { db } = stage.bot.database;
  const change = await db.broadcastChange.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const edits = await db.delivery.findMany({ where: { changeId: change.id }, orderBy: { id: 'asc' } });
  // As a kill leaves it: one edited but not noted, one in hand, the card not closed.
  await db.delivery.update({ where: { id: edits[0]!.id }, data: { status: 'sending' } });
  await db.delivery.update({ where: { id: edits[1]!.id }, data: { status: 'sending' } });
  await db.broadcastChange.update({ where: { id: change.id }, data: { state: 'running' } });
  await stage.bot.restart();
  await stage.bot.settle();
  const after = await db.delivery.findMany({ where: { changeId: change.id } });
  expect(after.map((each) => each.status)).toEqual(['delivered', 'delivered', 'delivered']);
  expect((await db.broadcastChange.findUniqueOrThrow({ where: { id: change.id } })).state).toBe('done');
});

test('a photo gets another caption by text, and another photo by a photo', async () => {
  await say('/pengumuman');
  await organizer().sendPhoto(Buffer.from('denah'), 'Denah lantai 1');
  await stage.bot.settle();
  await press('Semua peserta');
  await press('Kirim');
  await press('Perbaiki isi');
  await say('Denah lantai 2');
  await press('Simpan');
  const captioned = (await stage.bot.user(700_002).chat()).messages.at(-1)!;
  expect([captioned.text, captioned.file?.kind]).toEqual(['Denah lantai 2', 'photo']);
  await press('Perbaiki isi');
  await organizer().sendPhoto(Buffer.from('denah baru'), 'Denah lantai 3');
  await stage.bot.settle();
  await press('Simpan');
  const replaced = (await stage.bot.user(700_002).chat()).messages.at(-1)!;
  expect([replaced.messageId, replaced.text]).toEqual([captioned.messageId, 'Denah lantai 3']);
  expect(replaced.file?.fileId).not.toBe(captioned.file?.fileId);
});

test('an album takes another caption; another album is refused once, with the way out', async () => {
  await say('/pengumuman');
  await organizer().sendAlbum(
    ['a', 'b'].map((each) => Buffer.from(each)),
    'Foto hari pertama',
  );
  await stage.bot.settle();
  await press('Semua peserta');
  await press('Kirim');
  await press('Perbaiki isi');
  const before = (await organizer().lastBotMessage())!.messageId;
  await organizer().sendAlbum(['c', 'd'].map((each) => Buffer.from(each)));
  await stage.bot.settle();
  const answers = (await organizer().chat()).messages.filter(
    (each) => each.from === 'bot' && each.messageId > before,
  );
  expect(answers.map((each) => each.text)).toEqual([
    'Isi album tidak dapat diganti.\nMohon kirim teks untuk mengganti keterangannya, atau tarik kembali lalu kirim yang baru.',
  ]);
  await say('Foto hari kedua');
  await press('Simpan');
  const album = (await stage.bot.user(700_004).chat()).messages.slice(-2);
  expect(album.map((each) => each.text)).toEqual(['Foto hari kedua', '']);
});

test('a recall is asked about once, says until when, and takes the message away', async () => {
  await stage.announce('Salah kirim');
  await press('Tarik kembali');
  expect(await shown()).toBe(
    [
      'Tarik pengumuman dari 3 orang?',
      'Pesan akan terhapus dari percakapan mereka. Batasnya Rab, 20 Mar 2019, 09.00 WIB.',
      '[Tarik kembali]',
      '[Batal]',
    ].join('\n'),
  );
  await press('Batal');
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 3 dari 3 orang');
  await press('Tarik kembali');
  await press('Tarik kembali', 2);
  expect(await shown()).toBe('✅ Ditarik dari 3 orang\n[Unduh laporan]');
  expect(await everybody('Salah kirim')).toEqual([0, 0, 0]);
});

test('whose message cannot be deleted keeps it and is named', async () => {
  await stage.announce('Ditarik sebagian');
  stage.bot.server.faults.add({ kind: 'forbidden', method: 'deleteMessage', chatId: 700_004, times: 1 });
  await press('Tarik kembali');
  await press('Tarik kembali');
  expect(await shown()).toBe(
    '✅ Ditarik dari 2 orang\nMasih menyimpan pesan ini: Dewi Misalnya\n[Perbaiki isi]\n[Unduh laporan]',
  );
});

test('what is corrected after two days is; what is recalled then is refused with the way out', async () => {
  await stage.announce('Dua hari');
  await stage.bot.jumpTo('2019-03-20T10:00:00+07:00');
  await press('Tarik kembali');
  // The organizer has heard of other things since, so the card is not the last message.
  const card = async () => {
    const { messages } = await organizer().chat();
    const { text, labels } = messages.findLast((each) => each.labels.includes('Kembali'))!;
    return [text, ...labels.map((label) => `[${label}]`)].join('\n');
  };
  expect(await card()).toBe(
    [
      'Pesan ini tidak dapat ditarik lagi.',
      'Telegram mengizinkannya sampai 48 jam sesudah dikirim. Isinya masih dapat diperbaiki.',
      '[Perbaiki isi]',
      '[Kembali]',
    ].join('\n'),
  );
  await press('Perbaiki isi');
  await say('Tiga hari');
  await press('Simpan');
  expect((await shown()).split('\n')[0]).toBe('✅ Isi diganti pada 3 pesan');
  expect(await everybody('Tiga hari')).toEqual([1, 1, 1]);
});

test('a correction left with Batal leaves everything as it was', async () => {
  await stage.announce('Tetap begini');
  await press('Perbaiki isi');
  await press('Batal');
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 3 dari 3 orang');
  await say('apa kabar');
  expect(await everybody('Tetap begini')).toEqual([1, 1, 1]);
});

/** As a kill leaves it: its last message in the pump's hand, nothing of it closed. Returns its id. */
async function leaveRunning(how: { inHandOf?: number; notify?: boolean }): Promise<number> {
  const { db } = stage.bot.database;
  const { id } = await db.broadcastChange.findFirstOrThrow({ orderBy: { id: 'desc' } });
  if (how.inHandOf !== undefined) {
    const person = await db.person.findUniqueOrThrow({ where: { telegramUserId: how.inHandOf } });
    await db.delivery.updateMany({
      where: { changeId: id, personId: person.id },
      data: { status: 'sending', error: null },
    });
  }
  const { notify } = how;
  await db.broadcastChange.update({
    where: { id },
    data: { state: 'running', finishedAt: null, ...(notify === undefined ? {} : { notify }) },
  });
  await stage.bot.restart();
  await stage.bot.settle();
  return id;
}

const stateOf = async (id: number) =>
  (await stage.bot.database.db.broadcastChange.findUniqueOrThrow({ where: { id } })).state;

test('a recall that was killed half-way is repeated at the next start: nobody keeps the message', async () => {
  await stage.announce('Ditarik, lalu mati');
  stage.bot.server.faults.add({ kind: 'forbidden', method: 'deleteMessage', chatId: 700_004, times: 1 });
  await press('Tarik kembali');
  await press('Tarik kembali');
  expect(await everybody('Ditarik, lalu mati')).toEqual([0, 0, 1]);
  const id = await leaveRunning({ inHandOf: 700_004 });
  expect(await everybody('Ditarik, lalu mati')).toEqual([0, 0, 0]);
  expect(await stateOf(id)).toBe('done');
  expect(await shown()).toBe('✅ Ditarik dari 3 orang\n[Unduh laporan]');
});

test('a change that was killed before it was closed is closed at the next start, and its people told', async () => {
  await stage.announce('Ditarik, belum ditutup');
  await press('Tarik kembali');
  await press('Tarik kembali');
  expect(await stateOf(await leaveRunning({}))).toBe('done');
  await stage.announce('Aula 1');
  await press('Perbaiki isi');
  await say('Aula 2');
  await press('Simpan');
  const notice = '📌 Pengumuman di atas diperbaiki\nMohon dibaca kembali.';
  const before = await everybody(notice);
  expect(await stateOf(await leaveRunning({ notify: true }))).toBe('done');
  expect(await everybody(notice)).toEqual(before.map((count) => count + 1));
});
