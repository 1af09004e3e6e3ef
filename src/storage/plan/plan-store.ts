import type { AnswerValue, Awaiting, SectionState } from '#domain/plan/plan-answer.ts';
import type { PlanState } from '#domain/plan/plan-state.ts';
import type { PlanLevel } from '#domain/plan/template/plan-template.ts';
import { batchLookups, perDatabase } from '#storage/engine/batch-calls.ts';
import type { Db } from '#storage/engine/database.ts';
import type { PlanOutline } from './plan-outline.ts';

/** What the section answered last waits for. */
export interface PlanPending {
  section: string;
  awaiting: Awaiting | null;
  /** ISO instant, UTC. */
  lastInputAt: string | null;
}

/** A participant's plan as one statement finds it; without `planId` it has not been begun. */
export interface StoredPlan {
  participantId: number;
  unit: string | null;
  opd: string;
  programmeId: number;
  zone: string;
  planLevel: PlanLevel;
  sectionsOff: string[];
  startsOn: string;
  endsOn: string;
  /** The programme's own days off. */
  daysOff: string[] | null;
  templateId: number;
  planId: number | null;
  /** Null before the plan is begun. */
  state: PlanState | null;
  openSectionKey: string | null;
  pending: PlanPending | null;
  lastSectionKey: string | null;
  lastAnsweredAt: Date | null;
  outline: PlanOutline | null;
  revision: number | null;
  /** Keys of sections that came with a later template version. */
  newSections: string[] | null;
  /** Days after the programme's last day in which drafts are kept. */
  draftsKeptDays: number;
  /** When the programme's drafts were deleted, their time being over. */
  draftsErasedAt: Date | null;
  /** The section whose last change can be taken back, and the revision that change made. */
  undoSection: string | null;
  undoRevision: number | null;
  /** Files attached to the section asked for, else to the open one. */
  evidenceKey: string | null;
  evidenceCount: number;
  /** The stored answer of the section asked for, else of the open one. */
  answerKey: string | null;
  answerValue: AnswerValue | null;
  answerState: SectionState | null;
  /** What came of this update when it was here before. */
  earlier: unknown;
}

/** Whose plan, which section's answer (else the open one's), and the update that asks. */
export interface PlanAsked {
  participantId: number;
  sectionKey?: string;
  updateId?: number;
}

/**
 * Everything that deciding on one answer needs, in one statement, however long the plan is: the plan with
 * its outline, one section's answer, the programme around it, and whether this update was here before. Plans asked
 * for together share the statement. Throws when there is no such participant.
 */
export async function getPlan(db: Db, asked: PlanAsked): Promise<StoredPlan> {
  const plan = await plansOf(db)(asked);
  if (!plan) throw new Error(`there is no participant ${asked.participantId}`);
  return plan;
}

// LATERAL … LIMIT 1 keeps each look-up on its index, however many come together.
const plansOf = perDatabase((db) =>
  batchLookups(async (asked: PlanAsked[]) => {
    const rows = await db.$queryRaw<(StoredPlan & { place: number })[]>`
    SELECT a."place", m."id" AS "participantId", m."unit", m."opd", g."id" AS "programmeId", g."zone", g."planLevel",
      g."sectionsOff", g."startsOn", g."endsOn", g."draftsKeptDays", g."draftsErasedAt",
      (SELECT json_agg(d."heldOn") FROM "DayOff" d WHERE d."programmeId" = g."id") AS "daysOff",
      COALESCE(p."templateId", g."planTemplateId", (SELECT t."id" FROM "PlanTemplate" t WHERE t."programmeId" = g."id"
        ORDER BY t."version" DESC LIMIT 1)) AS "templateId",
      p."id" AS "planId", p."state", p."openSectionKey", p."pending", p."lastSectionKey", p."lastAnsweredAt", p."outline",
      p."revision", p."newSections", p."undo"->>'section' AS "undoSection", (p."undo"->>'revision')::int AS "undoRevision",
      s."sectionKey" AS "answerKey", s."value" AS "answerValue", s."state" AS "answerState",
      (SELECT h."outcome" FROM "AnswerHistory" h WHERE h."planId" = p."id" AND h."updateId" = a."updateId") AS "earlier",
      COALESCE(a."sectionKey", p."openSectionKey") AS "evidenceKey",
      (SELECT count(*)::int FROM "PlanEvidence" e WHERE e."planId" = p."id" AND e."attachedAt" IS NOT NULL
        AND e."removedAt" IS NULL AND e."sectionKey" = COALESCE(a."sectionKey", p."openSectionKey")) AS "evidenceCount"
    FROM jsonb_to_recordset(${JSON.stringify(asked.map(toLookup))}::jsonb)
      AS a("place" int, "participantId" int, "sectionKey" text, "updateId" bigint)
    CROSS JOIN LATERAL (SELECT * FROM "Participant" WHERE "id" = a."participantId" LIMIT 1) m
    CROSS JOIN LATERAL (SELECT * FROM "Programme" WHERE "id" = m."programmeId" LIMIT 1) g
    LEFT JOIN LATERAL (SELECT * FROM "Plan" WHERE "participantId" = m."id" LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT * FROM "SectionAnswer" WHERE "planId" = p."id"
      AND "sectionKey" = COALESCE(a."sectionKey", p."openSectionKey") LIMIT 1) s ON true`;
    const byPlace = new Map(rows.map(({ place, ...plan }) => [place, plan]));
    return asked.map((_each, place) => byPlace.get(place));
  }),
);

const toLookup = ({ participantId, sectionKey, updateId }: PlanAsked, place: number) => ({
  place,
  participantId,
  sectionKey,
  updateId,
});

/** Begins a plan on a template; one that has been begun stays as it is. */
export async function beginPlan(
  db: Db,
  plan: { participantId: number; templateId: number; now: Date },
): Promise<void> {
  const { participantId, templateId, now } = plan;
  const data = { participantId, templateId, state: 'drafting', outline: {}, createdAt: now };
  await db.plan.createMany({ data, skipDuplicates: true });
}

/** Opens a section: from now on texts are answers to it. */
export async function openPlanSection(
  db: Db,
  planId: number,
  place: { sectionKey: string; pending: PlanPending },
): Promise<void> {
  await db.plan.update({
    where: { id: planId },
    data: {
      openSectionKey: place.sectionKey,
      lastSectionKey: place.sectionKey,
      pending: place.pending as object,
      revision: { increment: 1 },
    },
  });
}
