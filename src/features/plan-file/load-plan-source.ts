import type { Right } from '#domain/people/authorise.ts';
import type { PlanDocumentSource } from '#domain/plan/document/plan-document.ts';
import { answersOf, type PlanAnswers } from '#domain/plan/plan-answer.ts';
import { type NumberedSection, sectionsFor, sectionsOfVersion } from '#domain/plan/plan-sections.ts';
import { isWritable } from '#domain/plan/plan-state.ts';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import type { Db } from '#storage/engine/database.ts';
import { findParticipant, type Participant } from '#storage/people/participant-store.ts';
import { listSectionAnswers } from '#storage/plan/plan-answer-store.ts';
import { getPlan, type StoredPlan } from '#storage/plan/plan-store.ts';
import { getPlanTemplateById } from '#storage/plan/plan-template-store.ts';
import {
  countSubmissions,
  findLatestSubmission,
  findVersion,
  type Submission,
} from '#storage/plan/submission-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { withHolidays } from '#storage/programme/sending-window-store.ts';

/** A plan ready to be worded. */
export type PlanSource = Omit<PlanDocumentSource, 'say'>;

/** To have one plan, a draft too or only versions that were handed in; or every plan of a programme. */
export type RightToPlan = Right<'readDraft' | 'readPlan' | 'viewProgress'>;

/**
 * A plan as it was handed in (`n` from 1), or as it stands now (0): a draft bears the number it would get, a locked plan is
 * its last version. Undefined when there is no such version, or none that the right is about. `db` is the database itself, not a transaction.
 */
export async function loadPlanSource(
  db: Db,
  asked: { right: RightToPlan; participantId: number; n: number; now: Date },
): Promise<PlanSource | undefined> {
  const { right, participantId, n, now } = asked;
  const participant = await findParticipant(db, participantId);
  if (!participant || !isAbout(right, participant)) return undefined;
  const stored = await getPlan(db, { participantId });
  const programme = await getProgramme(db, participant.programmeId);
  const submission = await submissionOf(db, stored, n);
  if (!submission && (n > 0 || right.action === 'readPlan')) return undefined;
  const content = submission ? await frozen(db, submission) : await live(db, stored);
  const { name, position, unit, opd } = participant;
  return {
    template: content.template,
    sections: content.sections,
    context: {
      firstOn: stored.startsOn,
      seminarOn: stored.endsOn,
      daysOff: withHolidays(stored.daysOff ?? []),
      answers: content.answers,
    },
    programme: programme.name,
    participant: { name, position, unit, opd },
    version: {
      number: submission?.n ?? (await nextNumber(db, stored)),
      isDraft: submission === undefined,
      madeOn: localDayOf(submission?.submittedAt ?? now, programme.zone),
    },
    zone: programme.zone,
  };
}

const isAbout = ({ about }: RightToPlan, { id, programmeId }: Participant) =>
  about.programmeId === programmeId && (!('participantId' in about) || about.participantId === id);

async function submissionOf(db: Db, plan: StoredPlan, n: number): Promise<Submission | undefined> {
  if (plan.kind === 'notBegun') return undefined;
  if (n > 0) return findVersion(db, plan.planId, n);
  return isWritable(plan.state) ? undefined : findLatestSubmission(db, plan.planId);
}

async function nextNumber(db: Db, plan: StoredPlan): Promise<number> {
  return plan.kind === 'notBegun' ? 1 : (await countSubmissions(db, plan.planId)) + 1;
}

type Content = { template: PlanTemplate; sections: NumberedSection[]; answers: PlanAnswers };

async function live(db: Db, stored: StoredPlan): Promise<Content> {
  const template = await getPlanTemplateById(db, stored.templateId);
  const kept = stored.kind === 'notBegun' ? {} : await listSectionAnswers(db, stored.planId);
  return { template, sections: sectionsFor(template, stored), answers: answersOf(kept) };
}

/** A version with the sections it had then, whatever the programme switched off since. */
async function frozen(db: Db, { templateId, sectionKeys, answers }: Submission): Promise<Content> {
  const template = await getPlanTemplateById(db, templateId);
  const sections = sectionsOfVersion(template, sectionKeys);
  return { template, sections, answers: answersOf(answers) };
}
