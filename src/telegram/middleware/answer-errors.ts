import { BotError, GrammyError, HttpError, type NextFunction } from 'grammy';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { markFailed } from '#storage/state/inbox-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { send, toast } from '#telegram/screens/show-message.ts';
import { isUnreachable } from '#telegram/sending/refused-call.ts';
import type { BotContext, Needs } from '../bot-context.ts';
import { FileNotGiven } from '../download-file.ts';
import { newErrorCode } from '../inbox/error-code.ts';

/**
 * Turns a surprise into one kind sentence with a reference; the update stays in the inbox, so that
 * [Coba lagi] repeats the same act. What passes by itself (database or Telegram away) is thrown on, for
 * the inbox to try again later.
 */
export function answerErrors(needs: Needs) {
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    try {
      await next();
    } catch (thrown) {
      const error = thrown instanceof BotError ? thrown.error : thrown;
      if (isPassing(error)) throw error;
      if (isUnreachable(error)) {
        needs.log.warn({ updateId: ctx.update.update_id }, 'bot.reply-blocked');
        return;
      }
      if (error instanceof FileNotGiven) return askForFileAgain(ctx);
      await apologise(ctx, needs, error);
    }
  };
}

/** Telegram, the database or Redis is away or overloaded: waiting helps, telling the person does not. */
function isPassing(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code === 429 || error.error_code >= 500;
  return error instanceof HttpError || isDatabaseAway(error);
}

/** Nothing of ours went wrong and trying again does not help; sending the file again may. */
async function askForFileAgain(ctx: BotContext): Promise<void> {
  await toast(ctx);
  await send(ctx, { text: ctx.say('file-not-given') });
}

async function apologise(ctx: BotContext, needs: Needs, err: unknown): Promise<void> {
  const errorCode = newErrorCode();
  needs.log.error({ err, updateId: ctx.update.update_id, errorCode }, 'bot.update-failed');
  await markFailed(needs.database.db, ctx.update.update_id, { errorCode, now: needs.clock.now() });
  if (!ctx.say) return;
  const buttons = [
    [
      { label: ctx.say('error-retry'), data: press('retry', errorCode) },
      { label: ctx.say('button-ask'), data: press('ask') },
    ],
  ];
  try {
    await toast(ctx);
    await send(ctx, { text: ctx.say('error-internal', { code: errorCode }), buttons });
  } catch (error) {
    // The apology itself cannot be delivered; the reference is in the log.
    needs.log.warn({ err: error, errorCode }, 'bot.apology-failed');
  }
}
