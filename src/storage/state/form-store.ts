import {
  type FormKind,
  type FormValues,
  kindsAbout,
  type OpenForm,
  readForm,
  valuesOf,
} from '#domain/forms/form-catalogue.ts';
import type { FormSubject } from '#domain/forms/form-entry.ts';
import type { Db } from '#storage/engine/database.ts';

/** Opens a form for a person, in place of the one they had open; what it holds survives restarts. */
export async function saveForm<K extends FormKind>(
  db: Db,
  personId: number,
  form: { kind: K; values: FormValues<K>; now: Date },
): Promise<void> {
  const data = { kind: form.kind, values: form.values, updatedAt: form.now };
  await db.openForm.upsert({ where: { personId }, create: { personId, ...data }, update: data });
}

/** What a person has open now, of any kind: what an update found at its start may have changed since. */
export async function findOpenForm(db: Db, personId: number, now: Date): Promise<OpenForm | undefined> {
  const stored = await db.openForm.findUnique({ where: { personId } });
  return readForm(stored, now);
}

/** What their form of this kind holds now; undefined when another one is open, or none. */
export async function findForm<K extends FormKind>(
  db: Db,
  personId: number,
  { kind, now }: { kind: K; now: Date },
): Promise<FormValues<K> | undefined> {
  return valuesOf(await findOpenForm(db, personId, now), kind);
}

/** Closes the form if it is still of one of these kinds. */
export async function closeForm(db: Db, personId: number, ...kinds: FormKind[]): Promise<void> {
  await db.openForm.deleteMany({ where: { personId, kind: { in: kinds } } });
}

/**
 * Closes what anybody has open about a thing whose question has ended. Whoever ended it through a form of theirs is left
 * out: that form closes behind the act, so that a repeated message finds its answer.
 */
export async function closeFormsAbout(
  db: Db,
  ended: { subject: FormSubject; id: number; exceptPersonId?: number },
): Promise<void> {
  await db.openForm.deleteMany({
    where: {
      kind: { in: kindsAbout(ended.subject) },
      values: { path: [ended.subject], equals: ended.id },
      ...(ended.exceptPersonId === undefined ? {} : { personId: { not: ended.exceptPersonId } }),
    },
  });
}

/** Closes the forms of this kind that people on a programme's roster have open. */
export async function closeFormsIn(db: Db, programmeId: number, kind: FormKind): Promise<void> {
  await db.openForm.deleteMany({ where: { kind, person: { participants: { some: { programmeId } } } } });
}
