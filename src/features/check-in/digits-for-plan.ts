import type { Message, Say } from '#domain/message.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { findKeptText, handBackKept, keepUpdate } from '#telegram/inbox/kept-updates.ts';
import { show, toast } from '#telegram/screens/show-message.ts';

/** Adds the way to hand the digits to the plan section that is open. */
export function digitsForPlan(say: Say, message: Message, updateId: number): Message {
  const row = [{ label: say('check-in-for-plan'), data: press('checkInForPlan', updateId) }];
  return { ...message, buttons: [row, ...(message.buttons ?? [])] };
}

const keptHours = 24;

/** Six digits that were no code may have been an answer of the plan (an amount, say): kept until it is said. */
export const keepDigits = (ctx: BotContext) => keepUpdate(ctx, keptHours);

/** Hands the kept message to the open plan section, as if it came in now under its own update id. */
export async function passToPlan(ctx: BotContext, updateId: number): Promise<void> {
  if ((await findKeptText(ctx, updateId)) === undefined) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return show(ctx, { text: ctx.say('check-in-digits-lost') });
  }
  if (!ctx.actor.memberships.some(({ planOpen }) => planOpen))
    return show(ctx, { text: ctx.say('check-in-digits-plan-closed') });
  await show(ctx, { text: ctx.say('check-in-digits-passed') });
  await handBackKept(ctx, updateId, 'plan');
}
