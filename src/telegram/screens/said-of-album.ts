import type { BotContext } from '#telegram/bot-context.ts';
import { albumIdOf } from './album-id.ts';

interface Said {
  text: string;
  messageId: number;
  updateId: number;
}

/** The newest albums are enough: the pieces of one come within a second or two of each other. */
const mostKept = 200;
const lastSaid = new Map<string, Said>();

/**
 * The message that already says this about an earlier piece of the same album: ten photos are one message to whoever
 * sends them, and are refused once. In this process; the same update again is answered again.
 */
export function saidOfAlbum(ctx: BotContext, text: string): number | undefined {
  const said = lastSaid.get(keyOf(ctx) ?? '');
  return said?.text === text && said.updateId !== ctx.updateId ? said.messageId : undefined;
}

export function noteSaidOfAlbum(ctx: BotContext, text: string, messageId: number): void {
  const key = keyOf(ctx);
  if (key === undefined) return;
  lastSaid.delete(key);
  lastSaid.set(key, { text, messageId, updateId: ctx.updateId });
  const oldest = lastSaid.keys().next().value;
  if (lastSaid.size > mostKept && oldest !== undefined) lastSaid.delete(oldest);
}

function keyOf({ message, chatId, me }: BotContext): string | undefined {
  const albumId = albumIdOf(message);
  return albumId === undefined ? undefined : `${me.id} ${chatId} ${albumId}`;
}
