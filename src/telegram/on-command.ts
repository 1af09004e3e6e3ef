import type { Composer } from 'grammy';
import type { BotContext } from './bot-context.ts';

/** Handles a command under all its names, in private chat; `argument` is the text after it. */
export function onCommand(
  composer: Composer<BotContext>,
  names: string[],
  handle: (ctx: BotContext, argument: string) => Promise<unknown>,
): void {
  composer.chatType('private').command(names, (ctx) => handle(ctx, ctx.match.trim()).then(() => undefined));
}
