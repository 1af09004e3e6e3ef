import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update, WebhookInfo } from 'grammy/types';
import { afterEach, expect, test } from 'vitest';
import { call, openStandIn } from './stand-in-for-tests.ts';

interface Delivery {
  text: string;
  secret: string | undefined;
}

let endpoint: Server | undefined;

afterEach(() => {
  endpoint?.closeAllConnections();
  endpoint?.close();
});

/** A bot's address; `answer` decides the status of the n-th delivery, `undefined` for no answer at all. */
async function openEndpoint(answer: (count: number, text: string) => number | undefined, body = '') {
  const deliveries: Delivery[] = [];
  endpoint = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
      const text = update.message?.text ?? '';
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      deliveries.push({ text, secret: typeof secret === 'string' ? secret : undefined });
      const status = answer(deliveries.length, text);
      if (status !== undefined) response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((resolve) => endpoint?.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/hook`, deliveries };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test('updates are posted with the secret and confirmed by a 2xx', async () => {
  const server = await openStandIn();
  const { url, deliveries } = await openEndpoint(() => 200);
  await call(server, 'setWebhook', { url, secret_token: 'kata_rahasia' });
  await server.user(5, { firstName: 'Andi' }).sendText('halo');
  await until(() => server.pendingUpdates().length === 0);
  expect(deliveries).toEqual([{ text: 'halo', secret: 'kata_rahasia' }]);
});

test('what came before the webhook was set is delivered too, unless it is dropped', async () => {
  const server = await openStandIn();
  const { url, deliveries } = await openEndpoint(() => 200);
  await server.user(5, { firstName: 'Andi' }).sendText('lama');
  await call(server, 'setWebhook', { url, drop_pending_updates: true });
  await server.user(5).sendText('baru');
  await until(() => deliveries.length > 0);
  expect(deliveries.map(({ text }) => text)).toEqual(['baru']);
});

test('a failure is sent again, and the next update of that chat waits for it', async () => {
  const server = await openStandIn({ rules: { webhookRetryMs: 20 } });
  const { url, deliveries } = await openEndpoint((count) => (count <= 2 ? 500 : 200));
  await call(server, 'setWebhook', { url });
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.sendText('satu');
  await andi.sendText('dua');
  await until(() => server.pendingUpdates().length === 0);
  expect(deliveries.map(({ text }) => text)).toEqual(['satu', 'satu', 'satu', 'dua']);
  const { result } = await call<WebhookInfo>(server, 'getWebhookInfo');
  expect(result).toMatchObject({
    url,
    pending_update_count: 0,
    max_connections: 40,
    last_error_message: 'Wrong response from the webhook: 500',
  });
});

test('an answer that does not come in time counts as none', async () => {
  const server = await openStandIn({ rules: { webhookRetryMs: 20, webhookTimeoutMs: 100 } });
  const { url, deliveries } = await openEndpoint((count) => (count === 1 ? undefined : 200));
  await call(server, 'setWebhook', { url });
  await server.user(5, { firstName: 'Andi' }).sendText('halo');
  await until(() => server.pendingUpdates().length === 0);
  expect(deliveries).toHaveLength(2);
  const { result } = await call<WebhookInfo>(server, 'getWebhookInfo');
  expect(result.last_error_message).toBe('Read timeout expired');
});

test('a chat that is stuck does not hold up the others, but connections are bounded', async () => {
  const server = await openStandIn();
  const { url, deliveries } = await openEndpoint((_, text) => (text.startsWith('macet') ? undefined : 200));
  await call(server, 'setWebhook', { url, max_connections: 2 });
  await server.user(5, { firstName: 'Andi' }).sendText('macet 1');
  await server.user(6, { firstName: 'Budi' }).sendText('halo');
  await until(() => deliveries.length === 2);
  await server.user(7, { firstName: 'Citra' }).sendText('macet 2');
  await server.user(8, { firstName: 'Damar' }).sendText('menunggu');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(deliveries.map(({ text }) => text)).toEqual(['macet 1', 'halo', 'macet 2']);
});

test('a method in the answer is carried out', async () => {
  const server = await openStandIn();
  const { url } = await openEndpoint(
    () => 200,
    JSON.stringify({ method: 'sendMessage', chat_id: 5, text: 'langsung' }),
  );
  await call(server, 'setWebhook', { url });
  const andi = server.user(5, { firstName: 'Andi' });
  await andi.sendText('halo');
  expect((await andi.waitForReply()).text).toBe('langsung');
});

test('an update can be posted again', async () => {
  const server = await openStandIn();
  const { url, deliveries } = await openEndpoint(() => 200);
  await call(server, 'setWebhook', { url });
  const { updateIds } = await server.user(5, { firstName: 'Andi' }).sendText('halo');
  await until(() => server.pendingUpdates().length === 0);
  server.redeliver(updateIds[0] ?? 0);
  await until(() => deliveries.length === 2);
  expect(deliveries.map(({ text }) => text)).toEqual(['halo', 'halo']);
});
