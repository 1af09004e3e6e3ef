import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { badRequest, call, openStandIn, refusal } from './stand-in-for-tests.ts';

async function openWithAndi() {
  const server = await openStandIn();
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.start();
  return { server, andi };
}

const keyboard = { inline_keyboard: [[{ text: 'Hadir', callback_data: 'h' }]] };

async function send(server: TelegramServer, params: object = {}): Promise<number> {
  return (await call<Message>(server, 'sendMessage', { chat_id: 5, text: 'Hadir?', ...params })).result
    .message_id;
}

test('a copy has the content and no trace of where it came from', async () => {
  const { server } = await openWithAndi();
  const budi = server.user(6, { firstName: 'Budi' });
  await budi.start();
  const { messageIds } = await server.user(5).sendText('Yth. Bapak/Ibu #penting');
  const copied = await call(server, 'copyMessage', {
    chat_id: 6,
    from_chat_id: 5,
    message_id: messageIds[0],
    reply_markup: keyboard,
  });
  expect(copied.result).toEqual({ message_id: expect.any(Number) });
  expect(await budi.lastBotMessage()).toMatchObject({ text: 'Yth. Bapak/Ibu #penting', labels: ['Hadir'] });
  expect(await refusal(server, 'copyMessage', { chat_id: 6, from_chat_id: 5, message_id: 99 })).toEqual(
    badRequest('message to copy not found'),
  );
});

test('copyMessages wants 1 to 100 rising ids and passes over what is gone', async () => {
  const { server } = await openWithAndi();
  const ids = [await send(server), await send(server)];
  const wish = { chat_id: 5, from_chat_id: 5 };
  expect((await call(server, 'copyMessages', { ...wish, message_ids: [...ids, 88] })).result).toHaveLength(2);
  expect(
    (await refusal(server, 'copyMessages', { ...wish, message_ids: ids.toReversed() })).description,
  ).toMatch(/strictly increasing/);
  expect((await refusal(server, 'copyMessages', { ...wish, message_ids: [] })).description).toMatch(
    /from 1 to 100/,
  );
});

test('a protected message is neither copied nor forwarded', async () => {
  const { server } = await openWithAndi();
  const messageId = await send(server, { protect_content: true });
  const wish = { chat_id: 5, from_chat_id: 5, message_id: messageId };
  expect((await refusal(server, 'copyMessage', wish)).description).toBe(
    "Bad Request: message can't be copied",
  );
  expect((await refusal(server, 'forwardMessage', wish)).description).toBe(
    "Bad Request: message can't be forwarded",
  );
});

test('a forwarded message names its origin', async () => {
  const { server } = await openWithAndi();
  const { result } = await call<Message>(server, 'forwardMessage', {
    chat_id: 5,
    from_chat_id: 5,
    message_id: 1,
  });
  expect(result.forward_origin).toEqual({
    type: 'user',
    date: 1552812900,
    sender_user: { id: 5, is_bot: false, first_name: 'Andi' },
  });
});
