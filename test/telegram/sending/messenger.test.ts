import { Api } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FaultKind } from '#sandbox/calls/faults.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import { paceInMemory } from '#storage/state/pace.ts';
import { type Outgoing, sendProactively } from '#telegram/sending/messenger.ts';
import { telegramClient } from '#telegram/sending/telegram-client.ts';

const token = '4242:test-token-of-the-stand-in';
const andi = 700_001;
const greeting: Outgoing = { kind: 'message', message: { text: 'Selamat pagi\nIsi' } };

let server: TelegramServer;
let api: Api;

beforeEach(async () => {
  server = await startTelegramServer({
    token,
    bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock: new SandboxClock(new Date('2019-03-18T02:00:00Z')),
  });
  api = new Api(token, telegramClient({ apiRoot: server.url, pace: paceInMemory(), retries: 'once' }));
  await server.user(andi).start();
});

afterEach(() => server.close());

async function texts(): Promise<string[]> {
  return (await server.user(andi).chat()).messages
    .filter((each) => each.from === 'bot')
    .map((each) => each.text);
}

test('a message arrives with its first line bold, and its id comes back', async () => {
  expect(await sendProactively(api, andi, greeting)).toEqual({ kind: 'delivered', messageIds: [2] });
  const sent = await server.user(andi).lastBotMessage();
  expect([sent?.text, sent?.entities, sent?.isSilent]).toEqual([
    'Selamat pagi\nIsi',
    [{ type: 'bold', offset: 0, length: 12 }],
    false,
  ]);
});

test('a copy is what was copied, without a sound where asked', async () => {
  const outgoing: Outgoing = { kind: 'copy', fromChatId: andi, messageId: 1, silent: true };
  expect(await sendProactively(api, andi, outgoing)).toEqual({ kind: 'delivered', messageIds: [2] });
  const copy = await server.user(andi).lastBotMessage();
  expect([copy?.text, copy?.isSilent]).toEqual(['/start', true]);
});

test('a reply stands under its message, and alone where that is gone', async () => {
  await sendProactively(api, andi, { ...greeting, replyToMessageId: 1 });
  await sendProactively(api, andi, { ...greeting, replyToMessageId: 555 });
  const { messages } = await server.user(andi).chat();
  expect(messages.slice(1).map((each) => each.replyToMessageId)).toEqual([1, undefined]);
});

const faults: [string, FaultKind, object, string[]][] = [
  [
    'blocked',
    { kind: 'forbidden' },
    { kind: 'unreachable', reason: 'Forbidden: bot was blocked by the user' },
    [],
  ],
  ['a 502 in place of the Bot API', { kind: 'serverError' }, { kind: 'notSent' }, []],
  [
    'a connection lost after the message was taken',
    { kind: 'dropAfter' },
    { kind: 'unclear' },
    ['Selamat pagi\nIsi'],
  ],
  ['a connection lost before', { kind: 'dropBefore' }, { kind: 'unclear' }, []],
];

test.each(faults)(
  '%s is told from the rest, and nothing is sent twice',
  async (_, fault, expected, arrived) => {
    server.faults.add({ ...fault, method: 'sendMessage', times: 1 });
    expect(await sendProactively(api, andi, greeting)).toMatchObject(expected);
    expect(await texts()).toEqual(arrived);
  },
);

test('a person who never wrote to the bot is unreachable', async () => {
  expect(await sendProactively(api, 700_099, greeting)).toEqual({
    kind: 'unreachable',
    reason: 'Bad Request: chat not found',
  });
});

test('what Telegram refuses for its form is refused for good', async () => {
  const outgoing: Outgoing = { kind: 'message', message: { text: 'x'.repeat(4_097) } };
  expect(await sendProactively(api, andi, outgoing)).toEqual({
    kind: 'refused',
    reason: 'Bad Request: message is too long',
  });
});

test('a 429 is handed back at once, so that nobody else waits for this chat, and nothing is sent into it until then', async () => {
  server.faults.add({ kind: 'tooMany', retryAfterSeconds: 2, method: 'sendMessage', times: 1 });
  expect(await sendProactively(api, andi, greeting)).toEqual({ kind: 'tooMany' });
  expect(await sendProactively(api, andi, greeting)).toEqual({ kind: 'tooMany' });
  expect(server.calls.filter((call) => call.method === 'sendMessage')).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await sendProactively(api, andi, greeting)).toEqual({ kind: 'delivered', messageIds: [2] });
  expect(await texts()).toHaveLength(1);
});

test('a server that is not there has sent nothing', async () => {
  await server.close();
  const gone = new Api(token, telegramClient({ apiRoot: server.url, pace: paceInMemory(), retries: 'once' }));
  expect(await sendProactively(gone, andi, greeting)).toEqual({ kind: 'notSent', reason: 'ECONNREFUSED' });
});

const replaced = (text: string): Outgoing => ({
  kind: 'edit',
  messageId: 2,
  replacement: { kind: 'text', text, entities: [] },
});

test('an edit may be repeated: what is so already is as good as done', async () => {
  await sendProactively(api, andi, greeting);
  const done = { kind: 'delivered', messageIds: [2] };
  expect([
    await sendProactively(api, andi, replaced('Selamat siang')),
    await sendProactively(api, andi, replaced('Selamat siang')),
  ]).toEqual([done, done]);
  expect(await texts()).toEqual(['Selamat siang']);
});

test('an edit of a message that is gone is refused; one whose answer was lost may be tried again', async () => {
  expect(await sendProactively(api, andi, replaced('Selamat siang'))).toEqual({
    kind: 'refused',
    reason: 'Bad Request: message to edit not found',
  });
  await sendProactively(api, andi, greeting);
  server.faults.add({ kind: 'dropAfter', method: 'editMessageText', times: 1 });
  expect((await sendProactively(api, andi, replaced('Selamat siang'))).kind).toBe('notSent');
});

test('a deletion may be repeated, also of several messages', async () => {
  await sendProactively(api, andi, greeting);
  await sendProactively(api, andi, greeting);
  const both: Outgoing = { kind: 'deletion', messageIds: [2, 3] };
  const one: Outgoing = { kind: 'deletion', messageIds: [2] };
  const outcomes = [both, both, one].map((outgoing) => sendProactively(api, andi, outgoing));
  expect((await Promise.all(outcomes)).map((each) => each.kind)).toEqual([
    'delivered',
    'delivered',
    'delivered',
  ]);
  expect(await texts()).toEqual([]);
});

test('an album arrives whole, with its companion below; it counts as arrived without it', async () => {
  await server.user(andi).sendAlbum([Buffer.from('a'), Buffer.from('b')], 'Denah');
  const album: Outgoing = {
    kind: 'copy',
    fromChatId: andi,
    messageId: 2,
    albumIds: [2, 3],
    companion: { text: 'Mohon tekan bila sudah dibaca.' },
  };
  expect(await sendProactively(api, andi, album)).toEqual({ kind: 'delivered', messageIds: [4, 5, 6] });
  server.faults.add({ kind: 'serverError', method: 'sendMessage', times: 1 });
  expect(await sendProactively(api, andi, album)).toEqual({ kind: 'delivered', messageIds: [7, 8] });
  expect(await texts()).toEqual(['Denah', '', 'Mohon tekan bila sudah dibaca.', 'Denah', '']);
});

test('a chat that has moved is followed once, and its new id is told', async () => {
  const group = server.group(-500, { title: 'Panitia', memberIds: [andi] });
  group.addBot(andi);
  group.upgrade();
  const outcome = await sendProactively(api, -500, greeting);
  expect(outcome).toMatchObject({ kind: 'delivered', movedToId: group.id });
});

test('an account that was deleted is unreachable', async () => {
  server.faults.add({ kind: 'deactivated', times: 1 });
  expect(await sendProactively(api, andi, greeting)).toEqual({
    kind: 'unreachable',
    reason: 'Forbidden: user is deactivated',
  });
});
