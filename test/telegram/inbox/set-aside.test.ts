import { Composer } from 'grammy';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { TurnLost } from '#storage/state/turn-fence.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { createOwnTroubles } from '#telegram/inbox/own-trouble.ts';
import { TookTooLong } from '#telegram/inbox/time-limit.ts';
import { show } from '#telegram/screens/show-message.ts';
import { type BotOfFeatures, startBotOf } from '#test/support/bots/bot-of-features.ts';
import { Gate, waitUntil } from '#test/support/reading/waiting.ts';

vi.setConfig({ testTimeout: 120_000 });
let bot: BotOfFeatures;
let gate = new Gate();
const afterwards: unknown[] = [];

beforeAll(async () => {
  const composer = new Composer<BotContext>();
  composer.on('message:document', async (ctx) => {
    const bytes = await ctx.needs.download(ctx.message.document.file_id);
    await show(ctx, { text: `Diterima: ${bytes.length}` });
  });
  onCommand(composer, ['gantung'], async (ctx) => {
    await gate.opened;
    const late = ctx.needs.database.db.setting.create({ data: { key: `late ${ctx.updateId}`, value: 1 } });
    afterwards.push(await late.catch((error: unknown) => error));
    await show(ctx, { text: 'Tersimpan.' });
  });
  onCommand(composer, ['coba'], (ctx) => show(ctx, { text: 'Tersimpan.' }));
  bot = await startBotOf([{ name: 'trial', bot: composer }], { handlingMs: 3_000 });
});
afterEach(() => bot.server.faults.clear());
afterAll(() => bot.close());

const rowOf = (errorCode: string) => bot.database.db.inboxUpdate.findFirst({ where: { errorCode } });
const codeIn = (text: string) => /kode ([A-Z2-9]{4})/.exec(text)?.[1] ?? '';

test('a file that cannot be fetched: its person is told after a few tries, others go on, [Coba lagi] takes it up', async () => {
  bot.server.faults.add({ kind: 'serverError', method: 'getFile' });
  const andi = bot.server.user(1);
  await andi.sendFile('a.pdf', new Uint8Array(7), 'application/pdf');
  const other = bot.server.user(2);
  await other.sendText('/coba');
  await other.waitForMessage('Tersimpan.');
  const told = await andi.waitForReply(60_000);
  expect(told.text.split('\n')[0]).toBe('Mohon maaf, berkas itu tidak dapat diambil dari Telegram.');
  expect(told.labels).toEqual(['Coba lagi', 'Tanya panitia']);
  await bot.inbox.idle();
  const row = await rowOf(codeIn(told.text));
  expect([row?.state, row?.reason, row?.payload !== null]).toEqual(['failed', 'file', true]);
  bot.server.faults.clear();
  await andi.press('Coba lagi');
  await andi.waitForMessage('Diterima: 7');
  await bot.inbox.idle();
  const again = await bot.database.db.inboxUpdate.findUniqueOrThrow({ where: { updateId: row!.updateId } });
  expect([again.state, again.errorCode, again.payload]).toEqual(['handled', null, null]);
});

test('a handler that hangs costs its chat a moment: told, set aside, and it cannot write when it wakes', async () => {
  const andi = bot.server.user(3);
  await andi.sendText('/gantung');
  await andi.sendText('/coba');
  const told = await andi.waitForReply(60_000);
  await andi.waitForMessage('Tersimpan.');
  await bot.inbox.idle();
  expect((await rowOf(codeIn(told.text)))?.reason).toBe('tooLong');
  gate.open();
  await waitUntil(() => afterwards.length === 2);
  for (const each of afterwards) expect(each).toBeInstanceOf(TurnLost);
  const { messages } = await andi.chat();
  expect(messages.filter((each) => each.text === 'Tersimpan.')).toHaveLength(1);
  gate = new Gate();
});

test('while Telegram is away nobody is set aside; it is one update only when Telegram answers', async () => {
  const troubles = createOwnTroubles();
  let isThere = false;
  const ctx = {
    update: { update_id: 1 },
    api: { getMe: () => (isThere ? Promise.resolve({}) : Promise.reject(new Error('away'))) },
  };
  const ask = (error: unknown = new Error('502')) => troubles.isOwn(ctx as never, error);
  for (let tries = 0; tries < 10; tries++) expect(await ask()).toBe(false);
  isThere = true;
  // This one may have hung since before Telegram came back.
  expect(await ask()).toBe(false);
  isThere = false;
  expect(await ask()).toBe(false);
  isThere = true;
  expect([await ask(), await ask()]).toEqual([false, true]);
  const long = { ...ctx, update: { update_id: 2 } };
  const tooLong = new TookTooLong('x');
  expect(await troubles.isOwn(long as never, tooLong)).toBe(false);
  expect(await troubles.isOwn(long as never, tooLong)).toBe(true);
});
