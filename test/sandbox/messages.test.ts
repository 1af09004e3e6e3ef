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

test('a sent message comes back whole, with the date of the sandbox clock', async () => {
  const { server } = await openWithAndi();
  await server.clock.jumpTo(new Date('2019-03-17T09:00:00Z'));
  const { result } = await call(server, 'sendMessage', {
    chat_id: 5,
    text: 'Hadir?',
    reply_parameters: { message_id: 1 },
    reply_markup: keyboard,
  });
  expect(result).toEqual({
    message_id: 2,
    date: 1552813200,
    from: { id: 1001, is_bot: true, first_name: 'Pendamping', username: 'pendamping_bot' },
    chat: { id: 5, type: 'private', first_name: 'Andi' },
    text: 'Hadir?',
    reply_to_message: {
      message_id: 1,
      date: 1552812900,
      from: { id: 5, is_bot: false, first_name: 'Andi' },
      chat: { id: 5, type: 'private', first_name: 'Andi' },
      text: '/start',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    },
    reply_markup: keyboard,
  });
});

test('nobody is written to who has not written first', async () => {
  const server = await openStandIn();
  server.user(5, { firstName: 'Andi' });
  expect(await refusal(server, 'sendMessage', { chat_id: 5, text: 'x' })).toEqual(
    badRequest('chat not found'),
  );
  expect(await refusal(server, 'sendMessage', { chat_id: '@nobody', text: 'x' })).toEqual(
    badRequest('chat not found'),
  );
});

test('a person known from a group only cannot be written to', async () => {
  const server = await openStandIn();
  server.user(5, { firstName: 'Andi' });
  server.group(-20, { title: 'Panitia', memberIds: [5] }).addBot(5);
  expect(await refusal(server, 'sendMessage', { chat_id: 5, text: 'x' })).toEqual({
    status: 403,
    ok: false,
    description: "Forbidden: bot can't initiate conversation with a user",
  });
});

test('a person who blocks the bot gets nothing until they unblock it', async () => {
  const { server, andi } = await openWithAndi();
  await andi.block();
  expect(await refusal(server, 'sendMessage', { chat_id: 5, text: 'x' })).toEqual({
    status: 403,
    ok: false,
    description: 'Forbidden: bot was blocked by the user',
  });
  await expect(andi.sendText('halo')).rejects.toThrow('unblock first');
  await andi.unblock();
  expect((await call(server, 'sendMessage', { chat_id: 5, text: 'x' })).ok).toBe(true);
  expect(server.formFaults()).toEqual([]);
});

test('an edit changes text and buttons in place and marks the message', async () => {
  const { server, andi } = await openWithAndi();
  const messageId = await send(server, { reply_markup: keyboard });
  await call(server, 'editMessageText', { chat_id: 5, message_id: messageId, text: 'Tersimpan' });
  expect(await andi.lastBotMessage()).toMatchObject({
    messageId,
    text: 'Tersimpan',
    labels: [],
    isEdited: true,
  });
});

test('an edit that changes nothing is refused', async () => {
  const { server } = await openWithAndi();
  const messageId = await send(server, { reply_markup: keyboard });
  const same = { chat_id: 5, message_id: messageId, text: 'Hadir?', reply_markup: keyboard };
  expect((await refusal(server, 'editMessageText', same)).description).toMatch(
    /^Bad Request: message is not modified/,
  );
  const markupOnly = { chat_id: 5, message_id: messageId, reply_markup: keyboard };
  expect((await refusal(server, 'editMessageReplyMarkup', markupOnly)).description).toMatch(
    /is not modified/,
  );
  expect(server.formFaults()).toEqual([]);
});

test('after an edit, the same edit again is refused as not modified too', async () => {
  const { server } = await openWithAndi();
  const messageId = await send(server);
  const edit = { chat_id: 5, message_id: messageId, text: 'Tersimpan' };
  expect((await call(server, 'editMessageText', edit)).ok).toBe(true);
  expect((await refusal(server, 'editMessageText', edit)).description).toMatch(/is not modified/);
});

test('only own, living messages of the right kind can be edited', async () => {
  const { server } = await openWithAndi();
  const messageId = await send(server);
  const text = { chat_id: 5, text: 'x' };
  expect(await refusal(server, 'editMessageText', { ...text, message_id: 99 })).toEqual(
    badRequest('message to edit not found'),
  );
  expect(await refusal(server, 'editMessageText', { ...text, message_id: 1 })).toEqual(
    badRequest("message can't be edited"),
  );
  expect(await refusal(server, 'editMessageText', text)).toEqual(
    badRequest('message identifier is not specified'),
  );
  expect(
    await refusal(server, 'editMessageCaption', { chat_id: 5, message_id: messageId, caption: 'x' }),
  ).toEqual(badRequest('there is no caption in the message to edit'));
});

test('messages are deleted for 48 hours after sending, by the sandbox clock', async () => {
  const { server, andi } = await openWithAndi();
  const early = await send(server);
  const late = await send(server);
  expect((await call(server, 'deleteMessage', { chat_id: 5, message_id: early })).result).toBe(true);
  expect(await refusal(server, 'deleteMessage', { chat_id: 5, message_id: early })).toEqual(
    badRequest('message to delete not found'),
  );
  await server.clock.jumpTo(new Date('2019-03-19T08:56:00Z'));
  expect(await refusal(server, 'deleteMessage', { chat_id: 5, message_id: late })).toEqual(
    badRequest("message can't be deleted for everyone"),
  );
  expect((await andi.chat()).messages.map((message) => message.messageId)).toEqual([1, late]);
});

test('a person’s message in a private chat can be deleted too, and its id is never given again', async () => {
  const { server } = await openWithAndi();
  expect((await call(server, 'deleteMessages', { chat_id: 5, message_ids: [1, 77] })).result).toBe(true);
  expect(await send(server)).toBe(2);
  const tooMany = Array.from({ length: 101 }, (_, index) => index + 1);
  expect(await refusal(server, 'deleteMessages', { chat_id: 5, message_ids: tooMany })).toEqual(
    badRequest('from 1 to 100 message identifiers must be specified'),
  );
});

test('an answer to a message that is gone is refused unless the bot allows for it', async () => {
  const { server } = await openWithAndi();
  const wish = { chat_id: 5, text: 'x', reply_parameters: { message_id: 44 } };
  expect(await refusal(server, 'sendMessage', wish)).toEqual(badRequest('message to be replied not found'));
  const allowed = { ...wish, reply_parameters: { message_id: 44, allow_sending_without_reply: true } };
  expect((await call(server, 'sendMessage', allowed)).ok).toBe(true);
});
