import type { MessageEntity } from 'grammy/types';
import { formError } from '#sandbox/calls/call-errors.ts';
import { type FormattedText, parseError, parseHtml } from './entity-html.ts';
import { parseMarkdownV2 } from './entity-markdown.ts';
import { parseMarkdown } from './entity-markdown-legacy.ts';
import { findEntities } from './found-entities.ts';

interface WrittenText {
  text: string;
  parseMode?: string;
  entities?: readonly MessageEntity[];
}

const knownEntities = new Set(
  (
    'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler ' +
    'blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time'
  ).split(' '),
);

/** Text of a message: 1–4096 UTF-16 units after entity parsing and trimming. */
export function readMessageText(written: WrittenText): FormattedText {
  const formatted = readFormatted(written);
  if (formatted.text === '') throw formError('message text is empty');
  if (formatted.text.length > 4096) throw formError('message is too long');
  return formatted;
}

/** Caption of a file: 0–1024 UTF-16 units after entity parsing and trimming. */
export function readCaption(written: Partial<WrittenText>): FormattedText {
  const formatted = readFormatted({ ...written, text: written.text ?? '' });
  if (formatted.text.length > 1024) throw formError('message caption is too long');
  return formatted;
}

function readFormatted(written: WrittenText): FormattedText {
  if (!written.text.isWellFormed()) throw formError('strings must be encoded in UTF-8');
  const parsed = written.parseMode
    ? parseBy(written.parseMode, written.text)
    : { text: written.text, entities: [...(written.entities ?? [])] };
  for (const entity of parsed.entities) checkEntity(entity, parsed.text);
  const trimmed = trim(parsed);
  const entities = [...trimmed.entities, ...findEntities(trimmed)];
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: trimmed.text, entities };
}

function parseBy(mode: string, text: string): FormattedText {
  switch (mode.toLowerCase()) {
    case 'html':
      return parseHtml(text);
    case 'markdownv2':
      return parseMarkdownV2(text);
    case 'markdown':
      return parseMarkdown(text);
    default:
      throw formError('unsupported parse_mode');
  }
}

function checkEntity(entity: MessageEntity, text: string): void {
  const end = entity.offset + entity.length;
  if (!knownEntities.has(entity.type)) throw parseError(`Unsupported entity type "${entity.type}"`);
  if (entity.offset < 0 || entity.length <= 0 || end > text.length) {
    throw parseError(`Entity ${entity.type} at ${entity.offset}+${entity.length} is out of the text`);
  }
  if (splitsCharacter(text, entity.offset) || splitsCharacter(text, end)) {
    throw parseError(`Entity ${entity.type} at ${entity.offset}+${entity.length} splits a character`);
  }
  if (entity.type === 'text_link' && !entity.url) throw parseError('Entity text_link has no URL');
}

function splitsCharacter(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /^[\uD800-\uDBFF]/.test(text.slice(at - 1, at));
}

function trim(formatted: FormattedText): FormattedText {
  const withoutEnd = formatted.text.trimEnd();
  const shift = withoutEnd.length - withoutEnd.trimStart().length;
  const text = withoutEnd.slice(shift);
  const entities = formatted.entities.flatMap((entity) => {
    const start = Math.max(entity.offset - shift, 0);
    const end = Math.min(entity.offset - shift + entity.length, text.length);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text, entities };
}
