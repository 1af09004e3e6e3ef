import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpacedTurns } from '#storage/state/spaced-turns.ts';

test('after a rest a few turns come at once, then one every interval', () => {
  const turns = new SpacedTurns<string>({ intervalMs: 1_000, burst: 3 });
  expect([0, 0, 0, 0, 0].map(() => turns.take('Andi', 0))).toEqual([0, 0, 0, 1_000, 2_000]);
  expect(turns.take('Bunga', 0)).toBe(0);
  expect(turns.listWaiting(0)).toEqual(['Andi']);
  expect(turns.listWaiting(2_900)).toEqual(['Andi']);
  expect(turns.listWaiting(3_000)).toEqual([]);
  expect(turns.take('Andi', 5_000)).toBe(0);
});

test('whenever turns are asked for, no minute holds more than the burst and the steady pace', () => {
  const wishes = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(wishes, (gapsMs) => {
      const turns = new SpacedTurns<number>({ intervalMs: 4_000, burst: 5 });
      let nowMs = 0;
      const given = gapsMs.map((gapMs) => {
        nowMs += gapMs;
        return nowMs + turns.take(1, nowMs);
      });
      for (const startMs of given) {
        expect(given.filter((at) => at >= startMs && at < startMs + 60_000).length).toBeLessThanOrEqual(20);
      }
    }),
  );
});
