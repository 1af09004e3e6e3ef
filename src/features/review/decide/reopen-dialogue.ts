import type { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { isApproved } from '#domain/plan/plan-state.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import {
  loadReviews,
  type Reviews,
  reopenForm,
  showPlanOf,
  withReviews,
} from '#features/review/assign/organizer-presses.ts';
import { loadVersion } from '#features/review/read/load-version.ts';
import { closeForm, saveForm } from '#storage/state/form-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { Dialogue } from '#telegram/forms/dialogues.ts';
import { hasty } from '#telegram/forms/hasty-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { reopenPlan } from './reopen-plan.ts';

const minChars = 3;
const maxChars = 500;

/** Takes the reason for opening an approved plan again. */
export const reopenDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === reopenForm,
  take: takeReason,
};

export function installReopening(bot: Composer<BotContext>): void {
  onPress(bot, 'reviewReopen', (ctx, id) => withReviews(ctx, (reviews) => askReason(ctx, reviews, id)));
}

async function askReason(ctx: BotContext, reviews: Reviews, participantId: number): Promise<void> {
  const standing = reviews.standings.find((each) => each.participantId === participantId);
  if (!standing || !isApproved(standing.state)) return showPlanOf(ctx, reviews, { id: participantId });
  const values = { participantId, submissionId: standing.submissionId, ...hasty };
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, { kind: reopenForm, values, now: ctx.now });
  await showPrompt(ctx, questionMessage(ctx, standing.name, participantId));
}

function questionMessage({ say }: BotContext, name: string, participantId: number, lead?: string) {
  const back = { label: say('button-cancel'), data: press('reviewPerson', participantId) };
  return {
    text: [...(lead ? [lead] : []), say('reviews-ask-reason', { name })].join('\n'),
    buttons: [[back]],
  };
}

/** The form closes last: a repeated message gives the same answer again. */
async function takeReason(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const { db } = needs.database;
  const { participantId, submissionId } = actor.form!.values as {
    participantId: number;
    submissionId: number;
  };
  const view = await loadVersion(db, submissionId);
  if (!view || !authorise(actor, 'manageReviews', { programmeId: view.programme.id })) {
    await closeForm(db, actor.personId!, reopenForm);
    return refuse(ctx);
  }
  const reason = readReason(ctx.message?.text);
  if (reason === undefined) {
    const lead =
      ctx.message?.text === undefined
        ? say('content-refused', { kind: contentKind(ctx.message) })
        : say('reviews-reason-length', { min: minChars, max: maxChars });
    return showPrompt(ctx, questionMessage(ctx, view.participant.name, participantId, lead));
  }
  const outcome = await reopenPlan(needs, { view, reason, personId: actor.personId!, updateId, now });
  const lead = say(`reviews-${outcome.kind}`, { name: view.participant.name });
  await showPlanOf(ctx, await loadReviews(ctx, view.programme.id), { id: participantId, lead });
  await closeForm(db, actor.personId!, reopenForm);
}

function readReason(typed: string | undefined): string | undefined {
  const checked = checkTyped(typed ?? '');
  if (checked.kind !== 'ok') return undefined;
  const chars = Array.from(checked.text).length;
  return chars >= minChars && chars <= maxChars ? checked.text : undefined;
}
