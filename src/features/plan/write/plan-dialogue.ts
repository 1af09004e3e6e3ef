import { membershipInHand } from '#domain/people/actor.ts';
import { refuseContent } from '#features/plan/evidence/evidence-dialogue.ts';
import { takeTyped } from '#features/plan/nudge/nudge-dialogue.ts';
import { withWriter } from '#features/plan/plan-writer.ts';
import { showAnswered } from '#features/plan/show-plan.ts';
import type { Dialogue } from '#telegram/forms/dialogues.ts';
import { answerSection } from './answer-section.ts';
import { readStep, takeStep } from './typed-step.ts';

/** While a section is open, what is typed is its answer. */
export const planDialogue: Dialogue = {
  isOpen: (actor) => membershipInHand(actor)?.planOpen === true,
  take: (ctx) =>
    withWriter(ctx, async (right) => {
      const text = ctx.message?.text;
      if (text === undefined) return refuseContent(ctx, right);
      const reminder = /^(?:ingatkan saya|remind me)\b(.{0,40})$/iu.exec(text.trim())?.[1];
      if (reminder !== undefined) return takeTyped(ctx, right, reminder);
      const step = readStep(text);
      if (step && (await takeStep(ctx, right, step))) return;
      const { needs, now, updateId, actedAt: sentAt } = ctx;
      const input = { kind: 'text' as const, text, source: ctx.message?.message_id };
      await showAnswered(ctx, right, await answerSection(needs, { right, input, sentAt, now, updateId }));
    }),
};
