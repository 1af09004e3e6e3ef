import type { SectionAnswer } from '#domain/plan-answer.ts';
import type { Db } from './database.ts';
import { Prisma } from './generated/client.ts';
import { outlineEntry } from './plan-outline.ts';

/** What went with drafts, in numbers. */
export interface ErasedDrafts {
  /** Plans that were never handed in and had something in them: they are gone whole. */
  drafts: number;
  /** Plans of which a version was handed in: it stays, and what was changed since is gone. */
  kept: number;
  /** Inputs of the history of both. */
  inputs: number;
  /** Files that were put with sections. */
  files: number;
}

/**
 * Deletes what is a draft of these participants' plans: what was never handed in, the whole history of what was
 * typed, the files and wishes to be reminded. A version that was handed in stays as it is, with its comments and
 * decisions; the plan says again what the last version says. In the transaction of the caller.
 */
export async function eraseDrafts(db: Db, participantIds: number[]): Promise<ErasedDrafts> {
  const plans = await db.plan.findMany({
    where: { participantId: { in: participantIds } },
    select: { id: true, submissions: { orderBy: { n: 'desc' }, take: 1, select: { answers: true } } },
  });
  const planId = { in: plans.map(({ id }) => id) };
  const files = await eraseFiles(db, planId.in);
  const { count: inputs } = await db.answerHistory.deleteMany({ where: { planId } });
  const drafts = await eraseUnsent(
    db,
    plans.filter(({ submissions }) => submissions.length === 0).map(({ id }) => id),
  );
  const handedIn = plans.filter(({ submissions }) => submissions.length > 0);
  for (const { id, submissions } of handedIn) await restoreVersion(db, id, submissions[0]!.answers as never);
  await db.planNudge.deleteMany({ where: { participantId: { in: participantIds } } });
  return { drafts, kept: handedIn.length, inputs, files };
}

/** How many written sections of these participants' plans would go because their plan was never handed in. */
export async function countUnsentSections(db: Db, participantIds: number[]): Promise<number> {
  const plan = { participantId: { in: participantIds }, submissions: { none: {} } };
  return db.sectionAnswer.count({ where: { plan, state: { notIn: ['empty', 'skipped'] } } });
}

/** Returns how many were attached to a section. */
async function eraseFiles(db: Db, planIds: number[]): Promise<number> {
  const evidence = await db.planEvidence.findMany({
    where: { planId: { in: planIds } },
    select: { storedFileId: true, attachedAt: true, removedAt: true },
  });
  await db.planEvidence.deleteMany({ where: { planId: { in: planIds } } });
  const ids = evidence.flatMap(({ storedFileId }) => storedFileId ?? []);
  await db.storedFile.deleteMany({ where: { id: { in: ids } } });
  return evidence.filter(({ attachedAt, removedAt }) => attachedAt !== null && removedAt === null).length;
}

async function eraseUnsent(db: Db, planIds: number[]): Promise<number> {
  const answered = await db.sectionAnswer.groupBy({ by: ['planId'], where: { planId: { in: planIds } } });
  await db.sectionAnswer.deleteMany({ where: { planId: { in: planIds } } });
  await db.plan.deleteMany({ where: { id: { in: planIds } } });
  return answered.length;
}

type VersionAnswers = Record<string, Pick<SectionAnswer, 'value' | 'state'>>;

async function restoreVersion(db: Db, planId: number, answers: VersionAnswers): Promise<void> {
  const before = await db.sectionAnswer.findMany({ where: { planId } });
  const answeredAt = new Map(before.map((each) => [each.sectionKey, each.answeredAt]));
  const entries = Object.entries(answers);
  await db.sectionAnswer.deleteMany({ where: { planId } });
  const { createdAt } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  await db.sectionAnswer.createMany({
    data: entries.map(([sectionKey, { value, state }]) => ({
      ...{ planId, sectionKey, state, value: (value ?? Prisma.JsonNull) as object },
      answeredAt: answeredAt.get(sectionKey) ?? createdAt,
    })),
  });
  await db.plan.update({
    where: { id: planId },
    data: {
      outline: Object.fromEntries(entries.map(([key, answer]) => [key, outlineEntry(answer)])) as object,
      ...{ openSectionKey: null, pending: Prisma.DbNull, undo: Prisma.DbNull },
      revision: { increment: 1 },
    },
  });
}
