import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Clock } from '#domain/time/clock.ts';
import { batchCalls, batchLookups } from '#storage/engine/batch-calls.ts';
import type { Database } from '#storage/engine/database.ts';
import type { ChatLock } from '#storage/state/chat-lock.ts';
import { findStandings, markHandledAs, raiseClaim } from '#storage/state/claim-store.ts';
import {
  findPendingUpdates,
  hasEarlierPending,
  type IncomingUpdate,
  markHandled,
} from '#storage/state/inbox-store.ts';
import { type Turn, withinTurn } from '#storage/state/turn-fence.ts';
import type { Logger } from '#telegram/logger.ts';
import { noteArrival } from './arrivals.ts';
import { markThroughOutage } from './mark-through-outage.ts';
import { noteRepeat } from './repeats.ts';
import { withinLimit } from './time-limit.ts';

export interface InboxNeeds {
  database: Database;
  lock: ChatLock;
  clock: Clock;
  log: Logger;
  /** True when other processes work on the same inbox. */
  shared: boolean;
  /** Handles one update to its end. Rejects when it should be tried again later. */
  handle(update: Update): Promise<void>;
  /** After so long of its own time a handler loses its chat; 60 s unless told. */
  longestHandlingMs?: number;
}

/** An update in its chat's queue. */
export interface Queued {
  update: IncomingUpdate;
  /** Its chat had an earlier update waiting in another process when it was stored. */
  isBehindOther?: boolean;
  /** It was handled before and is repeated on purpose: a redelivery, or [Coba lagi]. */
  isAgain?: boolean;
  /** It may have been handled meanwhile; the row decides. */
  isDoubtful?: boolean;
  /** Somebody may have begun to handle it: it was found waiting, or is tried once more. */
  isRetry?: boolean;
  /** When this process took it in hand, by performance.now(). */
  atMs?: number;
}

export interface Turns {
  /** Handles one update when its turn in the chat has come, over all processes. Rejects to be tried again. */
  take(queued: Queued): Promise<void>;
  /** Resolves when everything handled is marked so. */
  settled(): Promise<void>;
  /** How long the turn that has lasted longest has lasted; 0 when there is none. */
  longestMs(): number;
}

/** One update's turn: after the chat's earlier ones, alone in its chat, handled, marked. */
export const createTurns = (needs: InboxNeeds): Turns => new TurnsOfProcess(needs);

type Handled = { updateId: number; claim: number };

class TurnsOfProcess implements Turns {
  readonly #needs: InboxNeeds;
  readonly #underWay = new Set<{ sinceMs: number }>();
  readonly #finish: (ids: number[]) => Promise<void>;
  readonly #finishAs: (mine: Handled[]) => Promise<void>;
  readonly #standingOf: (updateId: number) => Promise<{ state: string; claim: number } | undefined>;

  constructor(needs: InboxNeeds) {
    this.#needs = needs;
    const { database, clock } = needs;
    const { db } = database;
    this.#finish = batchCalls((ids: number[]) => markHandled(db, ids, clock.now()));
    this.#finishAs = batchCalls((mine: Handled[]) => markHandledAs(db, mine, clock.now()));
    this.#standingOf = batchLookups(async (updateIds: number[]) => {
      const standings = await findStandings(db, updateIds);
      return updateIds.map((id) => standings.get(id));
    });
  }

  async take(queued: Queued): Promise<void> {
    const { update, isAgain } = queued;
    const { lock, shared } = this.#needs;
    if (queued.isBehindOther) await this.#letEarlierGoFirst(update);
    const storedAtMs = queued.atMs ?? performance.now();
    await lock.withChat(update.chatId, async (hasWaited, isHeld) => {
      const isLate = performance.now() - storedAtMs > forgottenAfterMs;
      const isDoubtful = queued.isDoubtful || (shared && (hasWaited || isLate));
      const claim = shared ? await this.#takeClaim(queued, isDoubtful) : 0;
      if (claim === undefined) return;
      if (!shared && isDoubtful && !isAgain && !(await this.#isPending(update))) return;
      if (update.receivedAt) noteArrival(update.payload, { receivedAt: update.receivedAt });
      if (isAgain || queued.isRetry) noteRepeat(update.payload, isAgain ? 'again' : 'retry');
      const turn = { isHeld, ...(shared && { claim: { updateId: update.updateId, number: claim } }) };
      await this.#watched(() => this.#handle(update, turn));
      await this.#mark({ updateId: update.updateId, claim });
    });
  }

  longestMs(): number {
    return Math.max(0, ...[...this.#underWay].map(({ sinceMs }) => performance.now() - sinceMs));
  }

  async settled(): Promise<void> {
    await Promise.allSettled([this.#finish([]), this.#finishAs([])]);
  }

  async #watched(work: () => Promise<void>): Promise<void> {
    const turn = { sinceMs: performance.now() };
    this.#underWay.add(turn);
    await work().finally(() => this.#underWay.delete(turn));
  }

  /** Another process decides by this mark whether the chat is free; alone, nobody waits for it. */
  async #mark(handled: Handled): Promise<void> {
    const { shared, log } = this.#needs;
    const marked = markThroughOutage(() =>
      shared ? this.#finishAs([handled]) : this.#finish([handled.updateId]),
    );
    if (shared) await marked;
    else marked.catch((err: unknown) => log.error({ err }, 'inbox.mark-failed'));
  }

  /**
   * Which claim this turn has: the first, with nothing to ask, for an update that this process stored itself and comes to
   * at once. Undefined when another has handled it meanwhile.
   */
  async #takeClaim({ update, ...queued }: Queued, isDoubtful: boolean): Promise<number | undefined> {
    const { updateId } = update;
    const isAgain = queued.isAgain ?? false;
    if (!isDoubtful && !isAgain) return 0;
    if (!isAgain && !queued.isRetry) {
      const standing = await this.#standingOf(updateId);
      if (standing?.state !== 'pending') return undefined;
      // Nobody has taken it up in between.
      if (standing.claim === 0) return 0;
    }
    return raiseClaim(this.#needs.database.db, updateId, { isAgain });
  }

  async #isPending({ updateId }: IncomingUpdate): Promise<boolean> {
    return (await this.#standingOf(updateId))?.state === 'pending';
  }

  /** A handler that never ends would hold its chat for ever; when its time is over, it can write no more. */
  async #handle(update: IncomingUpdate, turn: Turn): Promise<void> {
    const limitMs = this.#needs.longestHandlingMs ?? longestHandlingMs;
    await withinLimit(limitMs, (limit) => {
      const isHeld = () => !limit.isOver && turn.isHeld();
      return withinTurn({ ...turn, isHeld, onCall: (change) => limit.onCall(change) }, () =>
        this.#needs.handle(update.payload as Update),
      );
    });
  }

  /** Earlier ones are in another process's hand; after 5 s, and once the chat is free, this one takes them. */
  async #letEarlierGoFirst(update: IncomingUpdate): Promise<void> {
    const { db } = this.#needs.database;
    const until = performance.now() + longestWaitMs;
    while (await hasEarlierPending(db, update)) {
      if (performance.now() > until) {
        const earlier = await findPendingUpdates(db, { earlierThan: update });
        for (const each of earlier) await this.take({ update: each, isDoubtful: true, isRetry: true });
        return;
      }
      await sleep(25);
    }
  }
}

const longestWaitMs = 5_000;
/** Longer than the limit that tells the person (middleware/answer-errors): this one is behind it. */
const longestHandlingMs = 60_000;
/** Later than this another process may have taken an update for forgotten (from 15 s on). */
const forgottenAfterMs = 5_000;
