/**
 * Why a call was refused. Only `form` and `unsupported` are faults of the bot's own making; a journey asserts
 * that there were none. The rest is the world: blocked, gone, too fast, a second poller.
 */
export type RefusalReason =
  | 'form'
  | 'unsupported'
  | 'state'
  | 'unreachable'
  | 'limit'
  | 'conflict'
  | 'fault'
  | 'token';

export interface ResponseParameters {
  retry_after?: number;
  migrate_to_chat_id?: number;
}

export class CallRefused extends Error {
  readonly code: number;
  readonly reason: RefusalReason;
  readonly parameters: ResponseParameters | undefined;

  constructor(refusal: {
    code: number;
    description: string;
    reason: RefusalReason;
    parameters?: ResponseParameters;
  }) {
    super(refusal.description);
    this.code = refusal.code;
    this.reason = refusal.reason;
    this.parameters = refusal.parameters;
  }
}

/** The call could never succeed as written. */
export function formError(text: string): CallRefused {
  return new CallRefused({ code: 400, description: `Bad Request: ${text}`, reason: 'form' });
}

/** The call is well formed, but the chat, message or query is not in a state for it. */
export function stateError(text: string): CallRefused {
  return new CallRefused({ code: 400, description: `Bad Request: ${text}`, reason: 'state' });
}

/** The person or the group cannot be written to. */
export function forbidden(text: string): CallRefused {
  return new CallRefused({ code: 403, description: `Forbidden: ${text}`, reason: 'unreachable' });
}

export function chatNotFound(): CallRefused {
  return new CallRefused({ code: 400, description: 'Bad Request: chat not found', reason: 'unreachable' });
}

export function conflict(text: string): CallRefused {
  return new CallRefused({ code: 409, description: `Conflict: ${text}`, reason: 'conflict' });
}

export function tooManyRequests(retryAfterSeconds: number, reason: 'limit' | 'fault' = 'limit'): CallRefused {
  return new CallRefused({
    code: 429,
    description: `Too Many Requests: retry after ${retryAfterSeconds}`,
    reason,
    parameters: { retry_after: retryAfterSeconds },
  });
}
