import type { Db } from '#storage/engine/database.ts';

/** What is written down for ever: internal ids and codes, never a name, a NIP or a text. */
export interface Audited {
  at: Date;
  actorPersonId?: number;
  action: string;
  programmeId?: number;
  subject?: string;
  details?: Record<string, string | number | boolean | null>;
}

/** Whether an act on this subject stands in the log. */
export async function isAudited(
  db: Db,
  act: { programmeId: number; action: string; subject: string },
): Promise<boolean> {
  return (await db.auditEntry.findFirst({ where: act, select: { id: true } })) !== null;
}

/** The newest entry of an act in a programme, with what it says of it. */
export async function findLastAudited(
  db: Db,
  act: { programmeId: number; action: string },
): Promise<{ at: Date; details: NonNullable<Audited['details']> } | undefined> {
  const row = await db.auditEntry.findFirst({ where: act, orderBy: { id: 'desc' } });
  return row ? { at: row.at, details: (row.details ?? {}) as NonNullable<Audited['details']> } : undefined;
}

/** Appends to the audit log, in the transaction of the act. */
export async function appendAudit(db: Db, entry: Audited): Promise<void> {
  await db.auditEntry.create({ data: entry });
}
