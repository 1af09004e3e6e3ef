import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { readHealth } from '#app/health/health.ts';
import { secretCheck } from '#app/webhook/secret-check.ts';
import { isWebhook, takeUpdate } from '#app/webhook/webhook-route.ts';
import { createWebPages } from '#web/web-pages.ts';
import type { App } from './compose.ts';
import { renderMetrics } from './metrics.ts';

/** Who sends the head of a request slower than this is answered 408. In ms, checked twice a second. */
const patience = { headersTimeout: 1_400, requestTimeout: 10_000, connectionsCheckingInterval: 400 };

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
  routes.get('/healthz', (c) => {
    const ailments = app.vitalSigns.ailments();
    if (ailments.length === 0) return c.text('ok');
    return c.text(mayLookInside(c, options) ? ailments.join('\n') : 'failing', 503);
  });
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
  routes.onError((err, c) => {
    app.needs.log.error({ err }, 'web.failed');
    return c.text('503', 503);
  });
  // What is no request at all (a method or an address that does not exist) is no fault of ours.
  const answerRoutes = getRequestListener(routes.fetch, {
    errorHandler: () => new Response(null, { status: 400 }),
  });
  const isTelegram = options.webhookSecret ? secretCheck(options.webhookSecret) : undefined;
  const server = createServer(patience, (request, response) => {
    if (isTelegram && isWebhook(request)) void takeUpdate(app, isTelegram, { request, response });
    // A method that the web's own requests cannot carry.
    else if (request.method === 'TRACE') response.writeHead(404).end();
    else void answerRoutes(request, response);
  });
  // Longer than a proxy keeps its connections, so that it never sends on one that is closing.
  server.keepAliveTimeout = 75_000;
  return listen(server, options);
}

function listen(server: Server, { port, host }: ServerOptions): ReturnType<typeof startHttpServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as { port: number };
      resolve({ server, port: address.port, url: `http://127.0.0.1:${address.port}` });
    });
  });
}

const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

function mayLookInside(c: Context, options: ServerOptions): boolean {
  const address = getConnInfo(c).remote.address ?? '';
  // A proxy on this machine speaks for somebody else.
  const direct = !forwardingHeaders.some((name) => c.req.header(name));
  if (direct && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)) return true;
  const token = c.req.header('authorization')?.replace(/^Bearer /, '');
  return (
    options.metricsToken !== undefined && token !== undefined && secretCheck(options.metricsToken)(token)
  );
}
