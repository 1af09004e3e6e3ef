import type { Right } from '#domain/people/authorise.ts';
import { asksFor } from '#features/plan/plan-words.ts';
import { showHomeCard, showPresent } from '#features/plan/show-plan.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { showPrompt, toast } from '#telegram/screens/show-message.ts';
import { sectionMessage } from './section-messages.ts';
import { undoAnswer } from './undo-answer.ts';

/** Takes the last change back and shows its section; when there is nothing left, says so. */
export async function takeBack(
  ctx: BotContext,
  { right, undoRevision }: { right: Right<'writePlan'>; undoRevision?: number },
): Promise<void> {
  const { needs, say, now, updateId } = ctx;
  const outcome = await undoAnswer(needs, { right, undoRevision, now, updateId });
  if (outcome.kind === 'locked') return showHomeCard(ctx, right);
  if (outcome.kind === 'undone') {
    const { view, section, current } = outcome;
    const look = { current, lead: [say('plan-undone')], isRevisit: true };
    return showPrompt(ctx, sectionMessage({ say, view }, section, look), asksFor(view, section));
  }
  if (ctx.callbackQuery) {
    await toast(ctx, say(outcome.kind === 'superseded' ? 'plan-undo-superseded' : 'plan-undone'));
    return showPresent(ctx, right, true);
  }
  const goOn = { label: say('button-plan-continue'), data: press('planContinue') };
  await showPrompt(ctx, { text: say('plan-nothing-to-undo'), buttons: [[goOn]] });
}
