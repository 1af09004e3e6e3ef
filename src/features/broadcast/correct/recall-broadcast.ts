import { judgeRecall, type Recallable } from '#domain/broadcast/recall.ts';
import type { Right } from '#domain/people/authorise.ts';
import {
  createChange,
  listSentMessages,
  type SentMessage,
} from '#storage/broadcast/broadcast-change-store.ts';
import { withdrawNotices } from '#storage/broadcast/broadcast-deliveries.ts';
import { findBroadcast, holdForChange } from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';

export const findRecallable = async (
  db: Db,
  broadcastId: number,
  now: Date,
): Promise<Recallable<SentMessage>> => judgeRecall(await listSentMessages(db, broadcastId), now);

/** `gone`: the programme that the right is for has no such announcement. */
export type RecallOutcome = { kind: 'started' | 'busy' | 'tooLate' | 'gone' };

/**
 * Deletes what recipients have of a broadcast, by the pump, as far as it was sent within 48 hours; what is
 * older stays, and the card says who keeps it. `tooLate`: nothing is young enough. Pressed twice it happens
 * once.
 */
export async function recallBroadcast(
  needs: Pick<Needs, 'database' | 'jobs'>,
  input: { right: Right<'broadcast'>; broadcastId: number; updateId: number; now: Date },
): Promise<RecallOutcome> {
  const { right, broadcastId, updateId, now } = input;
  const byPersonId = right.by.personId;
  return needs.database.transaction((db) =>
    applyOnce<RecallOutcome>(db, { updateId, action: 'recallBroadcast', now }, async () => {
      const broadcast = await findBroadcast(db, broadcastId);
      if (broadcast?.programmeId !== right.about.programmeId) return { kind: 'gone' };
      if (!(await holdForChange(db, broadcastId))) return { kind: 'busy' };
      const { messages } = await findRecallable(db, broadcastId, now);
      if (messages.length === 0) return { kind: 'tooLate' };
      const recall = { broadcastId, kind: 'recall', state: 'running', byPersonId, now } as const;
      const changeId = await createChange(db, recall);
      await withdrawNotices(db, broadcastId);
      await queueDeliveries(
        db,
        messages.map(({ deliveryId, personId, messageIds }) => ({
          dedupeKey: `recall:${changeId}:${deliveryId}`,
          kind: 'recall' as const,
          personId,
          programmeId: broadcast.programmeId,
          broadcastId,
          changeId,
          targetId: deliveryId,
          payload: { kind: 'deletion' as const, messageIds },
          dueAt: now,
        })),
      );
      await appendAudit(db, {
        at: now,
        actorPersonId: byPersonId,
        action: 'broadcast.recalled',
        programmeId: broadcast.programmeId,
        subject: `broadcast:${broadcastId}`,
        details: { changeId, messages: messages.length },
      });
      await needs.jobs.enqueue('deliver', db);
      return { kind: 'started' };
    }),
  );
}
