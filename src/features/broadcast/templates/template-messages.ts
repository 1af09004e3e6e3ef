import type { Button, Message, Say } from '#domain/message.ts';
import { listPlaceholders } from '#domain/words/placeholders.ts';
import type { BroadcastTemplate } from '#storage/broadcast/broadcast-template-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

const templatesShown = 12;

/** The texts that are kept, each a button, and a button to keep another. */
export function templateListMessage(say: Say, templates: BroadcastTemplate[]): Message {
  const shown = templates.slice(0, templatesShown);
  return {
    text: say('broadcast-templates', { count: templates.length, placeholders: placeholdersOf(say) }),
    buttons: [
      ...shown.map((each): Button[] => [
        { label: each.title, data: press('broadcastTemplateOpen', each.id) },
      ]),
      [{ label: say('broadcast-button-template-new'), data: press('broadcastTemplateNew') }],
      [{ label: say('button-back'), data: press('broadcastNew') }],
    ],
  };
}

/** What can be done with a kept text. */
export function templateMessage(
  say: Say,
  { id, title }: BroadcastTemplate,
  { isNew = false }: { isNew?: boolean } = {},
): Message {
  return {
    text: say('broadcast-template', { title, state: isNew ? 'new' : 'kept' }),
    buttons: [
      [{ label: say('broadcast-button-template-use'), data: press('broadcastTemplateUse', id) }],
      [
        { label: say('broadcast-button-template-remove'), data: press('broadcastTemplateRemove', id) },
        { label: say('button-back'), data: press('broadcastTemplates') },
      ],
    ],
  };
}

/** A kept text that was taken out of the list, with the way back. */
export function removedTemplateMessage(say: Say, { id, title }: BroadcastTemplate): Message {
  return {
    text: say('broadcast-template-removed', { title }),
    buttons: [
      [{ label: say('broadcast-button-template-restore'), data: press('broadcastTemplateRestore', id) }],
      [{ label: say('button-back'), data: press('broadcastTemplates') }],
    ],
  };
}

/** Asks for a text to keep, with the words it may have in braces. */
export function askTemplateMessage(say: Say): Message {
  return {
    text: say('broadcast-ask-template', { placeholders: placeholdersOf(say) }),
    buttons: [[{ label: say('button-back'), data: press('broadcastTemplates') }]],
  };
}

/** Something else than a text was sent to be kept. */
export function needsTextMessage(say: Say, kind: string): Message {
  return {
    text: [say('content-refused', { kind }), say('broadcast-template-text-only')].join('\n'),
    buttons: [[{ label: say('button-back'), data: press('broadcastTemplates') }]],
  };
}

const placeholdersOf = (say: Say) => listPlaceholders(say.locale).join(' ');
