import type { AnswerValue, PlanAnswers, SectionState } from '#domain/plan/plan-answer.ts';
import { isAsked, type NumberedSection } from '#domain/plan/plan-sections.ts';
import { isWritable, type PlanState } from '#domain/plan/plan-state.ts';

/** What a plan remembers of each section without its texts. */
export type Outline = Readonly<Record<string, { state: SectionState; value?: AnswerValue } | undefined>>;

/**
 * The sections a deadline still waits for: required, asked of this person, and not complete. A deadline without
 * `keys` is for the whole plan. Who has begun no plan (no outline) lacks everything.
 */
export function deadlineGaps(
  sections: readonly NumberedSection[],
  { keys, outline = {} }: { keys?: readonly string[]; outline?: Outline },
): NumberedSection[] {
  const answers: PlanAnswers = Object.fromEntries(
    Object.entries(outline).map(([key, entry]) => [
      key,
      entry && { state: entry.state, value: entry.value ?? null, awaiting: null, lastInputAt: null },
    ]),
  );
  return sections
    .filter((section) => section.required && (keys === undefined || keys.includes(section.key)))
    .filter((section) => isAsked(section, { sections, answers }))
    .filter((section) => outline[section.key]?.state !== 'complete');
}

/**
 * Whether nothing is left to do for a deadline: one of some sections is met when they are filled in, one of the whole
 * plan when it was handed in. Without a plan (no state) the whole one is not.
 */
export function isDeadlineMet(
  { sections }: { sections?: readonly string[] },
  { gaps, state }: { gaps: readonly NumberedSection[]; state?: PlanState },
): boolean {
  if (sections) return gaps.length === 0;
  return state !== undefined && !isWritable(state);
}
