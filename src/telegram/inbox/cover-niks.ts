import { coverNiks } from '#domain/people/nik.ts';
import { isRecord, type Raw } from './message-parts.ts';

const kinds = ['message', 'edited_message', 'channel_post', 'edited_channel_post'] as const;
const words = ['text', 'caption'] as const;

/**
 * Covers each NIK in what an update says, and in the messages it quotes, before anything of it is stored: no table ever
 * holds one. The text keeps its length, so entities keep their places. Changes the update in place.
 */
export function coverNiksOf(update: Raw): void {
  for (const kind of kinds) coverMessage(update[kind]);
}

function coverMessage(message: unknown): void {
  if (!isRecord(message)) return;
  for (const word of words) {
    const said = message[word];
    if (typeof said === 'string' && /\p{Nd}{4}/u.test(said)) message[word] = coverNiks(said);
  }
  for (const quoted of [message.quote, message.reply_to_message, message.external_reply])
    coverMessage(quoted);
}
