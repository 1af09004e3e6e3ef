import { randomInt } from 'node:crypto';
import { stateError } from '#sandbox/calls/call-errors.ts';
import type { RecordLog } from '#sandbox/demo/record-log.ts';
import type { SandboxChanges } from '#sandbox/demo/sandbox-changes.ts';

/** The short notice a press was answered with. */
export interface PressAnswer {
  text?: string;
  isAlert?: boolean;
  url?: string;
}

interface QueryRecord {
  userId: number;
  pressedAt: string;
  answer?: PressAnswer;
}

/** Presses of buttons and their answers: each may be answered once, and only while it is fresh. */
export class CallbackQueries {
  readonly #table;
  readonly #changes: SandboxChanges;
  readonly #lifetimeMs: number;

  constructor(log: RecordLog, changes: SandboxChanges, lifetimeMinutes: number) {
    this.#table = log.table<QueryRecord>('queries');
    this.#changes = changes;
    this.#lifetimeMs = lifetimeMinutes * 60_000;
  }

  open(userId: number, now: Date): string {
    const id = `${randomInt(2 ** 40)}${randomInt(2 ** 20)}`;
    this.#table.put(id, { userId, pressedAt: now.toISOString() });
    return id;
  }

  answer(id: string, answer: PressAnswer, now: Date): void {
    const query = this.#table.get(id);
    const age = query ? now.getTime() - Date.parse(query.pressedAt) : Number.POSITIVE_INFINITY;
    if (!query || query.answer || age > this.#lifetimeMs) {
      throw stateError('query is too old and response timeout expired or query ID is invalid');
    }
    this.#table.put(id, { ...query, answer });
    this.#changes.emit('answer', id);
  }

  find(id: string): QueryRecord | undefined {
    return this.#table.get(id);
  }
}
