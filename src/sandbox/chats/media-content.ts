import type { PhotoSize } from 'grammy/types';
import { CallRefused, formError } from '#sandbox/calls/call-errors.ts';
import { isUpload, type UploadedFile } from '#sandbox/calls/value-validation.ts';
import type { MediaSource, StandInParts } from '#sandbox/stand-in-parts.ts';
import type { FileKind, StoredFile } from './file-store.ts';
import { readImageSize } from './image-size.ts';
import type { MessageContent } from './post-message.ts';

const mebibyte = 1024 * 1024;
const maxUploadBytes = 50 * mebibyte;
const maxPhotoBytes = 10 * mebibyte;

/** The part of a message that is its file, from an upload or from the id of a file sent before. */
export function mediaContent(parts: StandInParts, kind: FileKind, source: MediaSource): MessageContent {
  const stored = isUpload(source) ? keepUpload(parts, kind, source) : findSent(parts, kind, String(source));
  return fileContent(parts, stored);
}

/** A `media` value inside an album or an edit: an id, or `attach://` with the name of a part of the call. */
export function attachedSource(media: MediaSource, files: Map<string, UploadedFile>): MediaSource {
  if (typeof media !== 'string' || !media.startsWith('attach://')) return media;
  const file = files.get(media.slice('attach://'.length));
  if (!file) throw formError('wrong file identifier/HTTP URL specified');
  return file;
}

function keepUpload(parts: StandInParts, kind: FileKind, upload: UploadedFile): StoredFile {
  if (upload.bytes.length === 0) throw formError('file must be non-empty');
  if (upload.bytes.length > maxUploadBytes) {
    throw new CallRefused({ code: 413, description: 'Request Entity Too Large', reason: 'form' });
  }
  if (kind === 'photo') {
    if (upload.bytes.length > maxPhotoBytes) throw formError('photo is too big; the maximum size is 10 MB');
    if (!readImageSize(upload.bytes)) throw formError('IMAGE_PROCESS_FAILED');
  }
  return parts.files.keep(upload, kind);
}

function findSent(parts: StandInParts, kind: FileKind, fileId: string): StoredFile {
  if (/^https?:/.test(fileId)) throw formError('failed to get HTTP URL content');
  const stored = parts.files.get(fileId);
  if (stored.kind !== kind) {
    throw formError(`can't use file of type ${capital(stored.kind)} as ${capital(kind)}`);
  }
  return stored;
}

export function fileContent(parts: StandInParts, stored: StoredFile): MessageContent {
  const file = { file_id: stored.fileId, file_unique_id: stored.uniqueId, file_size: stored.bytesLength };
  const named = { ...file, file_name: stored.name, mime_type: stored.mimeType };
  switch (stored.kind) {
    case 'photo':
      return { photo: photoSizes(parts, stored) };
    case 'document':
      return { document: named };
    case 'animation':
      return { animation: { ...named, width: 320, height: 240, duration: 1 }, document: named };
    case 'video':
      return { video: { ...named, width: 320, height: 240, duration: 1 } };
    case 'audio':
      return { audio: { ...named, duration: 1 } };
    case 'voice':
      return { voice: { ...file, mime_type: stored.mimeType, duration: 1 } };
    case 'sticker':
      return {
        sticker: { ...file, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false },
      };
  }
}

/** Smallest first, as Telegram gives them; the small one is a file of its own. */
function photoSizes(parts: StandInParts, stored: StoredFile): PhotoSize[] {
  const size = readImageSize(parts.files.bytes(stored)) ?? { width: 1, height: 1 };
  const scale = Math.min(1, 90 / Math.max(size.width, size.height));
  return [
    {
      file_id: `${stored.fileId}s`,
      file_unique_id: `${stored.uniqueId}s`,
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    {
      file_id: stored.fileId,
      file_unique_id: stored.uniqueId,
      file_size: stored.bytesLength,
      ...size,
    },
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
