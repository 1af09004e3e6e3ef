/** A stretch in which no process of the bot took updates: the last sign of one, until they came in again. */
export interface Downtime {
  fromAt: Date;
  untilAt: Date;
}

const minuteMs = 60_000;
/** Telegram tries a webhook again within a minute; and whoever was in the middle of something needs to read and press. */
const shortestGraceMs = 2 * minuteMs;
const longestGraceMs = 15 * minuteMs;

/** Until when something that comes in may have waited out a downtime: as long again, 2 to 15 minutes after its end. */
export function graceUntil({ fromAt, untilAt }: Downtime): Date {
  const lastedMs = untilAt.getTime() - fromAt.getTime();
  return new Date(untilAt.getTime() + Math.min(longestGraceMs, Math.max(shortestGraceMs, lastedMs)));
}

/** The downtimes that something which came in at an instant may have waited out. */
export function waitedOut(downtimes: readonly Downtime[], arrivedAt: Date): Downtime[] {
  return downtimes.filter((each) => each.fromAt < arrivedAt && arrivedAt <= graceUntil(each));
}

/**
 * When somebody acted, as far as it is known: a message has its own date; of a press only the arrival is known, which
 * is the latest it can have been. `waited` are the downtimes it may have waited out.
 */
export interface ActMoment {
  at: Date;
  waited?: readonly Downtime[];
}

/**
 * The latest that somebody can have acted: Telegram dates messages in whole seconds. For what opens a door, where the
 * doubt of that second is not given away.
 */
export function latestOf(actedAt: Date, now: Date): Date {
  return new Date(Math.min(actedAt.getTime() + 1_000, now.getTime()));
}

/**
 * Whether a limit had passed when somebody acted, generously: one that fell into a downtime that the act may have
 * waited out had not. An act at the limit itself is in time when `isLimitIn`.
 */
export function hasPassed(limit: Date, { at, waited }: ActMoment, isLimitIn = false): boolean {
  const isOver = isLimitIn ? at > limit : at >= limit;
  return isOver && !waited?.some(({ fromAt, untilAt }) => fromAt <= limit && limit <= untilAt);
}
