import type { Right } from '#domain/people/authorise.ts';
import { loadPlan } from '#features/plan/load-plan.ts';
import { showAnswered, showPresent } from '#features/plan/show-plan.ts';
import { answerSection } from '#features/plan/write/answer-section.ts';
import { openSection } from '#features/plan/write/open-section.ts';
import { undoAnswer } from '#features/plan/write/undo-answer.ts';
import { findTypedText } from '#storage/plan/plan-answer-store.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { toast } from '#telegram/screens/show-message.ts';

/**
 * [Pisahkan]: what was joined to the answer before leaves it and answers the question that is open. Two acts of one
 * update: the second goes under its negative, so that the same press again finds both done.
 */
export async function separate(
  ctx: BotContext,
  asked: { right: Right<'writePlan'>; undoRevision: number; textUpdateId: number },
): Promise<void> {
  const { needs, say, now, updateId, actedAt: sentAt } = ctx;
  const { right, undoRevision, textUpdateId } = asked;
  const { db } = needs.database;
  const plan = begunPlan((await loadPlan(db, { right })).stored);
  const text = plan && (await findTypedText(db, plan.planId, textUpdateId));
  const sectionKey = plan?.openSectionKey;
  const undone = await undoAnswer(needs, { right, undoRevision, now, updateId });
  if (undone.kind !== 'undone' || text === undefined || sectionKey === undefined) {
    await toast(ctx, say('plan-undo-superseded'));
    return showPresent(ctx, right, true);
  }
  await openSection(needs, { right, target: { kind: 'section', key: sectionKey }, now });
  const input = { kind: 'text' as const, text };
  const request = { right, sectionKey, input, sentAt, now, updateId: -updateId };
  await showAnswered(ctx, right, await answerSection(needs, request));
}
