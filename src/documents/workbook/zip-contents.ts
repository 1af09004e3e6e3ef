import { inflateRawSync } from 'node:zlib';

export type ZipCheck = { kind: 'ok'; names: string[] } | { kind: 'damaged' } | { kind: 'tooMuch' };

type Entry = {
  name: string;
  flags: number;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endRecordBytes = 22;
const maxCommentBytes = 0xffff;

/** Whether the bytes begin as a ZIP archive does, which every XLSX is. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Unpacks every entry once and throws it away, to know before anything else reads the archive that it holds no more
 * than `maxBytes` and that the sizes it declares are true. Encrypted and 64-bit archives count as damaged.
 */
export function checkZip(bytes: Uint8Array, maxBytes: number): ZipCheck {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = listEntries(view);
    if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > maxBytes) return { kind: 'tooMuch' };
    const sound = entries.every((entry) => unpackedBytes(view, entry) === entry.unpacked);
    return sound ? { kind: 'ok', names: entries.map((entry) => entry.name) } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}

function listEntries(view: Buffer): Entry[] {
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  let at = view.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (view.readUInt32LE(at) !== entrySignature) throw new Error('the archive has a broken directory');
    const nameBytes = view.readUInt16LE(at + 28);
    const entry = readEntry(view, { at, nameBytes });
    at += 46 + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    return entry;
  });
}

function readEntry(view: Buffer, { at, nameBytes }: { at: number; nameBytes: number }): Entry {
  return {
    flags: view.readUInt16LE(at + 8),
    method: view.readUInt16LE(at + 10),
    packed: view.readUInt32LE(at + 20),
    unpacked: view.readUInt32LE(at + 24),
    offset: view.readUInt32LE(at + 42),
    name: view.toString('utf8', at + 46, at + 46 + nameBytes),
  };
}

function findEnd(view: Buffer): number {
  const last = view.length - endRecordBytes;
  for (let at = last; at >= 0 && at >= last - maxCommentBytes; at -= 1) {
    if (view.readUInt32LE(at) === endSignature) return at;
  }
  throw new Error('the archive has no end');
}

function unpackedBytes(view: Buffer, { flags, method, packed, unpacked, offset }: Entry): number {
  const encrypted = (flags & 1) === 1;
  if (encrypted || view.readUInt32LE(offset) !== localSignature) return Number.NaN;
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  if (start + packed > view.length) return Number.NaN;
  if (method === 0) return packed;
  if (method !== 8) return Number.NaN;
  if (packed === 0) return 0;
  const content = view.subarray(start, start + packed);
  return inflateRawSync(content, { maxOutputLength: unpacked + 1 }).length;
}
