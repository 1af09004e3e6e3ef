import type { Db } from './database.ts';

/** The newest step of the trail of all presences; undefined before there is any. */
export async function findNewestChange(db: Db): Promise<bigint | undefined> {
  const row = await db.presenceChange.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  return row?.id;
}

/** The messages of one rule that were queued for the participants of a programme, gone or not. */
export async function listWarnings(
  db: Db,
  programmeId: number,
  ruleKey: string,
): Promise<Map<number, { target: string; isPlanned: boolean }[]>> {
  const rows = await db.reminderItem.findMany({
    where: { programmeId, ruleKey },
    select: { participantId: true, target: true, state: true },
  });
  const warnings = rows.map(({ state, ...row }) => ({ ...row, isPlanned: state === 'planned' }));
  return Map.groupBy(warnings, ({ participantId }) => participantId);
}
