import { type Api, GrammyError, HttpError } from 'grammy';
import { duringCall, isTurnLost } from '#storage/state/turn-fence.ts';
import { isRefusedCall } from '#telegram/sending/refused-call.ts';

/** Telegram will not hand out a file, now or later: too big, gone, or never there. */
export class FileNotGiven extends Error {
  override name = 'FileNotGiven';
}

/** Telegram does not hand a file over now; later it may. */
export class FileUnavailable extends Error {
  override name = 'FileUnavailable';
}

/**
 * Fetches a file somebody sent, up to 20 MB as the Bot API hands out, within 30 s. Throws FileUnavailable when it
 * cannot be had now, FileNotGiven when it never can.
 */
export type DownloadFile = (fileId: string) => Promise<Uint8Array>;

/** For 20 MB, on a slow line. */
const downloadWithinMs = 30_000;

/** Files live beside the Bot API's methods, under an address with the bot's token: never in an error or a log. */
export function createDownload(options: {
  api: Api;
  apiRoot: string;
  token: string;
  /** The longest a download may take; 30 s unless told. */
  withinMs?: number;
}): DownloadFile {
  const { api, apiRoot, token, withinMs = downloadWithinMs } = options;
  return async (fileId) => {
    const path = await findPath(api, fileId);
    return duringCall(() => fetchBytes(`${apiRoot}/file/bot${token}/${path}`, withinMs));
  };
}

async function findPath(api: Api, fileId: string): Promise<string> {
  const file = await api.getFile(fileId).catch((error: unknown) => {
    if (isRefusedCall(error)) throw new FileNotGiven('Telegram does not give the file', { cause: error });
    if (error instanceof HttpError && !isTurnLost(error)) throw new FileUnavailable('no answer');
    const isAway = error instanceof GrammyError && error.error_code >= 500;
    throw isAway ? new FileUnavailable(`status ${error.error_code}`) : error;
  });
  if (file.file_path === undefined) throw new FileNotGiven('Telegram named no path for the file');
  return file.file_path;
}

async function fetchBytes(address: string, withinMs: number): Promise<Uint8Array> {
  let status = 0;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(withinMs) });
    status = response.status;
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // What fetch throws may hold the address.
    throw new FileUnavailable('broken off, or too slow');
  }
  const mayPass = status >= 500 || status === 429;
  throw mayPass ? new FileUnavailable(`status ${status}`) : new FileNotGiven(`status ${status}`);
}
