import type { ChatFile, ChatMessage, ChatView } from '#sandbox/chats/chat-view.ts';
import { type MessageTest, matches, writeTranscript } from '#sandbox/chats/transcript.ts';
import {
  type ActionOutcome,
  asFile,
  type Placement,
  type PressOutcome,
  placed,
  type SentFile,
  type UserAction,
} from './user-action.ts';

/** How a person reaches the stand-in: in this process, or over HTTP. */
export interface UserPort {
  act(action: UserAction): Promise<ActionOutcome>;
  /** The chat now, or as soon as it has changed after `afterSeq`, at the latest after `waitMs`. */
  view(wait?: { afterSeq: number; waitMs: number }): Promise<ChatView>;
  fileBytes(fileId: string): Promise<Buffer>;
  /** The same person in a group. */
  inChat(chatId: number): UserPort;
}

const defaultWaitMs = 8000;

/** One person in one chat: writes, presses, sends files, and waits for what the bot does. */
export class SandboxUser {
  readonly id: number;
  readonly #port: UserPort;
  #seenSeq: number;

  /** `seenSeq` is how far the chat has been read; what came before is no reply. */
  constructor(id: number, port: UserPort, seenSeq = 0) {
    this.id = id;
    this.#port = port;
    this.#seenSeq = seenSeq;
  }

  /** The same person in a group chat. */
  in(chatId: number): SandboxUser {
    return new SandboxUser(this.id, this.#port.inChat(chatId));
  }

  /** Sends text; over 4096 units it goes as several messages, as Telegram's apps do. */
  async sendText(text: string, place: Placement = {}): Promise<ActionOutcome> {
    return await this.#act({ kind: 'text', text, ...placed(place) });
  }

  async start(payload?: string): Promise<ActionOutcome> {
    return await this.sendText(payload ? `/start ${payload}` : '/start');
  }

  async sendFile(
    name: string,
    bytes: Uint8Array,
    mimeType: string,
    caption?: string,
  ): Promise<ActionOutcome> {
    return await this.#sendFiles([asFile('document', { name, bytes, mimeType, caption })]);
  }

  async sendPhoto(bytes: Uint8Array, caption?: string): Promise<ActionOutcome> {
    return await this.#sendFiles([
      asFile('photo', { name: 'photo.jpg', bytes, mimeType: 'image/jpeg', caption }),
    ]);
  }

  async sendVoice(bytes: Uint8Array = Buffer.from('OggS')): Promise<ActionOutcome> {
    return await this.#sendFiles([asFile('voice', { name: 'voice.ogg', bytes, mimeType: 'audio/ogg' })]);
  }

  async sendSticker(bytes: Uint8Array = Buffer.from('RIFF')): Promise<ActionOutcome> {
    return await this.#sendFiles([
      asFile('sticker', { name: 'sticker.webp', bytes, mimeType: 'image/webp' }),
    ]);
  }

  /** 2–10 photos as one album. */
  async sendAlbum(photos: readonly Uint8Array[], caption?: string): Promise<ActionOutcome> {
    const files = photos.map((bytes, index) =>
      asFile('photo', {
        name: `photo-${index + 1}.jpg`,
        bytes,
        mimeType: 'image/jpeg',
        caption: index === 0 ? caption : undefined,
      }),
    );
    return await this.#sendFiles(files);
  }

  async editText(messageId: number, text: string): Promise<ActionOutcome> {
    return await this.#act({ kind: 'edit', messageId, text });
  }

  /**
   * Presses the newest visible button with this label, or one that begins with it, and waits for the answer.
   * Throws when there is none. `times` presses as fast as a double tap does.
   */
  async press(
    target: string | { messageId: number; label: string },
    more: { times?: number; waitMs?: number } = {},
  ): Promise<PressOutcome> {
    const meant = typeof target === 'string' ? { label: target } : target;
    return pressed(await this.#act({ kind: 'press', ...meant, ...more }));
  }

  /** Presses with raw data on any message: a button of an old screen, or a forged one. */
  async pressData(messageId: number, data: string, more: { waitMs?: number } = {}): Promise<PressOutcome> {
    return pressed(await this.#act({ kind: 'press', messageId, data, ...more }));
  }

  async block(): Promise<ActionOutcome> {
    return await this.#act({ kind: 'block' });
  }

  async unblock(): Promise<ActionOutcome> {
    return await this.#act({ kind: 'unblock' });
  }

  async chat(): Promise<ChatView> {
    return await this.#port.view();
  }

  async lastBotMessage(): Promise<ChatMessage | undefined> {
    return (await this.chat()).messages.findLast((message) => message.from === 'bot');
  }

  async fileBytes(file: ChatFile): Promise<Buffer> {
    return await this.#port.fileBytes(file.fileId);
  }

  /** The chat as it would stand in a dialogue on paper; for failure messages and for reading. */
  async transcript(): Promise<string> {
    return writeTranscript(await this.chat());
  }

  /** The first bot message or edit after the last own action; a further call gives the next one. */
  async waitForReply(timeoutMs = defaultWaitMs): Promise<ChatMessage> {
    const reply = await this.#waitFor(timeoutMs, 'a reply of the bot', (view) =>
      view.messages
        .filter((message) => message.from === 'bot' && message.seq > this.#seenSeq)
        .toSorted((a, b) => a.seq - b.seq)
        .at(0),
    );
    this.#seenSeq = reply.seq;
    return reply;
  }

  /** The newest visible bot message that fits: part of its text, a pattern, or a condition. */
  async waitForMessage(test: MessageTest, timeoutMs = defaultWaitMs): Promise<ChatMessage> {
    return await this.#waitFor(timeoutMs, `a message that fits ${String(test)}`, (view) =>
      view.messages.findLast((message) => message.from === 'bot' && matches(message, test)),
    );
  }

  /** Waits until nothing has changed in the chat for a while; for asserting that nothing more comes. */
  async waitUntilQuiet(quietMs = 300): Promise<ChatView> {
    let view = await this.chat();
    for (;;) {
      const later = await this.#port.view({ afterSeq: view.seq, waitMs: quietMs });
      if (later.seq === view.seq) return later;
      view = later;
    }
  }

  async #waitFor<T>(timeoutMs: number, what: string, find: (view: ChatView) => T | undefined): Promise<T> {
    const until = performance.now() + timeoutMs;
    let view = await this.chat();
    for (;;) {
      const found = find(view);
      if (found !== undefined) return found;
      const waitMs = Math.ceil(until - performance.now());
      if (waitMs <= 0) {
        throw new Error(
          `Person ${this.id} waited ${timeoutMs} ms for ${what}. The chat:\n${writeTranscript(view)}`,
        );
      }
      view = await this.#port.view({ afterSeq: view.seq, waitMs });
    }
  }

  async #sendFiles(files: SentFile[]): Promise<ActionOutcome> {
    return await this.#act({ kind: 'files', files });
  }

  async #act(action: UserAction): Promise<ActionOutcome> {
    const outcome = await this.#port.act(action);
    this.#seenSeq = outcome.seq;
    return outcome;
  }
}

function pressed(outcome: ActionOutcome): PressOutcome {
  return outcome.press ?? { isAnswered: false };
}
