import { basename, extname } from 'node:path';
import { readWorkbook } from '#documents/workbook/workbook-read.ts';
import type { Say } from '#domain/message.ts';
import { recogniseWorkbook, sheetNames } from '#domain/workbook/import-workbook.ts';
import type { WorkbookTables } from './kept-workbook.ts';

/** Why a file cannot be read: a text key with its values. */
export interface FileRefused {
  kind: 'refused';
  key: string;
  values: Record<string, string | number>;
}

export type UploadReading = { kind: 'tables'; tables: WorkbookTables } | FileRefused;

export const maxUploadMb = 5;

/** Reads an uploaded workbook as roster and timetable; a file that cannot be one is refused by name. */
export async function readUpload(bytes: Uint8Array, fileName: string, say: Say): Promise<UploadReading> {
  const reading = await readWorkbook(bytes, fileName);
  if (reading.kind !== 'sheets') return refuseFile(reading.kind, fileName);
  const workbook = recogniseWorkbook(reading.sheets);
  switch (workbook.kind) {
    case 'nothingRecognised':
      return refuse('import-file-unrecognised', {});
    case 'missingColumns': {
      const list = new Intl.ListFormat(say.locale, { type: 'conjunction' });
      const columns = list.format(workbook.headers);
      return refuse('import-file-missing-columns', {
        columns,
        count: workbook.headers.length,
        sheet: sheetNames[workbook.sheet],
      });
    }
    case 'repeatedColumn':
      return refuse('import-file-repeated-column', {
        column: workbook.header,
        sheet: sheetNames[workbook.sheet],
      });
    case 'recognised': {
      const { roster, schedule } = workbook;
      const filled = [...(roster?.rows ?? []), ...(schedule?.rows ?? [])];
      if (filled.length === 0) return refuse('import-file-no-rows', {});
      // An untouched sheet says nothing: without rows it is as if it were not there.
      const tables: WorkbookTables = {};
      if (roster && roster.rows.length > 0) tables.roster = roster;
      if (schedule && schedule.rows.length > 0) tables.schedule = schedule;
      return { kind: 'tables', tables };
    }
  }
}

/** A file that is too large is refused before it is fetched. */
export function refuseTooLarge(fileName: string): FileRefused {
  return refuseFile('tooLarge', fileName);
}

function refuseFile(
  why: 'unsupportedType' | 'tooLarge' | 'tooManyRows' | 'damaged' | 'empty',
  fileName: string,
): FileRefused {
  const name = shortName(fileName);
  switch (why) {
    case 'unsupportedType':
      return refuse('import-file-other-type', { name });
    case 'tooLarge':
      return refuse('import-file-too-large', { name, max: maxUploadMb });
    case 'tooManyRows':
      return refuse('import-file-too-many-rows', { name });
    case 'damaged':
      return refuse('import-file-damaged', { name });
    case 'empty':
      return refuse('import-file-empty', { name });
  }
}

const refuse = (key: string, values: FileRefused['values']): FileRefused => ({
  kind: 'refused',
  key,
  values,
});

function shortName(fileName: string): string {
  if (fileName.length <= 60) return fileName;
  const extension = extname(fileName).slice(0, 10);
  return `${basename(fileName, extname(fileName)).slice(0, 48)}…${extension}`;
}
