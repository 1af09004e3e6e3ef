import type { Composer } from 'grammy';
import type { FormValues } from '#domain/forms/form-catalogue.ts';
import { authorise } from '#domain/people/authorise.ts';
import { isApproved } from '#domain/plan/plan-state.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import {
  loadReviews,
  type Reviews,
  showPlanOf,
  withReviews,
} from '#features/review/assign/organizer-presses.ts';
import { loadVersion } from '#features/review/read/load-version.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { onWordsForm } from '#telegram/forms/on-words-form.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { reopenPlan } from './reopen-plan.ts';

const minChars = 3;
const maxChars = 500;

/** Takes the reason for opening an approved plan again. */
export const reopenDialogue = onWordsForm('reopenPlan', {
  ask: async (ctx, { submissionId }) => {
    const view = await findReopenable(ctx, submissionId);
    if (!view) return undefined;
    const { name, id } = view.participant;
    return { lead: ctx.say('reviews-send-reason', { name }), back: backTo(ctx, id) };
  },
  read: readReason,
  send: reopen,
});

export function installReopening(bot: Composer<BotContext>): void {
  onPress(bot, 'reviewReopen', (ctx, id) => withReviews(ctx, (reviews) => askReason(ctx, reviews, id)));
}

async function askReason(ctx: BotContext, reviews: Reviews, participantId: number): Promise<void> {
  const standing = reviews.standings.find((each) => each.participantId === participantId);
  if (!standing?.submissionId || !isApproved(standing.state))
    return showPlanOf(ctx, reviews, { id: participantId });
  await openForm(ctx, 'reopenPlan', { participantId, submissionId: standing.submissionId });
  await showPrompt(ctx, questionMessage(ctx, standing.name, participantId));
}

function questionMessage(ctx: BotContext, name: string, participantId: number, lead?: string) {
  return {
    text: [...(lead ? [lead] : []), ctx.say('reviews-ask-reason', { name })].join('\n'),
    buttons: [[backTo(ctx, participantId)]],
  };
}

const backTo = ({ say }: BotContext, participantId: number) => ({
  label: say('button-cancel'),
  data: press('reviewPerson', participantId),
});

/** The approved version, for who may open it again; otherwise the request was refused. */
async function findReopenable(ctx: BotContext, submissionId: number) {
  const { actor, needs } = ctx;
  const view = await loadVersion(needs.database.db, submissionId, (about) =>
    authorise(actor, 'manageReviews', about),
  );
  if (view) return view;
  await refuse(ctx);
  return undefined;
}

async function readReason(ctx: BotContext, form: FormValues<'reopenPlan'>): Promise<string | undefined> {
  const typed = ctx.message?.text;
  const checked = checkTyped(typed ?? '');
  const chars = checked.kind === 'ok' ? Array.from(checked.text).length : 0;
  if (checked.kind === 'ok' && chars >= minChars && chars <= maxChars) return checked.text;
  const lead =
    typed === undefined
      ? ctx.say('content-refused', { kind: contentKind(ctx.message) })
      : ctx.say('reviews-reason-length', { min: minChars, max: maxChars });
  const view = await findReopenable(ctx, form.submissionId);
  if (view) await showPrompt(ctx, questionMessage(ctx, view.participant.name, form.participantId, lead));
  return undefined;
}

async function reopen(ctx: KnownContext, form: FormValues<'reopenPlan'>, reason: string): Promise<void> {
  const { needs, say, now, updateId } = ctx;
  const view = await findReopenable(ctx, form.submissionId);
  if (!view) return;
  const { right } = view;
  const outcome = await reopenPlan(needs, { right, view, reason, updateId, now });
  if (outcome.kind === 'notTheirs') return refuse(ctx);
  const lead = say(`reviews-${outcome.kind}`, { name: view.participant.name });
  await showPlanOf(ctx, await loadReviews(ctx, right), { id: form.participantId, lead });
}
