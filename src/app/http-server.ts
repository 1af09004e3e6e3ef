import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Update } from 'grammy/types';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { App } from './compose.ts';
import { readHealth } from './health.ts';
import { renderMetrics } from './metrics.ts';

interface ServerOptions {
  port: number;
  /** Undefined while the bot polls: there is no webhook then. */
  webhookSecret?: string;
  metricsToken?: string;
}

/** Starts the HTTP side. Returns the server and the port it listens on. */
export async function startHttpServer(
  app: App,
  options: ServerOptions,
): Promise<{ server: Server; port: number }> {
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
  if (options.webhookSecret) addWebhook(routes, app, options.webhookSecret);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: routes.fetch, port: options.port }, (info) => {
      resolve({ server: server as Server, port: info.port });
    });
    // Longer than a proxy keeps its connections, so that it never sends on one that is closing.
    (server as Server).keepAliveTimeout = 75_000;
    server.once('error', reject);
  });
}

function addWebhook(routes: Hono, app: App, secret: string): void {
  routes.post('/telegram/webhook', bodyLimit({ maxSize: 1_000_000 }), async (c) => {
    if (!sameSecret(c.req.header('x-telegram-bot-api-secret-token') ?? '', secret))
      return c.text('forbidden', 403);
    const update = (await c.req.json().catch(() => undefined)) as Update | undefined;
    if (!Number.isSafeInteger(update?.update_id)) return c.text('not an update', 400);
    // Answered only once the update is stored; when that fails, 500 makes Telegram bring it again.
    await app.inbox.receive([update!]);
    return c.text('ok');
  });
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function mayLookInside(c: Context, options: ServerOptions): boolean {
  const address = getConnInfo(c).remote.address ?? '';
  // A proxy on this machine speaks for somebody else.
  const direct = !c.req.header('x-forwarded-for') && !c.req.header('forwarded');
  if (direct && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)) return true;
  const token = c.req.header('authorization')?.replace(/^Bearer /, '');
  return options.metricsToken !== undefined && token !== undefined && sameSecret(token, options.metricsToken);
}
