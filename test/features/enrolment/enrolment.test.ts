import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullNoticeMessage, noticeMessage } from '#features/enrolment/enrolment-messages.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { createSecrets } from '#telegram/secrets.ts';
import { loadTexts } from '#telegram/texts.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');

let bot: BotUnderTest;
let payload: string;
let code: string;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T10:00:00+07:00' });
  const seeded = await bot.seed({ joined: [2, 3] });
  payload = secrets.newPayload('j');
  code = secrets.newCode();
  await bot.database.db.link.create({
    data: {
      kind: 'join',
      tokenHash: secrets.hash(payload),
      codeHash: secrets.hash(code),
      programmeId: seeded.programmeId,
      participantId: seeded.participantIds.get(1)!,
      createdAt: bot.clock.now(),
      expiresAt: new Date('2019-03-29T10:00:00+07:00'),
    },
  });
});
afterAll(() => bot.close());

test('a stranger is told how to get in and nothing else', async () => {
  const stranger = bot.user(55);
  await stranger.start();
  expect((await stranger.waitForReply()).text).toBe(
    [
      'Mohon maaf, akun ini belum terdaftar.',
      'Silakan buka tautan undangan dari panitia, atau ketik kode undangan. Contoh: 7K4P-2Q9X',
      'Bila belum menerimanya, mohon hubungi panitia di instansi Bapak/Ibu.',
    ].join('\n'),
  );
});

test('a participant opens the link, agrees, confirms and is registered', async () => {
  const andi = bot.user(700_001);
  await andi.start(payload);
  const notice = await andi.waitForReply();
  expect(notice.text).toContain('Pengelola data: BKDPSDM Kota Medan');
  await andi.press('Setuju');
  expect((await andi.waitForReply()).text).toBe(
    [
      'Mohon periksa: apakah ini Bapak/Ibu?',
      'Nama: Andi Fiktif',
      'Unit: Bidang Pemanfaatan Data dan Inovasi Pelayanan',
      'OPD: Dinas Kependudukan dan Pencatatan Sipil',
    ].join('\n'),
  );
  await andi.press('Ya, benar');
  expect((await andi.waitForReply()).text).toBe(
    [
      '✅ Bapak Andi Fiktif sudah terdaftar',
      'Sesi pertama: Sen, 18 Mar 2019, 08.00 WIB, Le Polonia Hotel.',
      'Sehari sebelumnya, pukul 16.00, saya akan menanyakan kehadiran Bapak/Ibu.',
    ].join('\n'),
  );
  await bot.settle();
  expect(bot.server.formFaults()).toEqual([]);
});

test('the language spoken at joining is kept for what the bot says by itself', async () => {
  const { locale } = await bot.database.db.person.findUniqueOrThrow({ where: { telegramUserId: 700_001 } });
  expect(locale).toBe('id');
});

test('the link is used up for anybody else, and opens the menu for its owner', async () => {
  const other = bot.user(56);
  await other.start(payload);
  expect((await other.waitForReply()).text).toContain('Tautan ini sudah digunakan.');
  const andi = bot.user(700_001);
  await andi.start(payload);
  expect((await andi.waitForReply()).text).toContain('Silakan pilih, Bapak Andi Fiktif.');
});

test('an expired link lets nobody in, and names nobody', async () => {
  const expired = secrets.newPayload('j');
  const place = await bot.database.db.participant.findFirstOrThrow({ where: { rosterNo: 4 } });
  await bot.database.db.link.create({
    data: {
      kind: 'join',
      tokenHash: secrets.hash(expired),
      programmeId: place.programmeId,
      participantId: place.id,
      createdAt: new Date('2019-03-01T10:00:00+07:00'),
      expiresAt: bot.clock.now(),
    },
  });
  const late = bot.user(59);
  await late.start(expired);
  const { text } = await late.waitForReply();
  expect(text).toContain('Tautan ini sudah tidak berlaku.');
  expect(text).not.toContain(place.name);
  expect(await bot.database.db.person.count({ where: { telegramUserId: 59 } })).toBe(0);
});

test('the same update again repeats the reply and joins nobody twice', async () => {
  const before = await bot.database.db.auditEntry.count({ where: { action: 'participant.joined' } });
  const press = bot.server.updates().findLast((update) => update.callback_query)!;
  bot.server.redeliver(press.update_id);
  await bot.settle();
  expect(await bot.database.db.auditEntry.count({ where: { action: 'participant.joined' } })).toBe(before);
});

test('a NIK is taken off the chat and not stored', async () => {
  const stranger = bot.user(57);
  await stranger.sendText('1271991203840001');
  expect((await stranger.waitForReply()).text).toContain('⚠️ Ini tampaknya NIK; tidak disimpan.');
  const chat = await stranger.chat();
  expect(chat.messages.some((message) => message.text?.includes('1271991203840001'))).toBe(false);
});

test('five wrong codes pause the account, a right one then waits too; the organizers are told once', async () => {
  const organizer = bot.user(900_002);
  await organizer.start();
  const guesser = bot.user(58);
  for (let miss = 1; miss <= 4; miss++) {
    await guesser.sendText('2222-2222');
    expect((await guesser.waitForReply()).text).toContain(`Kesempatan tersisa: ${5 - miss}.`);
  }
  await guesser.sendText('2222-2222');
  expect((await guesser.waitForReply()).text).toContain('Mohon tunggu 15 menit.');
  await guesser.sendText(code);
  expect((await guesser.waitForReply()).text).toContain('Mohon tunggu 15 menit.');
  await bot.settle();
  const { messages } = await organizer.chat();
  expect(messages.filter(({ text }) => text.includes('kode'))).toHaveLength(1);
});

test('who joins when the question about the first day has gone by is not promised one', async () => {
  await bot.jumpTo('2019-03-18T06:30:00+07:00');
  const invited = secrets.newPayload('j');
  const place = await bot.database.db.participant.findFirstOrThrow({ where: { rosterNo: 5 } });
  await bot.database.db.link.create({
    data: {
      ...{ kind: 'join', tokenHash: secrets.hash(invited), programmeId: place.programmeId },
      ...{ participantId: place.id, createdAt: bot.clock.now() },
      expiresAt: new Date('2019-03-29T10:00:00+07:00'),
    },
  });
  const late = bot.user(60);
  await late.start(invited);
  await late.waitForReply();
  await late.press('Setuju');
  await late.waitForReply();
  await late.press('Ya, benar');
  expect((await late.waitForReply()).text.split('\n').slice(1)).toEqual([
    'Sesi pertama: Sen, 18 Mar 2019, 08.00 WIB, Le Polonia Hotel.',
  ]);
});

test('the notice says for how many days this programme keeps drafts', async () => {
  const { id } = await bot.database.db.programme.findFirstOrThrow();
  const programme = await getProgramme(bot.database.db, id);
  const keptLines = (draftsKeptDays: number) =>
    (['id', 'en'] as const).flatMap((locale) =>
      [noticeMessage, fullNoticeMessage].flatMap((word) =>
        word(loadTexts()(locale), { ...programme, draftsKeptDays }, 1)
          .text.split('\n')
          .filter((line) => /^(Disimpan|Lama simpan|Kept):/.test(line)),
      ),
    );
  const kept = [
    'Disimpan: draf 180 hari; daftar hadir sesuai aturan arsip',
    'Lama simpan: draf 180 hari setelah program selesai; daftar hadir sesuai aturan arsip instansi.',
    'Kept: drafts 180 days; attendance lists as the archive rules say',
    "Kept: drafts 180 days after the programme; attendance lists as the agency's archive rules say.",
  ];
  expect(keptLines(180)).toEqual(kept);
  expect(keptLines(90)).toEqual(kept.map((line) => line.replace('180', '90')));
});
