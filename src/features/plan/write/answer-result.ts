import type { AnswerValue, SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import type { PlanView } from '#features/plan/load-plan.ts';
import type { NextPlace } from './next-place.ts';

type WithoutAnswer<T> = T extends unknown ? Omit<T, 'answer' | 'replaced'> : never;

/** What came of an input, apart from the answer itself: small enough to keep for a repeated update. */
export type Said = WithoutAnswer<ApplyOutcome>;

/** An input that was taken (or, when `said` is `refused`, changed nothing). */
export interface Answered {
  kind: 'answered';
  view: PlanView;
  section: NumberedSection;
  said: Said;
  /** The answer of the section as it is now. */
  current: SectionAnswer;
  next: NextPlace;
  /** “Done” was pressed: what is missing is told. */
  isDone: boolean;
  /** A text joined the answer before the question that is open. */
  isJoined?: boolean;
  /** The answer of the section that comes next. */
  nextAnswer: SectionAnswer;
  /** What another device wrote at the same time and this answer replaced. */
  otherVersion?: AnswerValue;
}

/** `locked`: the plan is with the reviewer or approved, and nothing of it changes. */
export type AnswerResult = Answered | { kind: 'noOpenSection' | 'locked'; view: PlanView };

/** What the history keeps of an outcome, so that the same update can be answered the same again. */
export interface KeptOutcome {
  section: string;
  said: Said;
  next: NextPlace;
  isDone: boolean;
  isJoined?: boolean;
  otherVersion?: AnswerValue;
}

/** The outcome without the answer. */
export function sayOnly(outcome: ApplyOutcome): Said {
  const { answer: _answer, replaced: _replaced, ...said } = outcome;
  return said;
}
