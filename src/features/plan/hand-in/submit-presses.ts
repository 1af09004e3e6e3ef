import { formatTime } from '#domain/time/time-format.ts';
import { loadWholePlan, type PlanView } from '#features/plan/load-plan.ts';
import { showHomeCard } from '#features/plan/show-plan.ts';
import { findLatestSubmission } from '#storage/plan/submission-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { showPrompt, toast } from '#telegram/screens/show-message.ts';
import { submitMessage, submittedMessage } from './submit-messages.ts';
import { findSubmitting, submitPlan } from './submit-plan.ts';

/** [Kirim]: what is missing, or the question whether to hand in. */
export async function askSubmit(ctx: BotContext, participantId: number): Promise<void> {
  const view = await loadWholePlan(ctx.needs.database.db, participantId);
  const submitting = await findSubmitting(ctx.needs.database.db, view, ctx.acted);
  if (!submitting) return showHomeCard(ctx, participantId);
  await showPrompt(ctx, submitMessage({ say: ctx.say, view }, submitting));
}

/** [Kirim] once more, under the question. */
export async function submit(ctx: BotContext, participantId: number, n: number): Promise<void> {
  const { needs, actor, say, now, acted, updateId } = ctx;
  const request = { participantId, personId: actor.personId!, n, updateId, acted, now };
  const outcome = await submitPlan(needs, request);
  if (outcome.kind === 'gaps' || outcome.kind === 'closed') return askSubmit(ctx, participantId);
  const view = await loadWholePlan(needs.database.db, participantId);
  if (outcome.kind === 'submitted') {
    const sent = { ...outcome, at: new Date(outcome.at) };
    return showPrompt(ctx, submittedMessage({ say, view }, sent));
  }
  await tellLocked(ctx, view);
  await showHomeCard(ctx, participantId);
}

async function tellLocked(ctx: BotContext, { stored }: PlanView): Promise<void> {
  if (stored.kind === 'notBegun') return;
  const latest = await findLatestSubmission(ctx.needs.database.db, stored.planId);
  if (!latest) return;
  const [time = ''] = formatTime(latest.submittedAt, stored.zone).split(' ');
  await toast(ctx, ctx.say('plan-submitted-already', { n: latest.n, time }));
}
