import type { Message, Say } from '#domain/message.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/button-catalogue.ts';
import { show, toast } from '#telegram/show-message.ts';

/** Six digits that were no code and may have been an answer of the plan (an amount, say). */
interface KeptDigits {
  updateId: number;
  update: object;
  isForPlan: boolean;
}

const key = (ctx: BotContext) => `check-in-digits:${ctx.actor.telegramUserId}`;

/** Adds the way to hand the digits to the plan section that is open. */
export function digitsForPlan(say: Say, message: Message, updateId: number): Message {
  const row = [{ label: say('check-in-for-plan'), data: press('checkInForPlan', updateId) }];
  return { ...message, buttons: [row, ...(message.buttons ?? [])] };
}

/** Keeps the message until its person says what it was. */
export async function keepDigits(ctx: BotContext): Promise<void> {
  await write(ctx, { updateId: ctx.updateId, update: ctx.update, isForPlan: false });
}

/** Whether this very update was said to be for the plan. */
export async function isMeantForPlan(ctx: BotContext): Promise<boolean> {
  if (!ctx.actor.memberships.some(({ planOpen }) => planOpen)) return false;
  const kept = await read(ctx);
  return kept?.updateId === ctx.updateId && kept.isForPlan;
}

/** Hands the kept message to the open plan section, as if it came in now under its own update id. */
export async function passToPlan(ctx: BotContext, updateId: number): Promise<void> {
  const kept = await read(ctx);
  if (kept?.updateId !== updateId) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return show(ctx, { text: ctx.say('check-in-digits-lost') });
  }
  if (!ctx.actor.memberships.some(({ planOpen }) => planOpen))
    return show(ctx, { text: ctx.say('check-in-digits-plan-closed') });
  await write(ctx, { ...kept, isForPlan: true });
  await show(ctx, { text: ctx.say('check-in-digits-passed') });
  ctx.needs.repeatUpdate({ updateId, chatId: ctx.chatId!, payload: kept.update });
}

const write = (ctx: BotContext, kept: KeptDigits) =>
  ctx.needs.dialogueState.write(key(ctx), JSON.stringify(kept));

async function read(ctx: BotContext): Promise<KeptDigits | undefined> {
  const stored = await ctx.needs.dialogueState.read(key(ctx));
  return stored === undefined ? undefined : (JSON.parse(stored) as KeptDigits);
}
