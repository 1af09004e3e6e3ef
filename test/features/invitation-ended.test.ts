import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
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

/** Another programme with one place that nobody has taken, and its unused invitation. */
async function inviteElsewhere() {
  const { db } = bot.database;
  const { id: programmeId } = await db.programme.create({
    data: {
      ...{ name: 'Program Lain', startsOn: '2019-03-18', endsOn: '2019-06-18', zone: 'Asia/Jakarta' },
      ...{ planLevel: 'core', sendingWindow: {}, createdAt: bot.clock.now() },
    },
  });
  const person = { name: 'Korban Rekaan', nip: '199001012015031001', position: 'Analis', opd: 'Dinas' };
  const place = await db.participant.create({
    data: { programmeId, rosterNo: 1, code: 'L001', ...person, unit: 'Umum', salutation: 'Bapak' },
  });
  places.set(101, place.id);
  return { ...(await invite(101)), programmeId };
}

/** What makes an account somebody: the places it holds, the consents there are, what `/status` tells it. */
async function standingOf(account: SandboxUser) {
  const { db } = bot.database;
  const held = { person: { telegramUserId: account.id } };
  await account.sendText('/status');
  await bot.settle();
  return {
    places: await db.participant.findMany({ where: held, select: { id: true, programmeId: true } }),
    consents: await db.consent.count(),
    told: await chatText(account.id),
  };
}

test.each(['the same programme', 'another programme'])(
  'a member who forges "Ya, benar" of an unused invitation of %s does not become that person',
  async (where) => {
    const victim = where === 'another programme' ? await inviteElsewhere() : await invite(9);
    const member = bot.user(700_002);
    await member.start();
    await bot.settle();
    const before = await standingOf(member);
    expect(before.places).toHaveLength(1);
    const { messageId } = (await member.lastBotMessage())!;
    await member.pressData(messageId, press('joinConfirm', victim.id));
    await bot.settle();
    const after = await standingOf(member);
    expect(after).toMatchObject({ places: before.places, consents: before.consents });
    for (const secret of [victim.place.name, victim.place.nip!, 'sudah terdaftar di', 'Program Lain'])
      expect(after.told).not.toContain(secret);
    // A refusal that says "already in this programme" would tell whether the number is an invitation of it.
    expect(after.told).not.toContain('Akun ini sudah terdaftar di program ini.');
    expect(await holderOf(victim.place.id)).toBeNull();
    const link = await bot.database.db.link.findUniqueOrThrow({ where: { id: victim.id } });
    expect(link).toMatchObject({ usedAt: null, usedByPersonId: null });
  },
);

test('the member joins the other programme by its link in the own hand, once however often pressed', async () => {
  const { id, payload, place } = await inviteElsewhere();
  const member = bot.user(700_003);
  await member.start(payload);
  await member.waitForReply();
  await member.press('Setuju');
  await member.waitForReply();
  await member.press('Ya, benar');
  const welcome = await member.waitForReply();
  expect(welcome.text).toContain('sudah terdaftar');
  await member.pressData(welcome.messageId, press('joinConfirm', id));
  await bot.settle();
  expect((await member.lastBotMessage())!.text).toBe(welcome.text);
  expect(await bot.database.db.consent.count({ where: { participantId: place.id } })).toBe(1);
  const held = { person: { telegramUserId: member.id } };
  expect(await bot.database.db.participant.count({ where: held })).toBe(2);
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
