import { withoutPersonalNumbers } from '#domain/plan/answers/personal-numbers.ts';
import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import type { PlanInput } from '#domain/plan/plan-input.ts';
import type { ApplyOutcome } from '#domain/plan/plan-outcome.ts';
import type { NumberedSection } from '#domain/plan/plan-sections.ts';
import { tellOrganizers } from '#features/plan/hand-in/tell-organizers.ts';
import { loadedAnswer, type PlanView } from '#features/plan/load-plan.ts';

import { outlineEntry } from '#storage/plan/plan-outline.ts';
import type { BegunPlan, PlanPending } from '#storage/plan/plan-store.ts';
import { type AnswerWrite, writeAnswer, writeAnswerWithOthers } from '#storage/plan/write-answer.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type KeptOutcome, sayOnly } from './answer-result.ts';
import { type NextPlace, openKeyAfter } from './next-place.ts';

export interface Decided {
  view: PlanView<BegunPlan>;
  section: NumberedSection;
  outcome: ApplyOutcome;
  next: NextPlace;
  isDone: boolean;
  isJoined?: boolean;
  otherVersion?: AnswerValue;
}

/**
 * Writes what was decided, in one statement. A wish for a correction tells the organizers in the same
 * transaction. Returns false when the plan has changed since it was loaded.
 */
export async function keepAnswer(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  decided: Decided,
  act: { input: PlanInput; updateId: number; now: Date },
): Promise<boolean> {
  const write = toWrite(decided, act);
  if (!asksForCorrection(decided)) return writeAnswerWithOthers(needs.database.db, write);
  return needs.database.transaction(async (db) => {
    if (!(await writeAnswer(db, write))) return false;
    await tellOrganizers(needs, db, { ...decided, ...act });
    return true;
  });
}

function toWrite(
  { view, section, outcome, next, isDone, isJoined, otherVersion }: Decided,
  act: { input: PlanInput; updateId: number; now: Date },
): AnswerWrite {
  const { answer, replaced } = outcome;
  const kept: KeptOutcome = {
    section: section.key,
    said: sayOnly(outcome),
    next,
    isDone,
    isJoined,
    otherVersion,
  };
  const openSectionKey = openKeyAfter(section, next);
  return {
    planId: view.stored.planId,
    revision: view.stored.revision,
    updateId: act.updateId,
    sectionKey: section.key,
    value: answer.value,
    state: answer.state,
    outlineEntry: outlineEntry(answer),
    openSectionKey,
    lastSectionKey: openSectionKey ?? section.key,
    pending: { ...pendingAfter(view, section, outcome), finished: finishedBy(next, act) },
    input: withoutNumbers(section, act.input),
    before: replaced,
    undo: changesAnswer({ view, section, outcome }) ? 'remembers' : 'keeps',
    outcome: kept,
    now: act.now,
  };
}

/** Whether an input changed the answer itself, and not only what is asked next. */
export function changesAnswer({ view, section, outcome }: Pick<Decided, 'view' | 'section' | 'outcome'>) {
  const before = loadedAnswer(view, section.key);
  const after = outcome.answer;
  return before.value !== after.value && JSON.stringify(before.value) !== JSON.stringify(after.value);
}

/** What the section waits for; an old button of another one leaves the open section its own. */
function pendingAfter(
  { stored }: PlanView<BegunPlan>,
  section: NumberedSection,
  { answer }: ApplyOutcome,
): PlanPending {
  const { pending, openSectionKey } = stored;
  if (pending && openSectionKey !== section.key && pending.section === openSectionKey && !answer.awaiting)
    return pending;
  return { section: section.key, awaiting: answer.awaiting, lastInputAt: answer.lastInputAt };
}

/** What a text finished: one that was sent before the next question could be read still belongs to it. */
function finishedBy(
  next: NextPlace,
  { input, now }: { input: PlanInput; now: Date },
): PlanPending['finished'] {
  if (input.kind !== 'text' || next.kind === 'stay') return undefined;
  return { chars: input.text.length, askedAt: now.toISOString() };
}

/** Numbers of other people are stored nowhere, not even in the history. */
function withoutNumbers(section: NumberedSection, input: PlanInput): PlanInput {
  if (section.answer.type !== 'people' || !('text' in input)) return input;
  return { ...input, text: withoutPersonalNumbers(input.text).text };
}

function asksForCorrection({ section, outcome }: Decided): boolean {
  if (section.answer.type !== 'confirm' || outcome.kind !== 'draft') return false;
  return outcome.problems.some(({ kind }) => kind === 'waitsForOrganizer');
}
