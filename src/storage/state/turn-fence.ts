import { AsyncLocalStorage } from 'node:async_hooks';
import { queryRows } from '#storage/engine/statements.ts';
import type { Prisma } from '../generated/client.ts';

/** Somebody else may have the chat by now: nothing more may be written or said for this update here. */
export class TurnLost extends Error {
  override name = 'TurnLost';
}

/** Whether something failed because its turn is over, also where grammY has wrapped it. */
export function isTurnLost(error: unknown): boolean {
  return error instanceof TurnLost || (error as { error?: unknown } | undefined)?.error instanceof TurnLost;
}

/** The right to act for one update. */
export interface Turn {
  /** False once the chat may be in another's hand: its lease ran out, or the time for handling did. */
  isHeld(): boolean;
  /** What the row of the update must say, where several processes work; checked in every transaction. */
  claim?: { updateId: number; number: number };
  /** Told when a call that has a time limit of its own begins (1) and ends (-1). */
  onCall?(change: 1 | -1): void;
}

const current = new AsyncLocalStorage<Turn | undefined>();

/** A turn within the turn around it. */
class InnerTurn implements Turn {
  isDone = false;
  readonly #own: Turn;
  readonly #outer: Turn | undefined;

  constructor(own: Turn, outer: Turn | undefined) {
    this.#own = own;
    this.#outer = outer;
  }

  isHeld(): boolean {
    return this.isDone || (this.#own.isHeld() && (this.#outer?.isHeld() ?? true));
  }

  get claim() {
    return this.isDone ? undefined : (this.#own.claim ?? this.#outer?.claim);
  }

  onCall(change: 1 | -1): void {
    this.#own.onCall?.(change);
    this.#outer?.onCall?.(change);
  }
}

/**
 * Runs `work`, and everything it starts, as one turn within the turn around it. When `work` has ended well, what it left
 * running behind is on its own; when it has not, that cannot write any more.
 */
export async function withinTurn<T>(turn: Turn, work: () => Promise<T>): Promise<T> {
  const inner = new InnerTurn(turn, current.getStore());
  const result = await current.run(inner, work);
  inner.isDone = true;
  return result;
}

/** Runs what many turns share, and none of them may take from the others. */
export function outsideTurns<T>(work: () => T): T {
  return current.run(undefined, work);
}

/** Runs a call that has a time limit of its own: the turn's time does not run meanwhile. */
export async function duringCall<T>(call: () => Promise<T>): Promise<T> {
  const turn = current.getStore();
  turn?.onCall?.(1);
  try {
    return await call();
  } finally {
    turn?.onCall?.(-1);
  }
}

/** Throws TurnLost when this belongs to a turn that is over. Costs no call: it is asked before each. */
export function holdTurn(): void {
  if (current.getStore()?.isHeld() === false) throw new TurnLost('the chat is in another hand by now');
}

/**
 * Holds the row of the update until the transaction ends: whoever takes the update up waits for that, and a transaction
 * that begins afterwards, in a process that was paused, finds the claim raised. Throws TurnLost.
 */
export async function holdClaim(db: Prisma.TransactionClient): Promise<void> {
  const claim = current.getStore()?.claim;
  if (!claim) return;
  const rows = await queryRows<object>(db)`
    SELECT 1 FROM "InboxUpdate" WHERE "updateId" = ${claim.updateId}::bigint AND "claim" = ${claim.number} FOR SHARE`;
  if (rows.length === 0) throw new TurnLost(`update ${claim.updateId} was taken up by another process`);
}

/** Has everything asked of a driver outside a transaction refused once the turn it is asked in is over. */
export function fenceQueries(driver: { query: (...args: never[]) => unknown }): void {
  const query = driver.query.bind(driver);
  driver.query = (...args) => {
    holdTurn();
    return query(...args);
  };
}
