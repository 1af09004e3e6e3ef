import { EventEmitter } from 'node:events';
import { Agent, request } from 'undici';
import type { CallBody } from './call-chat.ts';

/** The part of `fetch` that grammY uses. `signal` is a polyfill's, which Node's own `fetch` refuses. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: CallBody;
  signal: AbortSignal;
}

export interface FetchResponse {
  status: number;
  json(): Promise<unknown>;
}

/** No whole answer came in time; what was sent may have arrived. */
export class CallTimeout extends Error {
  override name = 'CallTimeout';
  readonly code = 'CALL_TIMEOUT';
}

const connectMs = 5_000;

/** Connections to the Bot API, kept between calls. */
export function openAgent(): Agent {
  return new Agent({
    // Idle connections end here before the server ends them, so that a send does not meet a closed one.
    keepAliveTimeout: 8_000,
    connections: 256,
    pipelining: 1,
    connect: { timeout: connectMs },
    // The whole call has its time below.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

/**
 * Makes one call and reads its whole answer within `longestMs`: connecting, sending, waiting and reading together.
 * Throws CallTimeout after that; a connection that cannot be made in 5 s ends before, as never arrived.
 */
export function httpCall(
  url: string,
  { init, agent, longestMs }: { init: FetchInit; agent: Agent; longestMs: number },
): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    const { signal } = init;
    // undici takes it for a signal; it costs half of one.
    const ending = new EventEmitter();
    // Rejected as well, because a call that still waits for its connection hears of no signal.
    const cut = (reason: Error) => settle(() => reject(reason)).emit('abort');
    const tooLong = () => cut(new CallTimeout(`${methodOf(url)} took longer than ${longestMs} ms`));
    const stop = () => cut(new DOMException('The call was stopped', 'AbortError'));
    const timer = setTimeout(tooLong, longestMs);
    const settle = (how: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      how();
      return ending;
    };
    exchange(url, { init, agent, ending }).then(
      (response) => settle(() => resolve(response)),
      (error: unknown) => settle(() => reject(error)),
    );
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop);
  });
}

const methodOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);

async function exchange(url: string, call: { init: FetchInit; agent: Agent; ending: EventEmitter }) {
  const { method, headers, body } = call.init;
  const sent = { method: method as 'POST', headers, body: body as string };
  const response = await request(url, { ...sent, signal: call.ending, dispatcher: call.agent });
  const text = await response.body.text();
  return { status: response.statusCode, json: async () => JSON.parse(text) };
}
