import type { OnPlan, Right } from '#domain/people/authorise.ts';
import { answersOf } from '#domain/plan/plan-answer.ts';
import type { PlanContext } from '#domain/plan/plan-input.ts';
import { type NumberedSection, sectionsOfVersion } from '#domain/plan/plan-sections.ts';
import type { PlanState } from '#domain/plan/plan-state.ts';
import type { Db } from '#storage/engine/database.ts';
import { getParticipant, type Participant } from '#storage/people/participant-store.ts';
import { getPlanTemplateById } from '#storage/plan/plan-template-store.ts';
import { findLatestSubmission, findSubmission, type Submission } from '#storage/plan/submission-store.ts';
import { listDaysOff } from '#storage/programme/day-off-store.ts';
import { getProgramme, type Programme } from '#storage/programme/programme-store.ts';
import { withHolidays } from '#storage/programme/sending-window-store.ts';
import { listAssigned } from '#storage/review/assignment-store.ts';
import { getPlanOwner } from '#storage/review/review-store.ts';

/** A version of somebody's plan with all that its screens need. */
export interface VersionView {
  submission: Submission;
  participant: Participant;
  programme: Programme;
  /** Where the plan stands now, which may be beyond this version. */
  state: PlanState;
  latest: Submission;
  reviewerIds: number[];
  sections: NumberedSection[];
  context: PlanContext;
}

/** A version opened by somebody who may, with the proof of it. */
export type VersionFor<R extends Right> = VersionView & { right: R };

/** A version opened by a reviewer of its plan. */
export type ReviewedVersion = VersionFor<Right<'reviewPlan'>>;

/** A version opened by its reviewer, or by an organizer, who reads it and decides nothing. */
export type ReadableVersion = VersionFor<Right<'reviewPlan'> | Right<'manageReviews'>>;

/**
 * A version by id, for whoever gets a right from `ask`; undefined for anybody else and when there is none. `db` is
 * the database itself, not a transaction.
 */
export async function loadVersion<R extends Right>(
  db: Db,
  submissionId: number,
  ask: (about: OnPlan) => R | undefined,
): Promise<VersionFor<R> | undefined> {
  const submission = await findSubmission(db, submissionId);
  if (!submission) return undefined;
  const { participantId, state } = await getPlanOwner(db, submission.planId);
  const participant = await getParticipant(db, participantId);
  const reviewerIds = await listAssigned(db, participantId);
  const right = ask({ programmeId: participant.programmeId, participantId, reviewerIds });
  if (!right) return undefined;
  const programme = await getProgramme(db, participant.programmeId);
  const template = await getPlanTemplateById(db, submission.templateId);
  const daysOff = await listDaysOff(db, programme.id);
  return {
    ...{ right, submission, participant, programme, state, reviewerIds },
    latest: (await findLatestSubmission(db, submission.planId)) ?? submission,
    sections: sectionsOfVersion(template, submission.sectionKeys),
    context: {
      firstOn: programme.startsOn,
      seminarOn: programme.endsOn,
      daysOff: withHolidays(daysOff.map(({ heldOn }) => heldOn)),
      answers: answersOf(submission.answers),
    },
  };
}
