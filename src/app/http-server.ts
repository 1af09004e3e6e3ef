import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { createWebPages } from '#web/web-pages.ts';
import type { App } from './compose.ts';
import { readHealth } from './health.ts';
import { renderMetrics } from './metrics.ts';

interface ServerOptions {
  port: number;
  /** The address to listen on; all of this machine's unless told. */
  host?: string;
  /** Undefined while the bot polls: there is no webhook then. */
  webhookSecret?: string;
  metricsToken?: string;
}

/** Starts the HTTP side. Returns the server, the port it listens on and its address on this machine. */
export async function startHttpServer(
  app: App,
  options: ServerOptions,
): Promise<{ server: Server; port: number; url: string }> {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.text('ok'));
  routes.get('/readyz', async (c) => {
    const health = await readHealth(app);
    const status = health.ready ? 200 : 503;
    return mayLookInside(c, options)
      ? c.json(health, status)
      : c.text(health.ready ? 'ready' : 'not ready', status);
  });
  routes.get('/metrics', async (c) =>
    mayLookInside(c, options) ? c.text(await renderMetrics(app)) : c.notFound(),
  );
  routes.mount('/', createWebPages(app.needs).fetch);
  const answerRoutes = getRequestListener(routes.fetch);
  const server = createServer((request, response) => {
    const isWebhook = request.method === 'POST' && request.url === '/telegram/webhook';
    if (isWebhook && options.webhookSecret)
      void takeUpdate(app, options.webhookSecret, { request, response });
    else void answerRoutes(request, response);
  });
  // Longer than a proxy keeps its connections, so that it never sends on one that is closing.
  server.keepAliveTimeout = 75_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      const { port } = server.address() as { port: number };
      resolve({ server, port, url: `http://127.0.0.1:${port}` });
    });
  });
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * Takes one update from Telegram: 200 only once it is stored; any failure makes Telegram bring it again.
 * The hottest route, so it reads the body itself.
 */
async function takeUpdate(app: App, secret: string, { request, response }: Exchange): Promise<void> {
  const answer = (status: number, text: string) => {
    // What is left unread of the body would stand before the next request on this connection.
    const headers = request.complete ? {} : { connection: 'close' };
    response.writeHead(status, headers).end(text);
  };
  try {
    const given = String(request.headers['x-telegram-bot-api-secret-token'] ?? '');
    if (!sameSecret(given, secret)) return answer(403, 'forbidden');
    const update = await readBody(request);
    if (update === undefined) return answer(400, 'not an update');
    await app.inbox.receive([update]);
    answer(200, 'ok');
  } catch (err) {
    app.needs.log.warn({ err }, 'webhook.not-stored');
    answer(500, 'try again');
  }
}

const maxBodyBytes = 1_000_000;

/** What stands in the body, if it has an id to keep it under; its shape is the inbox's business. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return Number.isSafeInteger(body?.update_id) && body.update_id >= 0 ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function mayLookInside(c: Context, options: ServerOptions): boolean {
  const address = getConnInfo(c).remote.address ?? '';
  // A proxy on this machine speaks for somebody else.
  const direct = !forwardingHeaders.some((name) => c.req.header(name));
  if (direct && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)) return true;
  const token = c.req.header('authorization')?.replace(/^Bearer /, '');
  return options.metricsToken !== undefined && token !== undefined && sameSecret(token, options.metricsToken);
}
