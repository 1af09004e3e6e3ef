import type { Message } from 'grammy/types';
import { afterEach } from 'vitest';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import {
  startTelegramServer,
  type TelegramServer,
  type TelegramServerOptions,
} from '#sandbox/telegram-server.ts';

export const token = '1001:stand-in-token';
export const startAt = new Date('2019-03-17T08:55:00Z');

const opened: TelegramServer[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

/** A stand-in for one test, closed after it. */
export async function openStandIn(options: Partial<TelegramServerOptions> = {}): Promise<TelegramServer> {
  const server = await startTelegramServer({
    token,
    bot: { id: 1001, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock: new SandboxClock(startAt),
    ...options,
  });
  opened.push(server);
  return server;
}

export interface BotAnswer<T> {
  status: number;
  ok: boolean;
  result: T;
  description?: string;
  parameters?: Record<string, number>;
}

/** Calls a method as a bot does: with JSON. */
export async function call<T = unknown>(
  server: TelegramServer,
  method: string,
  params: object = {},
): Promise<BotAnswer<T>> {
  const response = await fetch(`${server.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return { status: response.status, ...((await response.json()) as Omit<BotAnswer<T>, 'status'>) };
}

/** Calls a method with files, as a multipart form. */
export async function callWithFiles<T = Message>(
  server: TelegramServer,
  method: string,
  params: Record<string, string>,
  files: Record<string, { name: string; bytes: Uint8Array }>,
): Promise<BotAnswer<T>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(params)) form.set(name, value);
  for (const [name, file] of Object.entries(files)) {
    form.set(name, new Blob([new Uint8Array(file.bytes)]), file.name);
  }
  const response = await fetch(`${server.url}/bot${token}/${method}`, { method: 'POST', body: form });
  return { status: response.status, ...((await response.json()) as Omit<BotAnswer<T>, 'status'>) };
}

/** The refusal of a call, in the shape most tests compare. */
export async function refusal(server: TelegramServer, method: string, params: object = {}) {
  const { status, ok, description } = await call(server, method, params);
  return { status, ok, description };
}

export function badRequest(text: string) {
  return { status: 400, ok: false, description: `Bad Request: ${text}` };
}

/** The smallest picture there is: one grey point. */
export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
