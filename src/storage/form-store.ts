import type { FormHeld } from '#domain/role.ts';
import type { Db } from './database.ts';

/** Opens a form for a person, in place of the one they had open; what it holds survives restarts. */
export async function saveForm(db: Db, personId: number, form: FormHeld & { now: Date }): Promise<void> {
  const data = { kind: form.kind, values: form.values as object, updatedAt: form.now };
  await db.openForm.upsert({ where: { personId }, create: { personId, ...data }, update: data });
}

/** Closes the form if it is still of this kind (any kind when not given). */
export async function closeForm(db: Db, personId: number, kind?: string): Promise<void> {
  await db.openForm.deleteMany({ where: { personId, ...(kind ? { kind } : {}) } });
}
