import type { MessageEntity } from 'grammy/types';
import type { FormattedText } from './entity-html.ts';

const patterns: [RegExp, MessageEntity['type']][] = [
  [/(?<![\w/<>@.])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])/g, 'bot_command'],
  [/\bhttps?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)\]]/g, 'url'],
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, 'email'],
  [/(?<![\w@/.])@[A-Za-z][A-Za-z0-9_]{3,31}\b/g, 'mention'],
  [/(?<![\w#&])#[\p{L}_][\p{L}\p{N}_]*/gu, 'hashtag'],
];

/** Commands, addresses, mentions and hashtags, as the server marks them in any text by itself. */
export function findEntities(formatted: FormattedText): MessageEntity[] {
  const taken = formatted.entities.filter((entity) =>
    [
      'code',
      'pre',
      'text_link',
      'text_mention',
      'url',
      'bot_command',
      'mention',
      'hashtag',
      'email',
    ].includes(entity.type),
  );
  const found: MessageEntity[] = [];
  for (const [pattern, type] of patterns) {
    for (const match of formatted.text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length } as MessageEntity;
      if (![...taken, ...found].some((other) => overlaps(entity, other))) found.push(entity);
    }
  }
  return found;
}

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
