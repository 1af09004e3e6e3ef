import { expect, test } from 'vitest';
import { call, openStandIn, refusal, token } from './stand-in-for-tests.ts';

async function openWithAndi(options: Parameters<typeof openStandIn>[0] = {}) {
  const server = await openStandIn(options);
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.start();
  return { server, andi };
}

const message = { chat_id: 5, text: 'halo' };

test('a fault strikes the calls it fits, as often as it says', async () => {
  const { server } = await openWithAndi();
  const budi = server.user(6, { firstName: 'Budi' });
  await budi.start();
  server.faults.add({ kind: 'forbidden', method: 'sendMessage', chatId: 5, times: 1 });
  expect((await call(server, 'sendMessage', { ...message, chat_id: 6 })).ok).toBe(true);
  expect(await refusal(server, 'sendMessage', message)).toEqual({
    status: 403,
    ok: false,
    description: 'Forbidden: bot was blocked by the user',
  });
  expect((await call(server, 'sendMessage', message)).ok).toBe(true);
  expect(server.refused.map(({ method, reason }) => [method, reason])).toEqual([['sendMessage', 'fault']]);
  expect(server.formFaults()).toEqual([]);
});

test('too many requests come with the seconds to wait', async () => {
  const { server } = await openWithAndi();
  server.faults.add({ kind: 'tooMany', retryAfterSeconds: 3, times: 1 });
  expect(await call(server, 'sendMessage', message)).toMatchObject({
    status: 429,
    description: 'Too Many Requests: retry after 3',
    parameters: { retry_after: 3 },
  });
});

test('a server error is a page in HTML', async () => {
  const { server } = await openWithAndi();
  server.faults.add({ kind: 'serverError', times: 1 });
  const response = await fetch(`${server.url}/bot${token}/getMe`);
  expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
});

test('a connection dropped before leaves nothing, one dropped after leaves the message', async () => {
  const { server, andi } = await openWithAndi();
  server.faults.add({ kind: 'dropBefore', times: 1 });
  await expect(call(server, 'sendMessage', { ...message, text: 'satu' })).rejects.toThrow();
  server.faults.add({ kind: 'dropAfter', times: 1 });
  await expect(call(server, 'sendMessage', { ...message, text: 'dua' })).rejects.toThrow();
  expect((await andi.chat()).messages.map(({ text }) => text)).toEqual(['/start', 'dua']);
  expect(server.calls.map(({ outcome }) => outcome)).toEqual(['dropped', 'dropped']);
});

test('a slow call takes its time, and so does every call when there is latency', async () => {
  const { server } = await openWithAndi({ rules: { latencyMs: 30 } });
  server.faults.add({ kind: 'slow', delayMs: 200, times: 1 });
  const began = performance.now();
  await call(server, 'getMe');
  const slowMs = performance.now() - began;
  await call(server, 'getMe');
  expect(slowMs).toBeGreaterThan(225);
  expect(performance.now() - began - slowMs).toBeGreaterThan(25);
});

test('faults last until they are cleared when no number is given', async () => {
  const { server } = await openWithAndi();
  server.faults.add({ kind: 'tooMany', retryAfterSeconds: 1 });
  expect([(await call(server, 'getMe')).status, (await call(server, 'getMe')).status]).toEqual([429, 429]);
  server.faults.clear();
  expect((await call(server, 'getMe')).status).toBe(200);
});

test('limits are off unless asked for', async () => {
  const { server } = await openWithAndi();
  const answers = await Promise.all(Array.from({ length: 60 }, () => call(server, 'sendMessage', message)));
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

test('with limits one chat takes a burst and then one message a second', async () => {
  const { server } = await openWithAndi({ rules: { limits: true } });
  const answers = [];
  for (let count = 0; count < 6; count += 1) answers.push(await call(server, 'sendMessage', message));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers.at(-1)).toMatchObject({ parameters: { retry_after: 1 } });
  expect(server.refused.at(-1)?.reason).toBe('limit');
});

test('with limits all chats together take 30 a second, and answers to presses are free', async () => {
  const { server } = await openWithAndi({ rules: { limits: true } });
  for (let id = 100; id < 140; id += 1) await server.user(id, { firstName: `P${id}` }).start();
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      call(server, 'sendMessage', { chat_id: 100 + index, text: 'x' }),
    ),
  );
  const passed = answers.filter(({ ok }) => ok).length;
  expect(passed).toBeGreaterThanOrEqual(30);
  expect(passed).toBeLessThan(40);
  expect((await refusal(server, 'answerCallbackQuery', { callback_query_id: '1' })).status).toBe(400);
});

test('with limits a group takes 20 a minute', async () => {
  const { server } = await openWithAndi({ rules: { limits: true } });
  server.group(-20, { title: 'Panitia', memberIds: [5] }).addBot(5);
  const statuses = [];
  for (let count = 0; count < 21; count += 1) {
    statuses.push((await call(server, 'sendMessage', { chat_id: -20, text: 'x' })).status);
  }
  expect([statuses.slice(0, 20).every((status) => status === 200), statuses[20]]).toEqual([true, 429]);
});
