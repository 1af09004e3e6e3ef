import type { Message, Say } from '#domain/message.ts';
import type { Actor } from '#domain/people/actor.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** The notice, with how long drafts are kept; to somebody known also what they can do about their data. */
export function privacyMessage(say: Say, { actor, days }: { actor: Actor; days: number }): Message {
  const isParticipant = actor.memberships.length > 0;
  const isKnown = isParticipant || actor.roles.length > 0;
  const lines = isParticipant
    ? [say('privacy-ask')]
    : [say('privacy-contact'), ...(isKnown ? [say('privacy-commands')] : [])];
  const download = { label: say('privacy-button-own-data'), data: press('ownData') };
  const erase = { label: say('privacy-button-erase'), data: press('eraseAsk') };
  const buttons = isParticipant ? [[download, erase]] : [[download]];
  return { text: [say('privacy-notice', { days }), ...lines].join('\n'), ...(isKnown ? { buttons } : {}) };
}

/** What stands under a file of own data. */
export function ownDataCaption(say: Say, form: 'json' | 'pdf'): Message {
  return {
    text: [say(`own-data-caption-${form}`), say('own-data-caption-chat')].join('\n'),
    buttons: [[{ label: say('file-delete'), data: press('fileDelete') }]],
  };
}
