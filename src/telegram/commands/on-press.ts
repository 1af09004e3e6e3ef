import type { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { leaveByPress } from '#telegram/forms/leave-form.ts';
import { toast } from '#telegram/screens/show-message.ts';
import { type ButtonArgs, type ButtonName, readPress } from './button-catalogue.ts';

type PressHandler = (ctx: BotContext, args: unknown[]) => Promise<unknown>;
const handlersOf = new WeakMap<Composer<BotContext>, Map<ButtonName, PressHandler>>();

/**
 * Handles one button of the catalogue; its arguments arrive parsed. The press is answered at the end; a form
 * that any press closes is left before.
 * All buttons of a composer share one look-up, so that a text does not pass a filter for each of them.
 */
export function onPress<N extends ButtonName>(
  composer: Composer<BotContext>,
  name: N,
  handle: (ctx: BotContext, ...args: ButtonArgs<N>) => Promise<unknown>,
): void {
  const handlers = handlersOf.get(composer) ?? listen(composer);
  // The catalogue that drew the button has read them by the same kinds.
  handlers.set(name, (ctx, args) => handle(ctx, ...(args as ButtonArgs<N>)));
}

function listen(composer: Composer<BotContext>): Map<ButtonName, PressHandler> {
  const handlers = new Map<ButtonName, PressHandler>();
  handlersOf.set(composer, handlers);
  composer.on('callback_query:data', async (ctx, next) => {
    const pressed = readPress(ctx.callbackQuery.data);
    const handle = pressed && handlers.get(pressed.name);
    if (!handle) return next();
    ctx.answered = true;
    await leaveByPress(ctx);
    await handle(ctx, pressed.args);
    await toast(ctx);
  });
  return handlers;
}
