import type { Db } from '#storage/engine/database.ts';

export const seededAt = new Date('2019-03-19T03:00:00Z');

export interface OwnDataSeed {
  participantId: number;
  sessionId: number;
  /** Somebody of the staff, who decides, answers and reviews. */
  staffPersonId: number;
  /** Stands in everything that is written for this person, as `<mark>-<model>`. */
  mark: string;
  /** Update ids are unique: a different range for each person. */
  fromUpdate: number;
}

/** The seeded place with the account that holds it. */
export async function placeOf(db: Db, { participantId }: OwnDataSeed) {
  const place = await db.participant.findUniqueOrThrow({
    where: { id: participantId },
    include: { person: true },
  });
  return { ...place, personId: place.personId!, telegramUserId: place.person!.telegramUserId };
}
