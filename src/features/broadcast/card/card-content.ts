import type { BroadcastChange } from '#storage/broadcast/broadcast-change-store.ts';
import type { DeliveryRow, StatusCounts } from '#storage/broadcast/broadcast-deliveries.ts';
import type { Broadcast } from '#storage/broadcast/broadcast-store.ts';

/** A broadcast with everything its card shows. */
export interface CardContent {
  broadcast: Broadcast;
  zone: string;
  now: Date;
  counts: StatusCounts;
  /** Who it went to; read only when nothing is left to send. */
  people: DeliveryRow[];
  /** How many would get what is scheduled. */
  planned: number;
  /** The newest correction or recall, and how far it is. */
  change?: BroadcastChange;
  changed: StatusCounts;
}
