import type { Composer } from 'grammy';
import type { BotContext } from './bot-context.ts';
import { type ButtonArgs, type ButtonName, readPress } from './button-catalogue.ts';
import { toast } from './show-message.ts';

/** Handles one button of the catalogue; its arguments arrive parsed. The press is answered at the end. */
export function onPress<N extends ButtonName>(
  composer: Composer<BotContext>,
  name: N,
  handle: (ctx: BotContext, ...args: ButtonArgs<N>) => Promise<unknown>,
): void {
  composer.on('callback_query:data', async (ctx, next) => {
    const pressed = readPress(ctx.callbackQuery.data);
    if (pressed?.name !== name) return next();
    ctx.answered = true;
    await handle(ctx, ...(pressed.args as ButtonArgs<N>));
    await toast(ctx);
  });
}
