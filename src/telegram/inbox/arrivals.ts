/** When an update came into the inbox, by the product's clock and, where this process took it, by its own. */
export interface Arrival {
  receivedAt: Date;
  /** `performance.now()`; undefined when another process, or one before, took it. */
  atMs?: number;
}

const arrivals = new WeakMap<object, Arrival>();

/** Notes when an update first came in; a later note of the same, when it comes again, changes nothing. */
export function noteArrival(update: object, arrival: Arrival): void {
  if (!arrivals.has(update)) arrivals.set(update, arrival);
}

export function arrivalOf(update: object): Arrival | undefined {
  return arrivals.get(update);
}

/** How long the inbox has held an update. A clock that is set meanwhile changes nothing where this process took it. */
export function heldMs({ receivedAt, atMs }: Arrival, now: Date): number {
  return atMs === undefined ? now.getTime() - receivedAt.getTime() : performance.now() - atMs;
}
