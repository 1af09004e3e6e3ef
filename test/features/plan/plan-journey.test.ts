import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatDayRange } from '#domain/time/time-format.ts';
import { saveDowntime } from '#storage/state/downtime-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import {
  type PlanPerson,
  planPerson,
  type Screen,
  samplePlan,
  sampleText,
} from '#test/support/seeds/plan-person.ts';

let bot: BotUnderTest;
let eko: PlanPerson;
let acts = 0;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T19:00:00+07:00' });
  await bot.seed({ participants: 5 });
  eko = planPerson(bot, 700_005);
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

async function say(...texts: string[]): Promise<Screen> {
  acts += texts.length;
  await bot.clock.jumpTo(new Date(bot.clock.now().getTime() + 60_000));
  return eko.say(...texts);
}

async function press(label: string): Promise<Screen> {
  acts += 1;
  return eko.press(label);
}

/** A deploy and an emptied Redis in the middle of a dialogue. */
async function loseThePlace(): Promise<void> {
  await bot.restart();
  await bot.database.db.dialogueState.deleteMany();
}

const titleOf = ({ lines }: Screen) => lines.find((line) => /^Bagian \d+ dari/.test(line));
const typedDay = (on = '') => on.split('-').reverse().join('/');

function typedRows(section: string): string[] {
  const value = samplePlan(2)[section];
  if (!value || !('rows' in value)) throw new Error(`no rows in ${section}`);
  return value.rows.map(({ cells }) =>
    Object.values(cells)
      .map((cell) => (/^\d{4}-/.test(cell) ? typedDay(cell) : cell))
      .join(' | '),
  );
}

test('all sixteen sections are written by chat alone, with everything that can happen in between', async () => {
  await say('/rencana');
  await press('Mulai dari judul');
  expect(titleOf(await say(sampleText('title')))).toBe('Bagian 2 dari 16: periksa unit kerja');
  expect((await say('entahlah')).lines[0]).toBe('“entahlah” tidak ada dalam pilihan.');
  await say('ya');
  expect((await say('bingung')).buttons).toContain('Adaptasi/modifikasi');
  await loseThePlace();
  expect(titleOf(await say('adaptasi'))).toBe('Bagian 4 dari 16: tuliskan inovasi acuan');
  await say('Terlalu pendek.');
  await press('Ganti seluruhnya');
  await say(sampleText('reference_innovation'));
  expect(titleOf(await press('Kembali'))).toBe('Bagian 4 dari 16: tuliskan inovasi acuan');
  await press('Ke bagian 5');
  await say(sampleText('problem'));
  expect(titleOf(await say('kembali'))).toBe('Bagian 5 dari 16: tuliskan masalahnya');
  await press('Ke bagian 6');
  expect(titleOf(await say('lewati'))).toBe('Bagian 7 dari 16: pilih sifat manfaat');
  await press('Masyarakat – langsung');
  await loseThePlace();
  await press('Instansi – langsung');
  expect(titleOf(await say('selesai'))).toBe('Bagian 8 dari 16: tuliskan manfaat masyarakat');
  await say(sampleText('benefit_public'));
  await say(sampleText('benefit_agency'));
  await say(sampleText('first_small_step'));
  const milestones = await say(typedRows('milestones').join('\n'));
  expect(milestones.lines[0]).toMatch(/^✅ Bagian 11 lengkap: \d tahapan$/);
  await press('Selesai');
  const team = await say(typedRows('team').join('\n'));
  expect(team.lines[0]).toMatch(/^✅ Bagian 12 lengkap: \d orang$/);
  await press('Selesai');
  await say('nol');
  await press('Simpan');
  await press('Simpan & berhenti');
  await say('/plan');
  await press('Lanjutkan rencana');
  await press('Tanpa anggaran baru');
  await say(sampleText('summary'));
  const end = await press('Setuju');
  expect(end.lines).toEqual([
    '✅ Pernyataan disetujui',
    'Terisi 15 dari 16. Yang masih perlu dilengkapi:',
    'Gagasan: dilewati',
  ]);
  await press('Isi gagasan');
  expect((await say(sampleText('idea'))).lines[2]).toBe('Semua lengkap. Kirim kepada penguji?');
  expect(acts).toBeLessThanOrEqual(60);
});

test('the text holds every word that was accepted, as typed', async () => {
  await say('/rencana');
  await press('Lihat naskah');
  let page = await press('Baca di sini');
  const lines = [...page.lines];
  while (page.buttons.some((row) => row.includes('Selanjutnya'))) {
    page = await press('Selanjutnya');
    lines.push(...page.lines.slice(1));
  }
  const text = lines.join(' ');
  const keys = ['title', 'reference_innovation', 'problem', 'idea', 'benefit_public', 'benefit_agency'];
  for (const key of [...keys, 'first_small_step', 'summary']) expect(text).toContain(sampleText(key));
  const value = samplePlan(2).milestones;
  if (!value || !('rows' in value)) throw new Error('no milestones');
  for (const { cells } of value.rows)
    expect(text).toContain(
      `${cells.name}, ${formatDayRange(cells.start!, cells.end!, 'id')}, ${cells.output}`,
    );
});

test('no word of the way is lost: what was replaced is in the history', async () => {
  const history = await bot.database.db.answerHistory.findMany({ orderBy: { id: 'asc' } });
  const kept = JSON.stringify(history.map(({ input, before }) => [input, before]));
  expect(kept).toContain('Terlalu pendek.');
  expect(new Set(history.map(({ updateId }) => updateId)).size).toBe(history.length);
});

test('an answer that waited while the bot was away says when it was sent', async () => {
  await bot.clock.jumpTo(new Date('2019-03-20T14:03:00+07:00'));
  await press('Kembali');
  await press('Daftar bagian');
  await press('Penutup');
  await press('Ringkasan');
  await press('Ganti seluruhnya');
  const sentAt = bot.clock.now();
  const from = { id: 700_005, is_bot: false, first_name: 'E' };
  const chat = { id: 700_005, type: 'private' as const, first_name: 'E' };
  const date = Math.floor(sentAt.getTime() / 1_000);
  const message = { message_id: 99_001, date, chat, from, text: sampleText('summary') };
  await bot.clock.jumpTo(new Date(sentAt.getTime() + 6 * 60_000));
  await saveDowntime(bot.database.db, { fromAt: sentAt, untilAt: bot.clock.now() });
  await bot.app.inbox.receive([{ update_id: 8_500_000, message }]);
  await bot.app.inbox.idle();
  const lines = (await eko.user.lastBotMessage())!.text.split('\n');
  expect(lines.slice(0, 2)).toEqual([
    '✅ Ringkasan: 86 kata, pesan 14.03 WIB',
    'Mohon maaf, balasan terlambat 6 menit. Tidak ada yang hilang.',
  ]);
  expect(lines[3]).toBe('Semua lengkap. Kirim kepada penguji?');
});
