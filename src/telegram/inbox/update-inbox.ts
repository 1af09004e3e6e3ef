import { setTimeout as sleep } from 'node:timers/promises';
import { batchCalls } from '#storage/engine/batch-calls.ts';
import {
  countAttempt,
  findArrivals,
  findPendingUpdates,
  findStates,
  type IncomingUpdate,
} from '#storage/state/inbox-store.ts';
import { reopenSetAside } from '#storage/state/set-aside-store.ts';
import { outsideTurns } from '#storage/state/turn-fence.ts';
import { noteArrival } from './arrivals.ts';
import { type ChatQueues, createChatQueues } from './chat-queues.ts';
import { newErrorCode } from './error-code.ts';
import { UntoldTrouble } from './own-trouble.ts';
import { readUpdate } from './read-update.ts';
import { keepAside, storeIncoming } from './store-incoming.ts';
import { createTurns, type InboxNeeds, type Queued, type Turns } from './update-turns.ts';

export interface UpdateInbox {
  /**
   * Stores updates, each read apart, and returns once they are safe; handling goes on behind, one update a chat in
   * order. One that cannot be read is set aside, or skipped when it has no id; the others never notice.
   */
  receive(updates: readonly unknown[]): Promise<void>;
  /** Handles an update that is already stored once more, under its own id. */
  repeat(update: IncomingUpdate): void;
  /** Takes up one that was set aside, as if it had just come. False when it cannot be read. */
  retry(update: IncomingUpdate): Promise<boolean>;
  /** Takes up updates that were stored but never handled, by a killed process for one. */
  recover(olderThanMs: number): Promise<void>;
  /** How long the longest turn that is under way has lasted. */
  longestTurnMs(): number;
  /** Resolves when nothing is being handled. */
  idle(): Promise<void>;
  /** Begins nothing more and waits up to 4 s for what is under way; the rest is found at the next start. */
  close(): Promise<void>;
}

/** The road of every update: table first, then acknowledged, then handled. */
export const createInbox = (needs: InboxNeeds): UpdateInbox => new Inbox(needs);

class Inbox implements UpdateInbox {
  readonly #needs: InboxNeeds;
  readonly #inHand = new Set<number>();
  readonly #closing = new AbortController();
  readonly #store: (updates: IncomingUpdate[]) => ReturnType<typeof storeIncoming>;
  readonly #turns: Turns;
  readonly #queues: ChatQueues<Queued>;

  constructor(needs: InboxNeeds) {
    this.#needs = needs;
    const { database, clock } = needs;
    this.#store = batchCalls((updates: IncomingUpdate[]) => storeIncoming(database.db, updates, clock.now()));
    this.#turns = createTurns(needs);
    this.#queues = createChatQueues((queued: Queued) =>
      this.#tryUntilHandled(queued).finally(() => this.#inHand.delete(queued.update.updateId)),
    );
  }

  async receive(updates: readonly unknown[]): Promise<void> {
    const { database, clock, shared } = this.#needs;
    const { db } = database;
    const arrival = { receivedAt: clock.now(), atMs: performance.now() };
    const read = await this.#readApart(updates);
    const incoming = read.map((each) => ({ ...each, receivedAt: arrival.receivedAt }));
    if (incoming.length === 0) return;
    const fresh = await this.#store(incoming);
    const seen = incoming.filter((each) => !fresh.has(each.updateId)).map((each) => each.updateId);
    const states = seen.length > 0 ? await findStates(db, seen) : new Map<number, string>();
    const arrivals = seen.length > 0 ? await findArrivals(db, seen) : new Map<number, Date>();
    for (const update of incoming) {
      const stored = fresh.get(update.updateId);
      if (stored) {
        noteArrival(update.payload, arrival);
        // An earlier one in this process's own hand is simply before it in the queue.
        const isBehindOther = shared && stored.behind !== undefined && !this.#inHand.has(stored.behind);
        // While it waits behind others, another process may take it for forgotten and handle it.
        this.#enqueue({ update, isBehindOther, isDoubtful: shared && this.#queues.isBusy(update.chatId) });
      } else if (states.get(update.updateId) === 'handled')
        this.#enqueue({ update: { ...update, receivedAt: arrivals.get(update.updateId) }, isAgain: true });
    }
  }

  longestTurnMs(): number {
    return this.#turns.longestMs();
  }

  repeat(update: IncomingUpdate): void {
    this.#enqueue({ update, isAgain: true });
  }

  async retry(kept: IncomingUpdate): Promise<boolean> {
    const read = readUpdate(kept.payload);
    if (read.kind !== 'update') return false;
    await reopenSetAside(this.#needs.database.db, read.update);
    this.#enqueue({ update: { ...kept, ...read.update }, isAgain: true });
    return true;
  }

  async recover(olderThanMs: number): Promise<void> {
    const nowMs = this.#needs.clock.now().getTime();
    const before = new Date(nowMs - olderThanMs);
    const orAfter = new Date(nowMs + olderThanMs);
    for (const update of await findPendingUpdates(this.#needs.database.db, { before, orAfter }))
      this.#enqueue({ update, isDoubtful: true, isRetry: true });
  }

  async idle(): Promise<void> {
    await this.#queues.idle();
    await this.#turns.settled();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#queues.stop();
    await Promise.race([this.idle(), sleep(closeGraceMs, undefined, { ref: false })]);
  }

  /** What can be read; the rest is kept for the owner to look at, where it has an id. */
  async #readApart(updates: readonly unknown[]): Promise<IncomingUpdate[]> {
    const { database, clock, log } = this.#needs;
    const read = updates.map(readUpdate);
    const odd = read.filter((each) => each.kind === 'odd');
    for (const { updateId, reason } of odd) log.warn({ updateId, reason }, 'inbox.unreadable');
    const withoutId = read.filter((each) => each.kind === 'nothing').length;
    if (withoutId > 0) log.warn({ count: withoutId }, 'inbox.without-id');
    const aside = odd.map(({ kind, ...each }) => ({ ...each, errorCode: newErrorCode() }));
    if (aside.length > 0) await keepAside(database.db, aside, clock.now());
    return read.flatMap((each) => (each.kind === 'update' ? each.update : []));
  }

  #enqueue(queued: Queued): void {
    const { updateId, chatId } = queued.update;
    if (this.#inHand.has(updateId)) return;
    this.#inHand.add(updateId);
    // [Coba lagi] asks for it from within a turn of its own.
    outsideTurns(() => this.#queues.add(chatId, { atMs: performance.now(), ...queued }));
  }

  /** What fails is tried again in its place, so that the chat's next update does not overtake it. */
  async #tryUntilHandled(queued: Queued): Promise<void> {
    const { database, clock, log } = this.#needs;
    const { updateId } = queued.update;
    const { signal } = this.#closing;
    for (let tries = 1; ; tries++) {
      const error = await this.#turns
        .take(tries === 1 ? queued : { ...queued, isDoubtful: true, isRetry: true })
        .catch(asError);
      if (!error || (queued.isAgain && tries >= maxRepeats)) break;
      log.warn({ err: error, updateId, tries }, 'inbox.handle-later');
      const limit = error instanceof UntoldTrouble ? maxAttempts : Number.POSITIVE_INFINITY;
      const count = { limit, now: clock.now(), errorCode: newErrorCode() };
      await countAttempt(database.db, updateId, count).catch(() => undefined);
      const pauseMs = Math.min(longestPauseMs, 250 * 2 ** tries);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) break;
    }
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
const longestPauseMs = 15_000;
/** About two hours of tries while only this chat cannot be told; then somebody must look at it. An outage has no end. */
const maxAttempts = 500;
const maxRepeats = 5;
const closeGraceMs = 4_000;
