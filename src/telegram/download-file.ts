import { type Api, HttpError } from 'grammy';

/** Fetches a file somebody sent, up to 20 MB as the Bot API hands out. Throws HttpError when it cannot be had now. */
export type DownloadFile = (fileId: string) => Promise<Uint8Array>;

/** Files live beside the Bot API's methods, under an address with the bot's token: never in an error or a log. */
export function createDownload(options: { api: Api; apiRoot: string; token: string }): DownloadFile {
  const { api, apiRoot, token } = options;
  return async (fileId) => {
    const { file_path: path } = await api.getFile(fileId);
    if (path === undefined) throw new Error('Telegram named no path for the file');
    const response = await fetch(`${apiRoot}/file/bot${token}/${path}`).catch(() => undefined);
    if (!response?.ok) {
      throw new HttpError('The file could not be fetched', new Error(`status ${response?.status ?? 'none'}`));
    }
    return new Uint8Array(await response.arrayBuffer());
  };
}
