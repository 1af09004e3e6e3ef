import { maxCaptionChars } from '#domain/broadcast/broadcast.ts';
import type { Message, Say } from '#domain/message.ts';
import { listPlaceholders } from '#domain/words/placeholders.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { ReadContent } from './read-content.ts';

/** Why a message cannot be announced, and what can. */
export function refusedContentMessage(
  say: Say,
  { read, kind }: { read: Exclude<ReadContent, { kind: 'content' }>; kind: string },
): Message {
  const buttons = [[{ label: say('button-cancel'), data: press('cancelForm') }]];
  switch (read.kind) {
    case 'unsupported': {
      const text = [say('content-refused', { kind }), say('broadcast-unsupported')].join('\n');
      return { text, buttons };
    }
    case 'captionTooLong': {
      const text = say('broadcast-caption-too-long', { chars: read.chars, max: maxCaptionChars });
      return { text, buttons };
    }
    case 'placeholdersInCaption':
      return { text: say('broadcast-placeholders-in-caption'), buttons };
    case 'unknownPlaceholders': {
      const known = listPlaceholders(say.locale).join(' ');
      const text = say('broadcast-unknown-placeholder', { unknown: read.unknown.join(', '), known });
      return { text, buttons };
    }
  }
}
