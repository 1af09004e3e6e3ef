import type { BotContext } from '#telegram/bot-context.ts';
import { findKeptText, handBackKept, keepUpdate, releaseKept } from '#telegram/inbox/kept-updates.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { quoted } from './asking-messages.ts';

/** As long as its question is of use: the day it may be an answer for is over then. */
const keptHours = 48;

/** Keeps the text until it is said whether it answers for the day or the open plan section. */
export async function keepMeant(ctx: BotContext): Promise<void> {
  await keepUpdate(ctx, keptHours);
  await ctx.needs.state.write('meantText', ctx.actor.telegramUserId, { updateId: ctx.updateId });
}

/** It answers for the day, which is saved elsewhere. */
export async function forgetMeant(ctx: BotContext): Promise<void> {
  const { telegramUserId } = ctx.actor;
  const meant = await ctx.needs.state.read('meantText', telegramUserId);
  if (!meant) return;
  await ctx.needs.state.remove('meantText', telegramUserId);
  await releaseKept(ctx, [meant.updateId]);
}

/** Hands the kept text to the open plan section, as if it came in now under its own update id. */
export async function passToPlan(ctx: BotContext, updateId: number): Promise<void> {
  const text = await findKeptText(ctx, updateId);
  if (text === undefined) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return show(ctx, { text: ctx.say('rsvp-meant-lost') });
  }
  if (!ctx.actor.memberships.some(({ planOpen }) => planOpen))
    return show(ctx, { text: ctx.say('rsvp-meant-plan-closed', { typed: quoted(text) }) });
  await show(ctx, { text: ctx.say('rsvp-meant-for-plan', { typed: quoted(text) }) });
  await handBackKept(ctx, updateId, 'plan');
}
