import type { Right } from '#domain/people/authorise.ts';
import {
  findReceipt,
  confirmReading as noteReading,
  settleByReading,
} from '#storage/broadcast/receipt-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** Instants are ISO texts: outcomes are kept as JSON. */
export type ReadingOutcome =
  | { kind: 'confirmed'; readAt: string }
  | { kind: 'before'; readAt: string }
  | { kind: 'notYours' };

/**
 * Notes that somebody has read an announcement that was sent to them, when they pressed. The first press
 * counts; a further one says when that was.
 */
export async function confirmReading(
  needs: Pick<Needs, 'database'>,
  input: {
    right: Right<'readBroadcast'>;
    broadcastId: number;
    readAt: Date;
    /** The announcement itself; undefined where the button stands below it, as under an album. */
    message?: { messageId: number; sentAt: Date };
    updateId: number;
    now: Date;
  },
): Promise<ReadingOutcome> {
  const { right, broadcastId, readAt, message, updateId, now } = input;
  return needs.database.transaction((db) =>
    applyOnce<ReadingOutcome>(db, { updateId, action: 'confirmReading', now }, async () => {
      const receipt = await findReceipt(db, broadcastId, right.by.personId);
      if (receipt?.programmeId !== right.about.programmeId) return { kind: 'notYours' };
      if (receipt.readAt) return { kind: 'before', readAt: receipt.readAt.toISOString() };
      await noteReading(db, receipt.deliveryId, readAt);
      if (message) await settleByReading(db, receipt.deliveryId, message);
      return { kind: 'confirmed', readAt: readAt.toISOString() };
    }),
  );
}
