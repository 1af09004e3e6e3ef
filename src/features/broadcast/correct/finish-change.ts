import { type BroadcastChange, listChanged, moveChange } from '#storage/broadcast/broadcast-change-store.ts';
import { getBroadcast } from '#storage/broadcast/broadcast-store.ts';
import type { Db } from '#storage/engine/database.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';

/**
 * Closes a change when the last message of it is settled. Where recipients shall hear of a correction, each
 * whose message was changed gets a line below it, at the next allowed minute. Closing twice tells once.
 */
export async function finishChange(
  needs: Pick<Needs, 'database' | 'jobs' | 'sayIn'>,
  { change, now }: { change: BroadcastChange; now: Date },
): Promise<void> {
  await needs.database.transaction(async (db) => {
    if (!(await moveChange(db, change.id, { from: 'running', to: 'done', finishedAt: now }))) return;
    if (change.notify) await tellRecipients(needs, db, { change, now });
  });
}

async function tellRecipients(
  needs: Pick<Needs, 'jobs' | 'sayIn'>,
  db: Db,
  { change, now }: { change: BroadcastChange; now: Date },
): Promise<void> {
  const { id: broadcastId, programmeId } = await getBroadcast(db, change.broadcastId);
  const changed = await listChanged(db, change.id);
  await tell(needs, db, {
    ...{ programmeId, broadcastId, changeId: change.id, now },
    ...{
      subject: `broadcast:${broadcastId}`,
      revision: change.id,
      dedupeKey: `correction-told:${change.id}`,
    },
    ...{ purpose: 'correction', quiet: 'waits' },
    to: changed.map(({ personId, messageId }) => ({ personId, replyToMessageId: messageId })),
    word: (say) => ({ text: say('broadcast-corrected-notice') }),
  });
}
