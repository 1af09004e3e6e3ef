import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Clock } from '#domain/clock.ts';
import { afterAttempt, type SendOutcome } from '#domain/delivery.ts';
import type { Message } from '#domain/message.ts';
import { moveAccount, setUnreachable } from '#storage/actor-store.ts';
import { withdrawStopped } from '#storage/broadcast-deliveries.ts';
import type { Database, Db } from '#storage/database.ts';
import { isDatabaseAway } from '#storage/database-away.ts';
import {
  type ClaimedDelivery,
  claimDelivery,
  isAnythingDue,
  markOrphansUnclear,
  settleDelivery,
} from '#storage/delivery-store.ts';
import type { Pace } from '#storage/pace.ts';
import { hasConfirmedReading } from '#storage/receipt-store.ts';
import { judgeDelivery, type SendingTurn } from '#storage/sending/judge-delivery.ts';
import { SpacedTurns } from '#storage/spaced-turns.ts';
import type { Logger } from './logger.ts';
import { type Outgoing, sendProactively } from './messenger.ts';

export interface PumpNeeds {
  database: Database;
  clock: Clock;
  /** Must not repeat sends by itself. */
  api: Api;
  pace: Pace;
  ratePerSecond: number;
  log: Logger;
  /** Words a reminder from how things stand now; undefined when it is of no use any more. */
  wordReminder(delivery: ClaimedDelivery): Promise<Message | undefined>;
  /** Told when something else than a broadcast did not arrive, or not for certain. */
  onUndelivered(delivery: ClaimedDelivery): Promise<void>;
  /** Told after each settled delivery of a broadcast. */
  onBroadcastStep(broadcastId: number): Promise<void>;
}

/** How many sends may be under way at once, and so how many can become unclear in one crash. */
const lanes = 4;

/**
 * Sends everything that is due, then returns. At most one pump runs at a time over all processes (the
 * queue sees to it); the rows are the truth, so it may be killed anywhere and simply run again.
 */
export async function pumpDeliveries(needs: PumpNeeds, signal: AbortSignal): Promise<void> {
  const orphans = await markOrphansUnclear(needs.database.db);
  if (orphans.count > 0) needs.log.warn({ orphans: orphans.count }, 'pump.unclear');
  for (const broadcastId of orphans.broadcastIds) await needs.onBroadcastStep(broadcastId);
  const people = new SpacedTurns<number>(personTurns);
  const claim = claimInTurn(needs, people);
  const ended = await Promise.allSettled(
    Array.from({ length: lanes }, () => runLane({ needs, signal, claim, people })),
  );
  // Only when no lane sends any more: the next pump takes what is still `sending` for a killed one's.
  const broken = ended.find((lane) => lane.status === 'rejected');
  if (broken) throw broken.reason;
}

/** One chat takes 1 message a second; a few at once after a rest do no harm. */
const personTurns = { intervalMs: 1_000, burst: 3 };
const restMs = 100;

type Claim = () => Promise<ClaimedDelivery | 'rest' | undefined>;

/**
 * Claims one delivery at a time for all lanes, passing over whoever has just been sent something; `rest`
 * when everything due is for such people. Only one pump runs, so that it alone has to remember them.
 */
function claimInTurn({ database, clock }: PumpNeeds, people: SpacedTurns<number>): Claim {
  let before: Promise<unknown> = Promise.resolve();
  async function claim(): Promise<ClaimedDelivery | 'rest' | undefined> {
    const restingIds = people.listWaiting(performance.now());
    const claimed = await claimDelivery(database.db, clock.now(), restingIds);
    if (claimed) people.take(claimed.personId, performance.now());
    else if (restingIds.length > 0 && (await isAnythingDue(database.db, clock.now()))) return 'rest';
    return claimed;
  }
  return () => {
    const mine = before.then(claim);
    before = mine.catch(() => undefined);
    return mine;
  };
}

interface Lane {
  needs: PumpNeeds;
  signal: AbortSignal;
  claim: Claim;
  people: SpacedTurns<number>;
}

async function runLane({ needs, signal, claim, people }: Lane): Promise<void> {
  while (!signal.aborted) {
    // The turn comes first, because a 429 may make it long: what is claimed is sent at once.
    await needs.pace.takeTurn(needs.ratePerSecond);
    if (signal.aborted) return;
    const delivery = await claim();
    if (!delivery) return;
    if (delivery === 'rest') {
      await sleep(restMs);
      continue;
    }
    await deliver(needs, delivery);
    // Telegram wants nothing in this chat for a while (429): the others go on.
    const heldMs = await needs.pace.untilAllowed(0, delivery.telegramUserId);
    if (heldMs > 0) people.rest(delivery.personId, heldMs, performance.now());
    // A nudge is not shown in the card; who reads it is.
    if (delivery.broadcastId && delivery.kind !== 'notice') await needs.onBroadcastStep(delivery.broadcastId);
  }
}

async function deliver(needs: PumpNeeds, delivery: ClaimedDelivery): Promise<void> {
  const { db } = needs.database;
  const outcome = await send(needs, delivery);
  const now = needs.clock.now();
  const { attempts } = delivery;
  if (outcome.kind === 'useless')
    return settle(db, delivery.id, { status: 'withdrawn', attempts, error: outcome.reason, now });
  if (outcome.kind === 'waits')
    return settle(db, delivery.id, { status: 'pending', attempts, dueAt: outcome.until, now });
  const result = afterAttempt(outcome, delivery.attempts, now);
  await settle(db, delivery.id, { ...result, now });
  // Stopped while this was on its way: it must not wait for another try.
  if (result.status === 'pending' && delivery.kind === 'broadcast')
    await withdrawStopped(db, delivery.broadcastId!);
  if (outcome.kind === 'unreachable') await setUnreachable(db, delivery.personId, now);
  if (outcome.kind === 'delivered') {
    if (outcome.movedToId) await moveAccount(db, delivery.personId, outcome.movedToId);
    return;
  }
  needs.log.warn({ deliveryId: delivery.id, kind: outcome.kind }, 'pump.not-delivered');
  if (result.status !== 'pending' && !delivery.broadcastId) await needs.onUndelivered(delivery);
}

type Held = Exclude<SendingTurn, { kind: 'goes' }> | { kind: 'useless'; reason?: string };

/** Sends one delivery, unless it may not go now or any more. What cannot be worded was not sent. */
async function send(needs: PumpNeeds, delivery: ClaimedDelivery): Promise<SendOutcome | Held> {
  let outgoing: Outgoing | undefined;
  try {
    const turn = await judgeDelivery(needs.database.db, delivery, needs.clock.now());
    if (turn.kind !== 'goes') return turn;
    outgoing = await prepare(needs, delivery, turn.silent);
  } catch (err) {
    needs.log.error({ err, deliveryId: delivery.id }, 'pump.not-worded');
    return { kind: 'notSent', reason: 'not worded' };
  }
  return outgoing ? sendProactively(needs.api, delivery.telegramUserId, outgoing) : { kind: 'useless' };
}

const settleTries = 30;

/** What became of a message must not be lost to a database that is away for a moment. */
async function settle(db: Db, id: bigint, result: Parameters<typeof settleDelivery>[2]): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await settleDelivery(db, id, result);
    } catch (error) {
      if (!isDatabaseAway(error) || tries === settleTries) throw error;
      await sleep(1_000);
    }
  }
}

async function prepare(
  needs: PumpNeeds,
  delivery: ClaimedDelivery,
  silent: boolean,
): Promise<Outgoing | undefined> {
  const { payload } = delivery;
  switch (payload.kind) {
    case 'notice': {
      const { unlessReadId } = payload;
      const isRead =
        unlessReadId !== undefined &&
        (await hasConfirmedReading(needs.database.db, unlessReadId, delivery.personId));
      return isRead ? undefined : { ...payload, kind: 'message', silent: silent || payload.silent };
    }
    case 'copy':
    case 'edit':
    case 'deletion':
      return payload;
    case 'reminder': {
      const message = await needs.wordReminder(delivery);
      return message && { kind: 'message', message };
    }
  }
}
