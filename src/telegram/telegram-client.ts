import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { ApiClientOptions } from 'grammy';
import fetch, { FetchError, type RequestInit, type Response } from 'node-fetch';
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

/**
 * Options for grammY's client. Retry, pause after 429 and counting live in `fetch`, the one place that
 * calls made inside conversations pass as well.
 */
export function telegramClient(options: ClientOptions): ApiClientOptions {
  const secure = options.apiRoot.startsWith('https');
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const call = async (url: string, init: RequestInit): Promise<Response> => {
    const method = url.slice(url.lastIndexOf('/') + 1);
    if (method === 'getUpdates') return fetch(url, { ...init, agent });
    return callWithRetries({ url, init: { ...init, agent }, method }, options);
  };
  return { apiRoot: options.apiRoot, fetch: call as never, timeoutSeconds: 60 };
}

interface Call {
  url: string;
  init: RequestInit;
  method: string;
}

async function callWithRetries(call: Call, options: ClientOptions): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    await options.pace.untilAllowed(longestHoldMs);
    if (options.retries === 'reply' && isSend(call.method)) options.pace.countReply();
    const result = await fetch(call.url, call.init).catch((error: unknown) => error);
    if (result instanceof Error) {
      if (attempt >= maxTries || !mayRepeat(result, { call, options, attempt })) throw result;
    } else {
      const response = result as Response;
      if (response.status === 429) await options.pace.hold((await readRetryAfter(response)) * 1_000);
      const again = response.status === 429 || (response.status >= 500 && options.retries === 'reply');
      // A streamed body (a file) has been consumed and cannot be sent again.
      if (!again || attempt >= maxTries || typeof call.init.body !== 'string') return response;
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt * (0.75 + Math.random() / 2)));
  }
}

async function readRetryAfter(response: Response): Promise<number> {
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { parameters?: { retry_after?: number } };
  return body.parameters?.retry_after ?? 1;
}

const isSend = (method: string) => /^(send|copy|forward)/.test(method) && method !== 'sendChatAction';

/**
 * A refused connection never reached the server. A broken one may have: an announcement is then listed
 * as unclear, but a reply is repeated once, because a question asked twice is better than silence.
 */
function mayRepeat(error: Error, tried: { call: Call; options: ClientOptions; attempt: number }): boolean {
  if (typeof tried.call.init.body !== 'string') return false;
  const code = error instanceof FetchError ? (error.code ?? '') : '';
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) return true;
  return tried.options.retries === 'reply' && (!isSend(tried.call.method) || tried.attempt === 1);
}
