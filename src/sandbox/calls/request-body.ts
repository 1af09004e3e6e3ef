import type { IncomingMessage } from 'node:http';
import { CallRefused, formError } from './call-errors.ts';
import type { RawCall } from './call-validation.ts';
import type { UploadedFile } from './value-validation.ts';

const maxBodyBytes = 60 * 1024 * 1024;

/** Reads a call in any of the four ways Telegram takes it: query string, form, JSON, multipart. */
export async function readCall(request: IncomingMessage, url: URL): Promise<RawCall> {
  const type = request.headers['content-type'] ?? '';
  const body = await readBytes(request);
  const query = Object.fromEntries(url.searchParams);
  const files = new Map<string, UploadedFile>();
  if (type.startsWith('application/json') && body.length > 0) {
    return { values: { ...query, ...parseObject(body) }, isText: false, files };
  }
  if (type.startsWith('multipart/form-data')) {
    return { values: { ...query, ...(await readParts(body, type, files)) }, isText: true, files };
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    return { values: { ...query, ...form }, isText: true, files };
  }
  return { values: query, isText: true, files };
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length <= maxBodyBytes) chunks.push(chunk as Buffer);
  }
  if (length > maxBodyBytes) {
    throw new CallRefused({ code: 413, description: 'Request Entity Too Large', reason: 'form' });
  }
  return Buffer.concat(chunks);
}

function parseObject(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Told below, in the same words as a body that is JSON but no object.
  }
  throw formError("can't parse JSON object");
}

async function readParts(
  body: Buffer,
  type: string,
  files: Map<string, UploadedFile>,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, part] of await parseForm(body, type)) {
    if (typeof part === 'string') {
      values[name] = part;
      continue;
    }
    const bytes = Buffer.from(await part.arrayBuffer());
    const file = { name: part.name, mimeType: part.type || 'application/octet-stream', bytes };
    files.set(name, file);
  }
  return values;
}

async function parseForm(body: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw formError("can't parse multipart form");
  }
}
