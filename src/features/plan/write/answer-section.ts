import type { Right } from '#domain/people/authorise.ts';
import { applyInput } from '#domain/plan/answers/apply-input.ts';
import { emptyAnswer, type SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import {
  findSection,
  isBegun,
  isLocked,
  loadedAnswer,
  loadPlan,
  type PlanView,
  withAnswer,
} from '#features/plan/load-plan.ts';
import type { Db } from '#storage/engine/database.ts';
import { findSectionAnswer } from '#storage/plan/plan-answer-store.ts';
import type { BegunPlan } from '#storage/plan/plan-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type AnswerResult, type KeptOutcome, sayOnly } from './answer-result.ts';
import { changesAnswer, type Decided, keepAnswer } from './keep-answer.ts';
import { nextPlace, placeUnchanged } from './next-place.ts';

export interface AnswerRequest {
  right: Right<'writePlan'>;
  /** The section a button belongs to; texts go to the open one. */
  sectionKey?: string;
  input: PlanInput;
  sentAt: Date;
  now: Date;
  updateId: number;
  /** The plan as it was loaded just now, with this update and section: spares the first look. */
  loaded?: PlanView;
}

const maxAttempts = 5;

/**
 * Takes one answer: load, decide, write; one statement each, however long the plan is. An update that was
 * here before gives the same outcome again and changes nothing. When another process wrote in between, it is
 * decided anew on what is there now: the last one wins, the other version is kept in the history.
 */
export async function answerSection(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  request: AnswerRequest,
): Promise<AnswerResult> {
  const { db } = needs.database;
  let { sectionKey } = request;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const view = (attempt === 0 && request.loaded) || (await loadPlan(db, { ...request, sectionKey }));
    if (isBegun(view) && view.stored.earlier) return repeat(db, view, view.stored.earlier as KeptOutcome);
    if (isLocked(view)) return { kind: 'locked', view };
    if (!isBegun(view)) return { kind: 'noOpenSection', view };
    sectionKey ??= view.stored.openSectionKey;
    const section = sectionKey === undefined ? undefined : findSection(view, sectionKey);
    if (!section) return { kind: 'noOpenSection', view };
    const decided = decide(view, section, request);
    if (attempt > 0) decided.otherVersion = decided.outcome.replaced ?? undefined;
    if (decided.outcome.kind === 'refused') return toResult(db, decided);
    if (await keepAnswer(needs, decided, request)) return toResult(db, kept(decided));
  }
  throw new Error(
    `the plan of participant ${request.right.about.participantId} changed under every attempt to answer`,
  );
}

function decide(
  before: PlanView<BegunPlan>,
  section: NumberedSection,
  { input, sentAt }: AnswerRequest,
): Decided {
  const current = loadedAnswer(before, section.key);
  const outcome = applyInput({ section, current, input, context: before.context, sentAt });
  const isDone = input.kind === 'done';
  if (outcome.kind === 'refused')
    return { view: before, section, outcome, isDone, next: placeUnchanged(before, section) };
  const view = withAnswer(before, section.key, outcome.answer);
  const isJoined =
    input.kind === 'text' && input.how === 'join' && before.stored.openSectionKey !== section.key;
  return { view, section, outcome, isDone, isJoined, next: nextPlace(view, { section, input, outcome }) };
}

/** The plan as writing has left it: what was changed now can be taken back. */
function kept(decided: Decided): Decided {
  const { view, section } = decided;
  if (!changesAnswer(decided)) return decided;
  const undo = { sectionKey: section.key, revision: view.stored.revision + 1 };
  return { ...decided, view: { ...view, stored: { ...view.stored, undo } } };
}

async function repeat(db: Db, view: PlanView<BegunPlan>, earlier: KeptOutcome): Promise<AnswerResult> {
  const section = findSection(view, earlier.section);
  if (!section) return { kind: 'noOpenSection', view };
  const answer = await answerOf(db, view, section.key);
  const outcome = { ...earlier.said, answer, replaced: null } as ApplyOutcome;
  return toResult(db, { ...earlier, view, section, outcome });
}

async function toResult(db: Db, decided: Decided): Promise<AnswerResult> {
  const { outcome, next } = decided;
  const nextAnswer = next.kind === 'section' ? await answerOf(db, decided.view, next.key) : emptyAnswer;
  const { outcome: _outcome, ...rest } = decided;
  return { kind: 'answered', ...rest, said: sayOnly(outcome), current: outcome.answer, nextAnswer };
}

/** The answer of a section that was not loaded with the plan; nearly always there is none yet. */
export async function answerOf(db: Db, view: PlanView, key: string): Promise<SectionAnswer> {
  const entry = view.outline[key];
  if (!entry || !isBegun(view)) return emptyAnswer;
  if (entry.state === 'empty' || entry.state === 'skipped') return { ...emptyAnswer, state: entry.state };
  const stored = await findSectionAnswer(db, view.stored.planId, key);
  return stored ? { ...emptyAnswer, ...stored } : emptyAnswer;
}
