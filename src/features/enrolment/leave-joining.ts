import type { Db } from '#storage/engine/database.ts';
import { forgetPerson } from '#storage/people/actor-store.ts';
import { closeForm } from '#storage/state/form-store.ts';
import { joinForms } from './link-held.ts';

/** Ends joining: the form closes, and an account that is nobody else here is forgotten. */
export async function leaveJoining(db: Db, personId: number): Promise<void> {
  for (const kind of joinForms) await closeForm(db, personId, kind);
  await forgetPerson(db, personId);
}
