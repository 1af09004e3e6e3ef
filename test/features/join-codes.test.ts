import { afterAll, beforeEach, expect, test } from 'vitest';
import { openInvitation } from '#features/enrolment/open-invitation.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

let bot: BotUnderTest | undefined;
let placeIds: Map<number, number>;
const stage = () => bot!;

beforeEach(async () => {
  await bot?.close();
  bot = await startBot({ at: '2019-03-15T10:00:00+07:00' });
  placeIds = (await bot.seed({ participants: 6, joined: [2] })).participantIds;
  await bot.user(900_002).start();
  await bot.settle();
});
afterAll(() => bot?.close());

/** An invitation with a code, ended in some way. */
async function invite(rosterNo: number, ended: { usedAt?: Date; revokedAt?: Date; expiresAt?: Date } = {}) {
  const { secrets } = stage().app.needs;
  const code = secrets.newCode();
  const now = stage().clock.now();
  await stage().database.db.link.create({
    data: {
      ...{ kind: 'join', tokenHash: secrets.hash(code + code), codeHash: secrets.hash(code) },
      ...{ participantId: placeIds.get(rosterNo)!, createdAt: now },
      ...{ expiresAt: new Date(now.getTime() + 3_600_000), ...ended },
    },
  });
  return code;
}

/** So many wrong codes, each from an account of its own, a minute ago. */
async function seedMisses(count: number): Promise<void> {
  const missedAt = new Date(stage().clock.now().getTime() - 60_000);
  await stage().database.db.codeMiss.createMany({
    data: Array.from({ length: count }, (_, index) => ({ telegramUserId: 2_000_000 + index, missedAt })),
  });
}

async function told(): Promise<string[]> {
  await stage().settle();
  const { messages } = await stage().user(900_002).chat();
  return messages.filter(({ text }) => text.startsWith('⚠️')).map(({ text }) => text.split('\n')[0]!);
}

async function answerTo(userId: number, code: string): Promise<string> {
  await stage().user(userId).sendText(code);
  return (await stage().user(userId).waitForReply()).text;
}

test('a used, a revoked, an expired and a wrong code read alike and count alike', async () => {
  const now = stage().clock.now();
  const codes = [
    await invite(3, { usedAt: now }),
    await invite(4, { revokedAt: now }),
    await invite(5, { expiresAt: now }),
    '2222-2222',
  ];
  const answers = await Promise.all(codes.map((code, index) => answerTo(60 + index, code)));
  expect(new Set(answers)).toEqual(new Set([answers[3]]));
  expect(answers[3]).toContain('Kesempatan tersisa: 4.');
  expect(await stage().database.db.codeMiss.count()).toBe(4);
});

test('the same update counts once', async () => {
  const knock = { telegramUserId: 61, key: { code: '22222222' }, updateId: 9, now: stage().clock.now() };
  const first = await openInvitation(stage().app.needs, knock);
  expect(await openInvitation(stage().app.needs, knock)).toEqual(first);
  expect(await stage().database.db.codeMiss.count()).toBe(1);
});

test('at 50 misses an hour the organizers are told once, and codes go on working', async () => {
  const code = await invite(3);
  await seedMisses(49);
  await answerTo(61, '2222-2222');
  await answerTo(62, '2222-2222');
  for (let miss = 0; miss < 5; miss++) await answerTo(63, '2222-2222');
  expect(await told()).toEqual(['⚠️ 50 kode undangan salah dalam satu jam']);
  expect(await answerTo(64, code)).toContain('Selamat datang. Mohon baca dahulu.');
});

test('at 5,000 codes close for all, and an organizer opens them again', async () => {
  const code = await invite(3);
  await seedMisses(4_999);
  expect(await answerTo(61, '2222-2222')).toContain('Kode itu belum cocok.');
  expect(await answerTo(62, code)).toContain('Kode undangan sedang ditutup.');
  expect(await told()).toEqual(['⚠️ Kode undangan ditutup']);
  const stranger = stage().user(62);
  const { messageId } = (await stranger.lastBotMessage())!;
  await stranger.pressData(messageId, press('codesOpen'));
  expect(await answerTo(62, code)).toContain('Kode undangan sedang ditutup.');
  await stage().user(900_002).press('Buka lagi');
  await stage().user(900_002).waitForMessage('✅ Kode undangan terbuka lagi');
  expect(await answerTo(62, code)).toContain('Selamat datang. Mohon baca dahulu.');
});

test('closed codes open by themselves when the hour is over', async () => {
  const code = await invite(3, { expiresAt: new Date('2019-03-29T10:00:00+07:00') });
  await seedMisses(5_000);
  expect(await answerTo(61, code)).toContain('Kode undangan sedang ditutup.');
  await stage().clock.jumpTo(new Date('2019-03-15T11:00:00+07:00'));
  expect(await answerTo(61, code)).toContain('Selamat datang. Mohon baca dahulu.');
});
