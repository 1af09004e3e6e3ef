import { holdsNothing } from './answers/answer-step.ts';
import { answerProblems } from './answers/check-answer.ts';
import type { SectionState } from './plan-answer.ts';
import type { PlanContext } from './plan-input.ts';
import type { AnswerProblem } from './plan-problem.ts';
import { isAsked, type NumberedSection } from './plan-sections.ts';

/** How a section stands now, judged from its value; `notAsked` is settled without an answer. */
export type SectionStanding = {
  section: NumberedSection;
  state: SectionState | 'notAsked';
  problems: AnswerProblem[];
};

export type PlanGap = {
  section: NumberedSection;
  why: { kind: 'empty' } | { kind: 'skipped' } | { kind: 'draft'; problems: AnswerProblem[] };
};

export type GroupProgress = {
  key: string;
  filled: number;
  total: number;
  skipped: number;
  /** The drafts of the group with what they lack. */
  drafts: SectionStanding[];
};

/**
 * `filled` of `total` sections. The total is fixed for a plan. A section that is not asked of this person is
 * settled, so it counts as filled: a finished plan reads “16 of 16”. `gaps` are what forbids handing in:
 * required sections without a complete answer, and drafts of optional ones.
 */
export type PlanProgress = {
  filled: number;
  total: number;
  groups: GroupProgress[];
  gaps: PlanGap[];
  notAsked: string[];
};

/** How every section stands, in order. */
export function sectionStandings(
  sections: readonly NumberedSection[],
  context: PlanContext,
): SectionStanding[] {
  return sections.map((section) => sectionStanding(section, { sections, context }));
}

/** How one section stands. */
export function sectionStanding(
  section: NumberedSection,
  { sections, context }: { sections: readonly NumberedSection[]; context: PlanContext },
): SectionStanding {
  const { answers } = context;
  const answer = answers[section.key];
  if (!isAsked(section, { sections, answers })) return { section, state: 'notAsked', problems: [] };
  if (!answer || answer.value === null || holdsNothing(answer.value))
    return { section, state: answer?.state === 'skipped' ? 'skipped' : 'empty', problems: [] };
  const problems = answerProblems(section.answer, answer.value, context);
  return { section, state: problems.length > 0 ? 'draft' : 'complete', problems };
}

/** Where the plan stands: for the progress line, the list of groups, and what is missing before handing in. */
export function planProgress(sections: readonly NumberedSection[], context: PlanContext): PlanProgress {
  const standings = sectionStandings(sections, context);
  return {
    filled: standings.filter(isSettled).length,
    total: sections.length,
    groups: groupsOf(standings),
    gaps: standings.flatMap((standing) => findGap(standing) ?? []),
    notAsked: standings.flatMap(({ section, state }) => (state === 'notAsked' ? [section.key] : [])),
  };
}

/** What a section lacks before the plan can be handed in; undefined when it lacks nothing. */
export function findGap({ section, state, problems }: SectionStanding): PlanGap | undefined {
  if (state === 'draft') return { section, why: { kind: 'draft', problems } };
  if (!section.required || state === 'complete' || state === 'notAsked') return undefined;
  return { section, why: { kind: state } };
}

function isSettled({ state }: SectionStanding): boolean {
  return state === 'complete' || state === 'notAsked';
}

function groupsOf(standings: readonly SectionStanding[]): GroupProgress[] {
  const keys = [...new Set(standings.map(({ section }) => section.group))];
  return keys.map((key) => {
    const own = standings.filter(({ section }) => section.group === key);
    return {
      key,
      filled: own.filter(isSettled).length,
      total: own.length,
      skipped: own.filter(({ state }) => state === 'skipped').length,
      drafts: own.filter(({ state }) => state === 'draft'),
    };
  });
}
