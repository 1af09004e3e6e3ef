import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { shown } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const chatId = -20;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T08:20:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  for (const id of [seeded.organizer, 700_002]) await bot.user(id).start();
  const group = bot.server.group(chatId, {
    title: 'Panitia',
    memberIds: [seeded.organizer, 700_002],
    adminIds: [],
  });
  group.addBot(seeded.organizer, 'member');
  await bot.settle();
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const organizer = () => bot.user(seeded.organizer).in(chatId);
const participant = () => bot.user(700_002).in(chatId);

async function last() {
  await bot.settle();
  return shown((await organizer().lastBotMessage())!);
}

async function press(label: string) {
  const outcome = await organizer().press(label);
  return { ...(await last()), toast: outcome.toast };
}

test('a group that is not bound shows no board', async () => {
  await organizer().sendText('/papan');
  const text = (await last()).lines.join('\n');
  expect(text).not.toContain('Papan:');
});

test('the bound group shows the board; who is ill is only away there', async () => {
  await organizer().sendText('/panel');
  await last();
  await press('Hubungkan grup ini');
  await organizer().sendText('/papan');
  expect((await last()).lines[0]).toBe('Papan: Sesi pagi, Sen, 18 Mar 2019');
  await press('Ganti tanda');
  await press('Sakit');
  const marked = await press('Andi Fiktif');
  expect(marked.lines.slice(1)).toEqual([
    'Hadir 0 · Terlambat 0 · Berhalangan 1',
    'Belum presensi 2 · Belum bergabung 0',
    'Tekan nama untuk menandai: Berhalangan',
    'Diperbarui 08.20 WIB',
    'Andi Fiktif ditandai Berhalangan, 08.20 WIB',
  ]);
  expect(marked.buttons[0]).toBe('Andi: Berhalangan | Bunga Rekaan');
  expect(marked.buttons.join()).not.toContain('Sakit');
});

test('somebody without a role changes nothing there, and the board stays for the others', async () => {
  const before = await last();
  const outcome = await participant().press('Bunga Rekaan');
  expect(outcome.toast).toContain('Perintah ini untuk panitia');
  expect(await last()).toEqual(before);
  expect(await bot.database.db.presence.count()).toBe(1);
});

test('what needs a reason or a file is for private chat', async () => {
  const more = await press('Lainnya');
  expect(more.buttons).toEqual(['Kembali', 'Sesi lain', 'Tutup presensi']);
  await press('Tutup presensi');
  await press('Lihat semua');
  const refused = await press('Bunga: Belum tercatat');
  expect(refused.toast).toBe('Untuk ini silakan buka papan di percakapan pribadi: /papan');
});
