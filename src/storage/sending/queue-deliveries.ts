import type { DeliveryKind, Payload } from '#domain/sending/delivery.ts';
import type { Purpose, Quiet, Subject } from '#domain/sending/telling.ts';
import type { Db } from '#storage/engine/database.ts';

export interface NewDelivery {
  dedupeKey: string;
  kind: DeliveryKind;
  personId: number;
  programmeId?: number;
  broadcastId?: number;
  /** For a correction or recall: of which change, and the delivery it changes. */
  changeId?: number;
  targetId?: number;
  payload: Payload;
  dueAt: Date;
  /** See telegram/sending/tell, and the schema for what each means. */
  subject?: Subject;
  revision?: number;
  usefulUntil?: Date;
  purpose?: Purpose;
  quiet?: Quiet;
  heard?: object;
}

/** PostgreSQL takes 65,535 values in one statement; a row has eighteen. */
const rowsAtOnce = 2_000;

/**
 * The one maker of rows. What the bot says comes here through telegram/sending/tell; only the recipients of an
 * announcement, the edits and deletions of what it sent, and the messages of reminders come directly: they have roads
 * of their own to be stopped, counted and worded. A rule of the import check sees to it.
 * One whose dedupe key exists already is left as it is. Returns how many are new.
 */
export async function queueDeliveries(db: Db, deliveries: NewDelivery[]): Promise<number> {
  let queued = 0;
  for (let from = 0; from < deliveries.length; from += rowsAtOnce) {
    const rows = deliveries.slice(from, from + rowsAtOnce);
    const { count } = await db.delivery.createMany({
      data: rows.map((each) => ({
        ...each,
        payload: each.payload as object,
        sendOrder: sendOrderOf(each),
        status: 'pending',
      })),
      skipDuplicates: true,
    });
    queued += count;
  }
  return queued;
}

/** First what concerns one person, then corrections and recalls, then announcements, the older first. */
const sendOrderOf = ({ kind, broadcastId = 0, changeId }: NewDelivery): number => {
  if (kind === 'broadcast') return broadcastId;
  return changeId === undefined ? -1 : 0;
};
