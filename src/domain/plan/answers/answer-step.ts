import type { AnswerValue, Awaiting, SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome, RefusedReason } from '#domain/plan/plan-outcome.ts';
import type { AnswerProblem, AnswerWarning, NotStored } from '#domain/plan/plan-problem.ts';

/** One input meeting one section: its rule, what is stored, what surrounds it, when the person acted. */
export type AnswerStep<Rule> = { rule: Rule; current: SectionAnswer; context: PlanContext; sentAt: Date };

/** Whether a value holds nothing a person would miss. */
export function holdsNothing(value: AnswerValue | null): boolean {
  if (value === null) return true;
  if (value.kind === 'choices') return value.options.length === 0 && value.freeText === undefined;
  if (value.kind === 'money') return value.amountRupiah === undefined && value.proposedRupiah === undefined;
  return 'rows' in value && value.rows.length === 0;
}

type Change = {
  value: AnswerValue;
  problems: AnswerProblem[];
  awaiting?: Awaiting | null;
  /** False for presses: only texts can belong together. */
  typed?: boolean;
};

/** The answer to store after a change. */
export function keep(step: AnswerStep<unknown>, change: Change): SectionAnswer {
  const { value, problems, awaiting = null, typed = false } = change;
  return {
    state: holdsNothing(value) ? 'empty' : problems.length > 0 ? 'draft' : 'complete',
    value,
    awaiting,
    lastInputAt: typed ? step.sentAt.toISOString() : step.current.lastInputAt,
  };
}

type Settled = Change & {
  replaced: AnswerValue | null;
  warnings?: AnswerWarning[];
  notStored?: NotStored[];
  counts?: { words?: number; rows?: number; messages?: number };
};

/** Saved when nothing is wrong, else kept as a draft with every reason. */
export function settle(step: AnswerStep<unknown>, change: Settled): ApplyOutcome {
  const { problems, replaced, warnings = [], notStored = [], counts = {} } = change;
  const answer = keep(step, change);
  return problems.length > 0
    ? { kind: 'draft', answer, replaced, problems, notStored, ...counts }
    : { kind: 'saved', answer, replaced, warnings, notStored, ...counts };
}

/** Nothing changed, and why. */
export function refuse(step: AnswerStep<unknown>, reason: RefusedReason): ApplyOutcome {
  return { kind: 'refused', answer: step.current, replaced: null, reason };
}

/** The stored answer with another expectation for the next text. */
export function expecting(step: AnswerStep<unknown>, awaiting: Awaiting | null): SectionAnswer {
  return { ...step.current, awaiting };
}
