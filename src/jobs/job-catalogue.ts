/**
 * Every job. Both are hands, not memory: they look in the tables for what is due, so a lost job is only
 * late until the next tick, and a job run twice finds nothing left to do.
 */
export const jobNames = ['tick', 'deliver'] as const;
export type JobName = (typeof jobNames)[number];
export type JobHandlers = Record<JobName, (signal: AbortSignal) => Promise<void>>;
