import type { Db } from '#storage/engine/database.ts';

/** A group of participants within a programme. */
export interface Group {
  id: number;
  name: string;
}

export async function listGroups(db: Db, programmeId: number): Promise<Group[]> {
  return db.group.findMany({
    where: { programmeId },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
}

/** The ids of these groups by name; those the programme lacks are made. */
export async function ensureGroups(
  db: Db,
  programmeId: number,
  names: string[],
): Promise<Map<string, number>> {
  if (names.length > 0) {
    const data = [...new Set(names)].map((name) => ({ programmeId, name }));
    await db.group.createMany({ data, skipDuplicates: true });
  }
  const groups = await listGroups(db, programmeId);
  return new Map(groups.map(({ id, name }) => [name, id]));
}
