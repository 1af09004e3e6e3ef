import { expect, test } from 'vitest';
import {
  badRequest,
  call,
  callWithFiles,
  onePixelPng,
  openStandIn,
  refusal,
  token,
} from './stand-in-for-tests.ts';

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

const button = { text: 'Hadir', callback_data: 'h' };
const refusedKeyboards: [string, unknown[][], string][] = [
  ['data over 64 bytes', [[{ text: 'a', callback_data: 'é'.repeat(33) }]], 'BUTTON_DATA_INVALID'],
  ['empty data', [[{ text: 'a', callback_data: '' }]], 'BUTTON_DATA_INVALID'],
  [
    'no action',
    [[{ text: 'a' }]],
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [
    'two actions',
    [[{ ...button, url: 'https://contoh.id' }]],
    "can't parse inline keyboard button: only one of url, callback_data is allowed",
  ],
  ['no label', [[{ text: ' ', callback_data: 'a' }]], 'inline keyboard button text must be non-empty'],
  [
    'a local address',
    [[{ text: 'a', url: 'http://localhost:8080' }]],
    'inline keyboard button URL \'http://localhost:8080\' of "a" is invalid: Wrong HTTP URL',
  ],
  [
    'an unknown style',
    [[{ ...button, style: 'loud' }]],
    "can't parse inline keyboard button: Invalid button style specified",
  ],
  [
    'a copy text over 256',
    [[{ text: 'a', copy_text: { text: 'x'.repeat(257) } }]],
    'BUTTON_COPY_TEXT_INVALID',
  ],
  ['over 100 buttons', Array.from({ length: 101 }, () => [button]), 'reply markup is too long'],
  ['nine in a row', [Array.from({ length: 9 }, () => button)], 'reply markup is too long'],
];

test.each(refusedKeyboards)('a keyboard is refused: %s', async (_, keyboard, description) => {
  const server = await openWithAndi();
  const params = { chat_id: 5, text: 'x', reply_markup: { inline_keyboard: keyboard } };
  expect(await refusal(server, 'sendMessage', params)).toEqual(badRequest(description));
});

test('callback data of exactly 64 bytes and text of exactly 4096 units pass', async () => {
  const server = await openWithAndi();
  const answer = await call(server, 'sendMessage', {
    chat_id: 5,
    text: 'x'.repeat(4096),
    reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'x'.repeat(64) }]] },
  });
  expect(answer.ok).toBe(true);
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

const refusedProfiles: [string, string, object, string][] = [
  [
    'over 100 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, n) => ({ command: `c${n}`, description: 'x' })) },
    'too many commands specified',
  ],
  [
    'a command in capitals',
    'setMyCommands',
    { commands: [{ command: 'Mulai', description: 'x' }] },
    'BOT_COMMAND_INVALID',
  ],
  [
    'a command without description',
    'setMyCommands',
    { commands: [{ command: 'mulai', description: '' }] },
    'BOT_COMMAND_DESCRIPTION_INVALID',
  ],
  [
    'a menu for an unknown chat',
    'setMyCommands',
    { commands: [], scope: { type: 'chat', chat_id: 9 } },
    'chat not found',
  ],
  ['a name over 64', 'setMyName', { name: 'x'.repeat(65) }, 'bot name is too long'],
  [
    'a short description over 120',
    'setMyShortDescription',
    { short_description: 'x'.repeat(121) },
    'bot short description is too long',
  ],
  [
    'a webhook without HTTPS',
    'setWebhook',
    { url: 'http://contoh.id/x' },
    'bad webhook: An HTTPS URL must be provided for webhook',
  ],
  [
    'a webhook secret with a space',
    'setWebhook',
    { url: 'https://contoh.id/x', secret_token: 'a b' },
    'secret token contains illegal characters',
  ],
];

test.each(refusedProfiles)('the bot may not set %s', async (_, method, params, description) => {
  const server = await openStandIn();
  expect(await refusal(server, method, params)).toEqual(badRequest(description));
});

test('commands are kept by scope and language, and a person sees the nearest ones', async () => {
  const server = await openWithAndi();
  const general = [{ command: 'menu', description: 'Menu' }];
  const own = [{ command: 'panel', description: 'Panel' }];
  await call(server, 'setMyCommands', { commands: general });
  await call(server, 'setMyCommands', { commands: own, scope: { type: 'chat', chat_id: 5 } });
  expect((await call(server, 'getMyCommands')).result).toEqual(general);
  const seen = await fetch(`${server.url}/sandbox/api/people/5/commands`);
  expect(await seen.json()).toEqual(own);
  await call(server, 'deleteMyCommands', { scope: { type: 'chat', chat_id: 5 } });
  expect(await (await fetch(`${server.url}/sandbox/api/people/5/commands`)).json()).toEqual(general);
});
