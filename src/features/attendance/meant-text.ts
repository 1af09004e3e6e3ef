import type { BotContext } from '#telegram/bot-context.ts';
import { show, toast } from '#telegram/show-message.ts';
import { quoted } from './asking-messages.ts';

/** A text that waits for its meaning: an answer for the day, or for the open plan section. */
interface MeantText {
  updateId: number;
  update: object;
  text: string;
  isForPlan: boolean;
}

const key = (ctx: BotContext) => `rsvp-meant:${ctx.actor.telegramUserId}`;

/** Keeps the text until its meaning is chosen. */
export async function keepMeant(ctx: BotContext, text: string): Promise<void> {
  const meant: MeantText = { updateId: ctx.updateId, update: ctx.update, text, isForPlan: false };
  await ctx.needs.dialogueState.write(key(ctx), JSON.stringify(meant));
}

export async function forgetMeant(ctx: BotContext): Promise<void> {
  await ctx.needs.dialogueState.remove(key(ctx));
}

/** Whether this very update was said to be for the plan. */
export async function isMeantForPlan(ctx: BotContext): Promise<boolean> {
  const meant = await readMeant(ctx);
  return meant?.updateId === ctx.updateId && meant.isForPlan;
}

/** Hands the kept text to the open plan section, as if it came in now under its own update id. */
export async function passToPlan(ctx: BotContext, updateId: number): Promise<void> {
  const meant = await readMeant(ctx);
  if (meant?.updateId !== updateId) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return show(ctx, { text: ctx.say('rsvp-meant-lost') });
  }
  if (!ctx.actor.memberships.some(({ planOpen }) => planOpen))
    return show(ctx, { text: ctx.say('rsvp-meant-plan-closed', { typed: quoted(meant.text) }) });
  await ctx.needs.dialogueState.write(key(ctx), JSON.stringify({ ...meant, isForPlan: true }));
  await show(ctx, { text: ctx.say('rsvp-meant-for-plan', { typed: quoted(meant.text) }) });
  ctx.needs.repeatUpdate({ updateId, chatId: ctx.chatId!, payload: meant.update });
}

async function readMeant(ctx: BotContext): Promise<MeantText | undefined> {
  const stored = await ctx.needs.dialogueState.read(key(ctx));
  return stored === undefined ? undefined : (JSON.parse(stored) as MeantText);
}
