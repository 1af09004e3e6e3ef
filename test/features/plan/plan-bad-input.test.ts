import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { type PlanWriter, planWriter } from '#test/support/seeds/write-full-plan.ts';

let bot: BotUnderTest;
let bunga: PlanWriter;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  await bot.seed({ participants: 2, joined: [2] });
  bunga = planWriter(bot, 700_002);
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

async function open(group: string, section: string): Promise<void> {
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press(group);
  await bunga.press(section);
}
const stored = async (sectionKey: string) =>
  (await bot.database.db.sectionAnswer.findFirst({ where: { sectionKey } }))?.value as
    | { parts: { text: string }[] }
    | undefined;
const wordsOf = async (key: string) => (await stored(key))!.parts.map(({ text }) => text).join(' ');

test('10,000 words are kept as far as there is room, and the rest is refused by its size', async () => {
  await open('Gagasan', 'Gagasan');
  const words = Array.from({ length: 10_000 }, (_, nth) => `kata${nth}`).join(' ');
  await bunga.say(words);
  await bot.settle();
  const { lines } = await bunga.say('/rencana');
  expect(lines[0]).toBe('📝 Rencana aksi: terisi 0 dari 16');
  const kept = await wordsOf('idea');
  expect(kept.length).toBeLessThanOrEqual(16_384);
  expect(words.startsWith(kept.slice(0, 4_000))).toBe(true);
  const { messages } = await bunga.user.chat();
  expect(messages.some(({ text }) => text.startsWith('Terlalu panjang:'))).toBe(true);
});

test('right-to-left and zero-width characters come back as they were typed', async () => {
  await open('Gagasan', 'Gagasan');
  await bunga.press('Ganti seluruhnya');
  const typed = `العربية في السطر ${'loket\u200bsatu '.repeat(40)}\u202eterbalik\u202c עברית`;
  await bunga.say(typed);
  expect(await wordsOf('idea')).toBe(typed);
  await open('Gagasan', 'Gagasan');
  await bunga.press('Lihat tulisan saya');
  expect((await bunga.user.lastBotMessage())!.text).toBe(typed);
});

test('signs of markup and formulas print as typed', async () => {
  await open('Identitas', 'Judul');
  const title = '=cmd|A1 <b>tebal</b> _miring_ *bintang*';
  await bunga.say(title);
  await bunga.say('/rencana');
  await bunga.press('Lihat naskah');
  const lines: string[] = [];
  let page = await bunga.press('Baca di sini');
  for (lines.push(...page.lines); page.buttons.some((row) => row.includes('Selanjutnya')); ) {
    page = await bunga.press('Selanjutnya');
    lines.push(...page.lines);
  }
  expect(lines).toContain(title);
});

test.each([
  ['1,5 juta', 'Saya catat: Rp1.500.000. Simpan?'],
  ['Rp2.500.000', 'Saya catat: Rp2.500.000. Simpan?'],
  ['2 miliar', 'Saya catat: Rp2.000.000.000. Simpan?'],
  ['-5 juta', 'Jumlahnya tidak boleh kurang dari nol.'],
  ['11 miliar', 'Rp11.000.000.000 di luar batas.'],
])('“%s” as an amount', async (typed, answer) => {
  await open('Pelaksanaan', 'Anggaran');
  expect((await bunga.say(typed)).lines[0]).toBe(answer);
});

test('a milestone on 29 February is read in a leap year and refused in another', async () => {
  await open('Pelaksanaan', 'Tahapan');
  expect((await bunga.say('Evaluasi | 28/2/2020 | 29/2/2020 | laporan')).lines[1]).toBe(
    '1. Evaluasi, 28–29 Feb 2020',
  );
  expect((await bunga.say('Uji coba | 28/2/2019 | 29/2/2019 | laporan')).lines[1]).toContain(
    'tanggal 29/2/2019 tidak ada',
  );
});
