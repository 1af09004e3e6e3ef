import { nextAllowedAt } from '#domain/quiet-hours.ts';
import { findAddressees } from '#storage/audience-store.ts';
import { type BroadcastChange, listChanged, moveChange } from '#storage/broadcast-change-store.ts';
import { getBroadcast } from '#storage/broadcast-store.ts';
import type { Db } from '#storage/database.ts';
import { getProgramme } from '#storage/programme-store.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { readSendingWindow } from '#storage/sending-window-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

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
  const people = await findAddressees(
    db,
    programmeId,
    changed.map((each) => each.personId),
  );
  const localeOf = new Map(people.map((each) => [each.personId, each.locale]));
  const window = await readSendingWindow(db, await getProgramme(db, programmeId));
  await queueDeliveries(
    db,
    changed.map(({ personId, messageId }) => ({
      dedupeKey: `correction-told:${change.id}:${personId}`,
      kind: 'notice' as const,
      personId,
      programmeId,
      broadcastId,
      changeId: change.id,
      payload: {
        kind: 'notice' as const,
        message: { text: needs.sayIn(localeOf.get(personId) ?? 'id')('broadcast-corrected-notice') },
        replyToMessageId: messageId,
      },
      dueAt: nextAllowedAt(now, window),
    })),
  );
  await needs.jobs.enqueue('deliver', db);
}
