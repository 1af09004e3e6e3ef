import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { type ListedButton, listButtons } from '#test/support/button-list.ts';
import { readForeignRows } from '#test/support/foreign-rows.ts';
import {
  accounts,
  colleague,
  type ForgedPress,
  foreign,
  forgedPresses,
  type Role,
} from '#test/support/forged-presses.ts';
import { wordsOf } from '#test/support/forged-words.ts';
import { seedForgedWorlds } from '#test/support/seeds/seed-forged-world.ts';

// Every button of the catalogue with ids that are not the presser's, as everybody, on one bot.
let bot: BotUnderTest;
const cards = new Map<Role, number>();
const buttons = listButtons();

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-18T09:00:00+07:00' });
  await seedForgedWorlds(bot.database.db);
  await dealCards();
});
afterAll(() => bot.close());

const userOf = (role: Role): SandboxUser => bot.user(accounts[role]);

/** A message of the bot in each chat, for its buttons to be forged. */
async function dealCards(): Promise<void> {
  for (const role of Object.keys(accounts) as Role[]) {
    await userOf(role).start();
    cards.set(role, (await userOf(role).waitForReply()).messageId);
  }
  await bot.settle();
}

interface Answer {
  role: Role;
  isAnswered: boolean;
  /** The toast, and what was sent and edited in the chat. */
  told: string;
}

/** All who are meant press at once; what each was told, once nothing is being handled any more. */
async function pressAll({ data, by }: ForgedPress): Promise<Answer[]> {
  const seen = bot.server.calls.length;
  const outcomes = await Promise.all(by.map((role) => userOf(role).pressData(cards.get(role)!, data)));
  await bot.app.inbox.idle();
  const calls = bot.server.calls.slice(seen);
  return by.map((role, index) => {
    const mine = calls.filter(({ params }) => params.chat_id === accounts[role]);
    const { isAnswered, toast = '' } = outcomes[index]!;
    const told = mine.map(({ method, params: { message_id: _id, ...said } }) => [method, said]);
    return { role, isAnswered, told: JSON.stringify([toast, ...told]) };
  });
}

/** What is wrong with the answers to one forged press. */
function faultsOf(forged: ForgedPress, answers: Answer[], toNothing: Map<string, string>): string[] {
  const hidden = forged.kind === 'colleague' ? colleague.mark : foreign.mark;
  return answers.flatMap(({ role, isAnswered, told }) => {
    const where = `${forged.data} by ${role}`;
    const before = toNothing.get(`${role} ${forged.comparedBy}`);
    if (forged.comparedBy !== undefined) toNothing.set(`${role} ${forged.comparedBy}`, told);
    return [
      ...(isAnswered ? [] : [`${where}: not answered`]),
      ...(told.includes(hidden) ? [`${where} sees ${hidden}: ${told}`] : []),
      ...(told.includes('gangguan') ? [`${where} is a fault: ${told}`] : []),
      ...(forged.kind === 'foreign' && before !== undefined && told !== before
        ? [`${where} is told that it exists: ${told} instead of ${before}`]
        : []),
    ];
  });
}

/** Foreign rows that came, went or changed since `before`, which then holds them as they are. */
async function changesSince(before: Map<string, string>): Promise<string[]> {
  const now = await readForeignRows(bot.database.db, foreign);
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (row) => before.get(row) !== now.get(row),
  );
  const told = changed.map((row) => `${row}: ${before.get(row)} became ${now.get(row)}`);
  before.clear();
  for (const [row, is] of now) before.set(row, is);
  return told;
}

async function pressForged(button: ListedButton, rows: Map<string, string>): Promise<string[]> {
  const toNothing = new Map<string, string>();
  const faults: string[] = [];
  for (const forged of forgedPresses(button))
    faults.push(...faultsOf(forged, await pressAll(forged), toNothing));
  return [...faults, ...(await changesSince(rows))].map((fault) => `${button.name} ${fault}`);
}

test('every button that carries words is forged with words it knows', () => {
  const wordless = buttons.filter(({ name, kinds }) =>
    (wordsOf[name] ?? [[]]).some((words) => words.length !== kinds.filter((kind) => kind === 'word').length),
  );
  expect(wordless.map(({ name }) => name)).toEqual([]);
});

test('a forged press shows and changes nothing foreign, and reads as one of nothing', {
  timeout: 600_000,
}, async () => {
  const rows = await readForeignRows(bot.database.db, foreign);
  expect(rows.size).toBeGreaterThan(40);
  const faults: string[] = [];
  for (const button of buttons) {
    faults.push(...(await pressForged(button, rows)));
    // The message is gone with it.
    if (button.name === 'fileDelete') await dealCards();
  }
  expect(faults).toEqual([]);
});
