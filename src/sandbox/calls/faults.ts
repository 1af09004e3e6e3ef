import { setTimeout as sleep } from 'node:timers/promises';
import { CallRefused, tooManyRequests } from './call-errors.ts';

/** Something that goes wrong on the way, on purpose. */
export type FaultKind =
  | { kind: 'forbidden' }
  /** The account was deleted by its person. */
  | { kind: 'deactivated' }
  | { kind: 'tooMany'; retryAfterSeconds: number }
  | { kind: 'serverError' }
  /** Something on the way answers with a page of its own and 200. */
  | { kind: 'page' }
  /** The token was revoked. */
  | { kind: 'unauthorized' }
  | { kind: 'slow'; delayMs: number }
  /** The connection breaks before the call was taken. */
  | { kind: 'dropBefore' }
  /** The call is carried out, and the connection breaks before the answer. */
  | { kind: 'dropAfter' };

export type Fault = FaultKind & {
  method?: string;
  chatId?: number;
  /** How many calls it strikes; without it, every one until `clear`. */
  times?: number;
};

/** Faults waiting for calls; the first that fits a call strikes it. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** How many faults wait for their call. */
  get waiting(): number {
    return this.#waiting.length;
  }

  take(method: string, chatId: unknown): Fault | undefined {
    const found = this.#waiting.find(
      ({ fault }) =>
        (fault.method === undefined || fault.method.toLowerCase() === method.toLowerCase()) &&
        (fault.chatId === undefined || String(fault.chatId) === String(chatId)),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#waiting = this.#waiting.filter((entry) => entry !== found);
    return found.fault;
  }
}

/** Carries out what a fault does before the call is taken; refusals are thrown. */
export async function strikeBefore(fault: Fault | undefined): Promise<void> {
  switch (fault?.kind) {
    case 'forbidden':
      throw new CallRefused({
        code: 403,
        description: 'Forbidden: bot was blocked by the user',
        reason: 'fault',
      });
    case 'deactivated':
      throw new CallRefused({
        code: 403,
        description: 'Forbidden: user is deactivated',
        reason: 'fault',
      });
    case 'tooMany':
      throw tooManyRequests(fault.retryAfterSeconds, 'fault');
    case 'unauthorized':
      throw new CallRefused({ code: 401, description: 'Unauthorized', reason: 'fault' });
    case 'serverError':
      throw new CallRefused({ code: 502, description: 'Bad Gateway', reason: 'fault' });
    case 'page':
      throw new ProxyPage();
    case 'dropBefore':
      throw new ConnectionDropped('before');
    case 'slow':
      await sleep(fault.delayMs);
      return;
    case 'dropAfter':
    case undefined:
      return;
  }
}

/** Thrown to answer with a page instead of what was asked for; the call is not taken. */
export class ProxyPage extends Error {}

/** Thrown to end the connection without an answer. */
export class ConnectionDropped extends Error {
  constructor(when: 'before' | 'after') {
    super(`The connection was dropped ${when} the call was taken.`);
  }
}
