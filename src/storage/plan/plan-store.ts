import type { AnswerValue, Awaiting, SectionState } from '#domain/plan/plan-answer.ts';
import type { PlanState } from '#domain/plan/plan-state.ts';
import type { PlanLevel } from '#domain/plan/template/plan-template.ts';
import { batchLookups, perDatabase } from '#storage/engine/batch-calls.ts';
import type { Db } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import type { StoredAnswer } from './plan-answer-store.ts';
import type { PlanOutline } from './plan-outline.ts';

/** What the section answered last waits for. */
export interface PlanPending {
  section: string;
  awaiting: Awaiting | null;
  /** ISO instant, UTC. */
  lastInputAt: string | null;
  /** Of a text that finished its section: how long it was, and when the next question was shown (ISO instant, UTC). */
  finished?: { chars: number; askedAt: string };
}

/** What surrounds a plan, begun or not: the place on the roster and the programme. */
interface PlanGround {
  participantId: number;
  unit?: string;
  opd: string;
  programmeId: number;
  zone: string;
  planLevel: PlanLevel;
  sectionsOff: string[];
  startsOn: string;
  endsOn: string;
  /** The programme's own days off. */
  daysOff?: string[];
  templateId: number;
  /** Days after the programme's last day in which drafts are kept. */
  draftsKeptDays: number;
  /** When the programme's drafts were deleted, their time being over. */
  draftsErasedAt?: Date;
}

interface NotBegunPlan extends PlanGround {
  kind: 'notBegun';
}

/** A plan somebody has opened; nothing need have been answered. */
export interface BegunPlan extends PlanGround {
  kind: 'begun';
  planId: number;
  state: PlanState;
  revision: number;
  outline: PlanOutline;
  /** The section that takes the next text. */
  openSectionKey?: string;
  pending?: PlanPending;
  lastSectionKey?: string;
  lastAnsweredAt?: Date;
  /** Keys of sections that came with a later template version. */
  newSections?: string[];
  /** The section whose last change can be taken back, and the revision that change made. */
  undo?: { sectionKey: string; revision: number };
  /** The stored answer of the section asked for, else of the open one. */
  answer?: StoredAnswer & { sectionKey: string };
  /** Files attached to the section asked for, else to the open one. */
  evidence?: { sectionKey: string; count: number };
  /** What came of this update when it was here before. */
  earlier?: unknown;
}

/** A participant's plan as one statement finds it. */
export type StoredPlan = NotBegunPlan | BegunPlan;

/** The plan where it has been begun. */
export const begunPlan = (plan: StoredPlan): BegunPlan | undefined =>
  plan.kind === 'begun' ? plan : undefined;

type PlanRow = PlanGround & { place: number } & Partial<
    Omit<BegunPlan, keyof PlanGround | 'kind' | 'undo' | 'answer' | 'evidence'>
  > & {
    undoSection?: string;
    undoRevision?: number;
    evidenceKey?: string;
    evidenceCount: number;
    answerKey?: string;
    answerValue?: AnswerValue;
    answerState?: SectionState;
  };

function toPlan(row: PlanRow): StoredPlan {
  const { place: _place, planId, state, revision, outline, ...rest } = row;
  const { undoSection, undoRevision, evidenceKey, evidenceCount, ...more } = rest;
  const { answerKey, answerValue, answerState, ...kept } = more;
  if (planId === undefined || state === undefined || revision === undefined || outline === undefined)
    return { ...kept, kind: 'notBegun' };
  return {
    ...kept,
    ...{ kind: 'begun', planId, state, revision, outline },
    undo:
      undoSection === undefined || undoRevision === undefined
        ? undefined
        : { sectionKey: undoSection, revision: undoRevision },
    answer:
      answerKey === undefined
        ? undefined
        : { sectionKey: answerKey, value: answerValue ?? null, state: answerState ?? 'empty' },
    evidence: evidenceKey === undefined ? undefined : { sectionKey: evidenceKey, count: evidenceCount },
  };
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
    const rows = await queryRows<PlanRow>(db)`
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
    const byPlace = new Map(rows.map((row) => [row.place, toPlan(row)]));
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
