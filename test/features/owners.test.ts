import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOwnerLink, offerFirstOwner } from '#app/owner-invitation.ts';
import { publishCommands } from '#app/publish-commands.ts';
import { authorise } from '#domain/people/authorise.ts';
import { revokeRole } from '#features/staff/revoke-role.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { rightOf } from '#test/support/rights.ts';

// 900_001 is the seeded owner, by link; 900_010 and 900_011 come from OWNER_IDS.
let bot: BotUnderTest;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-17T10:00:00+07:00' });
  await bot.seed({ participants: 2, joined: [2] });
  for (const id of [900_001, 900_002]) await bot.user(id).start();
  await bot.settle();
});
afterAll(async () => {
  expect(bot.server.formFaults()).toEqual([]);
  await bot.close();
});

const start = (...ids: number[]) => offerFirstOwner({ needs: bot.app.needs }, ids);

async function owners(): Promise<number[]> {
  const rows = await bot.database.db.roleGrant.findMany({
    where: { role: 'owner', revokedAt: null },
    include: { person: true },
    orderBy: { person: { telegramUserId: 'asc' } },
  });
  return rows.map(({ person }) => Number(person.telegramUserId));
}

async function grantOf(telegramUserId: number) {
  const person = await bot.database.db.person.findUniqueOrThrow({
    where: { telegramUserId },
    include: { roles: { where: { role: 'owner' } } },
  });
  const right = await rightOf(bot.database.db, person.id, (actor) => authorise(actor, 'manageOwners'));
  return { grantId: person.roles[0]!.id, right };
}

const audited = (action: string) => bot.database.db.auditEntry.count({ where: { action } });

test('an id taken out of OWNER_IDS loses at the next start what it had by it, and nothing else', async () => {
  await start(900_010, 900_011);
  expect(await owners()).toEqual([900_001, 900_010, 900_011]);
  await start(900_010, 900_011);
  expect(await audited('role.granted')).toBe(2);
  const also = bot.user(900_011);
  await also.start(new URL(await createOwnerLink(bot.app.needs)).searchParams.get('start')!);
  await also.waitForMessage('✅ Bapak/Ibu sekarang pemilik bot ini');
  await start();
  expect(await owners()).toEqual([900_001, 900_011]);
  expect(await audited('role.ended')).toBe(1);
});

/** What stands in an account's menu of commands. */
async function menuOf(chat_id: number): Promise<string[]> {
  const commands = await bot.app.bot.api.getMyCommands({ scope: { type: 'chat', chat_id } });
  return commands.map(({ command }) => command);
}

test('who gets or loses the role by OWNER_IDS gets the menu of what they are then', async () => {
  // A participant, and an account that never opened the bot: neither stands in the way of the other.
  const both = [700_002, 900_077];
  await bot.user(700_002).start();
  await bot.settle();
  await publishCommands(bot.app, await start(...both));
  expect(await menuOf(700_002)).toEqual(expect.arrayContaining(['panel', 'rencana']));
  expect(await start(...both)).toEqual([]);
  const ended = await start();
  expect(new Set(ended)).toEqual(new Set(both));
  await publishCommands(bot.app, ended);
  expect(await menuOf(700_002)).toContain('rencana');
  expect(await menuOf(700_002)).not.toContain('panel');
  expect(await owners()).toEqual([900_001, 900_011]);
});

test('owners hear at once of a new owner, and can take the role away from there', async () => {
  await bot.settle();
  const first = bot.user(900_001);
  const told = await first.waitForMessage('📌 Ada pemilik bot baru');
  expect(told.labels).toEqual(['Cabut']);
  const organizer = bot.user(900_002);
  const { messageId } = (await organizer.lastBotMessage())!;
  const { grantId } = await grantOf(900_011);
  await organizer.pressData(messageId, press('roleRevokeYes', grantId));
  await organizer.waitForMessage('Mohon maaf, ini di luar peran Bapak/Ibu.');
  expect(await owners()).toEqual([900_001, 900_011]);
  await first.press('Cabut');
  await first.waitForMessage('Cabut peran pemilik bot dari Pemilik bot?');
  await first.press('Ya, cabut peran');
  await bot.settle();
  expect(await owners()).toEqual([900_001]);
  await bot.user(900_011).waitForMessage('Peran pemilik bot sudah berakhir');
});

test('an owner who stands in OWNER_IDS is said to come back; the list offers them to owners alone', async () => {
  await start(900_010);
  const first = bot.user(900_001);
  await first.sendText('/panel');
  await first.waitForReply();
  await first.press('Peran');
  const list = await first.waitForMessage('Peran di Workshop');
  expect(list.labels).toContain('Cabut: Pemilik bot');
  await first.press('Cabut: Pemilik bot');
  await first.waitForMessage('Akun ini tercantum di OWNER_IDS.');
  const organizer = bot.user(900_002);
  await organizer.sendText('/panel');
  await organizer.waitForReply();
  await organizer.press('Peran');
  const theirs = await organizer.waitForMessage('Peran di Workshop');
  expect(theirs.labels).not.toContain('Cabut: Pemilik bot');
});

test('two owners who remove each other do not both succeed, and the last one stays', async () => {
  await start(900_010);
  const [a, b] = [await grantOf(900_001), await grantOf(900_010)];
  const now = bot.clock.now();
  const outcomes = await Promise.all([
    revokeRole(bot.app.needs, { grantId: b.grantId, right: a.right, updateId: 71, now }),
    revokeRole(bot.app.needs, { grantId: a.grantId, right: b.right, updateId: 72, now }),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['lastOwner', 'revoked']);
  const [last] = await owners();
  expect(await owners()).toEqual([last]);
  expect(await revokeRole(bot.app.needs, { ...(await grantOf(last!)), updateId: 73, now })).toEqual({
    kind: 'ownRole',
  });
  const owner = bot.user(last!);
  await owner.sendText('/hapusdata');
  await owner.waitForMessage('Akun ini masih memegang peran');
  expect(await owners()).toEqual([last]);
});
