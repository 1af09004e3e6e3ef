import { instantOf } from '#domain/time/local-time.ts';

/** Hours of the seminar on one local day, as wall times `HH:MM`. A break is the gap between two of one day. */
export interface SeminarHours {
  on: string;
  from: string;
  until: string;
}

/** When one presenter is on; instants in UTC. */
export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

const minuteMs = 60_000;

/** The slots of a seminar in their order: as many as fit whole into its hours, `minutesEach` long. */
export function seminarSlots(seminar: {
  hours: readonly SeminarHours[];
  minutesEach: number;
  zone: string;
}): Slot[] {
  const stepMs = seminar.minutesEach * minuteMs;
  return seminar.hours.flatMap(({ on, from, until }) => {
    const startMs = instantOf(on, from, seminar.zone).getTime();
    const count = Math.max(0, Math.floor((instantOf(on, until, seminar.zone).getTime() - startMs) / stepMs));
    return Array.from({ length: count }, (_, nth) => ({
      startsAt: new Date(startMs + nth * stepMs),
      endsAt: new Date(startMs + (nth + 1) * stepMs),
    }));
  });
}
