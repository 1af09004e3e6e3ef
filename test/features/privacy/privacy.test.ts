import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { shown, typed } from '#test/support/reading/read-reply.ts';
import { textOfPdf } from '#test/support/reading/received-file.ts';
import { seedOwnData } from '#test/support/seeds/seed-own-data.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
const [andi, bunga, citra, stranger] = [700_001, 700_002, 700_003, 710_000];

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-19T23:30:00+07:00' });
  seeded = await bot.seed({ participants: 4, joined: [1, 2, 3] });
  const { db } = bot.database;
  const staff = await db.person.findUniqueOrThrow({ where: { telegramUserId: seeded.reviewer } });
  for (const [index, mark] of ['Andi', 'Bunga'].entries()) {
    await seedOwnData(db, {
      participantId: seeded.participantIds.get(index + 1)!,
      sessionId: seeded.sessionIds.get('D01-P')!,
      ...{ staffPersonId: staff.id, mark, fromUpdate: 5_000_000 + index * 1_000 },
    });
  }
  await seedAnswers(db, { participantId: seeded.participantIds.get(3)! });
});

afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

/** Asks and gives both files with what stands under them. */
async function filesAfter(userId: number, ask: () => Promise<unknown>) {
  const user = bot.user(userId);
  const before = (await user.lastBotMessage())?.messageId ?? 0;
  await ask();
  await user.waitForMessage(
    ({ messageId, file }) => messageId > before && file?.name.endsWith('.pdf') === true,
    60_000,
  );
  const messages = (await user.chat()).messages.filter((each) => each.messageId > before && each.file);
  return Promise.all(
    messages.map(async (message) => ({
      name: message.file!.name,
      ...shown(message),
      bytes: await user.fileBytes(message.file!),
    })),
  );
}

const readJson = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString('utf8'));

test('the notice ends with what one can do oneself; a stranger gets the notice alone', async () => {
  const notice = await typed(bot.user(andi), '/privasi');
  expect(notice.lines[0]).toBe('Privasi dan data Bapak/Ibu');
  expect(notice.lines.slice(-2)).toEqual([
    'Semua data tentang Bapak/Ibu dapat diunduh dengan /dataku dan dihapus dengan /hapusdata.',
    'Untuk memperbaiki data, silakan hubungi panitia melalui /tanya.',
  ]);
  expect(notice.buttons).toEqual(['Unduh data saya | Hapus data saya']);
  await bot.user(stranger).sendText('/privasi');
  const told = shown(await bot.user(stranger).waitForReply());
  expect(told.lines.at(-1)).toBe(
    'Untuk melihat, memperbaiki, atau menghapus data, silakan hubungi panitia program.',
  );
  expect(told.buttons).toEqual([]);
});

test('both files hold what is kept, and nothing of anybody else', async () => {
  const [json, pdf] = await filesAfter(andi, () => bot.user(andi).press('Unduh data saya'));
  expect([json!.name, pdf!.name]).toEqual(['data-saya-2019-03-19.json', 'data-saya-2019-03-19.pdf']);
  expect(json!.lines).toEqual([
    'Data saya (JSON): lengkap, dengan setiap ketikan',
    'Untuk bagian TI.',
    'Berkas ini kini juga ada di percakapan Telegram ini. Mohon tidak diteruskan. Dapat dihapus dari sini dalam 48 jam.',
  ]);
  expect(pdf!.lines[0]).toBe('Data saya (PDF): untuk dibaca');
  expect([json!.buttons, pdf!.buttons]).toEqual([['Hapus berkas ini'], ['Hapus berkas ini']]);
  expect(readJson(json!.bytes)).toMatchObject({
    madeAt: expect.stringMatching(/^2019-03-19T16:3\d:\d\d\.\d{3}Z$/),
    account: { telegramUserId: andi },
    places: [{ name: 'Andi-Participant', nip: '198403122009011901' }],
  });
  const text = await textOfPdf(pdf!.bytes);
  for (const words of [
    'Workshop Inovasi Pelayanan Publik 2019',
    'Andi-Participant',
    '198403122009011901',
    'Terlambat',
    'tiba sekitar 10.00 WIB',
    'Andi-Rsvp',
    'dari Hadir ke Terlambat',
    'Permohonan: Izin',
    'tidak disetujui',
    'Andi-decision',
    'Andi-SectionAnswer',
    '1, lengkap di berkas JSON',
    'Andi-PlanEvidence',
    'Andi-ReviewComment',
    'Andi-ReviewDecision',
    'Andi-SeminarScore',
    'Andi-TicketMessage',
    'Andi-TicketAnswer',
    'Kehadiran Sel, 19 Mar 2019',
    'Andi-StoredFile',
  ])
    expect(text).toContain(words);
  for (const file of [text, Buffer.from(json!.bytes).toString('utf8')])
    expect(file).not.toMatch(/Bunga-|secret/);
});

test('that it was had is written down, by ids alone', async () => {
  const entries = await bot.database.db.auditEntry.findMany({ where: { action: 'data.exported' } });
  const { id } = await bot.database.db.person.findUniqueOrThrow({ where: { telegramUserId: andi } });
  expect(entries).toMatchObject([{ actorPersonId: id, subject: `person:${id}`, details: null }]);
});

test('in English, by the English command', async () => {
  await bot.database.db.person.update({ where: { telegramUserId: citra }, data: { locale: 'en' } });
  const [json, pdf] = await filesAfter(citra, () => bot.user(citra).sendText('/mydata'));
  expect([json!.name, pdf!.name]).toEqual(['my-data-2019-03-19.json', 'my-data-2019-03-19.pdf']);
  expect(pdf!.lines).toEqual([
    'My data (PDF): to read',
    'It holds your profile with the NIP, attendance, plan, questions and messages.',
    'This file is now in the Telegram chat as well. Please do not forward it. It can be deleted here within 48 hours.',
  ]);
  const text = await textOfPdf(pdf!.bytes);
  expect(text).toContain('My data');
  expect(text).toContain('Action plan');
  expect(readJson(json!.bytes).places[0].plan.answers.length).toBeGreaterThan(10);
});

test('asked for twice at once, it is sent twice and nothing breaks', async () => {
  const before = await bot.database.db.auditEntry.count({ where: { action: 'data.exported' } });
  await Promise.all([bot.user(bunga).sendText('/dataku'), bot.user(bunga).sendText('/dataku')]);
  await bot.settle();
  await bot.user(bunga).waitUntilQuiet(200);
  const files = (await bot.user(bunga).chat()).messages.filter(({ file }) => file);
  expect(files).toHaveLength(4);
  expect(await bot.database.db.auditEntry.count({ where: { action: 'data.exported' } })).toBe(before + 2);
});

test('the staff get theirs: roles and acts, nobody of the roster', async () => {
  const [json] = await filesAfter(seeded.reviewer, () => bot.user(seeded.reviewer).sendText('/dataku'));
  const text = Buffer.from(json!.bytes).toString('utf8');
  expect(JSON.parse(text)).toMatchObject({ roles: [{ role: 'reviewer' }], places: [] });
  expect(text).not.toMatch(/"(Andi|Bunga)-(?!letter-file)/);
});

test('who is nobody here is told so; who only opened an invitation is told what is kept', async () => {
  const { db } = bot.database;
  await bot.user(stranger).sendText('/dataku');
  expect(shown(await bot.user(stranger).waitForReply()).lines).toEqual([
    'Tidak ada data tentang akun ini yang kami simpan.',
  ]);
  await db.person.create({ data: { telegramUserId: stranger, createdAt: new Date('2019-03-19T15:00:00Z') } });
  expect((await typed(bot.user(stranger), '/dataku')).lines).toEqual([
    'Yang kami simpan hanya nomor dan bahasa akun Telegram ini, sejak 19 Maret 2019.',
    'Akun ini belum tercatat sebagai peserta atau panitia.',
  ]);
});
