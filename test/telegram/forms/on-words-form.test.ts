import { Composer } from 'grammy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { findForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onWordsForm } from '#telegram/forms/on-words-form.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { type BotOfFeatures, startBotOf } from '#test/support/bots/bot-of-features.ts';
import { textUpdate } from '#test/support/reading/waiting.ts';

// Every form that reaches somebody else is made with it; here one kind of the catalogue that sends to an array.
const now = new Date('2019-03-18T01:00:00Z');
const kind = 'reopenPlan';
const values = { participantId: 1, submissionId: 2 };
let sent: { words: string; updateId: number }[] = [];
let isThere = true;
let bot: BotOfFeatures;
let nextAccount = 100;

const dialogue = onWordsForm(kind, {
  ask: async (ctx) => {
    if (isThere) return { lead: 'Untuk Bunga Rekaan:', back: { label: 'Kembali', data: 'm' } };
    await showPrompt(ctx, { text: 'Sudah tidak ada.' });
    return undefined;
  },
  read: async (ctx) => {
    const typed = ctx.message?.text;
    if (typed !== undefined && typed.length > 2) return typed;
    await showPrompt(ctx, { text: 'Terlalu singkat.' });
    return undefined;
  },
  send: async (ctx, _form, words) => {
    sent.push({ words, updateId: ctx.updateId });
    await showPrompt(ctx, { text: `Terkirim: ${words}` });
  },
});

const commands = new Composer<BotContext>();
onCommand(commands, ['jam'], (ctx) => ctx.reply('08.00'));

beforeAll(async () => {
  bot = await startBotOf([{ name: 'words', bot: commands, dialogues: [dialogue] }]);
});
beforeEach(() => {
  sent = [];
  isThere = true;
});
afterAll(() => bot.close());

/** Somebody who was asked for words. */
async function writer() {
  const account = nextAccount++;
  const personId = await ensurePerson(bot.database.db, account, now);
  await saveForm(bot.database.db, personId, { kind, values, now });
  const user = bot.server.user(account);
  return {
    user,
    say: async (text: string) => {
      await user.sendText(text);
      const { text: reply, labels, messageId } = await user.waitForReply(20_000);
      await bot.inbox.idle();
      return { reply, labels, messageId };
    },
    press: async (messageId: number) => {
      const outcome = await user.press({ messageId, label: 'Kirim' });
      await bot.inbox.idle();
      return outcome.toast;
    },
    form: () => findForm(bot.database.db, personId, { kind, now }),
  };
}

test('words are shown with whom they reach, and go when [Kirim] is pressed, once', async () => {
  const surya = await writer();
  const asked = await surya.say('Jadwal bergeser');
  expect(asked.reply.split('\n')).toEqual([
    'Untuk Bunga Rekaan:',
    '“Jadwal bergeser”',
    'Belum terkirim. Untuk mengganti, ketik lagi.',
  ]);
  expect(asked.labels).toEqual(['Kembali', 'Kirim']);
  expect(sent).toEqual([]);
  await surya.user.press({ messageId: asked.messageId, label: 'Kirim' }, { times: 2 });
  await bot.inbox.idle();
  expect(sent.map(({ words }) => words)).toEqual(['Jadwal bergeser']);
  expect(await surya.form()).toBeUndefined();
});

test('other words take their place, and the [Kirim] of the earlier ones sends nothing', async () => {
  const surya = await writer();
  const first = await surya.say('Jadwal bergeser');
  const data = bot.server.calls
    .filter(({ params }) => params.chat_id === surya.user.id)
    .map(({ params }) => JSON.stringify(params.reply_markup).match(/fs:\d+/)?.[0])
    .find((each) => each !== undefined)!;
  const second = await surya.say('Uji coba diperpanjang');
  const outcome = await surya.user.pressData(first.messageId, data);
  expect(outcome.toast).toBe('Tidak ada lagi yang menunggu dikirim.');
  expect(sent).toEqual([]);
  await surya.press(second.messageId);
  expect(sent.map(({ words }) => words)).toEqual(['Uji coba diperpanjang']);
});

test('what cannot be sent is said, and the words before it still wait', async () => {
  const surya = await writer();
  const asked = await surya.say('Jadwal bergeser');
  expect((await surya.say('x')).reply).toBe('Terlalu singkat.');
  expect((await surya.form())?.words?.text).toBe('Jadwal bergeser');
  expect(asked.labels).toContain('Kirim');
});

test('a command leaves it: a text typed later is nobody’s words', async () => {
  const surya = await writer();
  await surya.say('Jadwal bergeser');
  expect((await surya.say('/jam')).reply).toBe('08.00');
  expect(await surya.form()).toBeUndefined();
  expect((await surya.say('terima kasih bu')).reply).toContain('akun ini belum terdaftar');
  expect(sent).toEqual([]);
});

test('when the thing is gone the form is closed and nothing is sent', async () => {
  const surya = await writer();
  isThere = false;
  expect((await surya.say('Jadwal bergeser')).reply).toBe('Sudah tidak ada.');
  expect(await surya.form()).toBeUndefined();
});

test('the same text once more shows the question again, and sends nothing', async () => {
  const surya = await writer();
  await surya.say('Jadwal mundur');
  const update = textUpdate(9_501, surya.user.id, 'Jadwal bergeser');
  await bot.inbox.receive([update]);
  await surya.user.waitForReply(20_000);
  await bot.inbox.idle();
  await bot.inbox.receive([update]);
  await bot.inbox.idle();
  expect((await surya.form())?.words).toEqual({ text: 'Jadwal bergeser', updateId: 9_501 });
  expect(sent).toEqual([]);
});
