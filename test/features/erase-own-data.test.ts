import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseOwnData } from '#features/privacy/erase-own-data.ts';
import type { Database } from '#storage/engine/database.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, pressed, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;
let bungaId: number;
const bunga = () => bot.user(700_002);
const andi = () => bot.user(700_001);
const organizer = () => bot.user(seeded.organizer);

/** Said by Bunga alone; after she is gone nobody has it. */
const marks = ['WORTEL', 'KENTANG', 'BAYAM', 'KANGKUNG', 'TERONG', 'SELADA'];

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T16:05:00+07:00' });
  seeded = await bot.seed({ participants: 3 });
  for (const id of [700_001, 700_002, 700_003, seeded.organizer]) await bot.user(id).start();
  await bot.jumpTo('2019-03-17T16:06:00+07:00');
  const person = await bot.database.db.person.findUniqueOrThrow({ where: { telegramUserId: 700_002 } });
  bungaId = person.id;
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

/** Every row of every table as text, by table. */
async function dump({ db }: Database): Promise<Map<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT "table_name" AS "name" FROM information_schema.tables
    WHERE "table_schema" = 'public' AND "table_type" = 'BASE TABLE'`;
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const all = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS "row" FROM "${name}" t`);
    rows.set(
      name,
      all.map(({ row }) => row),
    );
  }
  return rows;
}

async function tablesWith(words: string[]): Promise<string[]> {
  const rows = await dump(bot.database);
  const holds = (row: string) => words.some((word) => row.includes(word));
  return [...rows].filter(([, all]) => all.some(holds)).map(([name]) => name);
}

async function sayEverything(): Promise<void> {
  await pressed(bunga(), 'Izin');
  await typed(bunga(), 'WORTEL diantar ke sekolah');
  await typed(bunga(), '/tanya Apakah KENTANG boleh dibawa?');
  await bot.settle();
  const question = await organizer().waitForMessage('KENTANG');
  await organizer().sendText('KENTANG boleh dibawa.', { replyTo: question.messageId });
  await bot.settle();
  await typed(bunga(), '/rencana');
  await pressed(bunga(), 'Mulai dari judul');
  await answerTo(bunga(), () => bunga().sendText('BAYAM untuk semua warga kelurahan dalam satu hari'));
  await typed(bunga(), '/batal');
  await bot.settle();
  await pressed(organizer(), 'Setujui');
  await bot.jumpTo('2019-03-18T09:00:00+07:00');
  await typed(bunga(), 'izin pak');
  await pressed(bunga(), 'Lapor berhalangan');
  await pressed(bunga(), 'Sel, 19 Mar');
  await pressed(bunga(), 'Semua sesi');
  await pressed(bunga(), 'Izin');
  await typed(bunga(), 'KANGKUNG harus diantar ke pasar');
  await bot.settle();
  await typed(bunga(), 'TERONG yang tidak dipahami siapa pun');
  const { db } = bot.database;
  const [sessionId, participantId] = [seeded.sessionIds.get('D01-P')!, seeded.participantIds.get(2)!];
  await db.presence.create({
    data: { sessionId, participantId, status: 'excused', source: 'staff', markedAt: bot.clock.now() },
  });
  const kind = 'absence';
  await db.openForm.create({
    data: { personId: bungaId, kind, values: { reason: 'SELADA' }, updatedAt: bot.clock.now() },
  });
  await db.roleGrant.create({
    data: {
      ...{ personId: bungaId, programmeId: seeded.programmeId, role: 'reviewer', name: 'SELADA' },
      ...{ grantedAt: bot.clock.now(), revokedAt: bot.clock.now() },
    },
  });
}

test('asks twice, says what goes and what stays, and does nothing before the second yes', async () => {
  await sayEverything();
  expect((await tablesWith(marks)).length).toBeGreaterThan(5);
  expect(await typed(bunga(), '/hapusdata')).toEqual({
    lines: [
      'Menghapus data Bapak/Ibu',
      'Yang dihapus: sambungan akun Telegram ini, draf rencana beserta riwayat ketikan dan lampirannya, jawaban kehadiran, alasan izin, serta pertanyaan kepada panitia.',
      'Yang tetap, karena arsip instansi: baris daftar peserta, presensi, keputusan izin, serta versi rencana yang sudah dikirim dengan penilaiannya. Catatan kerja bot hanya berisi nomor, tanpa nama.',
      'Pesan di Telegram, juga di ponsel panitia, tidak ikut terhapus. Salinan cadangan terhapus menurut jadwal pengelola server.',
      'Sesudah itu saya tidak mengirim pesan lagi. Untuk ikut kembali, diperlukan tautan baru dari panitia.',
    ],
    buttons: ['Unduh data saya', 'Lanjut menghapus | Batal'],
  });
  expect(await pressed(bunga(), 'Lanjut menghapus')).toEqual({
    lines: [
      'Hapus data Bapak/Ibu sekarang?',
      '1 bagian rencana yang belum dikirim ikut hilang.',
      'Ini tidak dapat dibatalkan.',
    ],
    buttons: ['Ya, hapus data saya', 'Batal'],
  });
  expect(await bot.database.db.plan.count()).toBe(1);
});

test('the account and every word are gone from every table; the roster and the presence stay', async () => {
  const { db } = bot.database;
  const participantId = seeded.participantIds.get(2)!;
  const presences = () => db.presence.findMany({ where: { participantId }, orderBy: { sessionId: 'asc' } });
  const before = await presences();
  expect(before.length).toBeGreaterThan(0);
  expect((await pressed(bunga(), 'Ya, hapus data saya')).lines[0]).toBe('Data Bapak/Ibu sudah dihapus');
  await bot.settle();
  expect(await tablesWith(['700002', ...marks])).toEqual([]);
  expect(await presences()).toEqual(before);
  expect(await db.participant.findUniqueOrThrow({ where: { id: participantId } })).toMatchObject({
    ...{ name: 'Bunga Rekaan', personId: null, joinedAt: null },
  });
  expect(
    await db.absenceRequest.findMany({ where: { participantId }, orderBy: { id: 'asc' } }),
  ).toMatchObject([
    { kind: 'excused', state: 'approved', reason: null },
    { kind: 'excused', state: 'withdrawn', reason: null },
  ]);
  expect(await db.consent.count({ where: { participantId, withdrawnAt: null } })).toBe(0);
  expect(await db.auditEntry.findMany({ where: { action: 'person.erased' } })).toMatchObject([
    { actorPersonId: bungaId, subject: `participant:${participantId}`, details: { drafts: 1, kept: 0 } },
  ]);
});

test('the organizers are told once; the account is a stranger, and its old buttons change nothing', async () => {
  const news = (await organizer().chat()).messages.filter((each) => each.text.includes('menghapus datanya'));
  expect(news.map(({ text }) => text.split('\n')[0])).toEqual(['No. 2, Bunga Rekaan, menghapus datanya']);
  const { messages } = await bunga().chat();
  expect(messages.at(-1)?.buttons).toEqual([]);
  expect((await typed(bunga(), '/jadwal')).lines[0]).not.toContain('Jadwal');
  expect((await typed(bunga(), '/hapusdata')).lines).toEqual([
    'Tidak ada data tentang akun ini yang kami simpan.',
  ]);
  await bot.jumpTo('2019-03-18T16:30:00+07:00');
  expect(await bot.database.db.delivery.count({ where: { personId: bungaId, status: 'pending' } })).toBe(0);
});

test('who holds a role is told to hand it back first, and who can take it', async () => {
  expect((await typed(organizer(), '/deletemydata')).lines).toEqual([
    'Akun ini masih memegang peran panitia, penguji, atau pemilik.',
    'Mohon minta panitia, atau pemilik bot lain, mencabut perannya dulu, lalu ketik lagi /hapusdata.',
  ]);
});

test('others keep what they have', async () => {
  expect((await typed(andi(), '/jadwal')).lines.join(' ')).toContain('Mar');
});

test('the same update again has the same outcome and tells nobody twice', async () => {
  const { database, app, clock } = bot;
  const { updateId } = await database.db.appliedUpdate.findFirstOrThrow({
    where: { action: 'eraseOwnData' },
  });
  const told = () => database.db.delivery.count({ where: { dedupeKey: { startsWith: 'erased:' } } });
  const before = await told();
  const again = { personId: undefined, updateId: Number(updateId), now: clock.now() };
  expect(await eraseOwnData(app.needs, again)).toEqual({
    kind: 'erased',
    participantIds: [seeded.participantIds.get(2)!],
  });
  expect(await told()).toBe(before);
});

test('who joins anew is asked anew: the button of the earlier account deletes nothing', async () => {
  const { db } = bot.database;
  const now = bot.clock.now();
  const { id: personId } = await db.person.create({ data: { telegramUserId: 700_002, createdAt: now } });
  const id = seeded.participantIds.get(2)!;
  await db.participant.update({ where: { id }, data: { personId, joinedAt: now } });
  const { messages } = await bunga().chat();
  const { messageId } = messages.findLast(({ text }) => text.startsWith('Data Bapak/Ibu sudah dihapus'))!;
  await bunga().pressData(messageId, press('eraseNow', bungaId));
  await bot.settle();
  const answer = (await bunga().chat()).messages.find((each) => each.messageId === messageId);
  expect(answer?.text.split('\n')[0]).toBe('Menghapus data Bapak/Ibu');
  expect(await db.participant.findUniqueOrThrow({ where: { id } })).toMatchObject({ personId });
});
