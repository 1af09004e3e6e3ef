import type { Message, Say } from '#domain/message.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** What would be deleted and what stays, before anything is asked. */
export function eraseMessage(say: Say, personId: number): Message {
  return {
    text: [say('erase-what-goes'), say('erase-what-stays'), say('erase-copies')].join('\n'),
    buttons: [
      [{ label: say('privacy-button-own-data'), data: press('ownData') }],
      [
        { label: say('erase-button-go-on'), data: press('eraseSure', personId) },
        { label: say('button-cancel'), data: press('eraseCancel') },
      ],
    ],
  };
}

/** The second question: `unsent` written sections were never handed in. */
export function eraseSureMessage(
  say: Say,
  { personId, unsent }: { personId: number; unsent: number },
): Message {
  return {
    text: [
      say('erase-sure'),
      ...(unsent > 0 ? [say('erase-sure-draft', { count: unsent })] : []),
      say('erase-sure-end'),
    ].join('\n'),
    buttons: [
      [{ label: say('erase-button-yes'), data: press('eraseNow', personId) }],
      [{ label: say('button-cancel'), data: press('eraseCancel') }],
    ],
  };
}

/** Nothing was deleted, and nothing is asked any more. */
export function eraseCancelledMessage(say: Say): Message {
  return { text: say('erase-cancelled'), buttons: [[{ label: say('button-menu'), data: press('menu') }]] };
}

/** What is left in the files of an embedded database goes by itself; on a server its administrator's rule decides. */
export function erasedMessage(say: Say, driver: 'embedded' | 'server'): Message {
  const lines = ['erase-done', 'erase-what-stays', `erase-done-files-${driver}`, 'erase-done-chat'];
  return { text: lines.map((key) => say(key)).join('\n') };
}
