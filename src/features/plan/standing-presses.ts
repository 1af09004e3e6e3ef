import type { BotContext } from '#telegram/bot-context.ts';
import { show } from '#telegram/show-message.ts';
import { loadWholePlan } from './load-plan.ts';
import { loadStanding } from './plan-standing.ts';
import { commentsMessage } from './standing-message.ts';

/** [Baca semua catatan]: what the reviewer wrote, in full. */
export async function showComments(ctx: BotContext, participantId: number, page: number): Promise<void> {
  const { db } = ctx.needs.database;
  const view = await loadWholePlan(db, participantId);
  await show(ctx, commentsMessage({ say: ctx.say, view }, await loadStanding(db, view), page));
}
