import type { Right } from '#domain/people/authorise.ts';
import { formatTime } from '#domain/time/time-format.ts';
import { loadWholePlan, type PlanView } from '#features/plan/load-plan.ts';
import { showHomeCard } from '#features/plan/show-plan.ts';
import { findLatestSubmission } from '#storage/plan/submission-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { showPrompt, toast } from '#telegram/screens/show-message.ts';
import { submitMessage, submittedMessage } from './submit-messages.ts';
import { findSubmitting, submitPlan } from './submit-plan.ts';

/** [Kirim]: what is missing, or the question whether to hand in. */
export async function askSubmit(ctx: BotContext, right: Right<'writePlan'>): Promise<void> {
  const view = await loadWholePlan(ctx.needs.database.db, right);
  const submitting = await findSubmitting(ctx.needs.database.db, view, ctx.acted);
  if (!submitting) return showHomeCard(ctx, right);
  await showPrompt(ctx, submitMessage({ say: ctx.say, view }, submitting));
}

/** [Kirim] once more, under the question. */
export async function submit(ctx: BotContext, right: Right<'writePlan'>, n: number): Promise<void> {
  const { needs, say, now, acted, updateId } = ctx;
  const outcome = await submitPlan(needs, { right, n, updateId, acted, now });
  if (outcome.kind === 'gaps' || outcome.kind === 'closed') return askSubmit(ctx, right);
  const view = await loadWholePlan(needs.database.db, right);
  if (outcome.kind === 'submitted') {
    const sent = { ...outcome, at: new Date(outcome.at) };
    return showPrompt(ctx, submittedMessage({ say, view }, sent));
  }
  await tellLocked(ctx, view);
  await showHomeCard(ctx, right);
}

async function tellLocked(ctx: BotContext, { stored }: PlanView): Promise<void> {
  if (stored.kind === 'notBegun') return;
  const latest = await findLatestSubmission(ctx.needs.database.db, stored.planId);
  if (!latest) return;
  const [time = ''] = formatTime(latest.submittedAt, stored.zone).split(' ');
  await toast(ctx, ctx.say('plan-submitted-already', { n: latest.n, time }));
}
