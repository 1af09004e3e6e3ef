import { expect, test } from 'vitest';
import {
  badRequest,
  callWithFiles,
  onePixelPng,
  openStandIn,
  refusal,
  token,
} from '#test/sandbox/stand-in-for-tests.ts';

async function openWithAndi() {
  const server = await openStandIn();
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.start();
  return server;
}

test('a wrong token is unauthorized', async () => {
  const server = await openStandIn();
  const response = await fetch(`${server.url}/bot1001:wrong/getMe`);
  expect([response.status, await response.json()]).toEqual([
    401,
    { ok: false, error_code: 401, description: 'Unauthorized' },
  ]);
  expect(server.refused[0]?.reason).toBe('token');
});

test('a method Telegram does not have is not found', async () => {
  const server = await openStandIn();
  expect(await refusal(server, 'sendNothing')).toEqual({ status: 404, ok: false, description: 'Not Found' });
});

test('a method the stand-in does not have is refused by its name', async () => {
  const server = await openStandIn();
  expect(await refusal(server, 'sendDice', { chat_id: 5 })).toEqual({
    status: 501,
    ok: false,
    description: 'Not Implemented: the stand-in has no sendDice',
  });
  expect(server.formFaults().map((fault) => [fault.method, fault.reason])).toEqual([
    ['sendDice', 'unsupported'],
  ]);
});

test('methods are called by GET and by form as well, whatever the case of their name', async () => {
  const server = await openWithAndi();
  const byQuery = await fetch(`${server.url}/bot${token}/SENDMESSAGE?chat_id=5&text=satu`);
  const byForm = await fetch(`${server.url}/bot${token}/sendMessage`, {
    method: 'POST',
    body: new URLSearchParams({ chat_id: '5', text: 'dua', disable_notification: 'true' }),
  });
  expect([byQuery.status, byForm.status]).toEqual([200, 200]);
  const { messages } = await server.user(5).chat();
  expect(messages.map(({ text, isSilent }) => [text, isSilent])).toEqual([
    ['/start', false],
    ['satu', false],
    ['dua', true],
  ]);
});

const refusedMessages: [string, object, string][] = [
  ['no chat', { text: 'x' }, 'chat_id is empty'],
  ['no text', { chat_id: 5 }, 'message text is empty'],
  ['blank text', { chat_id: 5, text: ' \n ' }, 'message text is empty'],
  ['text over 4096 units', { chat_id: 5, text: 'x'.repeat(4097) }, 'message is too long'],
  [
    'an unknown parameter',
    { chat_id: 5, text: 'x', colour: 'red' },
    'parameter "colour" is unknown to sendMessage in Bot API 10.1',
  ],
  [
    'a parameter of old times',
    { chat_id: 5, text: 'x', reply_to_message_id: 1 },
    'parameter "reply_to_message_id" is unknown to sendMessage in Bot API 10.1',
  ],
  ['a text that is a number', { chat_id: 5, text: 7 }, 'parameter "text" must be of type String'],
  [
    'a flag that is a word',
    { chat_id: 5, text: 'x', disable_notification: 'yes' },
    'parameter "disable_notification" must be of type Boolean',
  ],
  [
    'a field missing inside an object',
    { chat_id: 5, text: 'x', reply_parameters: {} },
    'parameter "reply_parameters": can\'t parse ReplyParameters: Can\'t find field "message_id"',
  ],
  [
    'an unknown field inside a button',
    {
      chat_id: 5,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a', hint: 'b' }]] },
    },
    'parameter "reply_markup": InlineKeyboardMarkup: Field "inline_keyboard"[0][0]: can\'t parse InlineKeyboardButton: Field "hint" is unknown',
  ],
  ['an unknown parse mode', { chat_id: 5, text: 'x', parse_mode: 'RTF' }, 'unsupported parse_mode'],
  ['half a surrogate pair', { chat_id: 5, text: 'a\ud83d' }, 'strings must be encoded in UTF-8'],
  [
    'an entity outside the text',
    { chat_id: 5, text: 'abc', entities: [{ type: 'bold', offset: 1, length: 3 }] },
    "can't parse entities: Entity bold at 1+3 is out of the text",
  ],
  [
    'an entity that splits a character',
    { chat_id: 5, text: 'a😀', entities: [{ type: 'bold', offset: 0, length: 2 }] },
    "can't parse entities: Entity bold at 0+2 splits a character",
  ],
  [
    'an entity kind that does not exist',
    { chat_id: 5, text: 'abc', entities: [{ type: 'big', offset: 0, length: 1 }] },
    'can\'t parse entities: Unsupported entity type "big"',
  ],
];

test.each(refusedMessages)('a message is refused for its form: %s', async (_, params, description) => {
  const server = await openWithAndi();
  expect(await refusal(server, 'sendMessage', params)).toEqual(badRequest(description));
  expect(server.formFaults()).toHaveLength(1);
});

test('a caption over 1024 units is refused and leaves no message behind', async () => {
  const server = await openWithAndi();
  const answer = await callWithFiles(
    server,
    'sendPhoto',
    { chat_id: '5', caption: 'x'.repeat(1025) },
    { photo: { name: 'a.png', bytes: onePixelPng } },
  );
  expect(answer.description).toBe('Bad Request: message caption is too long');
  expect((await server.user(5).chat()).messages).toHaveLength(1);
});

test('a file that nothing in the call speaks of is refused', async () => {
  const server = await openWithAndi();
  const files = { stray: { name: 'a.txt', bytes: Buffer.from('a') } };
  const answer = await callWithFiles(server, 'sendMessage', { chat_id: '5', text: 'x' }, files);
  expect(answer.description).toBe('Bad Request: file "stray" is not used by the call');
});

test('JSON that cannot be read is refused', async () => {
  const server = await openStandIn();
  const response = await fetch(`${server.url}/bot${token}/getMe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"a":',
  });
  expect(response.status).toBe(400);
});
