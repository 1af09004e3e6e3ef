import type { ApiClientOptions } from 'grammy';
import type { Pace } from '#storage/state/pace.ts';
import { duringCall, holdTurn } from '#storage/state/turn-fence.ts';
import { findCallChat } from './call-chat.ts';
import { type FetchInit, type FetchResponse, httpCall, openAgent } from './http-call.ts';

/** How a client behaves when a call fails on the way. */
export interface ClientOptions {
  apiRoot: string;
  pace: Pace;
  /**
   * `reply`: repeats what may be repeated, because a person waits. `once`: never repeats a send whose
   * fate is unknown, and never waits for a chat that is held (429); the caller records it and goes on.
   */
  retries: 'reply' | 'once';
  /** Told when Telegram does not know the token (401): it was revoked. */
  onTokenRefused?(): void;
  /** The longest that an ordinary call may take, 10 s unless told. Real time. */
  callMs?: number;
}

const maxTries = 4;
const longestHoldMs = 60_000;
const ordinaryCallMs = 10_000;
const uploadMs = 120_000;
/** `getUpdates` answers after its own time-out; it is dead a moment later. */
const pollGraceMs = 5_000;
/** A call that has been tried for so long (holds aside) is not begun again, so that its chat goes on. */
const repeatWithinMs = 15_000;
/** Longer than any call with its waits can take: grammY's own limit must not cut a hold short. */
const grammyLimitSeconds = 300;

/**
 * Options for grammY's client. Retry, pause after 429, the time limit and counting live in `fetch`, the one place
 * that calls made inside conversations pass as well.
 */
export function telegramClient(options: ClientOptions): ApiClientOptions {
  const agent = openAgent();
  const call = async (url: string, given: FetchInit): Promise<FetchResponse> => {
    const method = url.slice(url.lastIndexOf('/') + 1);
    const { chatId, body } = await findCallChat(given.body);
    const init = { ...given, body };
    const longestMs = longestOf(method, init, options);
    const attempt = async () => {
      // Who has lost the chat says nothing in it any more.
      holdTurn();
      const response = await httpCall(url, { init, agent, longestMs });
      if (response.status === 401) options.onTokenRefused?.();
      return response;
    };
    if (method === 'getUpdates') return poll(attempt, options.pace);
    return duringCall(() => callWithRetries({ attempt, method, init, chatId }, options));
  };
  return { apiRoot: options.apiRoot, fetch: call as never, timeoutSeconds: grammyLimitSeconds };
}

interface Call {
  attempt(): Promise<FetchResponse>;
  method: string;
  init: FetchInit;
  /** Undefined when the call belongs to no chat. */
  chatId?: number;
}

function longestOf(method: string, { body }: FetchInit, { callMs = ordinaryCallMs }: ClientOptions): number {
  if (typeof body !== 'string') return uploadMs;
  if (method !== 'getUpdates') return callMs;
  return Number(/"timeout":(\d+)/.exec(body)?.[1] ?? 0) * 1_000 + pollGraceMs;
}

/** Polling has its own loop for failures; a 429 there is meant for the whole bot, the loop too. */
async function poll(attempt: Call['attempt'], pace: Pace): Promise<FetchResponse> {
  const response = await attempt();
  if (response.status === 429) {
    await pace.hold((await readRetryAfter(response)) * 1_000);
    await pace.untilAllowed(longestHoldMs);
  }
  return response;
}

async function callWithRetries(call: Call, options: ClientOptions): Promise<FetchResponse> {
  // A streamed body (a file) is consumed by the first try and cannot be sent again.
  const tries = typeof call.init.body === 'string' ? maxTries : 1;
  let triedMs = 0;
  for (let attempt = 1; ; attempt++) {
    const heldMs = await waitForTurn(call, options);
    if (heldMs > 0) return tooEarly(heldMs);
    const begunMs = performance.now();
    const result = await call.attempt().catch((error: unknown) => error as Error);
    triedMs += performance.now() - begunMs;
    const isLast = attempt >= tries || triedMs > repeatWithinMs;
    if (result instanceof Error) {
      if (isLast || !mayRepeat(result, { call, options, attempt })) throw result;
    } else {
      const isTooMany = result.status === 429;
      if (isTooMany) await options.pace.hold((await readRetryAfter(result)) * 1_000, call.chatId);
      const again = options.retries === 'reply' && (isTooMany || result.status >= 500);
      if (!again || isLast) return result;
    }
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** attempt * (0.75 + Math.random() / 2)));
  }
}

/** Waits while Telegram wants nothing, then counts the call. Returns how long it is held beyond that. */
async function waitForTurn(call: Call, options: ClientOptions): Promise<number> {
  const { pace, retries } = options;
  const heldMs =
    retries === 'reply'
      ? await pace.untilAllowed(longestHoldMs, call.chatId)
      : await pace.untilAllowed(longestHoldMs).then(() => pace.untilAllowed(0, call.chatId));
  if (heldMs === 0 && isLimited(call.method)) await takePart(call, options);
  return heldMs;
}

/** What Telegram would answer to a call into a chat that it has told the bot to leave alone. */
function tooEarly(heldMs: number): FetchResponse {
  const parameters = { retry_after: Math.ceil(heldMs / 1_000) };
  const description = `Too Many Requests: retry after ${parameters.retry_after}`;
  return { status: 429, json: async () => ({ ok: false, error_code: 429, description, parameters }) };
}

async function readRetryAfter(response: FetchResponse): Promise<number> {
  const body = (await response.json().catch(() => ({}))) as { parameters?: { retry_after?: number } };
  return body.parameters?.retry_after ?? 1;
}

/** Counts a call, and lets one to a group wait for the group's turn. The pump has taken a turn for its own. */
async function takePart({ chatId }: Call, { pace, retries }: ClientOptions): Promise<void> {
  if (retries === 'reply') pace.countReply();
  if (chatId !== undefined && chatId < 0) await pace.takeGroupTurn(chatId);
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
