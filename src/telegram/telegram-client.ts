import type { ApiClientOptions } from 'grammy';
import { Agent, type Dispatcher, request } from 'undici';
import type { Pace } from '#storage/pace.ts';

/** How a client behaves when a call fails on the way. */
export interface ClientOptions {
  apiRoot: string;
  pace: Pace;
  /**
   * `reply`: repeats what may be repeated, because a person waits. `once`: never repeats a send whose
   * fate is unknown; the caller records it.
   */
  retries: 'reply' | 'once';
}

const maxTries = 4;
const longestHoldMs = 60_000;
const callTimeoutMs = 60_000;

/**
 * Options for grammY's client. Retry, pause after 429 and counting live in `fetch`, the one place that
 * calls made inside conversations pass as well.
 */
export function telegramClient(options: ClientOptions): ApiClientOptions {
  // Idle connections end here before the server ends them, so that a send does not meet a closed one.
  const agent = new Agent({
    keepAliveTimeout: 8_000,
    connections: 256,
    pipelining: 1,
    headersTimeout: callTimeoutMs,
  });
  const call = async (url: string, init: FetchInit): Promise<FetchResponse> => {
    const method = url.slice(url.lastIndexOf('/') + 1);
    const attempt = () => callOnce(url, { ...init, agent });
    return method === 'getUpdates' ? attempt() : callWithRetries({ attempt, method, init }, options);
  };
  return { apiRoot: options.apiRoot, fetch: call as never, timeoutSeconds: callTimeoutMs / 1_000 };
}

/** The part of `fetch` that grammY uses. */
interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: string | Dispatcher.DispatchOptions['body'];
  signal: AbortSignal;
}

interface FetchResponse {
  status: number;
  json(): Promise<unknown>;
}

async function callOnce(url: string, init: FetchInit & { agent: Agent }): Promise<FetchResponse> {
  const { method, headers, body, signal, agent } = init;
  const response = await request(url, { method: method as 'POST', headers, body, signal, dispatcher: agent });
  const text = await response.body.text();
  return { status: response.statusCode, json: async () => JSON.parse(text) };
}

interface Call {
  attempt(): Promise<FetchResponse>;
  method: string;
  init: FetchInit;
}

async function callWithRetries(call: Call, options: ClientOptions): Promise<FetchResponse> {
  // A streamed body (a file) is consumed by the first try and cannot be sent again.
  const tries = typeof call.init.body === 'string' ? maxTries : 1;
  for (let attempt = 1; ; attempt++) {
    await options.pace.untilAllowed(longestHoldMs);
    if (isLimited(call.method)) await takePart(call, options);
    const result = await call.attempt().catch((error: unknown) => error as Error);
    if (result instanceof Error) {
      if (attempt >= tries || !mayRepeat(result, { call, options, attempt })) throw result;
    } else {
      if (result.status === 429) await options.pace.hold((await readRetryAfter(result)) * 1_000);
      const again = result.status === 429 || (result.status >= 500 && options.retries === 'reply');
      if (!again || attempt >= tries) return result;
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt * (0.75 + Math.random() / 2)));
  }
}

async function readRetryAfter(response: FetchResponse): Promise<number> {
  const body = (await response.json().catch(() => ({}))) as { parameters?: { retry_after?: number } };
  return body.parameters?.retry_after ?? 1;
}

/** Counts a call, and lets one to a group wait for the group's turn. The pump has taken a turn for its own. */
async function takePart({ init }: Call, { pace, retries }: ClientOptions): Promise<void> {
  if (retries === 'reply') pace.countReply();
  const groupId = typeof init.body === 'string' ? /"chat_id":(-\d+)/.exec(init.body)?.[1] : undefined;
  if (groupId !== undefined) await pace.takeGroupTurn(Number(groupId));
}

/** What Telegram counts: what is sent and, less officially, what is edited. */
const isLimited = (method: string) => isSend(method) || method.startsWith('edit');

const isSend = (method: string) => /^(send|copy|forward)/.test(method) && method !== 'sendChatAction';

/** True when the connection was never made, so that nothing can have arrived. */
export function neverArrived(error: { code?: string }): boolean {
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(error.code ?? '');
}

/**
 * A refused connection never reached the server. A broken one may have: an announcement is then listed
 * as unclear, but a reply is repeated once, because a question asked twice is better than silence.
 */
function mayRepeat(
  error: Error & { code?: string },
  tried: { call: Call; options: ClientOptions; attempt: number },
): boolean {
  if (error.name === 'AbortError') return false;
  if (neverArrived(error)) return true;
  return tried.options.retries === 'reply' && (!isSend(tried.call.method) || tried.attempt === 1);
}
