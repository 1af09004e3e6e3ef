import { isLocale } from '#domain/locale.ts';
import type { Message, Say } from '#domain/message.ts';
import type { Db } from '#storage/database.ts';
import { queueDeliveries } from '#storage/delivery-store.ts';
import { listRoleHolders } from '#storage/role-store.ts';
import type { Needs } from './bot-context.ts';

/**
 * Queues a notice to the organizers of a programme, each in their language; to the owners where a
 * programme has no organizer, or when none is named. `dedupeKey` makes it once per event. Ask for the
 * `deliver` job after the commit, or pass the transaction.
 */
export async function notifyStaff(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  notice: {
    programmeId?: number;
    dedupeKey: string;
    now: Date;
    /** Who knows it already. */
    exceptPersonId?: number;
    word(say: Say): Message;
  },
): Promise<void> {
  const holders = await listRoleHolders(db, notice.programmeId, ['organizer', 'owner']);
  const organizers = holders.filter(
    (each) => each.role === 'organizer' && each.programmeId === notice.programmeId,
  );
  const meant = organizers.length > 0 ? organizers : holders.filter((each) => each.role === 'owner');
  const recipients = meant.filter((each) => each.personId !== notice.exceptPersonId);
  await queueDeliveries(
    db,
    recipients.map((each) => ({
      dedupeKey: `${notice.dedupeKey}:${each.personId}`,
      kind: 'notice' as const,
      personId: each.personId,
      programmeId: notice.programmeId,
      payload: {
        kind: 'notice' as const,
        message: notice.word(needs.sayIn(isLocale(each.locale) ? each.locale : 'id')),
      },
      dueAt: notice.now,
    })),
  );
  await needs.jobs.enqueue('deliver', db);
}
