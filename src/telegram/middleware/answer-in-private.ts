import { GrammyError } from 'grammy';
import { isStranger } from '#domain/people/actor.ts';
import type { BotContext } from '../bot-context.ts';
import type { Claim } from '../commands/claims.ts';
import type { CommandEntry } from '../feature.ts';

/**
 * A command that no feature takes in a group is answered in its writer's own chat, where the bot may write to them; a
 * personal answer is not for the group. To whoever has not begun that chat, or has blocked the bot, the way there is
 * shown by what comes next.
 */
export function answerInPrivate(commands: readonly CommandEntry[], inPrivate: readonly Claim[]): Claim {
  const names = new Set(commands.flatMap(({ id, en }) => [id, en]));
  return async (ctx, next) => {
    if (!isForPrivate(ctx, names)) return next();
    const { message } = ctx.update;
    const { chat } = message!;
    const { from } = ctx;
    message!.chat = { id: from!.id, type: 'private', first_name: from!.first_name };
    try {
      for (const take of inPrivate) if (!ctx.answered) await take(ctx, async () => undefined);
    } catch (error) {
      if (!(error instanceof GrammyError) || ![400, 403].includes(error.error_code)) throw error;
      message!.chat = chat;
      await next();
    }
  };
}

function isForPrivate(ctx: BotContext, names: ReadonlySet<string>): boolean {
  const { actor, chat, me, message } = ctx;
  if (chat?.type !== 'group' && chat?.type !== 'supergroup') return false;
  const [, name, addressee] = /^\/(\w+)(?:@(\w+))?/.exec(message?.text ?? '') ?? [];
  const isOurs = addressee === undefined || addressee.toLowerCase() === me.username.toLowerCase();
  return name !== undefined && names.has(name) && isOurs && !isStranger(actor) && !actor.wasUnreachable;
}
