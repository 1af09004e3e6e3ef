import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SendGate, telegramLimits } from '#sandbox/calls/send-limits.ts';
import { paceInMemory } from '#storage/state/pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Sends 120 messages at 29 a second in four lanes, with replies at these moments; counts every 429. */
async function play(repliesAtMs: number[]): Promise<{ refused: number; tookMs: number }> {
  const pace = paceInMemory();
  const gate = new SendGate({ ...telegramLimits, chatBurst: 1_000 });
  const startedMs = Date.now();
  let refused = 0;
  let left = 120;
  const send = (chatId: number) => {
    try {
      gate.pass('sendMessage', chatId, Date.now());
    } catch {
      refused++;
    }
  };
  for (const atMs of repliesAtMs) {
    setTimeout(() => {
      pace.countReply();
      send(1);
    }, atMs);
  }
  const lane = async () => {
    while (left-- > 0) {
      await pace.takeTurn(29);
      send(1_000 + left);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  };
  const lanes = Promise.all([lane(), lane(), lane(), lane()]);
  await vi.advanceTimersByTimeAsync(60_000);
  await lanes;
  return { refused, tookMs: Date.now() - startedMs };
}

test('whenever up to 30 replies come within four seconds, Telegram never refuses one message', async () => {
  const moments = fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(moments, async (repliesAtMs) => {
      // Ten at once is what mass sends leave; more than that in one moment nobody can promise.
      const perTenth = repliesAtMs.map(
        (at) => repliesAtMs.filter((each) => Math.abs(each - at) <= 300).length,
      );
      fc.pre(Math.max(0, ...perTenth) <= 9);
      expect((await play(repliesAtMs)).refused).toBe(0);
    }),
    { numRuns: 60 },
  );
});
