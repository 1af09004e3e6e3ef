import type { NextFunction } from 'grammy';
import type { Message } from 'grammy/types';
import type { BotContext } from '../bot-context.ts';

/** What may stand beside a pasted link for it to be meant as one: "ini tautannya bu". */
const maxWordsBeside = 40;
const link =
  /(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)\/(\w+)\/?\?start=([\w-]{1,64})|tg:\/\/resolve\?domain=(\w+)&start=([\w-]{1,64})/i;

/**
 * Makes a command of what is meant as one, so that every feature reads commands alike: `/Jadwal` and `/START` in any case,
 * and in private chat a pasted link of this bot, with or without https. Keeps the length of a command.
 */
export async function tidyCommand(ctx: BotContext, next: NextFunction): Promise<void> {
  const { message } = ctx;
  if (message?.text !== undefined) {
    const payload = ctx.chat?.type === 'private' ? pastedPayload(message.text, ctx.me.username) : undefined;
    if (payload === undefined) lowerCommand(message);
    else startWith(message, payload);
  }
  await next();
}

function pastedPayload(text: string, username: string): string | undefined {
  const found = /\bstart=/i.test(text) ? link.exec(text) : null;
  if (!found || text.length - found[0].length > maxWordsBeside) return undefined;
  const [, bot = found[3], payload = found[4]] = found;
  return bot?.toLowerCase() === username.toLowerCase() ? payload : undefined;
}

function startWith(message: Message, payload: string): void {
  message.text = `/start ${payload}`;
  message.entities = [{ type: 'bot_command', offset: 0, length: '/start'.length }];
}

/** The command alone: what stands behind it, and the name of the bot, stay as typed. */
function lowerCommand(message: Message): void {
  const [entity] = message.entities ?? [];
  if (entity?.type !== 'bot_command' || entity.offset !== 0 || message.text === undefined) return;
  const command = message.text.slice(0, entity.length).split('@', 1)[0] ?? '';
  message.text = command.toLowerCase() + message.text.slice(command.length);
}
