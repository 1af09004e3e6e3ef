import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeLinksOf } from '#storage/people/link-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { createSecrets } from '#telegram/secrets.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');

let bot: BotUnderTest;
let places: Map<number, number>;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-15T10:00:00+07:00' });
  places = (await bot.seed({ joined: [2, 3] })).participantIds;
});
afterAll(() => bot.close());

/** A fresh invitation of a place on the roster, by its number there. */
async function invite(rosterNo: number) {
  const payload = secrets.newPayload('j');
  const place = await bot.database.db.participant.findUniqueOrThrow({ where: { id: places.get(rosterNo)! } });
  const { id } = await bot.database.db.link.create({
    data: {
      ...{ kind: 'join', tokenHash: secrets.hash(payload), programmeId: place.programmeId },
      ...{ participantId: place.id, createdAt: bot.clock.now() },
      expiresAt: new Date('2019-03-29T10:00:00+07:00'),
    },
  });
  return { id, payload, place };
}

const holderOf = async (placeId: number) =>
  (await bot.database.db.participant.findUniqueOrThrow({ where: { id: placeId } })).personId;

const chatText = async (userId: number) =>
  (await bot.user(userId).chat()).messages.map(({ text }) => text).join('\n');

/** The account of the roster's number 2 is a member; the others are strangers in different moods. */
test('a forged "Ya, benar" makes nobody anybody: only the own join form with exactly this link counts', async () => {
  const { id, place } = await invite(4);
  const own = await invite(5);
  const member = bot.user(700_002);
  await member.start();
  const stranger = bot.user(81);
  await stranger.start();
  const joining = bot.user(82);
  await joining.start(own.payload);
  await bot.settle();
  const consents = await bot.database.db.consent.count();
  for (const account of [member, stranger, joining]) {
    const { messageId } = (await account.lastBotMessage())!;
    await account.pressData(messageId, press('joinConfirm', id));
    await bot.settle();
    expect(await holderOf(place.id)).toBeNull();
    expect(await chatText(account.id)).not.toContain(place.name);
  }
  expect(await bot.database.db.consent.count()).toBe(consents);
  expect(await bot.database.db.link.findUnique({ where: { id } })).toMatchObject({ usedAt: null });
});

test('a repeated "Ya, benar" of who used the link is welcomed again, of another member not', async () => {
  const { id, payload, place } = await invite(6);
  const joining = bot.user(83);
  await joining.start(payload);
  await joining.waitForReply();
  await joining.press('Setuju');
  await joining.waitForReply();
  await joining.press('Ya, benar');
  const welcome = await joining.waitForReply();
  expect(welcome.text).toContain('sudah terdaftar');
  await joining.pressData(welcome.messageId, press('joinConfirm', id));
  await bot.settle();
  expect((await joining.lastBotMessage())!.text).toBe(welcome.text);
  const other = bot.user(700_003);
  await other.start();
  const { messageId } = await other.waitForReply();
  await other.pressData(messageId, press('joinConfirm', id));
  await bot.settle();
  expect(await chatText(700_003)).not.toContain(place.name);
});

const cards = [
  ['joinNotice', (id: number) => press('joinNotice', id, 'en')],
  ['joinNoticeFull', (id: number) => press('joinNoticeFull', id)],
  ['joinAgree', (id: number) => press('joinAgree', id)],
  ['joinConfirm', (id: number) => press('joinConfirm', id)],
  ['joinNeedsFix', (id: number) => press('joinNeedsFix', id)],
  ['joinNotMe', (id: number) => press('joinNotMe', id)],
  ['joinCancel', (id: number) => press('joinCancel', id)],
] as const;

test.each(
  cards.flatMap(([name, data]) =>
    (['revoked', 'expired', 'used'] as const).map((ended) => ({ name, data, ended })),
  ),
)('a card opened before shows nothing of its person once the link is $ended: $name', async (each) => {
  const { id, payload, place } = await invite(7);
  const joining = bot.user(9_000 + id);
  await joining.start(payload);
  await joining.waitForReply();
  await joining.press('Setuju');
  const card = await joining.waitForReply();
  expect(card.text).toContain(place.name);
  const { db } = bot.database;
  const now = bot.clock.now();
  if (each.ended === 'revoked') await revokeLinksOf(db, [place.id], now);
  if (each.ended === 'expired') await db.link.update({ where: { id }, data: { expiresAt: now } });
  if (each.ended === 'used') await db.link.update({ where: { id }, data: { usedAt: now } });
  await joining.pressData(card.messageId, each.data(id));
  await bot.settle();
  const text = (await joining.chat()).messages.findLast(
    ({ messageId }) => messageId === card.messageId,
  )!.text;
  expect(text).toContain(
    each.ended === 'used' ? 'Tautan ini sudah digunakan.' : 'Tautan ini sudah tidak berlaku.',
  );
  expect(await chatText(joining.id)).not.toContain(place.name);
  expect(await holderOf(place.id)).toBeNull();
  expect(await db.person.count({ where: { telegramUserId: joining.id } })).toBe(0);
});

test('what is typed to a card that ended is not answered with its person either', async () => {
  const { payload, place } = await invite(8);
  const joining = bot.user(84);
  await joining.start(payload);
  await joining.waitForReply();
  await joining.press('Setuju');
  await joining.waitForReply();
  await joining.press('Perlu diperbaiki');
  await joining.waitForReply();
  await revokeLinksOf(bot.database.db, [place.id], bot.clock.now());
  await joining.sendText('jabatan saya sekarang Kepala Seksi');
  expect((await joining.waitForReply()).text).toContain('Tautan ini sudah tidak berlaku.');
  expect(await chatText(84)).not.toContain(place.name);
});
