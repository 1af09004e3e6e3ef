import { Composer } from 'grammy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { saveDowntime } from '#storage/state/downtime-store.ts';
import { closeForm, findForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import type { Feature } from '#telegram/feature.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { type BotOfFeatures, startBotOf } from '#test/support/bots/bot-of-features.ts';
import { textUpdate } from '#test/support/reading/waiting.ts';

const now = new Date('2019-03-18T01:00:00Z');
let troubles: Error[] = [];
let bot: BotOfFeatures;
let nextAccount = 100;

/** Two kinds of the catalogue, for what is told here: a diary keeps its words in the name, a line each. */
const diaryKind = 'programmeNew';
const wishKind = 'pauseUntil';
const diaryOf = (words: string[]) => ({ step: 'name' as const, name: words.join('\n') });
const wordsOf = (name: string | undefined) => name?.split('\n').filter((word) => word !== '');

/** Keeps every word it is told, and asks for the next. */
const diary: Feature = {
  name: 'diary',
  dialogues: [
    onForm(diaryKind, async (ctx) => {
      const { personId } = ctx.actor;
      const count = await ctx.needs.database.transaction((db) =>
        applyOnce(db, { updateId: ctx.updateId, action: 'diary', now: ctx.now }, async () => {
          const form = await findForm(db, personId, { kind: diaryKind, now: ctx.now });
          const words = [...(wordsOf(form?.name) ?? []), ctx.message!.text!];
          await saveForm(db, personId, { kind: diaryKind, values: diaryOf(words), now: ctx.now });
          return words.length;
        }),
      );
      const trouble = troubles.shift();
      if (trouble) throw trouble;
      await showPrompt(ctx, { text: `Kata ${count + 1}?` });
    }),
  ],
};

/** Takes one word and closes, above a diary that takes whatever is left. */
const wish: Feature = {
  name: 'wish',
  dialogues: [
    onForm(wishKind, async (ctx) => {
      await openForm(ctx, diaryKind, diaryOf([]));
      const trouble = troubles.shift();
      if (trouble) throw trouble;
      await showPrompt(ctx, { text: 'Tercatat.' });
    }),
  ],
};

const commands = new Composer<BotContext>();
onCommand(commands, ['jam'], (ctx) => ctx.reply('08.00'));

beforeAll(async () => {
  bot = await startBotOf([{ name: 'clock', bot: commands }, wish, diary]);
});
beforeEach(() => {
  troubles = [];
  bot.server.faults.clear();
});
afterAll(() => bot.close());

/** Somebody whose diary is open. */
async function writer() {
  const account = nextAccount++;
  const personId = await ensurePerson(bot.database.db, account, now);
  await saveForm(bot.database.db, personId, { kind: diaryKind, values: diaryOf([]), now });
  const user = bot.server.user(account);
  const place = { where: { key: `place:${account}` } };
  return {
    user,
    personId,
    say: async (text: string) => {
      await user.sendText(text);
      const { text: reply } = await user.waitForReply(20_000);
      await bot.inbox.idle();
      return reply;
    },
    words: async () => wordsOf((await findForm(bot.database.db, personId, { kind: diaryKind, now }))?.name),
    place: async () => (await bot.database.db.dialogueState.findUnique(place))?.value,
    setPlace: (value: string) => bot.database.db.dialogueState.update({ ...place, data: { value } }),
  };
}

test('fifty answers: all kept, and the place stays under 1 kB', async () => {
  const andi = await writer();
  const answers = Array.from({ length: 50 }, (_, index) => `jawaban ${'panjang '.repeat(200)}${index}`);
  for (const [index, answer] of answers.entries()) {
    expect(await andi.say(answer)).toBe(`Kata ${index + 2}?`);
  }
  expect(await andi.words()).toEqual(answers);
  const place = await andi.place();
  expect(place?.length).toBeGreaterThan(0);
  expect(place?.length).toBeLessThan(1_000);
});

test('what shows no question leaves the place as it is, and does not write it again', async () => {
  const andi = await writer();
  await andi.say('satu');
  await andi.say('dua');
  // The same to read; whoever writes it anew would leave it without the space.
  const marked = `${await andi.place()} `;
  await andi.setPlace(marked);
  await andi.say('terima kasih');
  expect(await andi.place()).toBe(marked);
});

test('what a form has taken and closed on is answered again, and never falls to the dialogue below it', async () => {
  const andi = await writer();
  await andi.say('halo');
  await saveForm(bot.database.db, andi.personId, { kind: wishKind, values: {}, now });
  const wished = textUpdate(9_001, andi.user.id, 'hujan');
  wished.message!.date = now.getTime() / 1_000 - 600;
  // Only what is known to have waited is late: a date that merely differs from our clock says nothing.
  await saveDowntime(bot.database.db, { fromAt: new Date(now.getTime() - 660_000), untilAt: now });
  await bot.inbox.receive([wished]);
  expect((await andi.user.waitForReply(20_000)).text).toContain('Mohon maaf, balasan terlambat 10 menit.');
  await bot.inbox.idle();
  await bot.inbox.receive([wished]);
  // It was answered in its time: no apology.
  const again = (await andi.user.waitForReply(20_000)).text;
  expect(again).toContain('akun ini belum terdaftar');
  expect(again).not.toContain('terlambat');
  await bot.inbox.idle();
  expect(await andi.words()).toEqual([]);
  expect(await andi.say('cerah')).toBe('Kata 2?');
  expect(await andi.words()).toEqual(['cerah']);
});

test('a form that was saved before its answer failed is not taken for something else when it is tried again', async () => {
  const andi = await writer();
  await saveForm(bot.database.db, andi.personId, { kind: wishKind, values: {}, now });
  troubles = [Object.assign(new Error('away'), { code: 'P1001' })];
  expect(await andi.say('hujan')).toContain('akun ini belum terdaftar');
  expect(await andi.words()).toEqual([]);
});

test('a place that is lost in between loses nothing', async () => {
  const andi = await writer();
  await andi.say('satu');
  await bot.database.db.dialogueState.deleteMany();
  expect(await andi.say('dua')).toBe('Kata 3?');
  await bot.database.db.dialogueState.deleteMany();
  expect(await andi.say('tiga')).toBe('Kata 4?');
  expect(await andi.words()).toEqual(['satu', 'dua', 'tiga']);
});

const otherCode = '{"interrupts":[0],"replay":{"send":[{"payload":"other"}],"receive":[]}}';
const places = [
  '{"version":[0,99],"state":{}}',
  `{"version":[0,1],"state":{"dialogue":[${otherCode}]}}`,
  '{"broken',
  '[]',
  'null',
];

test.each(places)('a place of other code or one nobody can read (%s) loses nothing', async (value) => {
  const andi = await writer();
  await andi.say('satu');
  await andi.setPlace(value);
  expect(await andi.say('dua')).toBe('Kata 3?');
  expect(await andi.say('tiga')).toBe('Kata 4?');
  expect(await andi.words()).toEqual(['satu', 'dua', 'tiga']);
});

test('a command works in the middle, and the dialogue goes on', async () => {
  const andi = await writer();
  await andi.say('satu');
  expect(await andi.say('/jam')).toBe('08.00');
  expect(await andi.say('dua')).toBe('Kata 3?');
});

test("when nothing is open any more, a text is nobody's answer", async () => {
  const andi = await writer();
  await andi.say('satu');
  await closeForm(bot.database.db, andi.personId, diaryKind);
  expect((await andi.say('dua')).split('\n')[0]).toBe('Mohon maaf, akun ini belum terdaftar.');
  expect(await andi.words()).toBeUndefined();
});

test('Telegram away in the middle of an answer: saved once, asked when it is back', async () => {
  const andi = await writer();
  await andi.say('satu');
  bot.server.faults.add({ kind: 'dropBefore', method: 'sendMessage', times: 2 });
  expect(await andi.say('dua')).toBe('Kata 3?');
  expect(await andi.words()).toEqual(['satu', 'dua']);
});

test('the database away in the middle of an answer: saved once, asked when it is back', async () => {
  const andi = await writer();
  await andi.say('satu');
  troubles = [Object.assign(new Error('away'), { code: 'P1001' })];
  expect(await andi.say('dua')).toBe('Kata 3?');
  expect(await andi.words()).toEqual(['satu', 'dua']);
});

test('after a surprise the dialogue is still there', async () => {
  const andi = await writer();
  await andi.say('satu');
  troubles = [new Error('nobody thought of this')];
  expect(await andi.say('dua')).toMatch(/^Mohon maaf, ada gangguan/);
  expect(await andi.say('tiga')).toBe('Kata 4?');
  expect(await andi.words()).toEqual(['satu', 'dua', 'tiga']);
});

test('two people are in their dialogues side by side', async () => {
  const [andi, bunga] = [await writer(), await writer()];
  expect(await Promise.all([andi.say('a1'), bunga.say('b1')])).toEqual(['Kata 2?', 'Kata 2?']);
  expect(await Promise.all([andi.say('a2'), bunga.say('b2')])).toEqual(['Kata 3?', 'Kata 3?']);
  expect([await andi.words(), await bunga.words()]).toEqual([
    ['a1', 'a2'],
    ['b1', 'b2'],
  ]);
});
