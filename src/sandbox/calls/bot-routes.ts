import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StandInParts } from '#sandbox/stand-in-parts.ts';
import { CallRefused } from './call-errors.ts';
import type { CallRecord } from './call-record.ts';
import { checkCall, findMethodName, type RawCall } from './call-validation.ts';
import { ConnectionDropped, type Faults, ProxyPage, strikeBefore } from './faults.ts';
import { carryOut } from './methods.ts';
import { readCall } from './request-body.ts';
import type { SendGate } from './send-limits.ts';

export interface BotSide {
  parts: StandInParts;
  token: string;
  faults: Faults;
  gate: SendGate;
  record: CallRecord;
  latencyMs: number;
}

interface IncomingCall {
  method: string;
  raw: RawCall;
  abandoned: AbortSignal;
}

const callPath = /^\/bot([^/]+)\/([A-Za-z]+)\/?$/;
const filePath = /^\/file\/bot([^/]+)\/(.+)$/;

/** Answers the bot's side of the Bot API. Returns false when the address is not part of it. */
export async function answerBot(
  side: BotSide,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const path = decodeURIComponent(url.pathname);
  const file = filePath.exec(path);
  if (file) {
    sendFile(side, response, { token: file[1] ?? '', path: file[2] ?? '' });
    return true;
  }
  if (!path.startsWith('/bot')) return false;
  const [, token = '', method = ''] = callPath.exec(path) ?? [];
  await answerCall(side, { request, response, url, token, method });
  return true;
}

async function answerCall(
  side: BotSide,
  call: { request: IncomingMessage; response: ServerResponse; url: URL; token: string; method: string },
): Promise<void> {
  const { response } = call;
  const hangUp = new AbortController();
  response.on('close', () => hangUp.abort());
  try {
    const raw = await readCall(call.request, call.url);
    const refusal = sameToken(call.token, side.token) ? undefined : unauthorized();
    if (refusal) side.record.addRefusal(seen(side, call.method, raw), refusal);
    if (refusal) throw refusal;
    const result = await takeCall(side, { method: call.method, raw, abandoned: hangUp.signal });
    sendJson(response, 200, { ok: true, result });
  } catch (error) {
    sendFailure(response, error);
  }
}

/** Takes one call, over HTTP or out of a webhook's answer, and writes it into the record. */
export async function takeCall(side: BotSide, incoming: IncomingCall): Promise<unknown> {
  const call = seen(side, findMethodName(incoming.method) ?? incoming.method, incoming.raw);
  try {
    const fault = side.faults.take(call.method, call.params.chat_id);
    await strikeBefore(fault);
    if (side.latencyMs > 0 && call.method !== 'getUpdates') await sleep(side.latencyMs);
    const valid = checkCall(call.method, incoming.raw);
    side.gate.pass(call.method, valid.values.chat_id, performance.now());
    const result = await carryOut(side.parts, valid, incoming.abandoned);
    if (fault?.kind === 'dropAfter') throw new ConnectionDropped('after');
    side.record.add({ ...call, outcome: 'ok' });
    return result;
  } catch (error) {
    if (error instanceof CallRefused) side.record.addRefusal(call, error);
    side.record.add({ ...call, outcome: error instanceof ConnectionDropped ? 'dropped' : 'refused' });
    throw error;
  }
}

function seen(side: BotSide, method: string, raw: RawCall) {
  return { method, params: { ...raw.values, ...Object.fromEntries(raw.files) }, at: side.parts.clock.now() };
}

function unauthorized(): CallRefused {
  return new CallRefused({ code: 401, description: 'Unauthorized', reason: 'token' });
}

function sameToken(given: string, own: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(own)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function sendFile(side: BotSide, response: ServerResponse, wish: { token: string; path: string }): void {
  const stored = sameToken(wish.token, side.token) ? side.parts.files.findByPath(wish.path) : undefined;
  if (!stored) {
    sendJson(response, 404, { ok: false, error_code: 404, description: 'Not Found' });
    return;
  }
  const bytes = side.parts.files.bytes(stored);
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length });
  response.end(bytes);
}

function sendFailure(response: ServerResponse, error: unknown): void {
  if (error instanceof ConnectionDropped) {
    response.destroy();
  } else if (error instanceof ProxyPage) {
    sendPage(response, 200, 'Please log in');
  } else if (error instanceof CallRefused && error.code === 502) {
    // What stands before Telegram's servers answers in HTML, not in JSON.
    sendPage(response, 502, '502 Bad Gateway');
  } else if (error instanceof CallRefused) {
    const { code, message, parameters } = error;
    sendJson(response, code, { ok: false, error_code: code, description: message, parameters });
  } else {
    console.error('The stand-in failed on a call:', error);
    sendJson(response, 500, { ok: false, error_code: 500, description: 'Internal Server Error' });
  }
}

function sendPage(response: ServerResponse, status: number, title: string): void {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end(`<html><head><title>${title}</title></head><body>nginx</body></html>`);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
