import type { Server } from 'node:http';
import { connect } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { App } from '#app/compose.ts';
import { createArrival } from '#app/health/arrival.ts';
import { startHttpServer } from '#app/http-server.ts';
import { systemClock } from '#domain/time/clock.ts';
import type { Database } from '#storage/engine/database.ts';
import { chatLockInMemory } from '#storage/state/chat-lock.ts';
import { createInbox } from '#telegram/inbox/update-inbox.ts';
import { textUpdate } from '#test/support/reading/waiting.ts';
import { openMemoryDatabase } from '#test/support/servers/database-snapshot.ts';

const webhookSecret = 'secret-of-this-webhook';
const log = pino({ level: 'silent' });
let database: Database;
let server: Server;
let port: number;

beforeAll(async () => {
  database = await openMemoryDatabase();
  const inbox = createInbox({
    ...{ database, log, clock: systemClock, lock: chatLockInMemory(), shared: false },
    handle: async () => {},
  });
  const needs = { database, log, clock: systemClock };
  const parts = { database, needs, inbox, arrival: createArrival(), vitalSigns: { ailments: () => [] } };
  ({ server, port } = await startHttpServer(parts as unknown as App, { port: 0, webhookSecret }));
  // The first of everything costs seconds.
  await inbox.receive([textUpdate(9, 7, 'siap'), { update_id: 8 }]);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

const secretLine = `x-telegram-bot-api-secret-token: ${webhookSecret}`;
const head = (...lines: string[]) => [...lines, 'host: bot', '', ''].join('\r\n');
const withBody = (body: string, ...lines: string[]) =>
  head(
    'POST /telegram/webhook HTTP/1.1',
    secretLine,
    `content-length: ${Buffer.byteLength(body)}`,
    ...lines,
  ) + body;

/** Sends pieces, a pause before each but the first, and returns the status of the answer (0: hung up) and its time. */
async function say(pieces: string[], pauseMs = 0): Promise<{ status: number; tookMs: number }> {
  const begunMs = performance.now();
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  const ended = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      resolve();
    });
    for (const event of ['end', 'close', 'error']) socket.on(event, () => resolve());
  });
  const writing = (async () => {
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) await sleep(pauseMs);
      if (socket.writable) socket.write(piece);
    }
  })();
  await ended;
  const tookMs = performance.now() - begunMs;
  socket.destroy();
  await writing;
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), tookMs };
}

const drip = (text: string) => text.match(/.{1,8}/gs) ?? [];
const deep = `{"update_id":5,"message":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
const good = JSON.stringify(textUpdate(1, 7, 'siap'));

const hostile: [string, string[], number[]][] = [
  ['an update', [withBody(good)], [200]],
  [
    'an update in chunks',
    [
      `${head('POST /telegram/webhook HTTP/1.1', secretLine, 'transfer-encoding: chunked')}5\r\n{"upd\r\n${(good.length - 5).toString(16)}\r\nate_id":1${good.slice(14)}\r\n0\r\n\r\n`,
    ],
    [200, 400],
  ],
  ['no message in it', [withBody('{"update_id":2,"message":null}')], [200]],
  ['a list for a message', [withBody('{"update_id":3,"message":[1]}')], [200]],
  ['nested fifty thousand deep', [withBody(deep)], [200]],
  ['no id', [withBody('{"message":{}}')], [400]],
  ['half of it', [withBody(good.slice(0, 40))], [400]],
  ['no JSON', [withBody('\u0000\u0001')], [400]],
  ['an empty body', [withBody('')], [400]],
  ['too long', [withBody(`{"update_id":4,"x":"${'x'.repeat(1_200_000)}"}`)], [400, 0]],
  ['no secret', [head('POST /telegram/webhook HTTP/1.1', 'content-length: 5')], [403]],
  ['the secret twice', [withBody(good, secretLine)], [403]],
  [
    'a length that is no number',
    [head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: x')],
    [400],
  ],
  [
    'two lengths',
    [head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: 5', 'content-length: 6')],
    [400],
  ],
  [
    'a length and chunks',
    [head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: 5', 'transfer-encoding: chunked')],
    [400],
  ],
  ['a negative length', [head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: -1')], [400]],
  [
    'a head without an end',
    ['POST /telegram/webhook HTTP/1.1\r\n', ...drip('x-filler: '.padEnd(400, 'x'))],
    [408],
  ],
  ['nothing at all', [''], [408, 0]],
  [
    'a body that never comes',
    [head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: 50')],
    [408],
  ],
  [
    'a body in drops',
    [head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: 400'), ...drip(' '.repeat(400))],
    [408],
  ],
  ['a head too long', [head('POST /telegram/webhook HTTP/1.1', `x-filler: ${'x'.repeat(40_000)}`)], [431, 0]],
  ['no HTTP', ['\u0016\u0003\u0001 hello\r\n\r\n'], [400]],
  ['a method that does not exist', [head('FETCH /telegram/webhook HTTP/1.1')], [400]],
  ['no host', ['GET /telegram/webhook HTTP/1.1\r\n\r\n'], [400]],
  ['a wrong host', ['GET /readyz HTTP/1.1\r\nhost: a b\\c\r\n\r\n'], [400]],
  [
    'an expectation',
    [head('POST /telegram/webhook HTTP/1.1', secretLine, 'expect: tea', 'content-length: 0')],
    [417, 400],
  ],
];
for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']) {
  hostile.push([method, [head(`${method} /telegram/webhook HTTP/1.1`, secretLine)], [404, 400]]);
}

test.each(hostile)(
  '%s: answered below 2 s, as its sender deserves, without a word on standard error',
  async (_, pieces, expected) => {
    const complaints = vi.spyOn(console, 'error');
    const { status, tookMs } = await say(pieces, 100);
    expect(expected).toContain(status);
    expect(tookMs).toBeLessThan(2_000);
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  },
);

test('who hangs up in the middle of a body is no fault', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write(head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: 500'));
  await sleep(50);
  socket.destroy();
  await sleep(50);
  expect((await say([withBody(good)])).status).toBe(200);
});

test('a process that stood still takes what was sent to it meanwhile: nobody is called slow for it', async () => {
  const [begun, rest] = [withBody(good).slice(0, -good.length), good];
  const socket = connect(port, '127.0.0.1');
  const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
  socket.write(begun);
  await sleep(200);
  // What is timed comes first after this, what was sent only then.
  await setImmediate();
  socket.write(rest);
  const until = performance.now() + 2_000;
  while (performance.now() < until);
  expect(await answered).toMatch(/^HTTP\/1\.1 200/);
  socket.destroy();
});

test('twenty slow ones do not keep the others waiting', async () => {
  const slow = Array.from({ length: 20 }, () =>
    say(
      [head('POST /telegram/webhook HTTP/1.1', secretLine, 'content-length: 400'), ...drip(' '.repeat(400))],
      100,
    ),
  );
  await sleep(200);
  const { status, tookMs } = await say([withBody(good)]);
  expect([status, tookMs < 1_000]).toEqual([200, true]);
  await Promise.all(slow);
});
