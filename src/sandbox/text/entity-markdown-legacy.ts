import type { MessageEntity } from 'grammy/types';
import { byteOffset, type FormattedText, parseError } from './entity-html.ts';

const patterns: [RegExp, MessageEntity['type']][] = [
  [/```(?:[^\s`]*\n)?([\s\S]+?)```/y, 'pre'],
  [/`([^`]+)`/y, 'code'],
  [/\*([^*]+)\*/y, 'bold'],
  [/_([^_]+)_/y, 'italic'],
  [/\[([^\]]+)\]\(([^)]*)\)/y, 'text_link'],
];

/** Reads the old Markdown mode, which knows no nesting; an unclosed mark is refused. */
export function parseMarkdown(source: string): FormattedText {
  const entities: MessageEntity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const next = source[at] ?? '';
    if (next === '\\' && '_*`['.includes(source[at + 1] ?? ' ')) {
      text += source[at + 1];
      at += 2;
    } else if ('_*`['.includes(next)) {
      const found = readMark(source, at);
      const place = { offset: text.length, length: found.content.length };
      entities.push({
        type: found.type,
        ...place,
        ...(found.url ? { url: found.url } : {}),
      } as MessageEntity);
      text += found.content;
      at = found.end;
    } else {
      text += next;
      at += 1;
    }
  }
  return { text, entities };
}

function readMark(source: string, at: number) {
  for (const [pattern, type] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { type, content: match[1] ?? '', url: match[2], end: pattern.lastIndex };
  }
  throw parseError(`Can't find end of the entity starting at byte offset ${byteOffset(source, at)}`);
}
