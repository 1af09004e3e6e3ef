import type { Message, Say } from '#domain/message.ts';
import { press } from '#telegram/button-catalogue.ts';

/** What would be deleted and what stays, before anything is asked. */
export function eraseMessage(say: Say, personId: number): Message {
  return {
    text: [say('erase-what-goes'), say('erase-what-stays'), say('erase-copies')].join('\n'),
    buttons: [
      [{ label: say('privacy-button-own-data'), data: press('ownData') }],
      [
        { label: say('erase-button-go-on'), data: press('eraseSure', personId) },
        { label: say('button-cancel'), data: press('privacy') },
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
      [{ label: say('button-cancel'), data: press('privacy') }],
    ],
  };
}

export function erasedMessage(say: Say): Message {
  return { text: [say('erase-done'), say('erase-what-stays'), say('erase-done-chat')].join('\n') };
}
