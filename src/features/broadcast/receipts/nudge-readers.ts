import type { Right } from '#domain/people/authorise.ts';
import { receiptButtons } from '#features/broadcast/send/queue-recipients.ts';
import { findBroadcast } from '#storage/broadcast/broadcast-store.ts';
import { beginNudge, listUnread, type UnreadDelivery } from '#storage/broadcast/receipt-store.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';

/** Nobody is asked twice within this time, however often the button is pressed. */
const nudgeEveryMinutes = 60;

/** Instants are ISO texts: outcomes are kept as JSON. */
export type NudgeOutcome =
  | { kind: 'nudged'; count: number; at: string }
  | { kind: 'before'; at: string }
  | { kind: 'nobody' }
  /** The programme that the right is for has no such announcement. */
  | { kind: 'gone' };

/**
 * Asks everybody who got an announcement and has not confirmed reading it, in reply to it, at the next
 * allowed minute; whoever confirms meanwhile is left out. It is part of the announcement, so that it does
 * not count among a day's reminders. At most once an hour.
 */
export async function nudgeReaders(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  input: { right: Right<'broadcast'>; broadcastId: number; updateId: number; now: Date },
): Promise<NudgeOutcome> {
  const { right, broadcastId, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction((db) =>
    applyOnce<NudgeOutcome>(db, { updateId, action: 'nudgeReaders', now }, async () => {
      const broadcast = await findBroadcast(db, broadcastId);
      if (broadcast?.programmeId !== programmeId) return { kind: 'gone' };
      const unread = await listUnread(db, broadcastId);
      if (unread.length === 0) return { kind: 'nobody' };
      const since = new Date(now.getTime() - nudgeEveryMinutes * 60_000);
      if (!(await beginNudge(db, broadcastId, { now, since }))) {
        return { kind: 'before', at: (broadcast.nudgedAt ?? now).toISOString() };
      }
      const dueAt = await queueNudges(needs, db, { broadcastId, programmeId, unread, now });
      await appendAudit(db, {
        at: now,
        actorPersonId: right.by.personId,
        action: 'broadcast.nudged',
        programmeId,
        subject: `broadcast:${broadcastId}`,
        details: { count: unread.length },
      });
      return { kind: 'nudged', count: unread.length, at: dueAt.toISOString() };
    }),
  );
}

/** Queues them for the next allowed minute, each in the reader's language. Returns when that is. */
async function queueNudges(
  needs: Pick<Needs, 'jobs' | 'sayIn'>,
  db: Db,
  nudge: { broadcastId: number; programmeId: number; unread: UnreadDelivery[]; now: Date },
): Promise<Date> {
  const { broadcastId, programmeId, unread, now } = nudge;
  const { dueAt } = await tell(needs, db, {
    ...{ programmeId, broadcastId, unlessReadId: broadcastId, subject: `broadcast:${broadcastId}`, now },
    ...{ purpose: 'nudge', quiet: 'waits', dedupeKey: `broadcast-nudge:${broadcastId}:${now.getTime()}` },
    to: unread.map(({ personId, messageId }) => ({ personId, replyToMessageId: messageId })),
    word: (say) => ({
      text: say('broadcast-nudge'),
      buttons: receiptButtons(say('broadcast-button-read'), broadcastId),
    }),
  });
  return dueAt;
}
