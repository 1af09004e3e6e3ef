import { zipSync } from 'fflate';

export type NamedFile = { fileName: string; bytes: Uint8Array };

/**
 * Files in one ZIP, as they are: Word documents and PDFs are compressed already. Two of one name are told apart by a
 * number. Entries bear the first day a ZIP can name, so that the same files make the same ZIP.
 */
export function zipFiles(files: readonly NamedFile[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { fileName, bytes } of files) entries[freeName(entries, fileName)] = bytes;
  return zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1) });
}

function freeName(taken: Record<string, Uint8Array>, fileName: string): string {
  if (!(fileName in taken)) return fileName;
  const [, stem = fileName, extension = ''] = /^(.*?)(\.[^.]*)?$/.exec(fileName) ?? [];
  let number = 2;
  while (`${stem}_${number}${extension}` in taken) number++;
  return `${stem}_${number}${extension}`;
}
