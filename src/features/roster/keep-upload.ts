import type { Right } from '#domain/people/authorise.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { findStoredFile, removeStoredFile, storeFile } from '#storage/stored-file-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { packWorkbook, type WorkbookTables } from './kept-workbook.ts';

const keepMs = 48 * 3_600_000;

/** Keeps a recognised workbook until it is saved or refused, at most 48 hours. Returns the id it is kept under. */
export async function keepUpload(
  needs: Pick<Needs, 'database'>,
  upload: {
    tables: WorkbookTables;
    fileName: string;
    right: Right<'manageRoster'>;
    updateId: number;
    now: Date;
  },
): Promise<number> {
  const { tables, fileName, right, updateId, now } = upload;
  const { fileId } = await needs.database.transaction((db) =>
    applyOnce(db, { updateId, action: 'keepUpload', now }, async () => ({
      fileId: await storeFile(db, {
        programmeId: right.about.programmeId,
        personId: right.by.personId,
        name: fileName,
        bytes: packWorkbook(tables),
        storedAt: now,
        deleteAt: new Date(now.getTime() + keepMs),
      }),
    })),
  );
  return fileId;
}

/** Throws a kept workbook away, unsaved; one of another programme stays. */
export async function dropUpload(
  needs: Pick<Needs, 'database'>,
  { right, fileId }: { right: Right<'manageRoster'>; fileId: number },
): Promise<void> {
  await needs.database.transaction(async (db) => {
    const file = await findStoredFile(db, fileId);
    if (file?.programmeId === right.about.programmeId) await removeStoredFile(db, fileId);
  });
}
