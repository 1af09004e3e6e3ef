import { setTimeout as sleep } from 'node:timers/promises';
import { type ClaimedDelivery, claimDelivery, isAnythingDue } from '#storage/sending/delivery-store.ts';
import type { Pace } from '#storage/state/pace.ts';
import { SpacedTurns } from '#storage/state/spaced-turns.ts';
import { type DeliverNeeds, deliver } from './deliver.ts';
import { createOutageGate, type OutageGateOptions } from './outage-gate.ts';
import { findLeft, settleLeft } from './settle-left.ts';

export interface PumpNeeds extends Omit<DeliverNeeds, 'gate'> {
  pace: Pace;
  ratePerSecond: number;
  /** How long an outage of Telegram is waited between two probes; for tests. */
  outagePauses?: Pick<OutageGateOptions, 'firstPauseMs' | 'longestPauseMs' | 'longestWaitMs'>;
  /** Told after each settled delivery of a broadcast. */
  onBroadcastStep(broadcastId: number): Promise<void>;
}

/** How many sends may be under way at once, and so how many can become unclear in one crash. */
const lanes = 4;

/** Runs the pump once. */
export type Pump = (signal: AbortSignal) => Promise<void>;

/**
 * The pump of this process: each run sends everything that is due, then returns. At most one runs at a time over all
 * processes (the queue sees to it); the rows are the truth, so it may be killed anywhere and simply run again. While
 * Telegram is away a run waits, for three quarters of an hour at most; the next tick begins another, which still knows.
 */
export function createPump(pumpNeeds: PumpNeeds): Pump {
  const { api, log, outagePauses } = pumpNeeds;
  const gate = createOutageGate({
    ...outagePauses,
    probe: () => api.getMe(),
    onChange: (isAway) => (isAway ? log.warn({}, 'pump.telegram-away') : log.info({}, 'pump.telegram-back')),
  });
  return async (signal) => {
    const needs = { ...pumpNeeds, gate };
    const left = await findLeft(needs);
    const settling = settleLeft(needs, left, signal);
    if (needs.database.driver.kind === 'embedded') await settling;
    await runUntil(settling, () => runLanes(needs, signal));
  };
}

const lookAgainMs = 1_000;

/** Runs again and again while something else is under way, and once more after that. */
async function runUntil(ending: Promise<void>, run: () => Promise<void>): Promise<void> {
  let isOver = false;
  const over = ending.finally(() => {
    isOver = true;
  });
  over.catch(() => undefined);
  for (;;) {
    const isLast = isOver;
    await run();
    if (isLast) return over;
    await Promise.race([over, sleep(lookAgainMs)]);
  }
}

type RunNeeds = PumpNeeds & DeliverNeeds;

async function runLanes(needs: RunNeeds, signal: AbortSignal): Promise<void> {
  const people = new SpacedTurns<number>(personTurns);
  const claim = claimInTurn(needs, people);
  const rest = restTogether(needs, people);
  // A lane that finds nothing due, or breaks, ends those that still wait for Telegram; what is under way goes on.
  const ending = new AbortController();
  const lane = { needs, claim, rest, people, signal, waiting: AbortSignal.any([signal, ending.signal]) };
  const run = () =>
    runLane(lane).finally(() => {
      needs.gate.giveBack();
      ending.abort();
    });
  const ended = await Promise.allSettled(Array.from({ length: lanes }, run));
  // Only when no lane sends any more: the next pump takes what is still `sending` for a killed one's.
  const broken = ended.find((each) => each.status === 'rejected');
  if (broken) throw broken.reason;
}

/** One chat takes 1 message a second; a few at once after a rest do no harm. */
const personTurns = { intervalMs: 1_000, burst: 3 };
const restMs = 100;

type Rest = (signal: AbortSignal) => Promise<void>;
type Claim = () => Promise<ClaimedDelivery | 'rest' | undefined>;

/**
 * Claims one delivery at a time for all lanes, passing over whoever has just been sent something; `rest`
 * when everything due is for such people. Only one pump runs, so that it alone has to remember them.
 */
function claimInTurn({ database, clock }: RunNeeds, people: SpacedTurns<number>): Claim {
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

/**
 * Waits until something is due for somebody whose turn it is, or nothing is for anybody; for all lanes in one. No turn of
 * the pace is taken meanwhile: one person held for an hour must not use up the rate.
 */
function restTogether({ database, clock }: RunNeeds, people: SpacedTurns<number>): Rest {
  let resting: Promise<void> | undefined;
  async function rest(signal: AbortSignal): Promise<void> {
    do {
      await sleep(restMs);
      const [now, restingIds] = [clock.now(), people.listWaiting(performance.now())];
      if (await isAnythingDue(database.db, now, restingIds)) return;
      if (restingIds.length === 0 || !(await isAnythingDue(database.db, now))) return;
    } while (!signal.aborted);
  }
  return (signal) => {
    resting ??= rest(signal).finally(() => {
      resting = undefined;
    });
    return resting;
  };
}

interface Lane {
  needs: RunNeeds;
  signal: AbortSignal;
  /** Ends the waiting for Telegram, not a lane that may send. */
  waiting: AbortSignal;
  claim: Claim;
  rest: Rest;
  people: SpacedTurns<number>;
}

async function runLane({ needs, signal, waiting, claim, rest, people }: Lane): Promise<void> {
  while (!signal.aborted && (await needs.gate.pass(waiting))) {
    // The turn comes first, because a 429 may make it long: what is claimed is sent at once.
    await needs.pace.takeTurn(needs.ratePerSecond);
    const delivery = signal.aborted ? undefined : await claim();
    if (!delivery) return;
    if (delivery === 'rest') {
      needs.gate.giveBack();
      await rest(signal);
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
