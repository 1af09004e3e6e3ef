import type { Db } from './database.ts';

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

/** Appends to the audit log, in the transaction of the act. */
export async function appendAudit(db: Db, entry: Audited): Promise<void> {
  await db.auditEntry.create({ data: entry });
}
