import type { Right } from '#domain/people/authorise.ts';
import { loadWholePlan } from '#features/plan/load-plan.ts';
import { loadStanding } from '#features/plan/plan-standing.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { show } from '#telegram/screens/show-message.ts';
import { commentsMessage } from './standing-messages.ts';

/** [Baca semua catatan]: what the reviewer wrote, in full. */
export async function showComments(ctx: BotContext, right: Right<'writePlan'>, page: number): Promise<void> {
  const { db } = ctx.needs.database;
  const view = await loadWholePlan(db, right);
  await show(ctx, commentsMessage({ say: ctx.say, view }, await loadStanding(db, view), page));
}
