import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';

export interface LoadOptions {
  people: number;
  /** Answers each person gives. */
  answers: number;
  /** Added to every call of the bot but getUpdates. */
  latencyMs: number;
  /** Answers a second over all people; undefined: each answers as soon as they are asked. */
  ratePerSecond?: number;
  firstPersonId: number;
}

export interface LoadResult {
  answers: number;
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
  /** Median milliseconds by answer number, from the first. */
  medianByNumber: number[];
}

const answerText =
  'Surat masuk rata-rata baru didisposisi setelah 3 hari karena berkas berpindah meja secara manual di kantor kami.';

/**
 * Plays Telegram and its people as lightly as possible, the same for every bot: people answer a question,
 * the bot's next message counts as the reply. Latency is counted from the text to the reply's arrival.
 */
export class TelegramLoad {
  #server: Server;
  #options: LoadOptions;
  #updateId = 1_000;
  #messageId = 1;
  #queue: object[] = [];
  #poll: ServerResponse | undefined;
  #webhookUrl: URL | undefined;
  #agent = new Agent({ keepAlive: true, maxSockets: 100 });
  #waiting = new Map<number, { resolve(): void }>();

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#server = createServer((req, res) => void this.#answer(req, res));
    this.#server.keepAliveTimeout = 60_000;
  }

  listen(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as { port: number }).port}`);
      });
    });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** True once the bot polls or has set its webhook. */
  get isBotReady(): boolean {
    return this.#poll !== undefined || this.#webhookUrl !== undefined;
  }

  /** Everyone opens the dialogue with a command, then answers their questions. */
  async run(command: string): Promise<LoadResult> {
    const { people, answers, firstPersonId, ratePerSecond } = this.#options;
    const ids = Array.from({ length: people }, (_, index) => firstPersonId + index);
    for (let from = 0; from < ids.length; from += 20) {
      await Promise.all(ids.slice(from, from + 20).map((id) => this.#say(id, command)));
    }
    const times: number[][] = Array.from({ length: answers }, () => []);
    const startedAt = performance.now();
    const cycleMs = ratePerSecond ? (people / ratePerSecond) * 1_000 : 0;
    await Promise.all(
      ids.map(async (id, index) => {
        for (let number = 0; number < answers; number++) {
          const plannedAt = startedAt + (cycleMs * index) / people + cycleMs * number;
          const waitMs = plannedAt - performance.now();
          if (ratePerSecond && waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
          const sentAt = ratePerSecond ? Math.max(plannedAt, startedAt) : performance.now();
          await this.#say(id, answerText);
          times[number]!.push(performance.now() - sentAt);
        }
      }),
    );
    return summarise(times, (performance.now() - startedAt) / 1_000);
  }

  #say(id: number, text: string): Promise<void> {
    const replied = new Promise<void>((resolve) => this.#waiting.set(id, { resolve }));
    const chat = { id, type: 'private', first_name: 'P' };
    const entities = text.startsWith('/')
      ? [{ type: 'bot_command', offset: 0, length: text.length }]
      : undefined;
    const message = {
      message_id: this.#messageId++,
      // Answers follow each other faster than anybody reads: dated a second on, none belongs to the question before.
      date: Math.floor(Date.now() / 1_000) + 1,
      chat,
      from: { ...chat, is_bot: false, type: undefined, language_code: 'id' },
      text,
      entities,
    };
    this.#deliver({ update_id: this.#updateId++, message });
    return replied;
  }

  #deliver(update: object): void {
    if (this.#webhookUrl) {
      this.#post(update);
      return;
    }
    this.#queue.push(update);
    this.#flushPoll();
  }

  #flushPoll(): void {
    if (!this.#poll || this.#queue.length === 0) return;
    const response = this.#poll;
    this.#poll = undefined;
    send(response, this.#queue.slice(0, 100));
  }

  #post(update: object): void {
    const body = JSON.stringify(update);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': process.env.WEBHOOK_SECRET ?? '',
    };
    const call = request(this.#webhookUrl!, { method: 'POST', agent: this.#agent, headers }, (res) => {
      res.resume();
      if (res.statusCode !== 200) console.error(`webhook answered ${res.statusCode}`);
    });
    call.on('error', (error) => console.error(`webhook: ${error.message}`));
    call.end(body);
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const method = req.url!.slice(req.url!.lastIndexOf('/') + 1).split('?')[0]!;
    const body = await readBody(req);
    if (method === 'getUpdates') return this.#takePoll(body, res);
    if (method === 'setWebhook') this.#webhookUrl = new URL(String(body.url));
    await new Promise((resolve) => setTimeout(resolve, this.#options.latencyMs));
    if (method === 'getMe')
      return send(res, { id: 4242, is_bot: true, first_name: 'B', username: 'bench_bot' });
    if (method !== 'sendMessage') return send(res, true);
    const chatId = Number(body.chat_id);
    send(res, {
      message_id: this.#messageId++,
      date: 0,
      chat: { id: chatId, type: 'private' },
      text: body.text,
    });
    const waiting = this.#waiting.get(chatId);
    this.#waiting.delete(chatId);
    waiting?.resolve();
  }

  #takePoll(body: Record<string, unknown>, res: ServerResponse): void {
    const offset = Number(body.offset ?? 0);
    this.#queue = this.#queue.filter((update) => (update as { update_id: number }).update_id >= offset);
    this.#poll = res;
    res.on('close', () => {
      if (this.#poll === res) this.#poll = undefined;
    });
    this.#flushPoll();
  }
}

function send(res: ServerResponse, result: unknown): void {
  const body = JSON.stringify({ ok: true, result });
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  res.end(body);
}

async function readBody(req: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text.startsWith('{')
    ? JSON.parse(text)
    : Object.fromEntries(new URL(req.url!, 'http://x').searchParams);
}

function summarise(times: number[][], seconds: number): LoadResult {
  const all = times.flat().sort((a, b) => a - b);
  const at = (sorted: number[], share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  const median = (list: number[]) =>
    at(
      [...list].sort((a, b) => a - b),
      0.5,
    );
  return {
    answers: all.length,
    seconds,
    perSecond: all.length / seconds,
    p50Ms: at(all, 0.5),
    p95Ms: at(all, 0.95),
    maxMs: all.at(-1)!,
    medianByNumber: times.map(median),
  };
}
