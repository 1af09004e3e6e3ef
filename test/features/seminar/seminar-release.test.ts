import { expect, test } from 'vitest';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { saveScore } from '#storage/review/seminar-store.ts';
import { pressed, typed } from '#test/support/reading/read-reply.ts';
import { useSeminar } from './seminar-stage.ts';

const stage = useSeminar();
const surya = () => stage().surya();
const whole = { problem: 15, idea: 20, own_unit: 10, benefit: 20, feasible: 10, budget: 5, lasting: 5 };

/** A sheet of one of the two reviewers, by account. */
async function score(no: number, by: number, given: { points: Record<string, number>; isIn?: boolean }) {
  const { db } = stage().bot.database;
  const now = stage().bot.clock.now();
  const sheet = {
    participantId: stage().seeded.participantIds.get(no)!,
    personId: await ensurePerson(db, by, now),
  };
  await saveScore(db, sheet, { points: given.points, ...(given.isIn ? { handedInAt: now } : {}), now });
}

test('before one result goes out, its name, the open sheets and a slot still to come are said', async () => {
  await score(2, 900_004, { points: whole, isIn: true });
  await score(2, 900_005, { points: { problem: 12 } });
  await stage().openPanel();
  await pressed(surya(), 'Hasil nilai');
  expect((await pressed(surya(), 'Umumkan 1 hasil')).lines).toEqual([
    'Umumkan hasil Bunga Rekaan?',
    'Peserta menerima nilainya sendiri dan catatan penguji. Sesudah itu nilai tidak dapat diubah.',
    'Seminarnya baru diadakan Sel, 25 Jun 2019, 08.45 WIB.',
    '1 lembar belum dikirim: Bimo Rekaan (1 dari 7)',
    'Nilai yang belum dikirim tidak dihitung.',
  ]);
});

test('for several results every open sheet says whose it is', async () => {
  await score(1, 900_005, { points: whole, isIn: true });
  await pressed(surya(), 'Kembali');
  expect((await pressed(surya(), 'Umumkan 2 hasil')).lines).toEqual([
    'Umumkan 2 hasil kepada peserta?',
    'Setiap peserta menerima nilainya sendiri dan catatan penguji. Sesudah itu nilai tidak dapat diubah.',
    '2 di antaranya belum tampil; yang pertama baru Sel, 25 Jun 2019, 08.30 WIB.',
    '1 lembar belum dikirim: Bimo Rekaan untuk Bunga Rekaan (1 dari 7)',
    'Nilai yang belum dikirim tidak dihitung.',
  ]);
});

test('once the seminar is over and every sheet is in, only the question is asked', async () => {
  await score(2, 900_005, { points: whole, isIn: true });
  await stage().bot.jumpTo('2019-06-25T10:00:00+07:00');
  await stage().openPanel();
  await pressed(surya(), 'Hasil nilai');
  expect((await pressed(surya(), 'Umumkan 2 hasil')).lines).toHaveLength(2);
});

test('a second tap says what is so', async () => {
  const { messageId } = (await surya().lastBotMessage())!;
  expect((await surya().press('Ya, umumkan')).toast).toBe('2 hasil sudah diumumkan.');
  expect((await surya().pressData(messageId, 'zw')).toast).toBe('Hasil sudah diumumkan.');
  await stage().openPanel();
  await pressed(surya(), 'Kabari 2');
  const asked = (await surya().lastBotMessage())!;
  expect((await surya().press('Ya, kabari')).toast).toBe('2 penyaji akan dikabari.');
  expect((await surya().pressData(asked.messageId, 'zy')).toast).toBe(
    'Semua penyaji dikabari; yang belum pasti sampai tercantum di /panel.',
  );
});

test('the news of a slot goes to nobody without an account, and it says so', async () => {
  const { db } = stage().bot.database;
  const { programmeId, participantIds } = stage().seeded;
  const participantId = participantIds.get(4)!;
  await db.seminarPlace.create({ data: { participantId, programmeId, position: 4 } });
  await db.seminar.updateMany({ data: { minutesEach: 7 } });
  await db.seminarPlace.updateMany({ data: { toldStartsAt: null } });
  const panel = await stage().openPanel();
  expect(panel.buttons[0]).toBe('Urutan | Kabari 4');
  await pressed(surya(), 'Kabari 4');
  const { messageId } = (await surya().lastBotMessage())!;
  expect((await surya().press('Ya, kabari')).toast).toBe('3 penyaji akan dikabari.');
  const rest =
    'Semua yang sudah bergabung akan dikabari; yang belum pasti sampai tercantum di /panel. Belum bergabung: 1';
  expect((await surya().pressData(messageId, 'zy')).toast).toBe(rest);
  expect((await surya().press('Kabari 1')).toast).toBe(rest);
});

test('“Turunkan” twice moves one place; the button as it was only shows the order', async () => {
  const at = async () => {
    const { messageId } = (await surya().lastBotMessage())!;
    return messageId;
  };
  await typed(surya(), '/panel');
  await stage().openPanel();
  await pressed(surya(), 'Urutan');
  await pressed(surya(), 'Andi Fiktif');
  await surya().press('Turunkan', { times: 2 });
  await stage().bot.settle();
  expect((await surya().lastBotMessage())!.text).toContain('Urutan 2: Andi Fiktif');
  await surya().pressData(await at(), `zu:${stage().seeded.participantIds.get(1)!}:down`);
  expect((await surya().lastBotMessage())!.text).toContain('Urutan 2: Andi Fiktif');
});
