import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Telegram as lightly as possible, so that what is measured is the bot: it answers every call after a delay. */
export interface LightTelegram {
  url: string;
  /** Sends a text of a private chat to the webhook and waits for the next message the bot sends there. Milliseconds. */
  say(chatId: number, text: string): Promise<number>;
  close(): void;
}

const longestReplyMs = 60_000;

/** Starts it. `webhook` is where updates go, `latencyMs` the delay of every call. */
export async function startLightTelegram(options: {
  webhook: () => string;
  secret: string;
  latencyMs: number;
}): Promise<LightTelegram> {
  const { webhook, secret, latencyMs } = options;
  const waiting = new Map<number, () => void>();
  let messageId = 1;
  let updateId = 1_000;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url!.split('/').at(-1)!.split('?')[0]!;
    const body = await readJson(request);
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (method === 'getMe')
      return send(response, { id: 4242, is_bot: true, first_name: 'B', username: 'soak_bot' });
    if (method !== 'sendMessage') return send(response, true);
    const chatId = Number(body.chat_id);
    send(response, {
      message_id: messageId++,
      date: 0,
      chat: { id: chatId, type: 'private' },
      text: body.text,
    });
    waiting.get(chatId)?.();
    waiting.delete(chatId);
  }

  async function say(chatId: number, text: string): Promise<number> {
    const sentMs = performance.now();
    const replied = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no reply in chat ${chatId}`)), longestReplyMs);
      waiting.set(chatId, () => {
        clearTimeout(late);
        resolve();
      });
    });
    const from = { id: chatId, is_bot: false, first_name: 'P', language_code: 'id' };
    const chat = { id: chatId, type: 'private', first_name: 'P' };
    const message = { message_id: messageId++, date: Math.floor(Date.now() / 1_000), chat, from, text };
    const response = await fetch(webhook(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({ update_id: updateId++, message }),
    });
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`);
    await replied;
    return performance.now() - sentMs;
  }

  return {
    url: `http://127.0.0.1:${port}`,
    say,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text.startsWith('{') ? JSON.parse(text) : {};
}

function send(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, result }));
}
