import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';

/**
 * The newest step of the trail after which somebody may have missed more, or less, than before; undefined before there
 * is any. Somebody who comes in and was not marked before is no such step: a full room costs nothing.
 */
export async function findNewestLoss(db: Db): Promise<number | undefined> {
  const row = await db.presenceChange.findFirst({
    where: { OR: [{ before: { not: null } }, { after: { notIn: ['present', 'late'] } }] },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row ? fromRow(row).id : undefined;
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
