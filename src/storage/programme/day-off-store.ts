import type { Db } from '#storage/engine/database.ts';

/** A day of the programme's own on which the bot starts no conversation. */
export interface DayOff {
  heldOn: string;
  name: string;
}

/** The programme's own days off, in order. National holidays are data files, not rows. */
export async function listDaysOff(db: Db, programmeId: number): Promise<DayOff[]> {
  return db.dayOff.findMany({
    where: { programmeId },
    select: { heldOn: true, name: true },
    orderBy: { heldOn: 'asc' },
  });
}

/** Adds a day off, or gives the one of that day another name. */
export async function saveDayOff(db: Db, programmeId: number, day: DayOff): Promise<void> {
  await db.dayOff.upsert({
    where: { programmeId_heldOn: { programmeId, heldOn: day.heldOn } },
    create: { programmeId, ...day },
    update: { name: day.name },
  });
}

export async function removeDayOff(db: Db, programmeId: number, heldOn: string): Promise<void> {
  await db.dayOff.deleteMany({ where: { programmeId, heldOn } });
}
