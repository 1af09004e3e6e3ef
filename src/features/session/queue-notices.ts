import type { Db } from '#storage/database.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import type { Notice } from './word-notices.ts';

/** Queues one message a person about a release; the same release again queues nothing more. */
export async function queueNotices(
  db: Db,
  news: { programmeId: number; releaseId: number; notices: Notice[]; sendAt: Date; silent: boolean },
): Promise<void> {
  const { programmeId, releaseId, notices, sendAt, silent } = news;
  await queueDeliveries(
    db,
    notices.map(({ personId, message }) => ({
      dedupeKey: `${deliveryPrefix(releaseId)}${personId}`,
      kind: 'notice' as const,
      ...{ personId, programmeId },
      payload: { kind: 'notice' as const, message, ...(silent ? { silent } : {}) },
      dueAt: sendAt,
    })),
  );
}

/** What the dedupe keys of a release's messages begin with. */
export const deliveryPrefix = (releaseId: number) => `schedule:${releaseId}:`;
