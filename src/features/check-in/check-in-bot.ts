import { Composer } from 'grammy';
import { tokenPattern } from '#domain/attendance/check-in-code.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { Feature } from '#telegram/feature.ts';
import { isKnownContext } from '#telegram/forms/on-form.ts';
import { show } from '#telegram/screens/show-message.ts';
import { offerCheckIn } from './offer-check-in.ts';
import { answerCode, showHow, submitCode } from './present-code.ts';
import { doubtfulOfDay, installScreenPresses } from './screen-presses.ts';
import type { PresentedCode } from './take-check-in.ts';

/** Checking in oneself on the day: by the QR on the venue screen or by its six digits. */
export function createCheckIn(): Feature {
  const bot = new Composer<BotContext>();
  bot.chatType('private').command('start', (ctx, next) => {
    const token = ctx.match.trim();
    return tokenPattern.test(token) ? presentLink(ctx, { token }) : next();
  });
  onPress(bot, 'checkInNow', showHow);
  installScreenPresses(bot);
  return {
    name: 'check-in',
    bot,
    lists: [doubtfulOfDay],
    offers: offerCheckIn,
    lookups: { checkIn: showHow },
  };
}

/** Somebody opened the QR's link. */
async function presentLink(ctx: BotContext, code: PresentedCode): Promise<void> {
  const { actor, say, updateId, actedAt: at } = ctx;
  if (!isKnownContext(ctx) || actor.memberships.length === 0) {
    return show(ctx, {
      text: say(actor.roles.length > 0 ? 'check-in-participants-only' : 'check-in-stranger'),
    });
  }
  await answerCode(ctx, code, await submitCode(ctx, { code, updateId, at }));
}
