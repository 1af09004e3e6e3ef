/** The one source of product time. The sandbox and the tests turn it; nothing else may ask the machine. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
