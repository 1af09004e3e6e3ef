import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Locale } from '#domain/locale.ts';
import type { Message, Say } from '#domain/message.ts';
import {
  type AttemptResult,
  afterAttempt,
  type DeliveryStatus,
  type SendOutcome,
  triedInVain,
  type UndeliveredStatus,
} from '#domain/sending/delivery.ts';
import type { Clock } from '#domain/time/clock.ts';
import { withdrawStopped } from '#storage/broadcast/broadcast-deliveries.ts';
import { hasConfirmedReading } from '#storage/broadcast/receipt-store.ts';
import type { Database, Db } from '#storage/engine/database.ts';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { moveAccount, setUnreachable } from '#storage/people/actor-store.ts';
import { type ClaimedDelivery, settleDelivery } from '#storage/sending/delivery-store.ts';
import { judgeDelivery, type SendingTurn } from '#storage/sending/judge-delivery.ts';
import type { Logger } from '../logger.ts';
import { type Outgoing, sendProactively } from './messenger.ts';
import type { OutageGate } from './outage-gate.ts';

export interface DeliverNeeds {
  database: Database;
  clock: Clock;
  /** Must not repeat sends by itself. */
  api: Api;
  log: Logger;
  gate: OutageGate;
  sayIn: (locale: Locale) => Say;
  /** Words a reminder from how things stand now; undefined when it is of no use any more. */
  wordReminder: (delivery: ClaimedDelivery) => Promise<Message | undefined>;
  /** Told when something else than a broadcast did not arrive, or not for certain. */
  onUndelivered: (delivery: ClaimedDelivery, status: UndeliveredStatus) => Promise<void>;
  /** Told when a reminder has arrived. */
  onReminded?: (delivery: ClaimedDelivery) => Promise<void>;
}

/** Sends one claimed delivery and writes what became of it. */
export async function deliver(needs: DeliverNeeds, delivery: ClaimedDelivery): Promise<void> {
  const { db } = needs.database;
  const { id, attempts } = delivery;
  const ready = await makeReady(needs, delivery);
  const now = needs.clock.now();
  if (ready.kind !== 'goes') {
    needs.gate.giveBack();
    const result = heldResult(ready, { attempts, now });
    await settle(db, id, { ...result, now });
    if (result.status === 'failed' && !delivery.broadcastId) await needs.onUndelivered(delivery, 'failed');
    return;
  }
  const beganMs = performance.now();
  const outcome = await sendProactively(needs.api, delivery.telegramUserId, ready.outgoing);
  const isAway = await tellGate(needs.gate, outcome, { personId: delivery.personId, beganMs });
  const result = afterAttempt(outcome, delivery, { now: needs.clock.now(), isAway });
  await settle(db, id, { ...result, now: needs.clock.now() });
  await follow(needs, delivery, { outcome, status: result.status });
}

/** What follows from an attempt for its person, its announcement and whoever wants to know. */
async function follow(
  { database: { db }, clock, log, onUndelivered, onReminded }: DeliverNeeds,
  delivery: ClaimedDelivery,
  { outcome, status }: { outcome: SendOutcome; status: DeliveryStatus },
): Promise<void> {
  const { id, kind, personId, broadcastId } = delivery;
  // Stopped while this was on its way: it must not wait for another try.
  if (status === 'pending' && kind === 'broadcast' && broadcastId) await withdrawStopped(db, broadcastId);
  if (outcome.kind === 'unreachable') await setUnreachable(db, personId, clock.now());
  if (outcome.kind === 'delivered') {
    if (outcome.movedToId) await moveAccount(db, personId, outcome.movedToId);
    if (kind === 'reminder') await onReminded?.(delivery);
    return;
  }
  log.warn({ deliveryId: id, kind: outcome.kind }, 'pump.not-delivered');
  if (isUndelivered(status) && !broadcastId) await onUndelivered(delivery, status);
}

const isUndelivered = (status: DeliveryStatus): status is UndeliveredStatus =>
  status === 'unreachable' || status === 'failed' || status === 'unclear';

/** An answer of Telegram, also a refusal, says that it is there. */
async function tellGate(
  gate: OutageGate,
  outcome: SendOutcome,
  { personId, beganMs }: { personId: number; beganMs: number },
): Promise<boolean> {
  if (outcome.kind === 'notSent' || outcome.kind === 'unclear') return gate.noteFailure(personId);
  gate.noteAnswer(beganMs);
  return false;
}

type Held = Exclude<SendingTurn, { kind: 'goes' }> | { kind: 'unread' } | { kind: 'notWorded' };

function heldResult(held: Held, { attempts, now }: { attempts: number; now: Date }): AttemptResult {
  switch (held.kind) {
    case 'useless':
      return { status: 'withdrawn', attempts, error: held.reason };
    case 'unread':
      return { status: 'withdrawn', attempts };
    case 'waits':
      return { status: 'pending', attempts, dueAt: held.until };
    case 'notWorded':
      return triedInVain(attempts, { now, reason: 'not worded' });
  }
}

/** What is to be sent, or why nothing is. What cannot be worded was not sent. */
async function makeReady(
  needs: DeliverNeeds,
  delivery: ClaimedDelivery,
): Promise<{ kind: 'goes'; outgoing: Outgoing } | Held> {
  try {
    const turn = await judgeDelivery(needs.database.db, delivery, needs.clock.now());
    if (turn.kind !== 'goes') return turn;
    const outgoing = await prepare(needs, delivery, turn.silent);
    return outgoing ? { kind: 'goes', outgoing } : { kind: 'unread' };
  } catch (err) {
    // Away for a moment: the row stays in the hand, and the next pump finds that nothing was sent.
    if (isDatabaseAway(err)) throw err;
    needs.log.error({ err, deliveryId: delivery.id }, 'pump.not-worded');
    return { kind: 'notWorded' };
  }
}

const settleTries = 30;

/** What became of a message must not be lost to a database that is away for a moment. */
async function settle(db: Db, id: number, result: Parameters<typeof settleDelivery>[2]): Promise<void> {
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
  needs: DeliverNeeds,
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
      if (isRead) return undefined;
      const message = delivery.repeats > 0 ? asRepeat(needs, delivery, payload.message) : payload.message;
      return { ...payload, kind: 'message', message, silent: silent || payload.silent };
    }
    case 'copy':
      return { ...payload, silent: silent || payload.silent };
    case 'edit':
    case 'deletion':
      return payload;
    case 'reminder': {
      const message = await needs.wordReminder(delivery);
      return message && { kind: 'message', message };
    }
  }
}

/** News that may have arrived before says so, under its own words. */
function asRepeat({ sayIn }: DeliverNeeds, { locale }: ClaimedDelivery, message: Message): Message {
  return { ...message, text: `${message.text}\n${sayIn(locale)('delivery-repeat')}` };
}
