import { tzOffset } from '@date-fns/tz';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A change of a zone's offset from UTC, such as the start of daylight saving. Offsets are in minutes. */
export interface OffsetChange {
  /** The first instant with the new offset. */
  at: Date;
  fromMinutes: number;
  toMinutes: number;
}

/** The changes of a zone's offset between two instants, in order, to the minute; none in a zone without them. */
export function listOffsetChanges(zone: string, span: { fromAt: Date; untilAt: Date }): OffsetChange[] {
  const changes: OffsetChange[] = [];
  for (let at = span.fromAt.getTime(); at < span.untilAt.getTime(); at += dayMs) {
    const [fromMinutes, toMinutes] = [offsetOf(zone, at), offsetOf(zone, at + dayMs)];
    if (fromMinutes !== toMinutes) changes.push({ at: firstWithNew(zone, at), fromMinutes, toMinutes });
  }
  return changes;
}

/** Halves the day in which the offset changes until one minute is left. */
function firstWithNew(zone: string, dayStartMs: number): Date {
  const before = offsetOf(zone, dayStartMs);
  let [old, changed] = [dayStartMs, dayStartMs + dayMs];
  while (changed - old > minuteMs) {
    const middle = old + Math.floor((changed - old) / 2 / minuteMs) * minuteMs;
    if (offsetOf(zone, middle) === before) old = middle;
    else changed = middle;
  }
  return new Date(changed);
}

/** Minutes that a zone's clock is ahead of UTC at an instant. */
export function offsetOf(zone: string, atMs: number): number {
  return tzOffset(zone, new Date(atMs));
}
