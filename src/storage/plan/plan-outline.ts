import type { AnswerValue, SectionState } from '#domain/plan/plan-answer.ts';

/**
 * What a plan remembers of every section: its state, and of choices and amounts the value too. Enough to
 * know what is asked next without reading a single text.
 */
export type PlanOutline = Record<string, OutlineEntry>;

interface OutlineEntry {
  state: SectionState;
  value?: AnswerValue;
}

/** What the outline keeps of an answer: choices and amounts whole, of the rest the state. */
export function outlineEntry({
  state,
  value,
}: {
  state: SectionState;
  value: AnswerValue | null;
}): OutlineEntry {
  return isSmall(value) ? { state, value } : { state };
}

function isSmall(value: AnswerValue | null): value is AnswerValue {
  return value !== null && ['choice', 'choices', 'confirm', 'money'].includes(value.kind);
}
