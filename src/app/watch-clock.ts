import type { Clock } from '#domain/time/clock.ts';
import type { ClockJump } from '#domain/time/clock-jump.ts';

const lookEveryMs = 5_000;
/** More than a clock is ever slewed, or a busy machine late, between two looks. */
const worthTellingMs = 30_000;

/**
 * Compares the clock with one that cannot be set, every few seconds, and says when it was set (or the machine slept,
 * which looks the same). Each jump once. Returns the way to stop.
 */
export function watchClock(
  { clock, steadyMs = () => performance.now(), everyMs = lookEveryMs }: WatchNeeds,
  onJump: (jump: ClockJump) => void,
): () => void {
  let before = { at: clock.now(), ms: steadyMs() };
  const look = () => {
    const now = { at: clock.now(), ms: steadyMs() };
    const expectedMs = before.at.getTime() + (now.ms - before.ms);
    const byMs = Math.round(now.at.getTime() - expectedMs);
    before = now;
    if (Math.abs(byMs) >= worthTellingMs) onJump({ byMs, before: new Date(expectedMs), now: now.at });
  };
  const timer = setInterval(look, everyMs).unref();
  return () => clearInterval(timer);
}

interface WatchNeeds {
  clock: Clock;
  /** Milliseconds that only ever grow. */
  steadyMs?: () => number;
  everyMs?: number;
}
