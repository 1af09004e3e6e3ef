import { loadPlan } from '#features/plan/load-plan.ts';
import { findWriter } from '#features/plan/plan-writer.ts';
import { showAnswered } from '#features/plan/show-plan.ts';
import { findSectionOfMessage } from '#storage/plan/plan-answer-store.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { answerSection } from './answer-section.ts';

/** Somebody corrected a message they had sent: the answer it went into changes with it, in any section. */
export async function takeEditedMessage(ctx: BotContext, next: () => Promise<void>): Promise<void> {
  const { editedMessage, needs, now, updateId, actedAt: sentAt } = ctx;
  const right = findWriter(ctx);
  if (!right || editedMessage?.text === undefined) return next();
  const { db } = needs.database;
  const plan = begunPlan((await loadPlan(db, { right })).stored);
  const source = editedMessage.message_id;
  const found = plan && (await findSectionOfMessage(db, plan.planId, source));
  const sectionKey = found ?? plan?.openSectionKey;
  // The correction of a message that is in no answer is of no concern to the plan, unless it is being written.
  if (sectionKey === undefined) return next();
  const input = { kind: 'editedText' as const, text: editedMessage.text, source };
  const request = { right, sectionKey, input, sentAt, now, updateId };
  await showAnswered(ctx, right, await answerSection(needs, request));
}
