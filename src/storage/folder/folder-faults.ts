import { DataRefused } from './data-refused.ts';

const elsewhere = 'or name another folder in DATA_DIR';

/** What the system says of a folder, and what to do about it. */
const sentences: Record<string, (dataDir: string) => string> = {
  // Also what making a folder on a disk that can only be read ends in.
  ENOENT: (dataDir) => `The data folder ${dataDir} cannot be made there. Make it yourself, ${elsewhere}.`,
  ENOTDIR: (dataDir) => `The data folder ${dataDir} is no folder. Name a folder in DATA_DIR.`,
  EEXIST: (dataDir) => `The data folder ${dataDir} is no folder. Name a folder in DATA_DIR.`,
  EACCES: (dataDir) =>
    `The data folder ${dataDir} cannot be written by the user that runs the bot. Give it to that user, ${elsewhere}.`,
  EPERM: (dataDir) =>
    `The data folder ${dataDir} cannot be written by the user that runs the bot. Give it to that user, ${elsewhere}.`,
  EROFS: (dataDir) =>
    `The data folder ${dataDir} is on a disk that can only be read. Mount it for writing, ${elsewhere}.`,
  ENOSPC: (dataDir) =>
    `The disk of the data folder ${dataDir} is full. Make room for at least 50 MB, then start again.`,
  EDQUOT: (dataDir) =>
    `The disk of the data folder ${dataDir} is full. Make room for at least 50 MB, then start again.`,
  EIO: (dataDir) => `The disk of the data folder ${dataDir} cannot be read. Check the disk, ${elsewhere}.`,
};

/** The error with the sentence for the operator, where there is one; any other as it is. */
export function explainFolderFault(dataDir: string, error: unknown): unknown {
  if (error instanceof DataRefused) return error;
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? ''];
  return sentence ? new DataRefused(sentence(dataDir), { cause: error }) : error;
}
