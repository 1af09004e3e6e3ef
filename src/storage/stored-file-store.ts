import { execute } from '#storage/engine/statements.ts';
import type { Db } from './engine/database.ts';
import { fromRow } from './engine/from-row.ts';

/** Bytes that must outlive a message, up to 20 MB each. */
export interface StoredFile {
  id: number;
  programmeId?: number;
  personId: number;
  name: string;
  bytes: Uint8Array;
  deleteAt: Date;
}

/** Keeps a file until `deleteAt`. Returns its id. */
export async function storeFile(
  db: Db,
  file: Omit<StoredFile, 'id' | 'bytes'> & { bytes: Uint8Array; storedAt: Date },
): Promise<number> {
  const bytes = new Uint8Array(file.bytes);
  const row = await db.storedFile.create({ data: { ...file, bytes }, select: { id: true } });
  return row.id;
}

export async function findStoredFile(db: Db, id: number): Promise<StoredFile | undefined> {
  const row = await db.storedFile.findUnique({ where: { id } });
  return row ? fromRow(row) : undefined;
}

export async function removeStoredFile(db: Db, id: number): Promise<void> {
  await db.storedFile.deleteMany({ where: { id } });
}

/** Sets when a file goes. */
export async function keepFileUntil(db: Db, id: number, deleteAt: Date): Promise<void> {
  await db.storedFile.updateMany({ where: { id }, data: { deleteAt } });
}

/**
 * Removes files whose time has come; one that is attached to a plan goes only with the draft (storage/privacy/erase-draft),
 * whose time may have moved. Returns how many.
 */
export async function removeExpiredFiles(db: Db, now: Date): Promise<number> {
  return execute(db)`
    DELETE FROM "StoredFile" f WHERE f."deleteAt" <= ${now} AND NOT EXISTS (SELECT 1 FROM "PlanEvidence" e
      WHERE e."storedFileId" = f."id" AND e."attachedAt" IS NOT NULL AND e."removedAt" IS NULL)`;
}
