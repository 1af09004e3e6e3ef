import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let bimoGrant: { personId: number; programmeId: number; role: 'reviewer'; name: string; now: Date };

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-23T10:00:00+07:00' });
  const { programmeId, participantIds } = await bot.seed({ participants: 3, joined: [2] });
  const { db } = bot.database;
  await db.roleGrant.updateMany({ where: { role: 'reviewer' }, data: { name: 'Laras Contoh' } });
  const now = bot.clock.now();
  const personId = await ensurePerson(db, 900_005, now);
  bimoGrant = { personId, programmeId, role: 'reviewer', name: 'Bimo Rekaan', now };
  await grantRole(db, bimoGrant);
  const participantId = participantIds.get(2)!;
  await seedAnswers(db, { participantId });
  await db.reviewAssignment.create({ data: { participantId, personId, assignedAt: now } });
  for (const id of [900_002, 900_004, 900_005, 700_002]) await bot.user(id).start();
  await bot.settle();
});
afterAll(() => bot.close());

const surya = () => bot.user(900_002);
const laras = () => bot.user(900_004);
const bimo = () => bot.user(900_005);
const bunga = () => bot.user(700_002);

async function overview(): Promise<Awaited<ReturnType<typeof pressed>>> {
  await typed(surya(), '/panel');
  return pressed(surya(), 'Rencana aksi');
}

test('revoking a reviewer is told with how many plans lose theirs', async () => {
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Kirim');
  await pressed(bunga(), 'Kirim');
  await bimo().waitForMessage('Mohon tinjau rencana versi 1');
  expect((await typed(laras(), '/tinjau')).lines[0]).toBe('Tidak ada rencana yang menunggu.');
  await typed(surya(), '/panel');
  await pressed(surya(), 'Peran');
  expect((await pressed(surya(), 'Cabut: Laras Contoh')).lines).toEqual([
    'Cabut peran penguji dari Laras Contoh?',
    'Haknya langsung berakhir. Peran dapat diberikan lagi dengan tautan baru.',
  ]);
  await pressed(surya(), 'Kembali');
  expect((await pressed(surya(), 'Cabut: Bimo Rekaan')).lines).toEqual([
    'Cabut peran penguji dari Bimo Rekaan?',
    'Haknya langsung berakhir. Peran dapat diberikan lagi dengan tautan baru.',
    '1 rencana yang ditugaskan kepadanya menjadi tanpa penguji; rencana itu dapat ditinjau semua penguji.',
  ]);
});

test('the plans of a revoked reviewer count as without one and are taken by another', async () => {
  await pressed(surya(), 'Ya, cabut peran');
  const { lines, buttons } = await overview();
  expect(lines.at(-1)).toBe('Belum ditetapkan pengujinya: 3');
  expect(buttons[0]).toBe('Daftar rencana | Bagi rata');
  const list = await pressed(surya(), 'Daftar rencana');
  expect(list.lines).toContain('2. Bunga Rekaan: versi 1 menunggu penguji');
  expect((await typed(laras(), '/tinjau')).lines.slice(0, 2)).toEqual([
    '📝 1 rencana menunggu tinjauan',
    '1. Bunga Rekaan, versi 1: masuk hari ini',
  ]);
  expect((await pressed(laras(), 'Bunga Rekaan')).lines[0]).toBe('📝 Rencana versi 1, menunggu tinjauan');
});

test('given the role again, the reviewer has the plans again', async () => {
  await grantRole(bot.database.db, bimoGrant);
  expect((await overview()).lines.at(-1)).toBe('Belum ditetapkan pengujinya: 2');
  expect((await typed(bimo(), '/tinjau')).lines[0]).toBe('📝 1 rencana menunggu tinjauan');
  expect((await typed(laras(), '/tinjau')).lines[0]).toBe('Tidak ada rencana yang menunggu.');
});
