import { membershipInHand } from '#domain/role.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { contentKind } from '#telegram/content-kind.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import { showPrompt } from '#telegram/show-message.ts';
import { answerSection } from './answer-section.ts';
import { withWriter } from './plan-writer.ts';
import { answerRows, footRows } from './section-buttons.ts';
import { loadSection, showAnswered, showHomeCard } from './show-plan.ts';
import { readStep, takeStep } from './typed-step.ts';

/** While a section is open, what is typed is its answer. */
export const planDialogue: Dialogue = {
  isOpen: (actor) => membershipInHand(actor)?.planOpen === true,
  take: (ctx) =>
    withWriter(ctx, async (participantId) => {
      const text = ctx.message?.text;
      if (text === undefined) return refuseContent(ctx, participantId);
      const step = readStep(text);
      if (step && (await takeStep(ctx, participantId, step))) return;
      const { needs, now, updateId, actedAt: sentAt } = ctx;
      const input = { kind: 'text' as const, text, source: ctx.message?.message_id };
      await showAnswered(ctx, await answerSection(needs, { participantId, input, sentAt, now, updateId }));
    }),
};

/** A voice message, a photo, a sticker: called by name, with what is needed and what is kept. */
async function refuseContent(ctx: BotContext, participantId: number): Promise<void> {
  const { say } = ctx;
  const { view, section, current } = await loadSection(ctx, participantId);
  if (!section) return showHomeCard(ctx, participantId);
  const byButton = ['choice', 'choices', 'confirm'].includes(section.answer.type);
  const needed = say(byButton ? 'plan-needs-button' : 'plan-needs-text');
  const kept = current.value === null ? [] : [say('plan-still-kept')];
  const screen = { say, view };
  await showPrompt(ctx, {
    text: [say('content-refused', { kind: contentKind(ctx.message) }), [needed, ...kept].join(' ')].join(
      '\n',
    ),
    buttons: [...answerRows(screen, section, current), ...footRows(screen, section)],
  });
}
