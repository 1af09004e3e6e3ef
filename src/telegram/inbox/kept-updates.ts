import type { Message, Update } from 'grammy/types';
import { findKeptPayload, keepPayload, releasePayloads } from '#storage/state/kept-update-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';

const hourMs = 3_600_000;

/**
 * Keeps what this update said for some hours (at most 72): its person was asked what it is for. Everything else about
 * it refers to its id. Deleting one's data erases it with the person.
 */
export async function keepUpdate(ctx: BotContext, hours: number): Promise<void> {
  const until = new Date(ctx.now.getTime() + hours * hourMs);
  const { updateId, needs, update } = ctx;
  await keepPayload(needs.database.db, { updateId, chatId: ctx.chatId!, payload: update }, until);
}

/** The message of an update of this chat that was kept; undefined when its time is over. */
export async function findKeptMessage(ctx: BotContext, updateId: number): Promise<Message | undefined> {
  const own = { updateId, chatId: ctx.chatId! };
  const kept = await findKeptPayload(ctx.needs.database.db, own, ctx.now);
  return (kept?.payload as Update | undefined)?.message;
}

/** Its text. */
export const findKeptText = async (ctx: BotContext, updateId: number): Promise<string | undefined> =>
  (await findKeptMessage(ctx, updateId))?.text;

/** What it is for has been said: its words go. */
export async function releaseKept(ctx: BotContext, updateIds: number[]): Promise<void> {
  await releasePayloads(ctx.needs.database.db, ctx.chatId!, updateIds);
}
