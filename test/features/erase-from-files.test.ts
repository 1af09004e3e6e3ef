import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { findErased } from '#storage/folder/rewrite-files.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, pressed, typed } from '#test/support/reading/read-reply.ts';

const folder = mkdtempSync(join(tmpdir(), 'erase-files-'));
let database: Database;
let bot: BotUnderTest;
const bunga = () => bot.user(700_002);
const marks = ['WORTEL', 'KENTANG', 'TERONG'];

/** Which of the words stand in any file of the folder. */
function inFiles(): string[] {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));
  return marks.filter((mark) => files.some((bytes) => bytes.includes(mark)));
}

beforeAll(async () => {
  database = await openDatabase({ dataDir: folder });
  bot = await startBot({ at: '2019-03-17T16:05:00+07:00', database });
  await bot.seed({ participants: 2 });
  await bunga().start();
}, 120_000);
afterAll(async () => {
  await bot.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what was typed is in the files, and still is just after the deletion', async () => {
  await typed(bunga(), '/tanya Apakah KENTANG boleh dibawa?');
  await bot.settle();
  await typed(bunga(), 'TERONG yang tidak dipahami siapa pun');
  await bot.settle();
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Mulai dari judul');
  await answerTo(bunga(), () => bunga().sendText('WORTEL untuk semua warga kelurahan dalam satu hari'));
  await typed(bunga(), '/hapusdata');
  await pressed(bunga(), 'Lanjut menghapus');
  expect((await pressed(bunga(), 'Ya, hapus data saya')).lines).toContain(
    'Sisanya di berkas penyimpanan bot hilang dalam 24 jam.',
  );
  await bot.settle();
  await database.db.$executeRawUnsafe('CHECKPOINT');
  expect(inFiles()).toEqual(marks);
});

test('by day it waits; in the night it is gone from every file, and nothing else is', async () => {
  const counted = () => Promise.all([database.db.participant.count(), database.db.auditEntry.count()]);
  const before = await counted();
  await bot.jumpTo('2019-03-17T20:00:00+07:00');
  expect(inFiles()).toEqual(marks);
  await bot.jumpTo('2019-03-18T01:00:00+07:00');
  expect(inFiles()).toEqual([]);
  expect(await counted()).toEqual(before);
  expect(await findErased(database.db)).toBeUndefined();
}, 120_000);
