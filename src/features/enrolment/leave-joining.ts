import type { Db } from '#storage/engine/database.ts';
import { forgetPerson } from '#storage/people/actor-store.ts';
import { closeForm } from '#storage/state/form-store.ts';

/** Ends joining: the form closes, and an account that is nobody else here is forgotten. */
export async function leaveJoining(db: Db, personId: number): Promise<void> {
  await closeForm(db, personId, 'join', 'joinFix');
  await forgetPerson(db, personId);
}
