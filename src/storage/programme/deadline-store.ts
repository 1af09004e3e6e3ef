import type { Db } from '#storage/engine/database.ts';

/** A deadline of the plan. */
export interface Deadline {
  id: number;
  key: string;
  label: string;
  dueAt: Date;
  /** Section keys; undefined for the whole plan. */
  sections?: string[];
  revision: number;
}

/** The deadlines of a programme, soonest first. */
export async function listDeadlines(db: Db, programmeId: number): Promise<Deadline[]> {
  const rows = await db.deadline.findMany({
    where: { programmeId },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, key, label, dueAt, sections, revision }) => ({
    id,
    key,
    label,
    dueAt,
    revision,
    ...(Array.isArray(sections) ? { sections: sections as string[] } : {}),
  }));
}

/** Adds a deadline. Its key must never have been used in the programme: reminders already sent hang on it. */
export async function addDeadline(
  db: Db,
  programmeId: number,
  deadline: Pick<Deadline, 'key' | 'label' | 'dueAt' | 'sections'>,
): Promise<void> {
  await db.deadline.create({ data: { programmeId, ...deadline } });
}

/** Moves a deadline; its reminders begin anew. One that already is at that time stays as it is. */
export async function moveDeadline(db: Db, id: number, to: { label: string; dueAt: Date }): Promise<void> {
  await db.deadline.updateMany({
    where: { id, NOT: { dueAt: to.dueAt } },
    data: { dueAt: to.dueAt, revision: { increment: 1 } },
  });
  await db.deadline.updateMany({ where: { id }, data: { label: to.label } });
}

export async function removeDeadline(db: Db, id: number): Promise<void> {
  await db.deadline.deleteMany({ where: { id } });
}
