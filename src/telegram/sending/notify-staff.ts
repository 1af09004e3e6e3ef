import type { Message, Say } from '#domain/message.ts';
import type { Purpose, Quiet, Subject } from '#domain/sending/telling.ts';
import type { Db } from '#storage/engine/database.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from './tell.ts';

/** News to whoever runs a programme; what is left out is as in telegram/sending/tell. */
export interface StaffNews {
  programmeId?: number;
  dedupeKey: string;
  subject?: Subject;
  revision?: number | 'next';
  /** `news` unless told. */
  purpose?: Purpose;
  /** Outside the sending hours it goes `silent`ly unless told. */
  quiet?: Quiet | 'atOnce';
  usefulUntil?: Date;
  now: Date;
  wantedAt?: Date;
  /** Who knows it already. */
  exceptPersonId?: number;
  word(say: Say): Message;
}

/**
 * Tells the organizers of a programme something, each in their language; the owners where a programme has no organizer,
 * or when none is named. `dedupeKey` makes it once per event.
 */
export async function notifyStaff(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { exceptPersonId, ...news }: StaffNews,
): Promise<void> {
  const holders = await listRoleHolders(db, news.programmeId, ['organizer', 'owner']);
  const organizers = holders.filter(
    (each) => each.role === 'organizer' && each.programmeId === news.programmeId,
  );
  const meant = organizers.length > 0 ? organizers : holders.filter((each) => each.role === 'owner');
  const to = meant.filter((each) => each.personId !== exceptPersonId);
  await tell(needs, db, { purpose: 'news', quiet: 'silent', ...news, to });
}
