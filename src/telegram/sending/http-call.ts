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
export async function httpCall(
  url: string,
  { init, agent, longestMs }: { init: FetchInit; agent: Agent; longestMs: number },
): Promise<FetchResponse> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  // Raced, because a call that still waits for its connection hears of no signal.
  const cut = new Promise<never>((_resolve, reject) => {
    const end = (reason: Error) => {
      reject(reason);
      ending.abort(reason);
    };
    const what = url.slice(url.lastIndexOf('/') + 1);
    timer = setTimeout(() => end(new CallTimeout(`${what} took longer than ${longestMs} ms`)), longestMs);
    stop = () => end(new DOMException('The call was stopped', 'AbortError'));
    if (init.signal?.aborted) stop();
    else init.signal?.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([exchange(url, { init, agent, signal: ending.signal }), cut]);
  } finally {
    clearTimeout(timer);
    if (stop) init.signal?.removeEventListener('abort', stop);
  }
}

async function exchange(url: string, call: { init: FetchInit; agent: Agent; signal: AbortSignal }) {
  const { init, agent, signal } = call;
  const { method, headers, body } = init;
  const sent = { method: method as 'POST', headers, body: body as string, signal, dispatcher: agent };
  const response = await request(url, sent);
  const text = await response.body.text();
  return { status: response.statusCode, json: async () => JSON.parse(text) };
}
