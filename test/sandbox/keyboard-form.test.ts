import { expect, test } from 'vitest';
import { badRequest, call, openStandIn, refusal } from './stand-in-for-tests.ts';

async function openWithAndi() {
  const server = await openStandIn();
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.start();
  return server;
}

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
