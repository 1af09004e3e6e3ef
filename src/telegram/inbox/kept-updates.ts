import type { Update } from 'grammy/types';
import {
  findKeptPayload,
  findMeaning,
  handBack,
  keepPayload,
  releasePayloads,
  type UpdateMeaning,
} from '#storage/state/kept-update-store.ts';
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

/** The text of an update of this chat that was kept; undefined when its time is over. */
export async function findKeptText(ctx: BotContext, updateId: number): Promise<string | undefined> {
  const own = { updateId, chatId: ctx.chatId! };
  const kept = await findKeptPayload(ctx.needs.database.db, own, ctx.now);
  return (kept?.payload as Update | undefined)?.message?.text;
}

/** What it is for has been said: its words go. */
export async function releaseKept(ctx: BotContext, updateIds: number[]): Promise<void> {
  await releasePayloads(ctx.needs.database.db, ctx.chatId!, updateIds);
}

/** Handles a kept update of this chat once more under its own id, with what it is for. False when it is gone. */
export async function handBackKept(
  ctx: BotContext,
  updateId: number,
  meaning: UpdateMeaning,
): Promise<boolean> {
  const { db } = ctx.needs.database;
  const own = { updateId, chatId: ctx.chatId! };
  const kept = await findKeptPayload(db, own, ctx.now);
  if (!kept || !(await handBack(db, own, { meaning, now: ctx.now }))) return false;
  ctx.needs.repeatUpdate(kept);
  return true;
}

/** Whether its person said that this very update is an answer of the plan. */
export async function isMeantForPlan(ctx: BotContext): Promise<boolean> {
  return (await findMeaning(ctx.needs.database.db, ctx.updateId)) === 'plan';
}
