import type { Composer, NextFunction } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { leaveByCommand } from '#telegram/forms/leave-form.ts';

/**
 * Handles a command under all its names, in private chat; `argument` is the text after it. Forms stay open below it,
 * but for those that a command closes; /batal sees those too.
 */
export function onCommand(
  composer: Composer<BotContext>,
  names: string[],
  handle: (ctx: BotContext, argument: string) => Promise<unknown>,
): void {
  composer.chatType('private').command(names, async (ctx) => {
    if (!names.includes('batal')) await leaveByCommand(ctx);
    await handle(ctx, ctx.match.trim());
  });
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
