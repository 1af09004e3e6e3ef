import type { MessageEntity } from 'grammy/types';
import { byteOffset, type FormattedText, parseError } from './entity-html.ts';

interface Mark {
  sign: string;
  type: MessageEntity['type'];
  offset: number;
  sourceAt: number;
}

const markTypes: Record<string, MessageEntity['type']> = {
  '*': 'bold',
  _: 'italic',
  __: 'underline',
  '~': 'strikethrough',
  '||': 'spoiler',
  '`': 'code',
  '```': 'pre',
  '[': 'text_link',
  '![': 'custom_emoji',
  '>': 'blockquote',
};
const reserved = new Set('_*[]()~`>#+-=|{}.!');
const signs = ['```', '`', '||', '__', '![', '*', '_', '~', '['];

/** Reads MarkdownV2; an unescaped reserved character or an unclosed mark is refused with its byte offset. */
export function parseMarkdownV2(source: string): FormattedText {
  return new MarkdownReader(source).read();
}

class MarkdownReader {
  readonly #source: string;
  readonly #open: Mark[] = [];
  readonly #entities: MessageEntity[] = [];
  #text = '';
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): FormattedText {
    while (this.#at < this.#source.length) this.#step();
    if (this.#open.at(-1)?.sign === '>') this.#close();
    const left = this.#open.at(-1);
    if (left)
      throw parseError(`Can't find end of ${left.type} entity at byte offset ${this.#bytes(left.sourceAt)}`);
    return { text: this.#text, entities: this.#entities };
  }

  #step(): void {
    const next = this.#source[this.#at] ?? '';
    const inside = this.#open.at(-1);
    if (next === '\\' && isEscapable(this.#source.charCodeAt(this.#at + 1))) {
      this.#take(this.#source[this.#at + 1] ?? '', 2);
    } else if (inside?.sign === '`' || inside?.sign === '```') {
      if (this.#source.startsWith(inside.sign, this.#at)) this.#closeMark(inside);
      else this.#take(next, 1);
    } else if (this.#atLineStart() && next === '>') {
      this.#quoteLine();
    } else {
      this.#markOrCharacter(next);
    }
  }

  #markOrCharacter(next: string): void {
    if (next === '\n' && this.#open.at(-1)?.sign === '>' && this.#source[this.#at + 1] !== '>') this.#close();
    const inside = this.#open.at(-1);
    if (next === ']' && (inside?.sign === '[' || inside?.sign === '![')) {
      this.#closeLink(inside);
      return;
    }
    const sign = signs.find((candidate) => this.#source.startsWith(candidate, this.#at));
    if (sign && inside?.sign === sign) this.#closeMark(inside);
    else if (sign) this.#openMark(sign);
    else if (reserved.has(next)) {
      throw parseError(`Character '${next}' is reserved and must be escaped with the preceding '\\'`);
    } else this.#take(next, 1);
  }

  #atLineStart(): boolean {
    return this.#at === 0 || this.#source[this.#at - 1] === '\n';
  }

  #quoteLine(): void {
    if (!this.#open.some((mark) => mark.sign === '>')) this.#openMark('>');
    else this.#at += 1;
  }

  #openMark(sign: string): void {
    const type = markTypes[sign] ?? 'bold';
    this.#open.push({ sign, type, offset: this.#text.length, sourceAt: this.#at });
    this.#at += sign.length;
    if (sign === '```') this.#at += /^[^\s`]*\n/.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
  }

  #closeMark(mark: Mark): void {
    this.#at += mark.sign.length;
    this.#close();
  }

  #closeLink(mark: Mark): void {
    const target = /^\]\(((?:\\.|[^)\\])*)\)/.exec(this.#source.slice(this.#at));
    if (!target) {
      throw parseError(`Can't find end of a URL at byte offset ${this.#bytes(this.#at)}`);
    }
    this.#at += target[0].length;
    const address = (target[1] ?? '').replaceAll(/\\(.)/g, '$1');
    const emojiId = /[?&]id=(\d+)/.exec(address)?.[1] ?? '';
    this.#close(mark.sign === '[' ? { url: address } : { custom_emoji_id: emojiId });
  }

  #close(more: object = {}): void {
    const mark = this.#open.pop();
    if (!mark) return;
    const length = this.#text.length - mark.offset;
    if (length > 0) {
      this.#entities.push({ type: mark.type, offset: mark.offset, length, ...more } as MessageEntity);
    }
  }

  #take(text: string, sourceLength: number): void {
    this.#text += text;
    this.#at += sourceLength;
  }

  #bytes(at: number): number {
    return byteOffset(this.#source, at);
  }
}

/** Any ASCII character may stand behind a backslash. */
function isEscapable(code: number): boolean {
  return code >= 1 && code <= 126;
}
