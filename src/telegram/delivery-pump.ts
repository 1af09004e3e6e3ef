import type { Api } from 'grammy';
import type { Clock } from '#domain/clock.ts';
import { afterAttempt } from '#domain/delivery.ts';
import type { Message } from '#domain/message.ts';
import { setUnreachable } from '#storage/actor-store.ts';
import type { Database } from '#storage/database.ts';
import {
  type ClaimedDelivery,
  claimDelivery,
  markOrphansUnclear,
  settleDelivery,
} from '#storage/delivery-store.ts';
import type { Pace } from '#storage/pace.ts';
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
  await Promise.all(Array.from({ length: lanes }, () => runLane(needs, signal)));
}

async function runLane(needs: PumpNeeds, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const delivery = await claimDelivery(needs.database.db, needs.clock.now());
    if (!delivery) return;
    await deliver(needs, delivery);
    if (delivery.broadcastId) await needs.onBroadcastStep(delivery.broadcastId);
  }
}

async function deliver(needs: PumpNeeds, delivery: ClaimedDelivery): Promise<void> {
  const { db } = needs.database;
  const outgoing = await prepare(needs, delivery);
  if (!outgoing) {
    const withdrawn = { status: 'withdrawn' as const, attempts: delivery.attempts, now: needs.clock.now() };
    return settleDelivery(db, delivery.id, withdrawn);
  }
  await needs.pace.takeTurn(needs.ratePerSecond);
  const outcome = await sendProactively(needs.api, delivery.telegramUserId, outgoing);
  const now = needs.clock.now();
  const result = afterAttempt(outcome, delivery.attempts, now);
  await settleDelivery(db, delivery.id, { ...result, now });
  if (outcome.kind === 'unreachable') await setUnreachable(db, delivery.personId, now);
  if (outcome.kind === 'delivered') return;
  needs.log.warn({ deliveryId: delivery.id, kind: outcome.kind }, 'pump.not-delivered');
  if (result.status !== 'pending' && !delivery.broadcastId) await needs.onUndelivered(delivery);
}

async function prepare(needs: PumpNeeds, delivery: ClaimedDelivery): Promise<Outgoing | undefined> {
  const { payload } = delivery;
  switch (payload.kind) {
    case 'notice':
      return { ...payload, kind: 'message' };
    case 'copy':
      return payload;
    case 'reminder': {
      const message = await needs.wordReminder(delivery);
      return message && { kind: 'message', message };
    }
  }
}
