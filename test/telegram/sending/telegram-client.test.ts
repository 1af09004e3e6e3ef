import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '#sandbox/calls/faults.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import { type Pace, paceInMemory } from '#storage/state/pace.ts';
import { type ClientOptions, telegramClient } from '#telegram/sending/telegram-client.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';

const token = '4242:test-token-of-the-stand-in';
const [andi, budi, citra] = [700_001, 700_002, 700_003] as const;
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
  for (const id of [andi, budi, citra]) await server.user(id).start();
});
afterEach(() => server.close());

const apiThat = (retries: ClientOptions['retries'], pace: Pace = paceInMemory(), callMs?: number) =>
  new Api(token, telegramClient({ apiRoot: server.url, pace, retries, callMs }));

async function tookMs(act: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await act();
  return performance.now() - startedMs;
}

/** How often the server saw a method, and how often it did what was asked. */
function count(method: string) {
  const calls = server.calls.filter((call) => call.method === method);
  return { tried: calls.length, done: calls.filter((call) => call.outcome !== 'refused').length };
}

/** The refusal has left the server, and has had time to arrive, on a busy machine too. */
async function refusedCalls(times: number): Promise<void> {
  await waitUntil(() => server.calls.filter((call) => call.outcome === 'refused').length >= times);
  await new Promise((resolve) => setTimeout(resolve, 200));
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

  test('a 429 holds its chat, and nobody else waits', async () => {
    const api = apiThat('reply');
    strike({ kind: 'tooMany', retryAfterSeconds: 2, chatId: andi, times: 1 });
    const arrived: string[] = [];
    const send = (chatId: number, text: string) =>
      api.sendMessage(chatId, text).then(() => void arrived.push(text));
    const first = send(andi, 'satu');
    await refusedCalls(1);
    await Promise.all([first, send(andi, 'dua'), send(budi, 'tiga')]);
    expect(arrived[0]).toBe('tiga');
    // Nothing was tried in the chat meanwhile.
    expect(count('sendMessage')).toEqual({ tried: 4, done: 3 });
  });

  test('a second chat refused within five seconds shows that all are too fast: everybody waits', async () => {
    const api = apiThat('reply');
    for (const chatId of [andi, budi]) strike({ kind: 'tooMany', retryAfterSeconds: 2, chatId, times: 1 });
    const refused = [api.sendMessage(andi, 'Tercatat.'), api.sendMessage(budi, 'Tercatat.')];
    await refusedCalls(2);
    expect(await tookMs(() => api.sendMessage(citra, 'Tercatat.'))).toBeGreaterThan(1_000);
    await Promise.all(refused);
  });

  test('a group refused after a person speaks for the group alone', async () => {
    const api = apiThat('reply');
    const groupId = -1_000_000_000_501;
    server.group(groupId, { title: 'Panitia', memberIds: [andi] }).addBot(andi);
    for (const chatId of [andi, groupId]) strike({ kind: 'tooMany', retryAfterSeconds: 2, chatId, times: 1 });
    let waiting = 2;
    const refused = [andi, groupId].map((id) => api.sendMessage(id, 'Papan').finally(() => waiting--));
    await refusedCalls(2);
    await api.sendMessage(citra, 'Tercatat.');
    expect(waiting).toBe(2);
    await Promise.all(refused);
  });

  test('a call without a chat that is refused holds everybody', async () => {
    const api = apiThat('reply');
    server.faults.add({ kind: 'tooMany', retryAfterSeconds: 2, method: 'getMe', times: 1 });
    const refused = api.getMe();
    await refusedCalls(1);
    expect(await tookMs(() => api.sendMessage(andi, 'Tercatat.'))).toBeGreaterThan(1_000);
    await refused;
  });

  test('a file that is refused holds the chat it was meant for, and arrives whole when it may', async () => {
    const api = apiThat('reply');
    server.faults.add({ kind: 'tooMany', retryAfterSeconds: 2, method: 'sendDocument', times: 1 });
    const file = () => new InputFile(Buffer.from('isi berkas'), 'tautan.csv');
    await expect(api.sendDocument(andi, file())).rejects.toThrow('retry after 2');
    const again = api.sendDocument(andi, file());
    let isThere = false;
    void again.then(() => (isThere = true));
    await api.sendMessage(budi, 'Tercatat.');
    expect(isThere).toBe(false);
    expect((await again).document.file_size).toBe('isi berkas'.length);
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

  test('does not stand still for one chat: a 429 comes back at once, and again while the chat is held', async () => {
    const api = apiThat('once');
    strike({ kind: 'tooMany', retryAfterSeconds: 30, times: 1 });
    for (let nth = 0; nth < 2; nth++)
      await expect(api.sendMessage(andi, 'Pengumuman')).rejects.toThrow('retry after');
    expect(count('sendMessage')).toEqual({ tried: 1, done: 0 });
  });

  test('waits while everybody is held', async () => {
    const pace = paceInMemory();
    await pace.hold(600);
    expect(await tookMs(() => apiThat('once', pace).sendMessage(andi, 'Pengumuman'))).toBeGreaterThan(550);
  });
});

describe('a call that hangs', () => {
  test('ends after its time and, being a reply, is tried once more; other chats meanwhile', async () => {
    strike({ kind: 'slow', delayMs: 5_000, chatId: andi, times: 1 });
    const api = apiThat('reply', paceInMemory(), 1_000);
    const hanging = tookMs(() => api.sendMessage(andi, 'Tercatat.'));
    expect(await tookMs(() => api.sendMessage(budi, 'Tercatat.'))).toBeLessThan(1_000);
    const took = await hanging;
    expect(took).toBeGreaterThan(1_000);
    expect(took).toBeLessThan(4_500);
  });

  test('is not tried again when nobody waits for it: it may have arrived', async () => {
    strike({ kind: 'slow', delayMs: 1_000 });
    const sent = apiThat('once', paceInMemory(), 300).sendMessage(andi, 'Pengumuman');
    const error = await sent.catch((thrown: unknown) => thrown as HttpError);
    expect(error).toMatchObject({ error: { code: 'CALL_TIMEOUT' } });
    await sleep(900);
    expect(count('sendMessage').tried).toBe(1);
  });

  test('hangs no longer when its answer begins and never ends', async () => {
    const halting = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
      response.write('{"ok":tr');
    });
    await once(halting.listen(0, '127.0.0.1'), 'listening');
    const { port } = halting.address() as { port: number };
    const options = { apiRoot: `http://127.0.0.1:${port}`, pace: paceInMemory(), callMs: 300 };
    const api = new Api(token, telegramClient({ ...options, retries: 'once' }));
    const error = await api.getMe().catch((thrown: unknown) => thrown as HttpError);
    expect(error).toMatchObject({ error: { code: 'CALL_TIMEOUT' } });
    halting.closeAllConnections();
    halting.close();
  });

  test('polling may wait as long as it has asked for, and can be stopped at any time', async () => {
    const api = apiThat('reply', paceInMemory(), 300);
    const offset = (await api.getUpdates()).at(-1)!.update_id + 1;
    expect(await tookMs(() => api.getUpdates({ offset, timeout: 1 }))).toBeGreaterThan(900);
    const stopping = new AbortController();
    const polled = tookMs(async () => {
      await expect(api.getUpdates({ offset, timeout: 20 }, stopping.signal as never)).rejects.toThrow();
    });
    await sleep(100);
    stopping.abort();
    expect(await polled).toBeLessThan(2_000);
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
