import { readReply } from '#domain/attendance/replies/attendance-reader.ts';
import type { Right } from '#domain/people/authorise.ts';
import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { goTo, loadSection, showAnswered } from '#features/plan/show-plan.ts';
import { answerSection } from '#features/plan/write/answer-section.ts';
import { showExample } from '#features/plan/write/look-at-section.ts';
import { takeBack } from '#features/plan/write/take-back.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { BotContext } from '#telegram/bot-context.ts';

type Step = 'skip' | 'back' | 'done' | 'help' | 'undo';

const longestStepChars = 25;

/** “lewati”, “kembali”, “selesai”, “bantuan” typed instead of pressed; no answer is as short as that. */
export function readStep(text: string): Step | undefined {
  if (text.length > longestStepChars) return undefined;
  if (/^(?:urungkan|undo|take back)(?: isian| jawaban)?(?: terakhir)?[.!]?$/i.test(text.trim()))
    return 'undo';
  const { kind } = readReply(text);
  if (kind === 'next') return 'skip';
  return kind === 'skip' || kind === 'back' || kind === 'done' || kind === 'help' ? kind : undefined;
}

/** Takes the step, where the open section has such a step now. Returns false when the text is an answer. */
export async function takeStep(ctx: BotContext, right: Right<'writePlan'>, step: Step): Promise<boolean> {
  const { view, section, current } = await loadSection(ctx, right);
  if (!section || isAskedFor(current)) return false;
  const sectionKey = section.key;
  if (step === 'undo') await takeBack(ctx, { right });
  else if (step === 'back') await goBack(ctx, right, sectionKey);
  else if (step === 'help') await showExample(ctx, right, sectionKey);
  else {
    const kind = step === 'skip' ? 'skip' : meaningOfDone(section, current);
    if (!kind || view.stored.kind === 'notBegun') return false;
    const { needs, now, updateId, actedAt: sentAt } = ctx;
    const request = { right, sectionKey, input: { kind }, sentAt, now, updateId } as const;
    await showAnswered(ctx, right, await answerSection(needs, request));
  }
  return true;
}

/** Typed once, it goes back once, also when the update comes again. */
async function goBack(ctx: BotContext, right: Right<'writePlan'>, sectionKey: string): Promise<void> {
  const { needs, updateId, now } = ctx;
  const act = { updateId, action: 'planBack', now };
  const from = await applyOnce(needs.database.db, act, async () => ({ key: sectionKey }));
  await goTo(ctx, right, { kind: 'before', key: from.key });
}

/** While one cell, one row or a few words are asked for, any word may be the answer. */
function isAskedFor({ awaiting }: SectionAnswer): boolean {
  return awaiting !== null && awaiting.kind !== 'replacement';
}

function meaningOfDone({ answer }: NumberedSection, { value }: SectionAnswer): 'done' | 'skip' | undefined {
  if ('columns' in answer || answer.type === 'choices') return 'done';
  return value === null ? undefined : 'skip';
}
