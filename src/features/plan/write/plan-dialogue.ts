import { membershipInHand } from '#domain/people/actor.ts';
import { refuseContent } from '#features/plan/evidence/evidence-dialogue.ts';
import { withWriter } from '#features/plan/plan-writer.ts';
import type { Dialogue } from '#telegram/forms/dialogues.ts';

/** While a section is open, a photo or a file may be evidence for it; texts are offered (`offer-answer`). */
export const planDialogue: Dialogue = {
  isOpen: (actor) => membershipInHand(actor)?.planOpen === true,
  take: (ctx) => withWriter(ctx, (right) => refuseContent(ctx, right)),
};
