import type { Locale } from '#domain/locale.ts';
import type { Db } from '#storage/engine/database.ts';

/** Records that a participant agreed to a version of the privacy notice, in which language and when. */
export async function recordConsent(
  db: Db,
  consent: { participantId: number; noticeVersion: string; personId: number; locale: Locale; givenAt: Date },
): Promise<void> {
  const { participantId, noticeVersion } = consent;
  await db.consent.upsert({
    where: { participantId_noticeVersion: { participantId, noticeVersion } },
    create: consent,
    update: {
      personId: consent.personId,
      locale: consent.locale,
      givenAt: consent.givenAt,
      withdrawnAt: null,
    },
  });
}

/** Whether anybody of a programme has ever agreed to the notice, and so read how long drafts are kept. */
export async function hasConsents(db: Db, programmeId: number): Promise<boolean> {
  const where = { participant: { programmeId } };
  return (await db.consent.findFirst({ where, select: { participantId: true } })) !== null;
}
