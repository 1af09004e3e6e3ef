import type { NextFunction } from 'grammy';
import { isWaiting } from '#domain/forms/form-catalogue.ts';
import { show } from '#telegram/screens/show-message.ts';
import type { BotContext } from '../bot-context.ts';

/** A command nobody knows is no answer to what is open; with nothing open the menu comes with it. */
export async function refuseUnknownCommand(ctx: BotContext, next: NextFunction): Promise<void> {
  const { actor, message, say } = ctx;
  const isOpen = (actor.form && isWaiting(actor.form)) || actor.memberships.some((each) => each.planOpen);
  const entity = message?.entities?.[0];
  if (entity?.type !== 'bot_command' || entity.offset !== 0) return next();
  const command = message!.text!.slice(0, entity.length);
  if (!isOpen) return ctx.needs.home(ctx, say('unknown-command', { command, open: 'no' }));
  await show(ctx, { text: say('unknown-command', { command, open: 'yes' }) });
}
