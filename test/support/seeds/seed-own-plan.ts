import type { Db } from '#storage/engine/database.ts';
import { seededAt as at, type OwnDataSeed, placeOf } from './own-data-seed.ts';
import { seedOwnSeminar } from './seed-own-talk.ts';

/** A plan with an answer, an input, a file, a version, what was said about it, and its seminar. */
export async function seedOwnPlan(db: Db, seed: OwnDataSeed): Promise<void> {
  const { participantId, staffPersonId, mark, fromUpdate } = seed;
  const { programmeId } = await placeOf(db, seed);
  const template = await db.planTemplate.findFirstOrThrow({ where: { programmeId } });
  const text = (words: string) => ({ kind: 'text', parts: [{ text: words }] });
  const answers = { title: { value: text(`${mark}-Submission`), state: 'complete' } };
  const plan = await db.plan.create({
    data: {
      ...{ participantId, templateId: template.id, state: 'drafting', outline: {}, createdAt: at },
      ...{ pending: { note: `${mark}-Plan` }, lastAnsweredAt: at },
      answers: {
        create: {
          sectionKey: 'title',
          value: text(`${mark}-SectionAnswer`),
          state: 'complete',
          answeredAt: at,
        },
      },
      history: {
        create: {
          ...{ updateId: fromUpdate, sectionKey: 'title', outcome: {}, at },
          input: { kind: 'text', text: `${mark}-AnswerHistory` },
        },
      },
      evidence: {
        create: {
          ...{
            sectionKey: 'title',
            telegramFileId: `${mark}-secret-file`,
            name: `${mark}-PlanEvidence`,
          },
          ...{ kind: 'photo', sizeBytes: 1_234, offeredAt: at, attachedAt: at },
        },
      },
    },
  });
  const { id: submissionId } = await db.submission.create({
    data: {
      planId: plan.id,
      n: 1,
      templateId: template.id,
      sectionKeys: ['title'],
      answers,
      isLate: false,
      submittedAt: at,
    },
  });
  const comment = { submissionId, sectionKey: 'title', authorPersonId: staffPersonId };
  await db.reviewComment.createMany({
    data: [
      { ...comment, text: `${mark}-ReviewComment`, writtenAt: at, sentAt: at },
      { ...comment, text: `${mark}-secret-comment`, writtenAt: at },
    ],
  });
  await db.reviewDecision.create({
    data: {
      submissionId,
      kind: 'reopened',
      byPersonId: staffPersonId,
      reason: `${mark}-ReviewDecision`,
      decidedAt: at,
    },
  });
  await seedOwnSeminar(db, seed);
}
