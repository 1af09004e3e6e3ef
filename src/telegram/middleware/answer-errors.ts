import { BotError, GrammyError, HttpError, type NextFunction } from 'grammy';
import { isDatabaseAway } from '#storage/engine/database-away.ts';
import { markFailed } from '#storage/state/inbox-store.ts';
import { isTurnLost, withinTurn } from '#storage/state/turn-fence.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { send, toast } from '#telegram/screens/show-message.ts';
import { isUnreachable } from '#telegram/sending/refused-call.ts';
import type { BotContext, Needs } from '../bot-context.ts';
import { FileNotGiven, FileUnavailable } from '../download-file.ts';
import { newErrorCode } from '../inbox/error-code.ts';
import { createOwnTroubles, UntoldTrouble } from '../inbox/own-trouble.ts';
import { TookTooLong, withinLimit } from '../inbox/time-limit.ts';

const longestHandlingMs = 45_000;

/**
 * Turns a surprise into one kind sentence with a reference; the update stays in the inbox, so that [Coba lagi]
 * repeats the same act. What passes by itself (database away) is thrown on, for the inbox to try again later; so is
 * trouble with Telegram, until it has turned out to be this update's alone. `limitMs` is a handler's own time.
 */
export function answerErrors(needs: Needs, limitMs = longestHandlingMs) {
  const troubles = createOwnTroubles();
  return async (ctx: BotContext, next: NextFunction): Promise<void> => {
    try {
      await withinLimit(limitMs, (limit) =>
        withinTurn({ isHeld: () => !limit.isOver, onCall: (change) => limit.onCall(change) }, next),
      );
    } catch (thrown) {
      const error = thrown instanceof BotError ? thrown.error : thrown;
      if (isTurnLost(error) || isDatabaseAway(error)) throw error;
      if (isUnreachable(error)) {
        needs.log.warn({ updateId: ctx.update.update_id }, 'bot.reply-blocked');
        return;
      }
      if (error instanceof FileNotGiven) return askForFileAgain(ctx);
      if (!isPassing(error)) return apologise(ctx, needs, error);
      if (!(await troubles.isOwn(ctx, error))) throw error;
      await setAside(ctx, needs, error);
    }
  };
}

/** Telegram is away or overloaded, or the update takes too long: trying again may help. */
function isPassing(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code === 429 || error.error_code >= 500;
  return error instanceof HttpError || error instanceof TookTooLong || error instanceof FileUnavailable;
}

/** Nothing of ours went wrong and trying again does not help; sending the file again may. */
async function askForFileAgain(ctx: BotContext): Promise<void> {
  await toast(ctx);
  await send(ctx, { text: ctx.say('file-not-given') });
}

/** Kept first, then told: the reference is in the log, whether or not the person can be told. */
async function apologise(ctx: BotContext, needs: Needs, error: unknown): Promise<void> {
  const errorCode = await fail(ctx, needs, error);
  await tell(ctx, { error, errorCode }).catch((err: unknown) =>
    needs.log.warn({ err, errorCode }, 'bot.apology-failed'),
  );
}

/** Told first, then set aside: while the person cannot be told, it is no trouble of this update alone, and waits. */
async function setAside(ctx: BotContext, needs: Needs, error: unknown): Promise<void> {
  const errorCode = newErrorCode();
  try {
    await tell(ctx, { error, errorCode });
  } catch (untold) {
    if (isPassing(untold)) throw new UntoldTrouble('nobody could be told', { cause: error });
    needs.log.warn({ err: untold, errorCode }, 'bot.apology-failed');
  }
  await fail(ctx, needs, error, errorCode);
}

async function fail(
  ctx: BotContext,
  needs: Needs,
  err: unknown,
  errorCode = newErrorCode(),
): Promise<string> {
  const updateId = ctx.update.update_id;
  needs.log.error({ err, updateId, errorCode }, 'bot.update-failed');
  await markFailed(needs.database.db, updateId, { errorCode, reason: reasonOf(err), now: needs.clock.now() });
  return errorCode;
}

function reasonOf(error: unknown): string {
  if (error instanceof FileUnavailable) return 'file';
  if (error instanceof TookTooLong) return 'tooLong';
  return isPassing(error) ? 'telegram' : 'fault';
}

async function tell(
  ctx: BotContext,
  { error, errorCode }: { error: unknown; errorCode: string },
): Promise<void> {
  if (!ctx.say) return;
  const key = error instanceof FileUnavailable ? 'error-file' : 'error-internal';
  const buttons = [
    [
      { label: ctx.say('error-retry'), data: press('retry', errorCode) },
      { label: ctx.say('button-ask'), data: press('ask') },
    ],
  ];
  await toast(ctx);
  await send(ctx, { text: ctx.say(key, { code: errorCode }), buttons });
}
