import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { StandInParts } from '#sandbox/stand-in-parts.ts';
import type { SandboxChanges } from './sandbox-changes.ts';

const scriptType = 'text/javascript; charset=utf-8';

const pageFiles = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/style.css': { file: 'style.css', type: 'text/css; charset=utf-8' },
  ...Object.fromEntries(
    [
      'chat',
      'chat-panel',
      'clock-bar',
      'composer',
      'message-log',
      'message-view',
      'page-texts',
      'people-list',
      'sandbox-api',
    ].map((name) => [`/${name}.js`, { file: `${name}.js`, type: scriptType }]),
  ),
};

const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Kinds a browser may show in the page; everything else is only offered for saving. */
const shownTypes = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

export function addPageRoutes(app: Hono, parts: StandInParts): void {
  for (const [path, { file, type }] of Object.entries(pageFiles)) {
    app.get(path, (context) => {
      const bytes = readFileSync(new URL(`../page/${file}`, import.meta.url));
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': type,
        'content-security-policy': contentPolicy,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
    });
  }
  app.get('/favicon.ico', (context) => context.body(null, 204));
  addFileRoute(app, parts);
  addEventRoute(app, parts.changes);
}

function addFileRoute(app: Hono, parts: StandInParts): void {
  app.get('/sandbox/api/files/:fileId', (context) => {
    const stored = parts.files.find(context.req.param('fileId'));
    if (!stored) return context.json({ error: 'Not found' }, 404);
    const isShown = shownTypes.has(stored.mimeType);
    const name = encodeURIComponent(stored.name).replaceAll("'", '%27');
    return context.body(new Uint8Array(parts.files.bytes(stored)), 200, {
      'content-type': isShown ? stored.mimeType : 'application/octet-stream',
      'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
}

const heartbeatMs = 20_000;

/** Tells the page which chat changed, that the clock jumped, or that people changed; the page then asks. */
function addEventRoute(app: Hono, changes: SandboxChanges): void {
  app.get('/sandbox/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: string, data: unknown) =>
        void stream.writeSSE({ event, data: JSON.stringify(data) });
      const onChat = (chatId: number) => send('chat', chatId);
      const onPeople = () => send('people', null);
      const onClock = () => send('clock', null);
      changes.on('chat', onChat).on('people', onPeople).on('clock', onClock);
      stream.onAbort(() => {
        changes.off('chat', onChat).off('people', onPeople).off('clock', onClock);
      });
      send('hello', null);
      while (!stream.aborted && !stream.closed) {
        await stream.sleep(heartbeatMs);
        send('beat', null);
      }
    }),
  );
}
