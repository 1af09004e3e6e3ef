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
import { createChatQueues } from './chat-queues.ts';
import { newErrorCode } from './error-code.ts';
import { UntoldTrouble } from './own-trouble.ts';
import { readUpdate } from './read-update.ts';
import { keepAside, storeIncoming } from './store-incoming.ts';
import { createTurns, type InboxNeeds, type Queued } from './update-turns.ts';

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
export function createInbox(needs: InboxNeeds): UpdateInbox {
  const { database, clock, shared } = needs;
  const { db } = database;
  const inHand = new Set<number>();
  const closing = new AbortController();
  const store = batchCalls((updates: IncomingUpdate[]) => storeIncoming(db, updates, clock.now()));
  const turns = createTurns(needs);
  const queues = createChatQueues((queued: Queued) =>
    tryUntilHandled(queued).finally(() => inHand.delete(queued.update.updateId)),
  );

  async function receive(updates: readonly unknown[]): Promise<void> {
    const arrival = { receivedAt: clock.now(), atMs: performance.now() };
    const incoming = (await readApart(updates)).map((each) => ({ ...each, receivedAt: arrival.receivedAt }));
    if (incoming.length === 0) return;
    const fresh = await store(incoming);
    const seen = incoming.filter((each) => !fresh.has(each.updateId)).map((each) => each.updateId);
    const states = seen.length > 0 ? await findStates(db, seen) : new Map<number, string>();
    const arrivals = seen.length > 0 ? await findArrivals(db, seen) : new Map<number, Date>();
    for (const update of incoming) {
      const stored = fresh.get(update.updateId);
      if (stored) {
        noteArrival(update.payload, arrival);
        // An earlier one in this process's own hand is simply before it in the queue.
        const isBehindOther = shared && stored.behind !== undefined && !inHand.has(stored.behind);
        // While it waits behind others, another process may take it for forgotten and handle it.
        enqueue({ update, isBehindOther, isDoubtful: shared && queues.isBusy(update.chatId) });
      } else if (states.get(update.updateId) === 'handled')
        enqueue({ update: { ...update, receivedAt: arrivals.get(update.updateId) }, isAgain: true });
    }
  }

  /** What can be read; the rest is kept for the owner to look at, where it has an id. */
  async function readApart(updates: readonly unknown[]): Promise<IncomingUpdate[]> {
    const read = updates.map(readUpdate);
    const odd = read.filter((each) => each.kind === 'odd');
    for (const { updateId, reason } of odd) needs.log.warn({ updateId, reason }, 'inbox.unreadable');
    const withoutId = read.filter((each) => each.kind === 'nothing').length;
    if (withoutId > 0) needs.log.warn({ count: withoutId }, 'inbox.without-id');
    const aside = odd.map(({ kind, ...each }) => ({ ...each, errorCode: newErrorCode() }));
    if (aside.length > 0) await keepAside(db, aside, clock.now());
    return read.flatMap((each) => (each.kind === 'update' ? each.update : []));
  }

  function enqueue(queued: Queued): void {
    const { updateId, chatId } = queued.update;
    if (inHand.has(updateId)) return;
    inHand.add(updateId);
    // [Coba lagi] asks for it from within a turn of its own.
    outsideTurns(() => queues.add(chatId, { atMs: performance.now(), ...queued }));
  }

  /** What fails is tried again in its place, so that the chat's next update does not overtake it. */
  async function tryUntilHandled(queued: Queued): Promise<void> {
    const { updateId } = queued.update;
    for (let tries = 1; ; tries++) {
      const error = await turns
        .take(tries === 1 ? queued : { ...queued, isDoubtful: true, isRetry: true })
        .catch(asError);
      if (!error || (queued.isAgain && tries >= maxRepeats)) break;
      needs.log.warn({ err: error, updateId, tries }, 'inbox.handle-later');
      const limit = error instanceof UntoldTrouble ? maxAttempts : Number.POSITIVE_INFINITY;
      const count = { limit, now: clock.now(), errorCode: newErrorCode() };
      await countAttempt(db, updateId, count).catch(() => undefined);
      const pauseMs = Math.min(longestPauseMs, 250 * 2 ** tries);
      await sleep(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) break;
    }
  }

  return {
    receive,
    longestTurnMs: () => turns.longestMs(),
    repeat: (update) => enqueue({ update, isAgain: true }),
    retry: async (kept) => {
      const read = readUpdate(kept.payload);
      if (read.kind !== 'update') return false;
      await reopenSetAside(db, read.update);
      enqueue({ update: { ...kept, ...read.update }, isAgain: true });
      return true;
    },
    recover: async (olderThanMs) => {
      const nowMs = clock.now().getTime();
      const before = new Date(nowMs - olderThanMs);
      const orAfter = new Date(nowMs + olderThanMs);
      for (const update of await findPendingUpdates(db, { before, orAfter }))
        enqueue({ update, isDoubtful: true, isRetry: true });
    },
    idle: async () => {
      await queues.idle();
      await turns.settled();
    },
    close: async () => {
      closing.abort();
      queues.stop();
      await Promise.race([
        queues.idle().then(() => turns.settled()),
        sleep(closeGraceMs, undefined, { ref: false }),
      ]);
    },
  };
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
const longestPauseMs = 15_000;
/** About two hours of tries while only this chat cannot be told; then somebody must look at it. An outage has no end. */
const maxAttempts = 500;
const maxRepeats = 5;
const closeGraceMs = 4_000;
