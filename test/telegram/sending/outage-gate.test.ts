import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createOutageGate, type OutageGate } from '#telegram/sending/outage-gate.ts';

const lanes = 4;
const pauses = { firstPauseMs: 10, longestPauseMs: 40 };

/** What the gate meets: whether its probe is answered, and whether sends arrive. */
interface Telegram {
  isAnswering: boolean;
  isCarrying: boolean;
  probes: number;
  /** When each send began, in ms since the start of the test. */
  sentAt: number[];
}

function stage(telegram: Partial<Telegram> = {}): {
  telegram: Telegram;
  gate: OutageGate;
  changes: boolean[];
} {
  const there = { isAnswering: true, isCarrying: true, probes: 0, sentAt: [], ...telegram };
  const changes: boolean[] = [];
  const probe = async () => {
    there.probes += 1;
    if (!there.isAnswering) throw new Error('away');
  };
  return {
    telegram: there,
    changes,
    gate: createOutageGate({ ...pauses, probe, onChange: (isAway) => changes.push(isAway) }),
  };
}

/** Four lanes that send until they are stopped, each time to somebody else. Real time. */
async function sendFor(
  ms: number,
  { telegram, gate }: ReturnType<typeof stage>,
  during?: () => void,
): Promise<void> {
  const stopping = new AbortController();
  const lane = async () => {
    while (!stopping.signal.aborted && (await gate.pass(stopping.signal))) {
      const personId = telegram.sentAt.push(performance.now());
      await sleep(5);
      if (telegram.isCarrying) gate.noteAnswer(performance.now());
      else await gate.noteFailure(personId);
    }
  };
  setTimeout(() => stopping.abort(), ms);
  setTimeout(() => during?.(), 100);
  await Promise.all(Array.from({ length: lanes }, lane));
}

test('sends that fail behind an answered probe: the four under way, then rarer and rarer', async () => {
  const outage = stage();
  let before = 0;
  await sendFor(1_100, outage, () => {
    before = outage.telegram.sentAt.length;
    outage.telegram.isCarrying = false;
  });
  // Those under way when it began, then trials after 10, 40, 160, 640 ms.
  expect(outage.telegram.sentAt.length - before).toBeLessThanOrEqual(lanes + 5);
  const gaps = outage.telegram.sentAt.slice(-3).map((at, index, all) => at - (all[index - 1] ?? at));
  expect(gaps[2]!).toBeGreaterThan(gaps[1]! * 2);
  expect(outage.changes).toEqual([true]);
});

test('what is under way is all that can be in doubt at once', async () => {
  const outage = stage();
  const signal = new AbortController().signal;
  expect(await outage.gate.pass(signal)).toBe(true);
  outage.gate.noteAnswer(performance.now());
  for (let lane = 0; lane < lanes; lane++) expect(await outage.gate.pass(signal)).toBe(true);
  const isAway = await outage.gate.noteFailure(1);
  expect(isAway).toBe(false);
  // The others hear of it before they begin another: one asks, and sends alone.
  const passed: number[] = [];
  const ending = new AbortController();
  const waiting = [1, 2, 3].map(async (lane) => {
    if (await outage.gate.pass(ending.signal)) passed.push(lane);
  });
  await sleep(150);
  expect(passed).toHaveLength(1);
  ending.abort();
  await Promise.all(waiting);
});

test('a process that begins while sends fail risks one, and the next only after a while', async () => {
  const outage = stage({ isCarrying: false });
  await sendFor(35, outage);
  expect(outage.telegram.sentAt).toHaveLength(1);
});

test('a process that begins while nothing answers sends nothing', async () => {
  const outage = stage({ isAnswering: false, isCarrying: false });
  await sendFor(150, outage);
  expect(outage.telegram.sentAt).toEqual([]);
});

test('one person who fails again and again makes nobody else wait', async () => {
  const { gate } = stage();
  const signal = new AbortController().signal;
  await gate.pass(signal);
  gate.noteAnswer(performance.now());
  for (let tries = 0; tries < 6; tries++) {
    await gate.pass(signal);
    await gate.noteFailure(7);
  }
  const startedMs = performance.now();
  expect(await gate.pass(signal)).toBe(true);
  expect(performance.now() - startedMs).toBeLessThan(30);
});

test('an ordinary process asks once in its life, and four lanes send from then on', async () => {
  const usual = stage();
  await sendFor(100, usual);
  await sendFor(100, usual);
  expect(usual.telegram.probes).toBe(1);
  expect(usual.telegram.sentAt.length).toBeGreaterThan(lanes * 2);
  expect(usual.changes).toEqual([]);
});
