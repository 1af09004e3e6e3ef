import { Api, Composer, GrammyError } from 'grammy';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { createDownload } from '#telegram/download-file.ts';
import { show } from '#telegram/screens/show-message.ts';
import { type BotOfFeatures, startBotOf } from '#test/support/bots/bot-of-features.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';

/** What the next runs of /coba throw; after that it answers. */
let troubles: unknown[] = [];
let acts: number[] = [];
let bot: BotOfFeatures;

beforeAll(async () => {
  const composer = new Composer<BotContext>();
  onCommand(composer, ['coba'], async (ctx) => {
    acts.push(ctx.updateId);
    const trouble = troubles.shift();
    if (trouble) throw trouble;
    await show(ctx, { text: 'Tersimpan.' });
  });
  bot = await startBotOf([{ name: 'trial', bot: composer }]);
});
beforeEach(() => {
  troubles = [];
  acts = [];
  bot.server.faults.clear();
});
afterAll(() => bot.close());

const apology =
  /^Mohon maaf, ada gangguan di sistem kami\.\nYang sudah tersimpan tetap aman\. Bila berulang, sebutkan kode ([A-Z2-9]{4}) kepada panitia\.$/;

test('a surprise is one kind sentence with a code, and stays stored under that code', async () => {
  troubles = [new Error('nobody thought of this')];
  const andi = bot.server.user(1);
  await andi.sendText('/coba');
  const reply = await andi.waitForReply();
  const [, code] = apology.exec(reply.text) ?? [];
  expect(reply.labels).toEqual(['Coba lagi', 'Tanya panitia']);
  const row = await bot.database.db.inboxUpdate.findFirstOrThrow({ where: { errorCode: code } });
  expect([row.state, Number(row.updateId), row.payload !== null]).toEqual(['failed', acts[0], true]);
});

test('[Coba lagi] repeats the same act under the same update, and the button is gone', async () => {
  troubles = [new Error('once')];
  const andi = bot.server.user(2);
  await andi.sendText('/coba');
  const reply = await andi.waitForReply();
  await andi.press('Coba lagi');
  expect((await andi.waitForMessage('Tersimpan.')).text).toBe('Tersimpan.');
  expect(acts).toEqual([acts[0], acts[0]]);
  const { messages } = await andi.chat();
  expect(messages.find((each) => each.messageId === reply.messageId)?.labels).toEqual([]);
});

test('a second surprise brings a new code, and [Coba lagi] works again', async () => {
  troubles = [new Error('once'), new Error('twice')];
  const andi = bot.server.user(3);
  await andi.sendText('/coba');
  const first = await andi.waitForReply();
  await andi.press('Coba lagi');
  const second = await andi.waitForMessage((each) => each.messageId > first.messageId);
  expect(apology.exec(second.text)?.[1]).not.toBe(apology.exec(first.text)?.[1]);
  await andi.press('Coba lagi');
  await andi.waitForMessage('Tersimpan.');
  expect(new Set(acts).size).toBe(1);
});

test("somebody else's [Coba lagi] does nothing but say so", async () => {
  troubles = [new Error('once')];
  const andi = bot.server.user(4);
  await andi.sendText('/coba');
  const reply = await andi.waitForReply();
  const stranger = bot.server.user(5);
  await stranger.start();
  const own = await stranger.waitForReply();
  const outcome = await stranger.pressData(own.messageId, reply.buttons[0]![0]!.data!);
  expect(outcome).toEqual({ isAnswered: true, toast: 'Tombol ini sudah tidak berlaku.' });
  expect(acts).toHaveLength(1);
});

test.each(['zz:1', 'rt', 'm:1:2', '', '💥', 'sc:abc'])(
  'a button nobody can read (%j) says it is no longer valid and shows the present state',
  async (data) => {
    const andi = bot.server.user(6);
    await andi.start();
    const menu = await andi.waitForReply();
    const outcome = await andi.pressData(menu.messageId, data);
    expect(outcome.toast).toBe('Tombol ini sudah tidak berlaku.');
    const shown = await andi.waitForMessage((each) => each.messageId > menu.messageId);
    expect(shown.text.split('\n')[0]).toBe('Mohon maaf, akun ini belum terdaftar.');
    const { messages } = await andi.chat();
    expect(messages.find((each) => each.messageId === menu.messageId)?.labels).toEqual([]);
  },
);

const passing: [string, unknown][] = [
  ['the database cannot be reached', Object.assign(new Error('away'), { code: 'P1001' })],
  ['the database stops', Object.assign(new Error('stop'), { cause: { code: '57P01' } })],
  ['Redis is away', Object.assign(new Error('Redis'), { name: 'MaxRetriesPerRequestError' })],
];

test.each(passing)('%s: no apology, the answer comes when it is back', async (_, trouble) => {
  troubles = [trouble, trouble];
  const andi = bot.server.user(7);
  await andi.sendText('/coba');
  expect((await andi.waitForReply()).text).toBe('Tersimpan.');
  expect(acts).toHaveLength(3);
});

test('Telegram fails longer than one call is repeated: the answer comes later, without an apology', async () => {
  bot.server.faults.add({ kind: 'serverError', method: 'sendMessage', chatId: 8, times: 5 });
  const andi = bot.server.user(8);
  await andi.sendText('/coba');
  expect((await andi.waitForReply(20_000)).text).toBe('Tersimpan.');
  expect(new Set(acts).size).toBe(1);
});

test('a person who blocks the bot while it answers costs one try', async () => {
  bot.server.faults.add({ kind: 'forbidden', method: 'sendMessage', chatId: 9 });
  await bot.server.user(9).sendText('/coba');
  await waitUntil(() => acts.length === 1);
  await bot.inbox.idle();
  const row = await bot.database.db.inboxUpdate.findUniqueOrThrow({ where: { updateId: acts[0]! } });
  expect([row.state, row.attempts, acts.length]).toEqual(['handled', 0, 1]);
});

test('a file that Telegram does not give is asked for again, and is no fault of the bot', async () => {
  const { server } = bot;
  const token = '4242:test-token-of-the-stand-in';
  const api = new Api(token, { apiRoot: server.url });
  const download = createDownload({ api, apiRoot: server.url, token });
  troubles = [await download('no such file').catch((error: unknown) => error)];
  const andi = server.user(8);
  await andi.sendText('/coba');
  expect((await andi.waitForReply()).text).toBe(
    'Berkas itu tidak dapat saya ambil dari Telegram.\nMohon kirim sekali lagi, paling besar 20 MB.',
  );
  const { state } = await bot.database.db.inboxUpdate.findFirstOrThrow({ orderBy: { updateId: 'desc' } });
  expect(state).not.toBe('failed');
});

test('somebody who cannot be reached is no fault: nothing is set aside', async () => {
  const refusal = { ok: false as const, error_code: 400, description: 'Bad Request: chat not found' };
  troubles = [new GrammyError('refused', refusal, 'sendMessage', {})];
  await bot.server.user(9).sendText('/coba');
  await waitUntil(() => acts.length === 1 && troubles.length === 0);
  await bot.inbox.idle();
  expect(await bot.database.db.inboxUpdate.count({ where: { updateId: acts[0], state: 'failed' } })).toBe(0);
});
