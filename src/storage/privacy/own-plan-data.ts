import type { Plain } from '#storage/engine/plain-data.ts';
import type { Prisma } from '#storage/generated/client.ts';

/** A plan with every answer, every input, every version and what was written back. */
export type OwnPlan = Plain<Prisma.PlanGetPayload<{ select: typeof ownPlanFields }>>;

export const ownPlanFields = {
  templateId: true,
  template: { select: { version: true } },
  state: true,
  openSectionKey: true,
  pending: true,
  lastSectionKey: true,
  lastAnsweredAt: true,
  newSections: true,
  createdAt: true,
  answers: {
    select: { sectionKey: true, value: true, state: true, answeredAt: true },
    orderBy: { answeredAt: 'asc' },
  },
  history: { select: { at: true, sectionKey: true, input: true }, orderBy: { id: 'asc' } },
  evidence: {
    select: {
      sectionKey: true,
      name: true,
      kind: true,
      sizeBytes: true,
      offeredAt: true,
      attachedAt: true,
      removedAt: true,
    },
    orderBy: { id: 'asc' },
  },
  submissions: {
    select: {
      n: true,
      submittedAt: true,
      isLate: true,
      sectionKeys: true,
      answers: true,
      // What a reviewer has not sent yet is still the reviewer's draft.
      comments: {
        where: { sentAt: { not: null } },
        select: { sectionKey: true, text: true, writtenAt: true, sentAt: true },
        orderBy: { id: 'asc' },
      },
      decisions: {
        select: { kind: true, reason: true, decidedAt: true },
        orderBy: { decidedAt: 'asc' },
      },
    },
    orderBy: { n: 'asc' },
  },
} as const;
