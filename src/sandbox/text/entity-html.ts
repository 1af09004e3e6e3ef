import type { MessageEntity } from 'grammy/types';
import { formError } from '#sandbox/calls/call-errors.ts';

export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

interface OpenTag {
  name: string;
  attributes: Map<string, string>;
  offset: number;
}

const entityTypes: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
  'tg-time': 'date_time',
};

const namedCharacters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const tagPattern =
  /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z][\w-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*>/y;
const attributePattern = /([a-zA-Z][\w-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const characterPattern = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));/y;

/** Reads text in Telegram's HTML; anything unbalanced, unknown or unescaped is refused with its byte offset. */
export function parseHtml(source: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: MessageEntity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    if (source[at] === '<') {
      const tag = readTag(source, at);
      if (tag.closes) closeTag({ tag, open, entities, text, source, at });
      else open.push({ name: tag.name, attributes: tag.attributes, offset: text.length });
      at = tag.end;
      continue;
    }
    const character = readCharacter(source, at);
    text += character.value;
    at = character.end;
  }
  const left = open.at(-1);
  if (left) throw parseError(`Can't find end tag corresponding to start tag "${left.name}"`);
  return { text, entities };
}

export function parseError(text: string): Error {
  return formError(`can't parse entities: ${text}`);
}

export function byteOffset(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}

interface Tag {
  name: string;
  closes: boolean;
  attributes: Map<string, string>;
  end: number;
}

function readTag(source: string, at: number): Tag {
  tagPattern.lastIndex = at;
  const match = tagPattern.exec(source);
  const guess = /^<\/?([^\s>]*)/.exec(source.slice(at))?.[1] ?? '';
  const name = (match?.[2] ?? guess).toLowerCase();
  if (!match || !entityTypes[name]) {
    throw parseError(`Unsupported start tag "${name}" at byte offset ${byteOffset(source, at)}`);
  }
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of (match[3] ?? '').matchAll(attributePattern)) {
    attributes.set(key.toLowerCase(), double ?? single ?? '');
  }
  if (name === 'span' && !match[1] && attributes.get('class') !== 'tg-spoiler') {
    throw parseError(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(source, at)}`);
  }
  return { name, closes: match[1] === '/', attributes, end: tagPattern.lastIndex };
}

function closeTag(step: {
  tag: Tag;
  open: OpenTag[];
  entities: MessageEntity[];
  text: string;
  source: string;
  at: number;
}): void {
  const opened = step.open.pop();
  const where = byteOffset(step.source, step.at);
  if (!opened) throw parseError(`Unexpected end tag at byte offset ${where}`);
  if (opened.name !== step.tag.name) {
    throw parseError(
      `Unmatched end tag at byte offset ${where}, expected "</${opened.name}>", found "</${step.tag.name}>"`,
    );
  }
  const length = step.text.length - opened.offset;
  if (length > 0) step.entities.push(entityOf(opened, length, step.open.at(-1)));
}

function entityOf(tag: OpenTag, length: number, parent: OpenTag | undefined): MessageEntity {
  const place = { offset: tag.offset, length };
  const language = /^language-(.+)$/.exec(tag.attributes.get('class') ?? '')?.[1];
  if (tag.name === 'code' && parent?.name === 'pre' && language) {
    return { type: 'pre', ...place, language };
  }
  const type = entityTypes[tag.name] as MessageEntity['type'];
  if (tag.name === 'blockquote' && tag.attributes.has('expandable')) {
    return { type: 'expandable_blockquote', ...place };
  }
  if (tag.name === 'a') return { type: 'text_link', ...place, url: tag.attributes.get('href') ?? '' };
  if (tag.name === 'tg-emoji') {
    return { type: 'custom_emoji', ...place, custom_emoji_id: tag.attributes.get('emoji-id') ?? '' };
  }
  return { type, ...place } as MessageEntity;
}

function readCharacter(source: string, at: number): { value: string; end: number } {
  if (source[at] !== '&') return { value: source[at] ?? '', end: at + 1 };
  characterPattern.lastIndex = at;
  const match = characterPattern.exec(source);
  if (!match) return { value: '&', end: at + 1 };
  const code = match[1] ? Number(match[1]) : Number.parseInt(match[2] ?? '', 16);
  const value = match[3] ? (namedCharacters[match[3]] ?? '') : String.fromCodePoint(code);
  return { value, end: characterPattern.lastIndex };
}
