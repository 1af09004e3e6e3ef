import type { AnswerValue } from '#domain/plan/plan-answer.ts';
import type { Db } from '#storage/engine/database.ts';
import { samplePlan } from './plan-person.ts';

const at = new Date('2019-03-19T00:00:00Z');

/** A plan with the sample's answers of these sections (all when not given) put straight into the tables. */
export async function seedAnswers(
  db: Db,
  seed: { participantId: number; keys?: string[]; sample?: number; more?: Record<string, AnswerValue> },
): Promise<number> {
  const { participantId, keys, sample = 2, more = {} } = seed;
  const answers = Object.entries({ ...samplePlan(sample), ...more }).filter(
    ([key]) => keys === undefined || keys.includes(key),
  );
  const isSmall = (value: AnswerValue) => ['choice', 'choices', 'confirm', 'money'].includes(value.kind);
  const outline = answers.map(([key, value]) => {
    return [key, { state: 'complete', ...(isSmall(value) ? { value } : {}) }] as const;
  });
  const { programmeId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
  const template = await db.planTemplate.findFirstOrThrow({ where: { programmeId } });
  const plan = await db.plan.create({
    data: {
      ...{ participantId, templateId: template.id, state: 'drafting', createdAt: at },
      ...{ outline: Object.fromEntries(outline), lastSectionKey: answers.at(-1)?.[0], lastAnsweredAt: at },
    },
  });
  await db.sectionAnswer.createMany({
    data: answers.map(([sectionKey, value]) => ({
      ...{ planId: plan.id, sectionKey, value: value as object, state: 'complete', answeredAt: at },
    })),
  });
  return plan.id;
}
