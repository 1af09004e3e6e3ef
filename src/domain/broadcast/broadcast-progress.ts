import type { DeliveryStatus } from '#domain/sending/delivery.ts';

/** How far a broadcast is. */
export interface BroadcastProgress {
  total: number;
  delivered: number;
  /** Waiting or in the pump's hand. */
  open: number;
}

/** Adds up where the deliveries of a broadcast stand. */
export function progressOf(counts: Partial<Record<DeliveryStatus, number>>): BroadcastProgress {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    total,
    delivered: counts.delivered ?? 0,
    open: (counts.pending ?? 0) + (counts.sending ?? 0),
  };
}
