import { emptyAnswer } from '#domain/plan/plan-answer.ts';
import { isAsked, type NumberedSection } from '#domain/plan/plan-sections.ts';
import type { Outline } from '#domain/reminder/deadline-gaps.ts';

/**
 * How much of a plan is filled, from its outline alone: complete sections, and those not asked of this person. For
 * lists and cards of many; what a person reads while writing is judged from the answers themselves.
 */
export function outlineProgress(
  sections: readonly NumberedSection[],
  outline: Outline = {},
): { filled: number; total: number } {
  const answers = Object.fromEntries(
    Object.entries(outline).map(([key, entry]) => [
      key,
      { ...emptyAnswer, state: entry?.state ?? 'empty', value: entry?.value ?? null },
    ]),
  );
  const filled = sections.filter(
    (section) => outline[section.key]?.state === 'complete' || !isAsked(section, { sections, answers }),
  );
  return { filled: filled.length, total: sections.length };
}
