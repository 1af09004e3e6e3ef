import type { FormHeld } from '#domain/people/role.ts';
import type { Db } from '#storage/engine/database.ts';

/** Opens a form for a person, in place of the one they had open; what it holds survives restarts. */
export async function saveForm(db: Db, personId: number, form: FormHeld & { now: Date }): Promise<void> {
  const data = { kind: form.kind, values: form.values as object, updatedAt: form.now };
  await db.openForm.upsert({ where: { personId }, create: { personId, ...data }, update: data });
}

/** The form a person has open now: what an update found at its start may have changed since. */
export async function findForm(db: Db, personId: number): Promise<FormHeld | undefined> {
  const row = await db.openForm.findUnique({ where: { personId }, select: { kind: true, values: true } });
  return row ? { kind: row.kind, values: row.values as Record<string, unknown> } : undefined;
}

/** Closes the form if it is still of this kind (any kind when not given). */
export async function closeForm(db: Db, personId: number, kind?: string): Promise<void> {
  await db.openForm.deleteMany({ where: { personId, ...(kind ? { kind } : {}) } });
}

/** Closes the forms of this kind that people on a programme's roster have open. */
export async function closeFormsIn(db: Db, programmeId: number, kind: string): Promise<void> {
  await db.openForm.deleteMany({ where: { kind, person: { participants: { some: { programmeId } } } } });
}
