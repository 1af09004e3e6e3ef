import { z } from 'zod';
import type { SectionAnswer } from '#domain/plan/plan-answer.ts';
import type { Db } from '#storage/engine/database.ts';
import { parsedJson } from '#storage/engine/json-column.ts';
import { execute, queryRows } from '#storage/engine/statements.ts';
import { Prisma } from '#storage/generated/client.ts';
import { outlineEntry } from '#storage/plan/plan-outline.ts';

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

/** The same as the log keeps it. */
export const erasedJson = parsedJson<ErasedDrafts>(
  z.object({ drafts: z.int(), kept: z.int(), inputs: z.int(), files: z.int() }),
);

/**
 * Deletes what is a draft of these participants' plans: what was never handed in, the whole history of what was
 * typed, the files and wishes to be reminded. A version that was handed in stays as it is, with its comments and
 * decisions; the plan says again what the last version says. In the transaction of the caller.
 */
export async function eraseDrafts(db: Db, participantIds: number[]): Promise<ErasedDrafts> {
  // Whoever is answering or handing in at this moment comes before or after it, never in between.
  await queryRows<object>(db)`
    SELECT 1 AS "locked" FROM "Plan" WHERE "participantId" = ANY(${participantIds}::int[]) ORDER BY "id" FOR UPDATE`;
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
  await restoreAnswers(
    db,
    handedIn.map(({ id }) => id),
  );
  await restoreOutlines(
    db,
    handedIn.map(({ id, submissions }) => ({ planId: id, answers: submissions[0]!.answers as never })),
  );
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

const lastVersion = Prisma.sql`s."n" = (SELECT max(o."n") FROM "Submission" o WHERE o."planId" = s."planId")`;

/** A few statements, however many plans: a programme's deletion has to fit into one transaction. */
async function restoreAnswers(db: Db, planIds: number[]): Promise<void> {
  await execute(db)`
    DELETE FROM "SectionAnswer" a USING "Submission" s WHERE s."planId" = a."planId" AND ${lastVersion}
      AND a."planId" = ANY(${planIds}::int[]) AND NOT jsonb_exists(s."answers", a."sectionKey")`;
  await execute(db)`
    INSERT INTO "SectionAnswer" ("planId", "sectionKey", "value", "state", "answeredAt")
    SELECT p."id", v."key", COALESCE(v."value"->'value', 'null'), v."value"->>'state', p."createdAt"
    FROM "Plan" p JOIN "Submission" s ON s."planId" = p."id" AND ${lastVersion}
    CROSS JOIN LATERAL jsonb_each(s."answers") v WHERE p."id" = ANY(${planIds}::int[])
    ON CONFLICT ("planId", "sectionKey") DO UPDATE SET "value" = EXCLUDED."value", "state" = EXCLUDED."state"`;
}

interface HandedIn {
  planId: number;
  answers: Record<string, Pick<SectionAnswer, 'value' | 'state'>>;
}

async function restoreOutlines(db: Db, plans: HandedIn[]): Promise<void> {
  const outlines = plans.map(({ planId, answers }) => {
    const entries = Object.entries(answers).map(([key, answer]) => [key, outlineEntry(answer)]);
    return { planId, outline: Object.fromEntries(entries) };
  });
  await execute(db)`
    UPDATE "Plan" p SET "outline" = v."outline", "openSectionKey" = NULL, "pending" = NULL, "undo" = NULL,
      "revision" = p."revision" + 1
    FROM jsonb_to_recordset(${JSON.stringify(outlines)}::jsonb) AS v("planId" int, "outline" jsonb)
    WHERE p."id" = v."planId"`;
}
