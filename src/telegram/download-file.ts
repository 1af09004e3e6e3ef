import { type Api, HttpError } from 'grammy';
import { isRefusedCall } from './sending/refused-call.ts';

/** Telegram will not hand out a file, now or later: too big, gone, or never there. */
export class FileNotGiven extends Error {
  override name = 'FileNotGiven';
}

/**
 * Fetches a file somebody sent, up to 20 MB as the Bot API hands out. Throws HttpError when it cannot be had now,
 * FileNotGiven when it never can.
 */
export type DownloadFile = (fileId: string) => Promise<Uint8Array>;

/** Files live beside the Bot API's methods, under an address with the bot's token: never in an error or a log. */
export function createDownload(options: { api: Api; apiRoot: string; token: string }): DownloadFile {
  const { api, apiRoot, token } = options;
  return async (fileId) => {
    const { file_path: path } = await api.getFile(fileId).catch((error: unknown) => {
      throw isRefusedCall(error)
        ? new FileNotGiven('Telegram does not give the file', { cause: error })
        : error;
    });
    if (path === undefined) throw new Error('Telegram named no path for the file');
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`).catch(() => undefined);
    if (!response?.ok) {
      throw new HttpError('The file could not be fetched', new Error(`status ${response?.status ?? 'none'}`));
    }
    return new Uint8Array(await response.arrayBuffer());
  };
}
