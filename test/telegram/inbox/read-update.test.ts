import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnsweredKind, readUpdate } from '#telegram/inbox/read-update.ts';

const chat = { id: 7, type: 'private' };
const from = { id: 7, is_bot: false, first_name: 'Orang' };
const message = { message_id: 1, date: 1_552_800_000, chat, from, text: 'siap' };
const sides = { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } };
const membership = { chat, from, date: 1_552_800_000, ...sides };
const start = { type: 'bot_command', offset: 0, length: 6 };
const press = { id: '1', from, message, data: 'm' };

const good: [string, object, number][] = [
  ['a message', { message }, 7],
  ['a message in a group', { message: { ...message, chat: { id: -100, type: 'supergroup' } } }, -100],
  [
    'a post without a sender',
    { message: { ...message, chat: { id: -100, type: 'channel' }, from: undefined } },
    -100,
  ],
  ['an edit', { edited_message: { ...message, edit_date: 1_552_800_100 } }, 7],
  ['a press', { callback_query: press }, 7],
  [
    'a press under a message that is gone',
    { callback_query: { ...press, message: { chat, message_id: 1, date: 0 } } },
    7,
  ],
  ['a press under a message sent inline', { callback_query: { id: '1', from, inline_message_id: 'x' } }, 7],
  ['a block', { my_chat_member: membership }, 7],
  ['a command', { message: { ...message, text: '/start x', entities: [start] } }, 7],
  ['a kind that every object has', { toString: { id: 1 } }, 0],
  ['a kind nobody knows', { something_new: { from } }, 7],
  ['a kind of nobody', { something_new: { a: 1 } }, 0],
];

test.each(good)('%s is read', (_, content, chatId) => {
  const payload = { update_id: 5, ...content };
  expect(readUpdate(payload)).toEqual({ kind: 'update', update: { updateId: 5, chatId, payload } });
});

const odd: [string, object, string][] = [
  ['holds nothing', {}, 'empty'],
  ['has no message in it', { message: null }, 'message'],
  ['has a list for a message', { message: [] }, 'message'],
  ['has no chat', { message: { ...message, chat: undefined } }, 'chat'],
  ['has a chat without an id', { message: { ...message, chat: { type: 'private' } } }, 'chat'],
  ['has a word for a chat', { message: { ...message, chat: 'x' } }, 'chat'],
  ['has a chat with half an id', { message: { ...message, chat: { ...chat, id: 1.5 } } }, 'chat'],
  ['has a sender without an id', { message: { ...message, from: { first_name: 'Orang' } } }, 'from'],
  ['has nobody for a sender', { message: { ...message, from: null } }, 'from'],
  ['has no sender in private', { message: { ...message, from: undefined } }, 'from'],
  ['has no date', { message: { ...message, date: undefined } }, 'date'],
  ['is from the year 300,000', { message: { ...message, date: 9_404_000_000_000 } }, 'date'],
  ['was edited at no time', { edited_message: message }, 'edit_date'],
  ['is pressed by nobody', { callback_query: { ...press, from: undefined } }, 'from'],
  ['is pressed under no message', { callback_query: { ...press, message: null } }, 'chat'],
  ['is pressed without an id', { callback_query: { ...press, id: 1 } }, 'id'],
  ['is pressed with a number', { callback_query: { ...press, data: 7 } }, 'data'],
  ['has a list for a text', { message: { ...message, text: ['siap'] } }, 'text'],
  ['is pressed under a number', { callback_query: { ...press, message: { ...message, text: 7 } } }, 'text'],
  ['formats no text', { message: { ...message, text: undefined, entities: [start] } }, 'entities'],
  ['is formatted at no place', { message: { ...message, entities: [{ type: 'bold' }] } }, 'entities'],
  ['has a file without an id', { message: { ...message, document: { file_name: 'a.xlsx' } } }, 'document'],
  ['has a picture of no size', { message: { ...message, photo: [] } }, 'photo'],
  ['answers no message', { message: { ...message, reply_to_message: true } }, 'reply_to_message'],
  [
    'changes a member from nothing',
    { my_chat_member: { ...membership, old_chat_member: 1 } },
    'old_chat_member',
  ],
  [
    'changes nothing of a member',
    { my_chat_member: { ...membership, new_chat_member: null } },
    'new_chat_member',
  ],
];

test.each(odd)('one that %s is set aside, with the part that is wrong', (_, content, reason) => {
  const payload = { update_id: 5, ...content };
  expect(readUpdate(payload)).toMatchObject({ kind: 'odd', updateId: 5, payload, reason });
});

describe('without an id nothing can be kept', () => {
  test.each([
    null,
    1,
    'text',
    [],
    {},
    { update_id: '1' },
    { update_id: 1.5 },
    { update_id: -1 },
    { update_id: 2 ** 60 },
  ])('%j', (raw) => {
    expect(readUpdate(raw)).toEqual({ kind: 'nothing' });
  });
});

test('any JSON at all is read, and never throws', () => {
  const keys = ['message', 'edited_message', 'callback_query', 'my_chat_member', 'poll'];
  const content = fc.dictionary(
    fc.constantFrom('chat', 'from', 'message', 'message_id', 'date'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.oneof(content, fc.jsonValue()), (key, value) => {
      const read = readUpdate({ update_id: 1, [key]: value });
      expect(['update', 'odd']).toContain(read.kind);
    }),
  );
});

test('only kinds that somebody answers go on to the handlers', () => {
  const kinds = ['message', 'callback_query', 'inline_query', 'guest_message', 'toString'];
  expect(kinds.map((kind) => isAnsweredKind({ update_id: 1, [kind]: {} }))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
