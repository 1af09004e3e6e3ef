import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { badRequest, call, openStandIn, refusal } from './stand-in-for-tests.ts';

async function openWithQuestion(rows: object[][] = [[{ text: 'Hadir', callback_data: 'h' }]]) {
  const server = await openStandIn();
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.start();
  await call(server, 'sendMessage', { chat_id: 5, text: 'Hadir?', reply_markup: { inline_keyboard: rows } });
  return { server, andi };
}

async function queryIds(server: TelegramServer): Promise<string[]> {
  const { result } = await call<Update[]>(server, 'getUpdates');
  return result.flatMap((update) => update.callback_query?.id ?? []);
}

test('a press waits for its answer and shows the notice', async () => {
  const { server, andi } = await openWithQuestion();
  const press = andi.press('Hadir');
  const [id] = await queryIds(server);
  await call(server, 'answerCallbackQuery', { callback_query_id: id, text: 'Tersimpan', show_alert: true });
  expect(await press).toEqual({ isAnswered: true, toast: 'Tersimpan', isAlert: true });
});

test('the update of a press carries the message with its buttons and the data', async () => {
  const { server, andi } = await openWithQuestion();
  await andi.press('Hadir', { waitMs: 0 });
  const { result } = await call<Update[]>(server, 'getUpdates');
  expect(result.at(-1)?.callback_query).toMatchObject({
    from: { id: 5 },
    data: 'h',
    message: { message_id: 2, text: 'Hadir?', reply_markup: { inline_keyboard: [[{ text: 'Hadir' }]] } },
  });
});

test('a press that is not answered in time says so', async () => {
  const { andi } = await openWithQuestion();
  expect(await andi.press('Hadir', { waitMs: 50 })).toEqual({ isAnswered: false });
});

test('a query is answered once', async () => {
  const { server, andi } = await openWithQuestion();
  await andi.press('Hadir', { waitMs: 0 });
  const [id] = await queryIds(server);
  expect((await call(server, 'answerCallbackQuery', { callback_query_id: id })).result).toBe(true);
  const tooOld = badRequest('query is too old and response timeout expired or query ID is invalid');
  expect(await refusal(server, 'answerCallbackQuery', { callback_query_id: id })).toEqual(tooOld);
  expect(await refusal(server, 'answerCallbackQuery', { callback_query_id: '1' })).toEqual(tooOld);
  expect(server.formFaults()).toEqual([]);
});

test('a query cannot be answered after some minutes of the sandbox clock', async () => {
  const { server, andi } = await openWithQuestion();
  await andi.press('Hadir', { waitMs: 0 });
  const [id] = await queryIds(server);
  await server.clock.jumpTo(new Date('2019-03-17T09:06:00Z'));
  expect((await refusal(server, 'answerCallbackQuery', { callback_query_id: id })).description).toMatch(
    /query is too old/,
  );
});

test('a notice has at most 200 characters', async () => {
  const { server, andi } = await openWithQuestion();
  await andi.press('Hadir', { waitMs: 0 });
  const [id] = await queryIds(server);
  const wish = { callback_query_id: id, text: 'x'.repeat(201) };
  expect(await refusal(server, 'answerCallbackQuery', wish)).toEqual(badRequest('MESSAGE_TOO_LONG'));
});

test('the newest message with the label is pressed, the whole label before one that begins so', async () => {
  const rows = [[{ text: 'Hadir semua', callback_data: 'all' }], [{ text: 'Hadir', callback_data: 'one' }]];
  const { server, andi } = await openWithQuestion(rows);
  await call(server, 'sendMessage', { chat_id: 5, text: 'tanpa tombol' });
  await andi.press('Hadir', { waitMs: 0 });
  await andi.press('Hadir s', { waitMs: 0 });
  const { result } = await call<Update[]>(server, 'getUpdates');
  expect(result.flatMap((update) => update.callback_query?.data ?? [])).toEqual(['one', 'all']);
});

test('pressing what is not there fails and says what is', async () => {
  const { andi } = await openWithQuestion();
  await expect(andi.press('Sakit')).rejects.toThrow('No button “Sakit” in chat 5. There are: [Hadir]');
});

test('a double tap sends two queries', async () => {
  const { server, andi } = await openWithQuestion();
  await andi.press('Hadir', { times: 2, waitMs: 0 });
  expect(new Set(await queryIds(server)).size).toBe(2);
});

test('raw data can be pressed on a message that is gone', async () => {
  const { server, andi } = await openWithQuestion();
  await call(server, 'deleteMessage', { chat_id: 5, message_id: 2 });
  const pressing = andi.pressData(2, 'palsu');
  const { result } = await call<Update[]>(server, 'getUpdates');
  const query = result.at(-1)?.callback_query;
  expect(query).toMatchObject({ data: 'palsu', message: { message_id: 2, date: 0 } });
  await call(server, 'answerCallbackQuery', { callback_query_id: query?.id });
  expect(await pressing).toEqual({ isAnswered: true });
});

test('a link button leads out and does not reach the bot', async () => {
  const { server, andi } = await openWithQuestion([[{ text: 'Peta', url: 'https://contoh.id/peta' }]]);
  expect(await andi.press('Peta')).toEqual({ isAnswered: true, url: 'https://contoh.id/peta' });
  expect(await queryIds(server)).toEqual([]);
});
