import { applyOnce } from '#storage/state/applied-updates.ts';
import { removeStoredFile, storeFile } from '#storage/stored-file-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { packWorkbook, type WorkbookTables } from './kept-workbook.ts';

const keepMs = 48 * 3_600_000;

/** Keeps a recognised workbook until it is saved or refused, at most 48 hours. Returns the id it is kept under. */
export async function keepUpload(
  needs: Pick<Needs, 'database'>,
  upload: {
    tables: WorkbookTables;
    fileName: string;
    programmeId: number;
    personId: number;
    updateId: number;
    now: Date;
  },
): Promise<number> {
  const { tables, fileName, programmeId, personId, updateId, now } = upload;
  const { fileId } = await needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'keepUpload', now }, async () => ({
      fileId: await storeFile(db, {
        programmeId,
        personId,
        name: fileName,
        bytes: packWorkbook(tables),
        storedAt: now,
        deleteAt: new Date(now.getTime() + keepMs),
      }),
    })),
  );
  return fileId;
}

/** Throws a kept workbook away, unsaved. */
export async function dropUpload(needs: Pick<Needs, 'database'>, fileId: number): Promise<void> {
  await removeStoredFile(needs.database.db, fileId);
}
