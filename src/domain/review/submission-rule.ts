import { type Downtime, hasPassed } from '#domain/time/downtime.ts';

const dayMs = 86_400_000;

/** When a version may be handed in. `dueAt` is the deadline it counts against, where there is one. */
export type SubmissionTiming =
  | { kind: 'inTime'; dueAt?: Date }
  | { kind: 'late'; dueAt: Date; untilAt?: Date }
  | { kind: 'closed'; dueAt: Date };

/**
 * Judges handing in at the moment somebody did. It counts against the next deadline for the whole plan, or the last one when all have
 * passed. After that a first version is taken for `graceDays` more (null: always, 0: not at all); one that a
 * reviewer asked for is always taken, late as it may be.
 */
export function judgeSubmission(asked: {
  deadlines: readonly { dueAt: Date; sections?: readonly string[] }[];
  graceDays: number | null;
  isFirst: boolean;
  /** When it was handed in, and the downtimes that may have waited out. */
  now: Date;
  waited?: readonly Downtime[];
}): SubmissionTiming {
  const { graceDays, isFirst, now: at, waited } = asked;
  const isOver = (limit: Date) => hasPassed(limit, { at, waited }, true);
  const whole = asked.deadlines.filter(({ sections }) => sections === undefined).map(({ dueAt }) => dueAt);
  const dueAt = whole.find((due) => !isOver(due)) ?? whole.at(-1);
  if (dueAt === undefined || !isOver(dueAt)) return { kind: 'inTime', dueAt };
  if (!isFirst || graceDays === null) return { kind: 'late', dueAt };
  const untilAt = new Date(dueAt.getTime() + graceDays * dayMs);
  return isOver(untilAt) ? { kind: 'closed', dueAt } : { kind: 'late', dueAt, untilAt };
}
