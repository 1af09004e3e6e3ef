import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formError, stateError } from '#sandbox/calls/call-errors.ts';
import type { UploadedFile } from '#sandbox/calls/value-validation.ts';
import type { RecordLog } from '#sandbox/demo/record-log.ts';
import { readImageType } from './image-size.ts';

export type FileKind = 'document' | 'photo' | 'video' | 'voice' | 'audio' | 'sticker' | 'animation';

export interface StoredFile {
  fileId: string;
  uniqueId: string;
  kind: FileKind;
  name: string;
  mimeType: string;
  bytesLength: number;
  path: string;
}

const maxDownloadBytes = 20 * 1024 * 1024;

/** Files people and the bot sent: their bytes on disk beside the log, or in memory. */
export class FileStore {
  readonly #table;
  readonly #folder: string | undefined;
  readonly #memory = new Map<string, Buffer>();

  constructor(log: RecordLog, stateDir?: string) {
    this.#table = log.table<StoredFile>('files');
    if (!stateDir) return;
    this.#folder = join(stateDir, 'files');
    mkdirSync(this.#folder, { recursive: true });
  }

  keep(upload: UploadedFile, kind: FileKind): StoredFile {
    const uniqueId = randomBytes(9).toString('base64url');
    const fileId = `${kind.slice(0, 2).toUpperCase()}AC${randomBytes(30).toString('base64url')}`;
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(upload.name)?.[0] ?? '';
    if (this.#folder) writeFileSync(join(this.#folder, uniqueId), upload.bytes);
    else this.#memory.set(uniqueId, upload.bytes);
    return this.#table.put(fileId, {
      fileId,
      uniqueId,
      kind,
      name: upload.name,
      mimeType: typeOf(upload, kind, extension),
      bytesLength: upload.bytes.length,
      path: `${kind}s/file_${this.#table.size + 1}${extension}`,
    });
  }

  find(fileId: string): StoredFile | undefined {
    const isSmallPicture = fileId.endsWith('s');
    return this.#table.get(fileId) ?? (isSmallPicture ? this.#table.get(fileId.slice(0, -1)) : undefined);
  }

  /** The file a bot means by an id; refuses ids that were never handed out. */
  get(fileId: string): StoredFile {
    const stored = this.find(fileId);
    if (!stored) throw formError('wrong file identifier/HTTP URL specified');
    return stored;
  }

  /** The path for downloading; refuses files over 20 MB. */
  downloadPath(fileId: string): string {
    const stored = this.find(fileId);
    if (!stored) throw formError('invalid file_id');
    if (stored.bytesLength > maxDownloadBytes) throw stateError('file is too big');
    return stored.path;
  }

  findByPath(path: string): StoredFile | undefined {
    return this.#table.values().find((stored) => stored.path === path);
  }

  bytes(stored: StoredFile): Buffer {
    if (this.#folder) return readFileSync(join(this.#folder, stored.uniqueId));
    return this.#memory.get(stored.uniqueId) ?? Buffer.alloc(0);
  }
}

const typesByExtension: Record<string, string> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.ics': 'text/calendar',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** Pictures are known by their bytes; what a bot uploads without a type is known by its name. */
function typeOf(upload: UploadedFile, kind: FileKind, extension: string): string {
  const picture = kind === 'photo' ? readImageType(upload.bytes) : undefined;
  if (picture) return picture;
  if (upload.mimeType !== 'application/octet-stream') return upload.mimeType;
  return typesByExtension[extension.toLowerCase()] ?? upload.mimeType;
}
