import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
// Enough that a few are still waiting when the organizer presses after the first has gone.
const joined = Array.from({ length: 14 }, (_, i) => i + 1);
const everybodyOnce = joined.map(() => 1);

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T09:00:00+07:00', ratePerSecond: 10 });
  seeded = await bot.seed({ participants: 14, joined });
  for (const no of joined) await bot.user(700_000 + no).start();
  await bot.user(seeded.organizer).start();
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

beforeEach(() => bot.server.faults.clear());

const organizer = () => bot.user(seeded.organizer);

async function compose(text: string): Promise<void> {
  await organizer().sendText(`/pengumuman ${text}`);
  await organizer().waitForMessage('Kirim kepada siapa?');
  await organizer().press('Semua peserta (14)');
}

async function shown(): Promise<string> {
  const last = (await organizer().lastBotMessage())!;
  return [last.text, ...last.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '))].join('\n');
}

async function received(text: string): Promise<number[]> {
  const chats = await Promise.all(joined.map((no) => bot.user(700_000 + no).chat()));
  return chats.map(({ messages }) => messages.filter((each) => each.text === text).length);
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

/** Sends, and presses a button of the card as soon as the first person has the message. */
async function holdAfterFirst(text: string, label: string): Promise<void> {
  await organizer().press('Kirim');
  await bot.user(700_001).waitForMessage(text);
  await organizer().press(label);
  await bot.settle();
}

test('a paused announcement waits, and goes on to the rest when it is resumed', async () => {
  await compose('Dijeda sebentar');
  await holdAfterFirst('Dijeda sebentar', 'Jeda');
  const [head, hint, ...buttons] = (await shown()).split('\n');
  expect(head).toMatch(/^Dijeda: ([1-9]|1[0-3]) dari 14$/);
  expect([hint, ...buttons]).toEqual(['Yang lain menunggu sampai dilanjutkan.', '[Lanjutkan] [Hentikan]']);
  expect(sum(await received('Dijeda sebentar'))).toBeLessThan(14);
  await organizer().press('Lanjutkan');
  await bot.settle();
  expect(await shown()).toBe(
    '✅ Terkirim kepada 14 dari 14 orang\n[Perbaiki isi]\n[Unduh laporan] [Tarik kembali]',
  );
  expect(await received('Dijeda sebentar')).toEqual(everybodyOnce);
});

test('stopping is asked about once, and holds the sending meanwhile', async () => {
  await compose('Akan dihentikan');
  await holdAfterFirst('Akan dihentikan', 'Hentikan');
  const done = sum(await received('Akan dihentikan'));
  expect(done).toBeLessThan(14);
  expect(await shown()).toBe(
    [
      'Hentikan pengiriman ini?',
      `Sudah ${done} dari 14. ${14 - done} orang lagi tidak akan menerimanya. Pengiriman dijeda sampai dijawab.`,
      '[Lanjutkan]',
      '[Hentikan seterusnya]',
    ].join('\n'),
  );
  await organizer().press('Hentikan seterusnya');
  await bot.settle();
  expect(await shown()).toBe(
    `Dihentikan. Terkirim kepada ${done} dari 14 orang\n[Perbaiki isi]\n[Unduh laporan] [Tarik kembali]`,
  );
  expect(sum(await received('Akan dihentikan'))).toBe(done);
});

test('an old Jeda button on a finished announcement says so and shows the result', async () => {
  await compose('Sudah selesai');
  await organizer().press('Kirim');
  await bot.settle();
  const card = (await organizer().lastBotMessage())!;
  const { id } = await bot.database.db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const outcome = await organizer().pressData(card.messageId, `bp:${id}`);
  expect(outcome.toast).toBe('Sudah berubah; ini keadaan terbaru.');
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 14 dari 14 orang');
});

test('a 429 is waited out: everybody gets it, nobody twice', async () => {
  bot.server.faults.add({
    kind: 'tooMany',
    retryAfterSeconds: 1,
    method: 'copyMessage',
    chatId: 700_002,
    times: 1,
  });
  await compose('Sesudah 429');
  await organizer().press('Kirim');
  await bot.settle();
  expect(await received('Sesudah 429')).toEqual(everybodyOnce);
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 14 dari 14 orang');
});

test('what a killed pump had in its hand is listed as unclear, and the card is brought up to date', async () => {
  await compose('Proses terputus');
  await holdAfterFirst('Proses terputus', 'Jeda');
  const { db } = bot.database;
  const { id } = await db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const caught = await db.delivery.findFirstOrThrow({
    where: { broadcastId: id, status: 'pending' },
    orderBy: { id: 'desc' },
  });
  await db.delivery.update({ where: { id: caught.id }, data: { status: 'sending' } });
  await db.broadcast.update({ where: { id }, data: { state: 'sending' } });
  await bot.restart();
  await bot.settle();
  expect(await shown()).toBe(
    [
      '✅ Terkirim kepada 13 dari 14 orang',
      'Belum pasti: Nadia Rekaan (sambungan putus; tidak dikirim ulang)',
      '[Kirim lagi ke 1 orang]',
      '[Perbaiki isi]',
      '[Unduh laporan] [Tarik kembali]',
    ].join('\n'),
  );
  expect(await received('Proses terputus')).toEqual([...everybodyOnce.slice(1), 0]);
});

test('a card that was deleted comes again below', async () => {
  await compose('Kartu dihapus');
  await organizer().press('Kirim');
  const { id } = await bot.database.db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await bot.database.db.broadcast.update({ where: { id }, data: { progressMessageId: 999_999 } });
  await bot.settle();
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 14 dari 14 orang');
});

test('outside the sending window it waits for the next allowed minute, or goes now without a sound', async () => {
  await bot.jumpTo('2019-03-18T19:40:00+07:00');
  await compose('Malam hari');
  await organizer().press('Kirim');
  expect(await shown()).toBe(
    'Kirim besok pukul 07.00 WIB?\nSekarang 19.40, di luar jam kirim.\n[Kirim besok 07.00]\n[Kirim sekarang tanpa bunyi]\n[Batal]',
  );
  await organizer().press('Kirim sekarang tanpa bunyi');
  await bot.settle();
  const sent = (await bot.user(700_001).chat()).messages.at(-1)!;
  expect([sent.text, sent.isSilent]).toEqual(['Malam hari', true]);

  await compose('Pagi hari');
  await organizer().press('Kirim');
  await organizer().press('Kirim besok 07.00');
  await bot.settle();
  expect(await shown()).toBe(
    'Terjadwal: Sel, 19 Mar 2019, 07.00 WIB\nUntuk 14 orang menurut keadaan sekarang; penerima dihitung lagi saat dikirim. Pesan akan terkirim dengan sendirinya.\n[Ganti waktu] [Hentikan]',
  );
  expect(sum(await received('Pagi hari'))).toBe(0);
  await bot.jumpTo('2019-03-19T07:00:01+07:00');
  expect(await received('Pagi hari')).toEqual(everybodyOnce);
  expect((await shown()).split('\n')[0]).toBe('✅ Terkirim kepada 14 dari 14 orang');
});

test('a scheduled announcement whose author is an organizer no more does not go out', async () => {
  await bot.jumpTo('2019-03-19T19:40:00+07:00');
  await compose('Penyusun berganti');
  await organizer().press('Kirim');
  await organizer().press('Kirim besok 07.00');
  await bot.database.db.roleGrant.updateMany({
    where: { role: 'organizer' },
    data: { revokedAt: bot.clock.now() },
  });
  const owner = bot.user(seeded.owner);
  await owner.start();
  await bot.jumpTo('2019-03-20T07:00:01+07:00');
  expect(sum(await received('Penyusun berganti'))).toBe(0);
  expect((await owner.lastBotMessage())?.text.split('\n')[0]).toBe(
    '⚠️ Satu pengumuman terjadwal tidak dikirim',
  );
  await bot.database.db.roleGrant.updateMany({ where: { role: 'organizer' }, data: { revokedAt: null } });
});

test('what is resumed outside the sending hours goes on without a sound', async () => {
  await bot.jumpTo('2019-03-20T17:55:00+07:00');
  await compose('Dilanjutkan malam');
  await holdAfterFirst('Dilanjutkan malam', 'Jeda');
  const before = await received('Dilanjutkan malam');
  await bot.jumpTo('2019-03-20T20:00:00+07:00');
  await organizer().press('Lanjutkan');
  await bot.settle();
  expect(await received('Dilanjutkan malam')).toEqual(everybodyOnce);
  const late = joined.filter((_, i) => before[i] === 0);
  const chats = await Promise.all(late.map((no) => bot.user(700_000 + no).chat()));
  const sounds = chats.map(({ messages }) => messages.find((each) => each.text === 'Dilanjutkan malam'));
  expect(sounds.map((each) => each?.isSilent)).toEqual(late.map(() => true));
});
