import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '#domain/plan/plan-state.ts';
import { eraseDrafts } from '#storage/privacy/erase-draft.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { type PlanPerson, planPerson } from '#test/support/seeds/plan-person.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';

let bot: BotUnderTest;
let bunga: PlanPerson;
let planId: number;

beforeAll(async () => {
  bot = await startBot({ at: '2019-05-22T20:05:00+07:00' });
  const { participantIds } = await bot.seed({ participants: 2, joined: [2] });
  planId = await seedAnswers(bot.database.db, { participantId: participantIds.get(2)! });
  bunga = planPerson(bot, 700_002);
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const become = (state: PlanState) =>
  bot.database.db.plan.update({ where: { id: planId }, data: { state, revision: { increment: 1 } } });
const submittedAt = new Date('2019-05-22T13:00:00Z');
const handIn = () =>
  bot.database.db.submission.create({
    data: { planId, n: 1, templateId: 1, sectionKeys: [], answers: {}, isLate: false, submittedAt },
  });
const answers = () =>
  bot.database.db.sectionAnswer.findMany({ where: { planId }, orderBy: { sectionKey: 'asc' } });

test('a plan that is with the reviewer takes no text and no press, and stays readable', async () => {
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Masalah');
  await bunga.press('Masalah');
  const before = await answers();
  await handIn();
  await become('submitted');
  const locked = {
    lines: [
      '📝 Versi 1 sedang diperiksa penguji',
      'Dikirim Rab, 22 Mei 2019, 20.00 WIB. Selama diperiksa, naskah dikunci dan tetap dapat dibaca.',
    ],
    buttons: ['Daftar bagian | Lihat naskah'],
  };
  expect(await bunga.press('Ganti seluruhnya')).toEqual(locked);
  expect(await bunga.say('/rencana')).toEqual(locked);
  expect((await bunga.say('Kalimat baru yang datang terlambat.')).lines[0]).toBe(
    'Belum saya catat. Kehadiran Kam, 23 Mei:',
  );
  expect(await answers()).toEqual(before);
  await bunga.say('/rencana');
  expect((await bunga.press('Lihat naskah')).lines[0]).toMatch(/^Naskah/);
});

test('a section of an approved plan does not open; after changes were asked for it does', async () => {
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Masalah');
  await become('approved');
  expect((await bunga.press('Masalah')).lines[0]).toBe('✅ Rencana aksi disetujui');
  await become('changesRequested');
  await bunga.say('/rencana');
  await bunga.press('Daftar bagian');
  await bunga.press('Masalah');
  expect((await bunga.press('Masalah')).lines[0]).toBe('Bagian 5 dari 16: tuliskan masalahnya');
});

test('when the time of drafts is over nothing is written; a version that was sent can be read', async () => {
  const { db } = bot.database;
  const draftsErasedAt = new Date('2019-12-15T17:10:00Z');
  await db.programme.updateMany({ data: { draftsErasedAt } });
  const erased = {
    lines: [
      'Draf rencana sudah dihapus Sen, 16 Des 2019',
      'Masa simpannya sudah lewat. Versi yang terakhir dikirim tetap dapat dibaca.',
    ],
    buttons: ['Lihat naskah'],
  };
  expect(await bunga.say('Kalimat yang datang terlambat.')).toEqual(erased);
  expect(await bunga.say('/rencana')).toEqual(erased);
  await db.submission.deleteMany();
  await eraseDrafts(db, [(await db.plan.findUniqueOrThrow({ where: { id: planId } })).participantId]);
  expect(await bunga.say('/rencana')).toEqual({
    lines: [
      'Draf rencana sudah dihapus Sen, 16 Des 2019',
      'Masa simpannya sudah lewat. Rencana ini belum pernah dikirim, jadi tidak ada versi yang tersisa.',
    ],
    buttons: [],
  });
});
