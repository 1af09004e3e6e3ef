import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bot-under-test.ts';
import { pressed, typed } from '#test/support/read-reply.ts';
import { seedAnswers } from '#test/support/seed-plan.ts';

let bot: BotUnderTest;

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-23T10:00:00+07:00' });
  const { participantIds } = await bot.seed({ participants: 3, joined: [2] });
  const { db } = bot.database;
  await db.roleGrant.updateMany({ where: { role: 'reviewer' }, data: { name: 'Laras Contoh' } });
  await seedAnswers(db, { participantId: participantIds.get(2)! });
  for (const id of [900_002, 900_004, 700_002]) await bot.user(id).start();
  await bot.settle();
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Kirim');
  await pressed(bunga(), 'Kirim');
  await laras().waitForMessage('Mohon tinjau rencana versi 1');
});
afterAll(() => bot.close());

const laras = () => bot.user(900_004);
const bunga = () => bot.user(700_002);

async function comment(section: string, text: string): Promise<void> {
  await typed(laras(), '/tinjau');
  await pressed(laras(), 'Bunga Rekaan');
  await pressed(laras(), 'Beri catatan');
  await pressed(laras(), section);
  await typed(laras(), text);
}

test('before the next version goes out, comments nothing was done about are named', async () => {
  await comment('Tahapan', 'Mohon tambah tahap evaluasi.');
  await comment('Judul', 'Mohon lebih singkat.');
  await pressed(laras(), 'Minta perbaikan');
  await pressed(laras(), 'Kirim 2 catatan');
  await bunga().waitForMessage('Mohon perbaiki 2 bagian');
  await pressed(bunga(), 'Perbaiki judul');
  const asked = await typed(bunga(), 'E-Office Sederhana: disposisi surat satu hari');
  expect(asked.lines.slice(-4)).toEqual([
    'Semua lengkap. Kirim kepada penguji?',
    'Versi 2 akan dikunci selama diperiksa.',
    'Batas: Jum, 24 Mei 2019, 15.00 WIB',
    'Masih ada 1 catatan: Tahapan',
  ]);
  expect(asked.buttons).toEqual(['Perbaiki tahapan', 'Kembali | Kirim']);
  await typed(bunga(), '/rencana');
  expect((await pressed(bunga(), 'Kirim')).buttons).toEqual(['Perbaiki tahapan', 'Kembali | Kirim']);
  expect((await pressed(bunga(), 'Perbaiki tahapan')).lines.at(-1)).toBe(
    'Catatan penguji: “Mohon tambah tahap evaluasi.”',
  );
});
