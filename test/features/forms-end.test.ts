import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitPlan } from '#features/plan/hand-in/submit-plan.ts';
import { decidePlan } from '#features/review/decide/decide-plan.ts';
import { loadVersion } from '#features/review/read/load-version.ts';
import { findActor } from '#storage/people/actor-store.ts';
import { saveForm } from '#storage/state/form-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { reviewersRight, writersRight } from '#test/support/plan-rights.ts';
import { pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T16:05:00+07:00' });
  seeded = await bot.seed({ participants: 4 });
  await bot.user(seeded.organizer).start();
  for (let no = 1; no <= 4; no++) await user(no).start();
  await bot.settle();
});
afterAll(() => bot.close());

const user = (no: number) => bot.user(700_000 + no);
const organizer = () => bot.user(seeded.organizer);
const formOf = async (telegramUserId: number) =>
  (await findActor(bot.database.db, telegramUserId, { spokenLocale: 'id', now: bot.clock.now() })).form?.kind;
const reasonsOf = async (no: number) =>
  (await bot.database.db.rsvp.findMany({ where: { participantId: seeded.participantIds.get(no)! } })).map(
    ({ reason }) => reason,
  );

async function askAbsence(no: number) {
  await bot.settle();
  await typed(user(no), '/hadir');
  await typed(user(no), 'izin pak');
  await bot.settle();
}

test('a question for the reason says until when it waits, digits are none, and it ends as the session starts', async () => {
  await typed(user(1), '/hadir');
  expect((await pressed(user(1), 'Izin')).lines).toEqual([
    '✅ Tersimpan: Izin',
    'Sen, 18 Mar 2019, kedua sesi',
    'Mohon tuliskan alasannya untuk panitia. Satu kalimat cukup, contoh: keperluan keluarga.',
    'Saya tunggu sampai Sen, 18 Mar 2019, 08.00 WIB.',
  ]);
  expect((await typed(user(1), '12345')).lines[0]).toBe('Mohon tuliskan alasannya dengan kata-kata.');
  await bot.jumpTo('2019-03-18T07:59:00+07:00');
  expect(await formOf(700_001)).toBe('rsvpReason');
  await bot.jumpTo('2019-03-18T08:00:00+07:00');
  expect(await formOf(700_001)).toBeUndefined();
  await typed(user(1), 'terima kasih banyak bu');
  expect(await reasonsOf(1)).toEqual([null, null]);
});

test('what is asked about a request ends when it is decided or withdrawn, on both sides', async () => {
  const { db } = bot.database;
  await askAbsence(2);
  await pressed(user(2), 'Lapor berhalangan');
  for (const label of ['Sel, 19 Mar', 'Semua sesi', 'Izin']) await pressed(user(2), label);
  await typed(user(2), 'keperluan keluarga');
  await bot.settle();
  await pressed(organizer(), 'Tanya lagi');
  await typed(organizer(), 'Mohon jelaskan keperluannya dalam satu kalimat');
  await pressed(organizer(), 'Kirim');
  await bot.settle();
  expect((await pressed(user(2), 'Jawab panitia')).lines).toEqual([
    'Silakan tulis jawaban untuk panitia.',
    'Saya tunggu sampai Rab, 20 Mar 2019, 08.00 WIB.',
  ]);
  expect(await formOf(700_002)).toBe('absenceAddition');
  await pressed(organizer(), 'Setujui');
  expect(await formOf(700_002)).toBeUndefined();
  await typed(user(2), 'baik, terima kasih banyak');
  expect(await db.absenceRequest.findMany({ select: { addition: true, state: true } })).toEqual([
    { addition: null, state: 'approved' },
  ]);
});

test('words for a decision end when its participant withdraws the request', async () => {
  await askAbsence(3);
  await pressed(user(3), 'Lapor berhalangan');
  for (const label of ['Sel, 19 Mar', 'Semua sesi', 'Izin']) await pressed(user(3), label);
  await typed(user(3), 'keperluan keluarga');
  await bot.settle();
  await pressed(organizer(), 'Tolak');
  expect(await formOf(seeded.organizer)).toBe('absenceDecision');
  await pressed(user(3), 'Batalkan permohonan');
  await pressed(user(3), 'Ya, batalkan');
  expect(await formOf(seeded.organizer)).toBeUndefined();
  await typed(organizer(), 'rapat dimulai sepuluh menit lagi');
  expect(shown((await organizer().lastBotMessage())!).lines[0]).not.toContain('Penolakan');
});

test('a comment that another reviewer was writing ends as the version is decided', async () => {
  const { db } = bot.database;
  const participantId = seeded.participantIds.get(4)!;
  await seedAnswers(db, { participantId });
  const laras = await db.person.findUniqueOrThrow({ where: { telegramUserId: 900_004 } });
  const right = await reviewersRight(db, laras.id, participantId);
  const now = bot.clock.now();
  const writing = await writersRight(db, participantId);
  await submitPlan(bot.app.needs, { right: writing, n: 1, now, updateId: 8_000_001 });
  const { id: submissionId } = await db.submission.findFirstOrThrow();
  const other = await db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.organizer } });
  const values = { submissionId, sectionKey: 'title' };
  await saveForm(db, other.id, { kind: 'reviewComment', values, now });
  const view = (await loadVersion(db, submissionId, () => right))!;
  await decidePlan(bot.app.needs, { right, view, decision: 'approved', updateId: 8_000_002, now });
  expect(await formOf(seeded.organizer)).toBeUndefined();
});
