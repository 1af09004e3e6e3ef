import type { BotContext } from '#telegram/bot-context.ts';
import { askAbout, show } from '#telegram/screens/show-message.ts';
import { type AttendanceWish, decide } from './answer-attendance.ts';
import { confirmMessage } from './asking-messages.ts';
import { arrivalRefusedMessage } from './closed-messages.ts';
import { type OpenedDay, refuseAnswer } from './submit-answer.ts';

/** Shows what a text would save, for confirmation; or why it cannot be saved. */
export async function confirmWish(ctx: BotContext, opened: OpenedDay, wish: AttendanceWish): Promise<void> {
  const { day } = opened;
  const decision = decide(day, wish, ctx.acted);
  if (decision.kind === 'arrivalOutsideSession') {
    const { session, arrivesAt } = decision;
    return show(ctx, arrivalRefusedMessage(ctx.say, { day, sessionId: session.id, arrivesAt }));
  }
  if (decision.kind !== 'decided') return refuseAnswer(ctx, opened, wish.status);
  await askAbout(ctx, confirmMessage(ctx.say, { day, wish, now: ctx.actedAt }));
}
