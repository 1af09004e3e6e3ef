import type { Right } from '#domain/people/authorise.ts';
import { answerLines, typedRowLine } from '#domain/plan/document/plan-answer-lines.ts';
import { textOf } from '#domain/plan/plan-answer.ts';
import { asksFor } from '#features/plan/plan-words.ts';
import { rowsOf } from '#features/plan/rows/row-buttons.ts';
import { loadSection, showPresent } from '#features/plan/show-plan.ts';
import { begunPlan } from '#storage/plan/plan-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { send, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { sectionMessage } from './section-messages.ts';

export const showExample = (ctx: BotContext, right: Right<'writePlan'>, key: string) =>
  redraw(ctx, right, { key, showsExample: true });

export const hideExample = (ctx: BotContext, right: Right<'writePlan'>, key: string) =>
  redraw(ctx, right, { key, showsExample: false });

/** The same question with or without its example; an old button of another section shows the open one. */
async function redraw(
  ctx: BotContext,
  right: Right<'writePlan'>,
  { key, showsExample }: { key: string; showsExample: boolean },
): Promise<void> {
  const { view, section, current } = await loadSection(ctx, right, key);
  if (!section || begunPlan(view.stored)?.openSectionKey !== key) {
    await toast(ctx, ctx.say('plan-section-closed'));
    return showPresent(ctx, right);
  }
  const message = sectionMessage({ say: ctx.say, view }, section, { current, showsExample });
  await showPrompt(ctx, message, asksFor(view, section));
}

const messageLimit = 4_096;

/** Sends what was written as it was written, alone, ready to copy. */
export async function showText(ctx: BotContext, right: Right<'writePlan'>, key: string): Promise<void> {
  const { section, current } = await loadSection(ctx, right, key);
  const { value } = current;
  if (!section || value === null) {
    await toast(ctx, ctx.say('plan-nothing-written'));
    return showPresent(ctx, right);
  }
  const { answer } = section;
  const rows = rowsOf(current)?.rows ?? [];
  const lines = 'columns' in answer ? rows.map((row) => typedRowLine(answer, row, ctx.say.locale)) : [];
  const text =
    value.kind === 'text'
      ? textOf(value)
      : (lines.length > 0 ? lines : answerLines(answer, value, ctx.say.locale)).join('\n');
  for (let from = 0; from < text.length; from += messageLimit)
    await send(ctx, { text: text.slice(from, from + messageLimit), verbatim: true });
}
