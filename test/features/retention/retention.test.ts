import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, pressed, shown, typed } from '#test/support/reading/read-reply.ts';
import { seedDrafts } from '#test/support/seeds/seed-drafts.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

let bot: BotUnderTest;
let seeded: SeededProgramme;

beforeAll(async () => {
  bot = await startBot({ at: '2019-06-19T09:00:00+07:00' });
  seeded = await bot.seed({ participants: 6, joined: [2, 3, 4, 5, 6] });
  const { db } = bot.database;
  await db.session.deleteMany();
  await db.deadline.deleteMany();
  await seedDrafts(db, seeded);
  await db.person.update({ where: { telegramUserId: 700_004 }, data: { locale: 'en' } });
  const ruth = await db.person.create({ data: { telegramUserId: 900_003, locale: 'en', createdAt: at } });
  await db.roleGrant.create({
    data: { personId: ruth.id, programmeId: seeded.programmeId, role: 'organizer', grantedAt: at },
  });
  for (const id of [2, 3, 4, 5, 6].map((no) => 700_000 + no)) await bot.user(id).start();
  for (const id of [900_002, 900_003]) await bot.user(id).start();
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const at = new Date('2019-03-01T00:00:00Z');
const surya = () => bot.user(900_002);
const warnings = async (id: number) => {
  const { messages } = await bot.user(id).chat();
  // Whoever never opened the bot in this play cannot be told; that organizers hear of it is another test's concern.
  return messages
    .filter(({ from, text }) => from === 'bot' && /^⚠️(?!.*(belum pasti sampai|not have arrived))/.test(text))
    .map(shown);
};
const notices = async (id: number) => {
  const { messages } = await bot.user(id).chat();
  return messages.filter(({ text }) => text.startsWith('Draf rencana sudah dihapus\nWorkshop')).map(shown);
};
const counts = [
  'Rencana yang belum pernah dikirim: 3, seluruhnya',
  'Rencana yang sudah dikirim: 2, hanya yang diubah sesudahnya',
  'Riwayat pengisian: 1 isian',
  'Berkas bukti: 0',
  'Versi yang sudah dikirim tetap ada.',
];

test('the card of the programme says until when drafts are kept, and what would go', async () => {
  const card = await typed(surya(), '/program');
  expect(card.lines).toContain('Draf rencana disimpan sampai Min, 15 Des 2019 (180 hari sesudah program)');
  expect(card.buttons.join(' | ')).toContain('Masa simpan draf');
  expect(await pressed(surya(), 'Penghapusan draf')).toEqual({
    lines: [
      'Penghapusan draf rencana',
      'Workshop Inovasi Pelayanan Publik 2019',
      'Disimpan sampai Min, 15 Des 2019; dihapus Sen, 16 Des 2019, 00.10 WIB.',
      'Masa simpan: 180 hari sesudah program selesai.',
      'Panitia dan peserta yang drafnya belum dikirim diberi tahu Sen, 2 Des 2019, 07.00 WIB.',
      'Bila dihapus sekarang:',
      ...counts,
      'Belum pernah dikirim:',
      expect.stringMatching(/^1\. \S/),
      expect.stringMatching(/^2\. Bunga/),
      expect.stringMatching(/^3\. \S/),
    ],
    buttons: ['Paket naskah | Kembali'],
  });
  await pressed(surya(), 'Kembali');
  expect(await bot.database.db.plan.count()).toBe(5);
});

test('in English too; nobody but an organizer of the programme sees it', async () => {
  const ruth = bot.user(900_003);
  const card = await typed(ruth, '/programme');
  expect(card.lines).toContain('Plan drafts are kept until Sun, 15 Dec 2019 (180 days after the programme)');
  expect((await pressed(ruth, 'Deleting drafts')).lines.slice(2, 7)).toEqual([
    'Kept until Sun, 15 Dec 2019; deleted Mon, 16 Dec 2019, 00.10 WIB.',
    'Drafts are kept 180 days after the programme.',
    'Organizers and participants with unsent drafts are told Mon, 2 Dec 2019, 07.00 WIB.',
    'If they were deleted now:',
    'Plans never sent: 3, all of it',
  ]);
  const { messageId } = (await bot.user(700_005).lastBotMessage())!;
  await bot.user(700_005).pressData(messageId, `ra:${seeded.programmeId}`);
  await bot.settle();
  expect((await bot.user(700_005).lastBotMessage())!.text).toContain('Perintah ini untuk panitia');
});

test('the days are typed; once somebody has agreed to the notice they are not raised', async () => {
  const { db } = bot.database;
  await typed(surya(), '/program');
  expect((await pressed(surya(), 'Masa simpan draf')).lines).toEqual([
    'Berapa hari draf rencana disimpan?',
    'Dihitung sesudah hari terakhir program, 30–3650 hari. Sesudah itu draf dihapus; versi yang sudah dikirim tetap ada. Contoh: 180',
    'Sekarang: 180',
  ]);
  expect((await typed(surya(), 'setengah tahun')).lines).toEqual([
    '“setengah tahun” belum terbaca sebagai hari.',
    'Mohon tulis angka 30–3650. Contoh: 180',
  ]);
  expect((await typed(surya(), '29')).lines[0]).toBe('“29” belum terbaca sebagai hari.');
  expect((await typed(surya(), '200 hari')).lines.join('\n')).toContain(
    'Draf rencana disimpan sampai Sab, 4 Jan 2020 (200 hari sesudah program)',
  );
  const participantId = seeded.participantIds.get(2)!;
  const person = await db.person.findUniqueOrThrow({ where: { telegramUserId: 700_002 } });
  await db.consent.create({
    data: { participantId, noticeVersion: '2026-11', personId: person.id, locale: 'id', givenAt: at },
  });
  await pressed(surya(), 'Masa simpan draf');
  expect((await typed(surya(), '201')).lines).toEqual([
    'Masa simpan tidak dapat diperpanjang.',
    'Peserta sudah menyetujui pemberitahuan privasi: draf disimpan 200 hari, bukan 201 hari. Masa simpan masih dapat dipersingkat.',
  ]);
  expect((await typed(surya(), '180 hari')).lines.slice(0, 1)).toEqual(['✅ Tersimpan: Masa simpan draf']);
  expect(await db.programme.findMany({ select: { draftsKeptDays: true } })).toEqual([
    { draftsKeptDays: 180 },
  ]);
});

test('14 days before, organizers are told, and whoever has something unsent; nobody else', async () => {
  await bot.jumpTo('2019-12-02T06:59:00+07:00');
  expect(await warnings(900_002)).toEqual([]);
  await bot.jumpTo('2019-12-02T07:00:00+07:00');
  await bot.jumpTo('2019-12-02T07:01:00+07:00');
  await bot.restart();
  await bot.jumpTo('2019-12-03T07:01:00+07:00');
  expect(await warnings(900_002)).toEqual([
    {
      lines: [
        '⚠️ Draf rencana akan dihapus Sen, 16 Des 2019',
        'Workshop Inovasi Pelayanan Publik 2019',
        'Belum pernah dikirim: 3 rencana. Semuanya akan dihapus.',
        'Diubah sesudah dikirim: 1 rencana. Perubahannya akan dihapus.',
        'Versi yang sudah dikirim tetap ada.',
        'Saya beri tahu juga: 2 dari 4 peserta yang bersangkutan.',
        'Masa simpannya berakhir. Bapak/Ibu masih dapat mengingatkan peserta atau mengunduh naskahnya.',
      ],
      buttons: ['Lihat apa yang dihapus', 'Paket naskah'],
    },
  ]);
  expect((await warnings(900_003)).map(({ lines }) => lines.slice(0, 3))).toEqual([
    [
      '⚠️ Plan drafts will be deleted on Mon, 16 Dec 2019',
      'Workshop Inovasi Pelayanan Publik 2019',
      'Never sent: 3 plans. All of them will be deleted.',
    ],
  ]);
  expect(await warnings(700_002)).toEqual([
    {
      lines: [
        '⚠️ Draf rencana akan dihapus Sen, 16 Des 2019',
        'Workshop Inovasi Pelayanan Publik 2019',
        'Masa simpannya berakhir, dan rencana Bapak/Ibu belum pernah dikirim.',
        'Untuk membaca, mengirim, atau mengunduhnya: /rencana',
      ],
      buttons: [],
    },
  ]);
  expect((await warnings(700_004)).map(({ lines }) => lines[0])).toEqual([
    '⚠️ Your plan changes will be deleted on Mon, 16 Dec 2019',
  ]);
  for (const no of [3, 5, 6]) expect(await warnings(700_000 + no)).toEqual([]);
});

test('the buttons of the warning lead to what goes and to the pack', async () => {
  const view = await pressed(surya(), 'Lihat apa yang dihapus');
  expect(view.lines).toContain(
    'Panitia dan peserta yang drafnya belum dikirim diberi tahu; yang belum pasti sampai tercantum di /panel.',
  );
  expect(view.lines).toEqual(expect.arrayContaining(counts));
  expect((await pressed(surya(), 'Paket naskah')).lines[0]).toMatch(/^Paket naskah: \d rencana$/);
});

test('in the night drafts go; organizers hear the same numbers in the morning, once', async () => {
  const bunga = bot.user(700_002);
  await typed(bunga, '/rencana');
  await bot.jumpTo('2019-12-16T00:09:00+07:00');
  expect(await bot.database.db.plan.count()).toBe(5);
  await bot.jumpTo('2019-12-16T00:10:00+07:00');
  expect(await bot.database.db.plan.count()).toBe(2);
  await bot.restart();
  await bot.jumpTo('2019-12-16T06:59:00+07:00');
  expect(await notices(900_002)).toEqual([]);
  await bot.jumpTo('2019-12-16T07:00:00+07:00');
  await bot.jumpTo('2019-12-17T07:00:00+07:00');
  expect(await notices(900_002)).toEqual([
    {
      lines: [
        'Draf rencana sudah dihapus',
        'Workshop Inovasi Pelayanan Publik 2019',
        'Sen, 16 Des 2019, 00.10 WIB, sesudah masa simpan 180 hari. Yang dihapus:',
        ...counts,
      ],
      buttons: [],
    },
  ]);
  expect(await warnings(700_002)).toHaveLength(1);
});

test('a participant reads that the draft is gone and can begin no other; a version that was sent can be read', async () => {
  const gone = [
    'Draf rencana sudah dihapus Sen, 16 Des 2019',
    'Masa simpannya sudah lewat. Rencana ini belum pernah dikirim, jadi tidak ada versi yang tersisa.',
  ];
  const bunga = bot.user(700_002);
  expect(await pressed(bunga, 'Lanjutkan')).toEqual({ lines: gone, buttons: [] });
  expect((await typed(bunga, '/rencana')).lines).toEqual(gone);
  expect(await answerTo(bot.user(700_006), () => bot.user(700_006).sendText('/rencana'))).toEqual({
    lines: gone,
    buttons: [],
  });
  expect(await typed(bot.user(700_004), '/plan')).toMatchObject({ buttons: [expect.any(String)] });
  expect(await bot.database.db.plan.count()).toBe(2);
});

test('afterwards the screen says when and how many, and the days can no longer be changed', async () => {
  const card = await typed(surya(), '/program');
  expect(card.lines).toContain('Draf rencana sudah dihapus Sen, 16 Des 2019');
  expect(card.buttons.join(' | ')).not.toContain('Masa simpan draf');
  expect((await pressed(surya(), 'Penghapusan draf')).lines).toEqual([
    'Draf rencana sudah dihapus',
    'Workshop Inovasi Pelayanan Publik 2019',
    'Sen, 16 Des 2019, 00.10 WIB, sesudah masa simpan 180 hari. Yang dihapus:',
    ...counts,
  ]);
  const { messageId } = (await surya().lastBotMessage())!;
  await surya().pressData(messageId, `gf:${seeded.programmeId}:retention`);
  await bot.settle();
  expect((await surya().lastBotMessage())!.text).toContain('Draf rencana sudah dihapus Sen, 16 Des 2019');
});
