import type { Db } from '#storage/engine/database.ts';

/** Closes the open section, so that texts are no longer answers to it. The draft stays as it is. */
export async function closePlanDialogue(db: Db, participantId: number): Promise<void> {
  await db.plan.updateMany({ where: { participantId }, data: { openSectionKey: null } });
}
