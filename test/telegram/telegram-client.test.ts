import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '#sandbox/faults.ts';
import { SandboxClock } from '#sandbox/sandbox-clock.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import { type Pace, paceInMemory } from '#storage/pace.ts';
import { type ClientOptions, telegramClient } from '#telegram/telegram-client.ts';

const token = '4242:test-token-of-the-stand-in';
const andi = 700_001;
let server: TelegramServer;

const startServer = (port?: number) =>
  startTelegramServer({
    port,
    token,
    bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock: new SandboxClock(new Date('2019-03-18T01:00:00Z')),
  });

beforeEach(async () => {
  server = await startServer();
  await server.user(andi).start();
});
afterEach(() => server.close());

const apiThat = (retries: ClientOptions['retries'], pace: Pace = paceInMemory()) =>
  new Api(token, telegramClient({ apiRoot: server.url, pace, retries }));

/** How often the server saw a method, and how often it did what was asked. */
function count(method: string) {
  const calls = server.calls.filter((call) => call.method === method);
  return { tried: calls.length, done: calls.filter((call) => call.outcome !== 'refused').length };
}

const strike = (fault: Fault) => server.faults.add({ method: 'sendMessage', ...fault });

describe('a reply', () => {
  test('waits as long as a 429 says, then goes out', async () => {
    strike({ kind: 'tooMany', retryAfterSeconds: 1, times: 1 });
    const startedMs = performance.now();
    await apiThat('reply').sendMessage(andi, 'Tercatat.');
    expect(performance.now() - startedMs).toBeGreaterThan(950);
    expect(count('sendMessage')).toEqual({ tried: 2, done: 1 });
  });

  test('a 429 holds every other call of the bot as well', async () => {
    const pace = paceInMemory();
    strike({ kind: 'tooMany', retryAfterSeconds: 1, times: 1 });
    const [reply, other] = [apiThat('reply', pace), apiThat('once', pace)];
    const first = reply.sendMessage(andi, 'Tercatat.');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const startedMs = performance.now();
    await other.sendMessage(andi, 'Pengumuman');
    expect(performance.now() - startedMs).toBeGreaterThan(600);
    await first;
  });

  test('is repeated while the server fails', async () => {
    strike({ kind: 'serverError', times: 3 });
    await apiThat('reply').sendMessage(andi, 'Tercatat.');
    expect(count('sendMessage')).toEqual({ tried: 4, done: 1 });
  });

  test('gives up after four tries', async () => {
    strike({ kind: 'serverError' });
    await expect(apiThat('reply').sendMessage(andi, 'Tercatat.')).rejects.toThrow(HttpError);
    expect(count('sendMessage')).toEqual({ tried: 4, done: 0 });
  });

  test('is repeated once when the connection breaks, because it may have arrived', async () => {
    strike({ kind: 'dropBefore', times: 1 });
    await apiThat('reply').sendMessage(andi, 'Tercatat.');
    expect(count('sendMessage').tried).toBe(2);
    strike({ kind: 'dropBefore', times: 2 });
    await expect(apiThat('reply').sendMessage(andi, 'Tercatat.')).rejects.toThrow(HttpError);
    expect(count('sendMessage').tried).toBe(4);
  });

  test('an edit may be repeated more often: twice the same is one', async () => {
    const api = apiThat('reply');
    const { message_id } = await api.sendMessage(andi, 'Tercatat.');
    server.faults.add({ kind: 'dropBefore', method: 'editMessageText', times: 3 });
    await api.editMessageText(andi, message_id, 'Tercatat dua.');
    expect(count('editMessageText').tried).toBe(4);
  });

  test('a refusal is not repeated', async () => {
    strike({ kind: 'forbidden', times: 1 });
    await expect(apiThat('reply').sendMessage(andi, 'Tercatat.')).rejects.toThrow(GrammyError);
    expect(count('sendMessage')).toEqual({ tried: 1, done: 0 });
  });
});

describe('a message that goes out by itself', () => {
  test.each(['dropBefore', 'dropAfter', 'serverError'] as const)(
    'is never repeated when its fate is unknown (%s)',
    async (kind) => {
      strike({ kind, times: 1 });
      await expect(apiThat('once').sendMessage(andi, 'Pengumuman')).rejects.toThrow(HttpError);
      expect(count('sendMessage').tried).toBe(1);
    },
  );

  test('waits for a 429 like every other call', async () => {
    strike({ kind: 'tooMany', retryAfterSeconds: 1, times: 1 });
    await apiThat('once').sendMessage(andi, 'Pengumuman');
    expect(count('sendMessage')).toEqual({ tried: 2, done: 1 });
  });
});

test.each(['reply', 'once'] as const)(
  'a refused connection has reached nobody: it is tried until the server is there (%s)',
  async (retries) => {
    const { port } = server;
    const api = apiThat(retries);
    await server.close();
    const sent = api.sendMessage(andi, 'Selamat pagi');
    await new Promise((resolve) => setTimeout(resolve, 300));
    server = await startServer(port);
    await server.user(andi).start();
    await sent;
    expect(count('sendMessage')).toEqual({ tried: 1, done: 1 });
  },
);

test('a file goes up once: its bytes are gone after the first try', async () => {
  server.faults.add({ kind: 'serverError', method: 'sendDocument', times: 1 });
  const sent = apiThat('reply').sendDocument(andi, new InputFile(Buffer.from('isi'), 'tautan.csv'));
  await expect(sent).rejects.toThrow();
  expect(count('sendDocument')).toEqual({ tried: 1, done: 0 });
});

test('what is sent or edited as a reply is counted, and a group waits for its turn', async () => {
  const seen: (number | 'counted')[] = [];
  const pace: Pace = {
    ...paceInMemory(),
    countReply: () => void seen.push('counted'),
    takeGroupTurn: async (chatId) => void seen.push(chatId),
  };
  const groupId = -1_000_000_000_500;
  server.group(groupId, { title: 'Panitia', memberIds: [andi] }).addBot(andi);
  const { message_id } = await apiThat('reply', pace).sendMessage(andi, 'Tercatat.');
  await apiThat('reply', pace).editMessageText(andi, message_id, 'Tercatat dua.');
  await apiThat('once', pace).sendMessage(groupId, 'Papan');
  await apiThat('reply', pace).sendChatAction(andi, 'typing');
  expect(seen).toEqual(['counted', 'counted', groupId]);
});
