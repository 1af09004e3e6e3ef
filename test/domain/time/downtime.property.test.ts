import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Downtime, graceUntil, hasPassed, waitedOut } from '#domain/time/downtime.ts';

const minute = 60_000;
const at = (ms: number) => new Date(ms);
const instant = fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => at(minutes * minute));
const downtime = fc
  .record({ from: fc.integer({ min: 0, max: 14_000 }), lasted: fc.integer({ min: 1, max: 600 }) })
  .map(
    ({ from, lasted }): Downtime => ({
      fromAt: at(from * minute),
      untilAt: at((from + lasted) * minute),
    }),
  );

test('whoever came before a limit is in time, whatever was down', () => {
  fc.assert(
    fc.property(instant, instant, fc.array(downtime), (arrivedAt, limit, downtimes) => {
      fc.pre(arrivedAt < limit);
      expect(hasPassed(limit, { at: arrivedAt, waited: waitedOut(downtimes, arrivedAt) })).toBe(false);
    }),
  );
});

test('a limit that fell into a downtime holds for nobody who comes while it lasts or soon after', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(downtime, share, share, fc.array(downtime), (down, limitShare, arrivalShare, others) => {
      const [from, until] = [down.fromAt.getTime(), down.untilAt.getTime()];
      const limit = at(from + limitShare * (until - from));
      const arrivedAt = at(from + 1 + arrivalShare * (graceUntil(down).getTime() - from - 1));
      const waited = waitedOut([...others, down], arrivedAt);
      expect(hasPassed(limit, { at: arrivedAt, waited })).toBe(false);
    }),
  );
});

test('a limit outside every downtime holds as if nothing had been', () => {
  fc.assert(
    fc.property(instant, instant, fc.array(downtime), (arrivedAt, limit, downtimes) => {
      fc.pre(!downtimes.some(({ fromAt, untilAt }) => fromAt <= limit && limit <= untilAt));
      expect(hasPassed(limit, { at: arrivedAt, waited: waitedOut(downtimes, arrivedAt) })).toBe(
        arrivedAt >= limit,
      );
    }),
  );
});

test('after a quarter of an hour nothing has waited any more', () => {
  fc.assert(
    fc.property(downtime, fc.integer({ min: 1, max: 1_000_000 }), (down, laterMs) => {
      const arrivedAt = at(down.untilAt.getTime() + 15 * minute + laterMs);
      expect(waitedOut([down], arrivedAt)).toEqual([]);
    }),
  );
});
