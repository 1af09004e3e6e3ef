import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '#app/compose.ts';

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** Whether a request is Telegram's: its address and its method, nothing more. */
export const isWebhook = ({ method, url }: IncomingMessage): boolean =>
  method === 'POST' && url === '/telegram/webhook';

/**
 * Takes one update from Telegram: 200 only once it is stored, or set aside because it cannot be read; a failure of the
 * database makes Telegram bring it again. What has no id is not Telegram's. The hottest route, so it reads the body
 * itself, for at most a second and a half.
 */
export async function takeUpdate(
  app: App,
  isTelegram: (secret: string) => boolean,
  { request, response }: Exchange,
): Promise<void> {
  const answer = (status: number, text: string) => {
    // What is left unread of the body would stand before the next request on this connection.
    const headers = request.complete ? {} : { connection: 'close' };
    response.writeHead(status, headers).end(text);
  };
  const given = String(request.headers['x-telegram-bot-api-secret-token'] ?? '');
  if (!isTelegram(given)) return answer(403, 'forbidden');
  const read = await readBody(request);
  if (read.kind === 'slow') return answer(408, 'too slow');
  if (read.kind === 'wrong') return answer(400, 'not an update');
  try {
    await app.inbox.receive([read.update]);
    app.arrival.storedAtMs = performance.now();
    answer(200, 'ok');
  } catch (err) {
    app.needs.log.warn({ err }, 'webhook.not-stored');
    answer(500, 'try again');
  }
}

type ReadBody = { kind: 'update'; update: unknown } | { kind: 'wrong' } | { kind: 'slow' };

const maxBodyBytes = 1_000_000;
const readWithinMs = 1_500;

function readBody(request: IncomingMessage): Promise<ReadBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    // After what has arrived meanwhile was read: when this process stood still, the sender was not slow.
    const timer = setTimeout(() => setImmediate(() => settle({ kind: 'slow' })), readWithinMs);
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBodyBytes) settle({ kind: 'wrong' });
      else chunks.push(chunk);
    };
    const settle = (read: ReadBody) => {
      clearTimeout(timer);
      // What is too long or too slow is read no further.
      request.off('data', take).pause();
      resolve(read);
    };
    request.on('data', take);
    request.once('end', () => settle(parseUpdate(Buffer.concat(chunks).toString('utf8'))));
    // Who hangs up in the middle is not there to be answered.
    request.once('error', () => settle({ kind: 'wrong' }));
  });
}

/** What stands in the body, if it has an id to keep it under; its shape is the inbox's business. */
function parseUpdate(text: string): ReadBody {
  try {
    const update = JSON.parse(text);
    const hasId = Number.isSafeInteger(update?.update_id) && update.update_id >= 0;
    return hasId ? { kind: 'update', update } : { kind: 'wrong' };
  } catch {
    return { kind: 'wrong' };
  }
}
