import type { SandboxClock } from './sandbox-clock.ts';

/** When the bot has something to do next by itself; undefined for nothing. */
export type NextDueAt = () => Promise<Date | undefined>;

const mostStops = 1000;

/** Jumps to the next thing that is due. Returns undefined, and stays, when nothing is. */
export async function jumpToNextEvent(clock: SandboxClock, nextDueAt: NextDueAt): Promise<Date | undefined> {
  const dueAt = await nextDueAt();
  if (!dueAt) return undefined;
  await clock.jumpTo(new Date(Math.max(dueAt.getTime(), clock.now().getTime())));
  return clock.now();
}

/**
 * Goes to a later time and stops at everything due on the way, so that each thing happens at its own hour as it
 * would have without the jump.
 */
export async function walkTo(clock: SandboxClock, target: Date, nextDueAt?: NextDueAt): Promise<void> {
  let lastStopAt = Number.NEGATIVE_INFINITY;
  for (let stops = 0; nextDueAt && stops < mostStops; stops += 1) {
    const dueAt = await nextDueAt();
    // The same instant twice means the tick could not do what is due; waiting longer would not help.
    if (!dueAt || dueAt >= target || dueAt.getTime() <= lastStopAt) break;
    lastStopAt = dueAt.getTime();
    if (dueAt > clock.now()) await clock.jumpTo(dueAt);
  }
  if (target > clock.now()) await clock.jumpTo(target);
}
