import type { Composer, NextFunction } from 'grammy';
import type { BotContext } from './bot-context.ts';

/** Handles a command under all its names, in private chat; `argument` is the text after it. */
export function onCommand(
  composer: Composer<BotContext>,
  names: string[],
  handle: (ctx: BotContext, argument: string) => Promise<unknown>,
): void {
  composer.chatType('private').command(names, (ctx) => handle(ctx, ctx.match.trim()).then(() => undefined));
}

/** Handles a command under all its names in group chats. Everything else there is for private chat. */
export function onGroupCommand(
  composer: Composer<BotContext>,
  names: string[],
  handle: (ctx: BotContext, next: NextFunction) => Promise<unknown>,
): void {
  composer
    .chatType(['group', 'supergroup'])
    .command(names, (ctx, next) => handle(ctx, next).then(() => undefined));
}
