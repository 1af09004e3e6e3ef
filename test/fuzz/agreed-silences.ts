import type { Json } from './make-value.ts';

/**
 * What nobody is answered for in a private chat, besides changed messages and what Telegram says about the chat itself
 * (blocked, unblocked): a group that became a supergroup, which no private chat can. Everything else is answered.
 */
const silentContents: ReadonlySet<string> = new Set(['migrate_to_chat_id']);

/** True when who sent this, in their own chat with the bot, is owed a message, an edit or a toast. */
export function isAnswerExpected(update: Json): boolean {
  const message = update.message as Json | undefined;
  if (message) return !Object.keys(message).some((name) => silentContents.has(name));
  return update.callback_query !== undefined;
}
