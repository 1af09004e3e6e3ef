import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoAnswer } from '#features/plan/write/undo-answer.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { writersRight } from '#test/support/plan-rights.ts';
import { sampleText } from '#test/support/seeds/plan-person.ts';
import { type PlanWriter, planWriter } from '#test/support/seeds/write-full-plan.ts';

let bot: BotUnderTest;
let bunga: PlanWriter;
let participantId: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T20:05:00+07:00' });
  const { participantIds } = await bot.seed({ participants: 3, joined: [2, 3] });
  participantId = participantIds.get(2)!;
  bunga = planWriter(bot, 700_002);
  await bunga.say('/rencana');
  await bunga.press('Mulai dari judul');
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const answerTo = (sectionKey: string) =>
  bot.database.db.sectionAnswer.findFirst({ where: { plan: { participantId }, sectionKey } });
const history = () =>
  bot.database.db.answerHistory.findMany({ where: { plan: { participantId } }, orderBy: { id: 'asc' } });

test('the last answer is taken back on its own screen, and what was taken back is kept', async () => {
  await bunga.say(sampleText('title'));
  await bunga.press('Kembali');
  expect(await bunga.say('Judul lain yang keliru kirim')).toMatchObject({
    lines: [`Judul sudah terisi: “${sampleText('title')}”`, 'Ganti dengan “Judul lain yang keliru kirim”?'],
    buttons: ['Ganti | Biarkan'],
  });
  expect((await bunga.press('Ganti')).lines[0]).toBe('✅ Judul: 5 kata');
  expect((await bunga.press('Kembali')).buttons).toContain('Urungkan');
  const undone = await bunga.press('Urungkan');
  expect(undone.lines).toEqual([
    'Isian terakhir sudah diurungkan.',
    'Bagian 1 dari 16: tuliskan judulnya',
    'Satu baris yang menyebut layanan yang diperbaiki, 3–15 kata.',
    `Jawaban saat ini: “${sampleText('title')}” (7 kata)`,
  ]);
  expect(undone.buttons).not.toContain('Urungkan');
  expect(await answerTo('title')).toMatchObject({
    state: 'complete',
    value: { parts: [{ text: sampleText('title') }] },
  });
  expect((await history()).at(-1)).toMatchObject({
    input: { kind: 'undo' },
    before: { parts: [{ text: 'Judul lain yang keliru kirim' }] },
  });
});

test('a double tap takes back one entry and says so', async () => {
  await bunga.say('Judul ketiga yang keliru');
  await bunga.press('Ganti');
  await bunga.press('Kembali');
  const undone = await bunga.press('Urungkan', { times: 2 });
  expect(undone.lines.at(-1)).toBe(`Jawaban saat ini: “${sampleText('title')}” (7 kata)`);
  expect(undone.toast).toBe('Isian terakhir sudah diurungkan.');
});

test('“urungkan” may be typed; a second time there is nothing left', async () => {
  await bunga.press('Ke bagian 2');
  await bunga.press('Ya, benar');
  expect((await bunga.say('urungkan')).lines.slice(0, 2)).toEqual([
    'Isian terakhir sudah diurungkan.',
    'Bagian 2 dari 16: periksa unit kerja',
  ]);
  expect(await answerTo('own_unit')).toMatchObject({ state: 'empty', value: null });
  expect(await bunga.say('Urungkan')).toEqual({
    lines: ['Tidak ada isian yang dapat diurungkan.'],
    buttons: ['Lanjutkan rencana'],
  });
});

test('a message too many is taken out of a joined draft', async () => {
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Masalah');
  await bunga.press('Masalah');
  await bunga.say('Surat masuk lama didisposisi.');
  expect((await bunga.say('Catatan rapat yang salah kirim.')).buttons).toEqual([
    'Ganti seluruhnya',
    'Urungkan',
    '—',
  ]);
  await bunga.press('Urungkan');
  expect(await answerTo('problem')).toMatchObject({
    state: 'draft',
    value: { parts: [{ text: 'Surat masuk lama didisposisi.' }] },
  });
});

test('a deleted row, a question in between and a jump leave the last change to be taken back', async () => {
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Pelaksanaan');
  await bunga.press('Tim');
  await bunga.say('Bunga Rekaan | Kepala | penanggung jawab\nSari Fiktif | Petugas | anggota');
  await bunga.press('Hapus baris');
  await bunga.press('Sari Fiktif');
  await bunga.press('Tambah orang');
  await bunga.say('/rencana');
  expect((await bunga.press('Lanjutkan rencana')).lines[0]).toBe('Orang 2: siapa namanya?');
  await bunga.press('Kembali');
  const undone = await bunga.say('urungkan');
  expect(undone.lines[0]).toBe('Isian terakhir sudah diurungkan.');
  expect(undone.lines).toContain('2. Sari Fiktif, Petugas, Anggota');
});

test('an undo that comes twice acts once', async () => {
  await bunga.press('Hapus baris');
  await bunga.press('Sari Fiktif');
  const now = bot.clock.now();
  const right = await writersRight(bot.database.db, participantId);
  const request = { right, updateId: 9_900_001, now };
  const first = await undoAnswer(bot.app.needs, request);
  const rows = (await history()).length;
  const second = await undoAnswer(bot.app.needs, request);
  expect([first.kind, second.kind]).toEqual(['undone', 'undone']);
  expect((await history()).length).toBe(rows);
  const none = { right, updateId: 9_900_002, now };
  expect((await undoAnswer(bot.app.needs, none)).kind).toBe('nothingToUndo');
});
