import { printable } from '#domain/printable-text.ts';
import type { BotContext } from './bot-context.ts';

const keyOf = ({ actor }: BotContext) => `misses:${actor.telegramUserId}`;

/** Keeps what nothing understood, so that [Tanya panitia] can forward it without retyping; in place of what was kept. */
export async function keepMissed(ctx: BotContext, text: string): Promise<void> {
  await ctx.needs.dialogueState.write(keyOf(ctx), printable(text));
}

/** What was kept last, if it still is. */
export async function findMissed(ctx: BotContext): Promise<string | undefined> {
  return ctx.needs.dialogueState.read(keyOf(ctx));
}

export async function forgetMissed(ctx: BotContext): Promise<void> {
  await ctx.needs.dialogueState.remove(keyOf(ctx));
}
