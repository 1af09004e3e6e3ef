import type { StoredMessage } from '#sandbox/chats/message-store.ts';
import { type MethodHandlers, type StandInParts, secondsOf } from '#sandbox/stand-in-parts.ts';
import { formError, stateError } from './call-errors.ts';

const deletableSeconds = 48 * 3600;

export const deleteMethods: MethodHandlers = {
  deleteMessage(parts, params) {
    const chat = parts.directory.knownChat(params.chat_id);
    const stored = parts.messages.find(chat.id, params.message_id);
    if (!stored) throw stateError('message to delete not found');
    refuseUndeletable(parts, stored);
    parts.messages.delete(chat.id, params.message_id);
    return true;
  },
  deleteMessages(parts, params) {
    const ids = params.message_ids;
    if (ids.length < 1 || ids.length > 100) {
      throw formError('from 1 to 100 message identifiers must be specified');
    }
    const chat = parts.directory.knownChat(params.chat_id);
    const found = ids.flatMap((id) => parts.messages.find(chat.id, id) ?? []);
    for (const stored of found) refuseUndeletable(parts, stored);
    for (const stored of found) parts.messages.delete(chat.id, stored.message.message_id);
    return true;
  },
};

function refuseUndeletable(parts: StandInParts, stored: StoredMessage): void {
  const { message } = stored;
  if (secondsOf(parts.clock.now()) - message.date > deletableSeconds) {
    throw stateError("message can't be deleted for everyone");
  }
  const isOwn = message.from?.id === parts.bot.id;
  const group = parts.directory.groups.get(message.chat.id);
  if (group && !isOwn && group.botStatus !== 'administrator') throw stateError("message can't be deleted");
}
