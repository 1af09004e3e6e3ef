import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '#documents/workbook/workbook-read.ts';
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

beforeEach(() => say('/batal'));

const organizer = () => stage.bot.user(stage.seeded.organizer);
const participant = (no: number) => stage.bot.user(700_000 + no);
/** Waits until the newest card says how many have read it: it follows within seconds. */
const cardSays = (line: string) => expect.poll(shown, { timeout: 8_000 }).toContain(line);
const buttonsOf = async (no: number, text: string) => {
  const { messages } = await participant(no).chat();
  return messages
    .findLast((each) => each.text === text)!
    .buttons.flat()
    .map(({ label }) => label);
};

async function announceWithReceipts(text: string): Promise<void> {
  await say(`/pengumuman ${text}`);
  await press('Semua peserta');
  await press('Minta “Sudah baca”');
  expect((await shown()).split('\n')).toContain('Penerima diminta menekan “Sudah baca”.');
  await press('Kirim');
}

test('who presses "Sudah baca" is counted once, and the button says when it was', async () => {
  await announceWithReceipts('Mohon dibaca');
  expect(await buttonsOf(2, 'Mohon dibaca')).toEqual(['Sudah baca']);
  const first = await participant(2).press('Sudah baca');
  const second = await participant(2).press('Sudah baca');
  expect([first.toast, second.toast]).toEqual([
    'Tercatat: dibaca pukul 09.00 WIB.',
    'Sudah tercatat dibaca pukul 09.00 WIB.',
  ]);
  expect(await buttonsOf(2, 'Mohon dibaca')).toEqual(['Sudah baca 09.00 WIB']);
  await cardSays('Sudah baca: 1 dari 3 orang');
  expect((await shown()).split('\n').slice(2)).toEqual([
    '[Ingatkan 2 yang belum]',
    '[Perbaiki isi]',
    '[Unduh laporan] [Tarik kembali]',
  ]);
});

test('the rest are reminded below the message, once however often it is pressed; readers are left out', async () => {
  await announceWithReceipts('Siapa belum membaca');
  await participant(3).press('Sudah baca');
  await cardSays('Sudah baca: 1 dari 3 orang');
  const outcomes = [await press('Ingatkan 2'), await press('Ingatkan 2')];
  expect(outcomes.map((each) => each.toast)).toEqual([
    '2 orang diingatkan.',
    'Baru saja diingatkan (Sen, 18 Mar 2019, 09.00 WIB). Boleh diulang setelah satu jam.',
  ]);
  const nudge = '📌 Mohon baca pengumuman di atas\nLalu tekan “Sudah baca”.';
  const counts = await Promise.all(
    [2, 3, 4].map(async (no) => (await stage.texts(no)).filter((each) => each === nudge).length),
  );
  expect(counts).toEqual([1, 0, 1]);
  const { messages } = await participant(4).chat();
  expect(messages.at(-1)?.replyToMessageId).toBe(
    messages.findLast((each) => each.text === 'Siapa belum membaca')?.messageId,
  );
  await participant(4).press('Sudah baca');
  await cardSays('Sudah baca: 2 dari 3 orang');
  // No edit of the card that would change nothing.
  expect(stage.bot.server.refused.filter((call) => call.method === 'editMessageText')).toEqual([]);
});

test('outside the sending hours a nudge waits, and passes over whoever has read it by then', async () => {
  await announceWithReceipts('Dibaca malam hari');
  await stage.bot.jumpTo('2019-03-18T20:00:00+07:00');
  const { toast } = await press('Ingatkan 3');
  expect(toast).toBe('3 orang akan diingatkan Sel, 19 Mar 2019, 07.00 WIB, pada jam kirim.');
  await participant(2).press('Sudah baca');
  await stage.bot.jumpTo('2019-03-19T07:00:01+07:00');
  const nudged = await stage.bot.database.db.delivery.groupBy({
    by: ['status'],
    where: {
      kind: 'notice',
      dueAt: new Date('2019-03-19T00:00:00Z'),
      payload: { path: ['unlessReadId'], gt: 0 },
    },
    _count: true,
    orderBy: { status: 'asc' },
  });
  expect(nudged.map((each) => [each.status, each._count])).toEqual([
    ['delivered', 2],
    ['withdrawn', 1],
  ]);
});

test('a correction leaves the buttons as each person has them', async () => {
  await announceWithReceipts('Sebelum diperbaiki');
  await participant(2).press('Sudah baca');
  await cardSays('Sudah baca: 1 dari 3 orang');
  await press('Perbaiki isi');
  await say('Sesudah diperbaiki');
  await press('Simpan');
  expect(await buttonsOf(2, 'Sesudah diperbaiki')).toEqual(['Sudah baca 07.00 WIB']);
  expect(await buttonsOf(3, 'Sesudah diperbaiki')).toEqual(['Sudah baca']);
});

test('under an album the button stands in a companion message, and goes with it on recall', async () => {
  await say('/pengumuman');
  await organizer().sendAlbum(['a', 'b'].map((each) => Buffer.from(each)));
  await stage.bot.settle();
  await press('Semua peserta');
  await press('Minta “Sudah baca”');
  await press('Kirim');
  expect(await buttonsOf(2, 'Mohon tekan bila sudah dibaca.')).toEqual(['Sudah baca']);
  await participant(2).press('Sudah baca');
  await press('Tarik kembali');
  await press('Tarik kembali');
  expect((await shown()).split('\n')[0]).toBe('✅ Ditarik dari 3 orang');
  const { messages } = await participant(3).chat();
  expect(messages.at(-1)?.text).not.toBe('Mohon tekan bila sudah dibaca.');
  expect(messages.some((each) => each.file)).toBe(false);
});

test('who did not get the announcement cannot confirm it', async () => {
  await announceWithReceipts('Hanya untuk peserta');
  const { id } = await stage.bot.database.db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const owner = stage.bot.user(stage.seeded.owner);
  await owner.start();
  await stage.bot.settle();
  const outcome = await owner.pressData((await owner.lastBotMessage())!.messageId, `bb:${id}`);
  expect(outcome.toast).toBe('Pengumuman ini bukan untuk akun ini.');
});

test('the report says when each person read it, and why somebody got nothing', async () => {
  await participant(4).block();
  await stage.bot.settle();
  await announceWithReceipts('Untuk laporan');
  await participant(2).press('Sudah baca');
  await press('Unduh laporan');
  const file = (await organizer().lastBotMessage())!.file!;
  const reading = await readWorkbook(await organizer().fileBytes(file), 'laporan.xlsx');
  const at = 'Sel, 19 Mar 2019, 07.00 WIB';
  expect(reading.kind === 'sheets' && reading.sheets[0]!.rows.slice(4)).toEqual([
    ['No', 'Nama', 'Status', 'Waktu', 'Keterangan', 'Dibaca'],
    [2, 'Bunga Rekaan', 'Terkirim', at, null, at],
    [3, 'Cahyo Contoh', 'Terkirim', at, null, null],
    [4, 'Dewi Misalnya', 'Tidak sampai', null, 'Bot diblokir', null],
  ]);
  await participant(4).unblock();
});

test('an unclear delivery is certain once its reader presses: nobody gets it again, a correction reaches them', async () => {
  stage.bot.server.faults.add({ kind: 'dropAfter', method: 'copyMessage', chatId: 700_003, times: 1 });
  await announceWithReceipts('Sambungan putus');
  await expect.poll(shown, { timeout: 8_000 }).toContain('Belum pasti: Cahyo Contoh');
  await participant(3).press('Sudah baca');
  await cardSays('Sudah baca: 1 dari 3 orang');
  expect(await shown()).not.toContain('Belum pasti');
  expect(await shown()).not.toContain('Kirim lagi');
  await press('Perbaiki isi');
  await say('Sambungan pulih');
  await press('Simpan');
  await expect.poll(() => stage.texts(3), { timeout: 8_000 }).toContain('Sambungan pulih');
});
