import { answersOf } from '#domain/plan-answer.ts';
import type { PlanContext } from '#domain/plan-input.ts';
import { type NumberedSection, sectionsOfVersion } from '#domain/plan-sections.ts';
import type { PlanState } from '#domain/plan-state.ts';
import { listAssigned } from '#storage/assignment-store.ts';
import type { Db } from '#storage/database.ts';
import { listDaysOff } from '#storage/day-off-store.ts';
import { getParticipant, type Participant } from '#storage/participant-store.ts';
import { getPlanTemplateById } from '#storage/plan-template-store.ts';
import { getProgramme, type Programme } from '#storage/programme-store.ts';
import { getPlanOwner } from '#storage/review-store.ts';
import { withHolidays } from '#storage/sending-window-store.ts';
import { findLatestSubmission, findSubmission, type Submission } from '#storage/submission-store.ts';

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

/** A version by id; undefined when there is none. `db` is the database itself, not a transaction. */
export async function loadVersion(db: Db, submissionId: number): Promise<VersionView | undefined> {
  const submission = await findSubmission(db, submissionId);
  if (!submission) return undefined;
  const { participantId, state } = await getPlanOwner(db, submission.planId);
  const participant = await getParticipant(db, participantId);
  const programme = await getProgramme(db, participant.programmeId);
  const template = await getPlanTemplateById(db, submission.templateId);
  const daysOff = await listDaysOff(db, programme.id);
  return {
    ...{ submission, participant, programme, state },
    latest: (await findLatestSubmission(db, submission.planId)) ?? submission,
    reviewerIds: await listAssigned(db, participantId),
    sections: sectionsOfVersion(template, submission.sectionKeys),
    context: {
      firstOn: programme.startsOn,
      seminarOn: programme.endsOn,
      daysOff: withHolidays(daysOff.map(({ heldOn }) => heldOn)),
      answers: answersOf(submission.answers),
    },
  };
}
