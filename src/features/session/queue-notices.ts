import type { DraftedSession } from '#domain/schedule/session-change.ts';
import type { Db } from '#storage/engine/database.ts';
import { takeBackNews } from '#storage/sending/told-deliveries.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';
import { heardBefore, lastEndOf, timetableOf } from './unheard-changes.ts';
import type { Notices } from './word-notices.ts';

/**
 * Tells each of these people about a release, once, in place of what still waits for them of earlier ones; outside the
 * sending window it waits or goes without a sound. `idOf` finds the session that a change has added.
 */
export async function queueNotices(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  news: Notices & {
    programme: { id: number; zone: string };
    releaseId: number;
    idOf: (change: DraftedSession) => number | undefined;
    quiet: 'waits' | 'silent';
    now: Date;
  },
): Promise<void> {
  const { programme, releaseId, notices, backIds, idOf, quiet, now } = news;
  const subject = timetableOf(programme.id);
  if (backIds.length > 0) await takeBackNews(db, { subject, personIds: backIds });
  await tell(needs, db, {
    ...{ programmeId: programme.id, subject, revision: 'next', purpose: 'scheduleChange', quiet, now },
    dedupeKey: ({ personId }) => `${deliveryPrefix(releaseId)}${personId}`,
    to: notices.map(({ changes, ...notice }) => ({
      ...notice,
      heard: heardBefore(changes, idOf),
      usefulUntil: lastEndOf(changes, programme.zone),
    })),
    word: (_say, { message }) => message,
  });
}

/** What the dedupe keys of a release's messages begin with. */
export const deliveryPrefix = (releaseId: number) => `schedule:${releaseId}:`;
