import type { Right } from '#domain/people/authorise.ts';
import { isApproved } from '#domain/plan/plan-state.ts';
import type { VersionView } from '#features/review/read/load-version.ts';
import type { Db } from '#storage/engine/database.ts';
import { lockPlan, movePlan } from '#storage/plan/submission-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { addDecision } from '#storage/review/review-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeFormsAbout } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { reopenedMessage } from '#telegram/screens/review-outcome-messages.ts';
import { tell } from '#telegram/sending/tell.ts';

export interface ReopenInput {
  right: Right<'manageReviews'>;
  /** The newest version of the plan, loaded by the caller. */
  view: VersionView;
  reason: string;
  updateId: number;
  now: Date;
}

/** `notTheirs`: the plan is of another programme than the right. */
export type ReopenOutcome = { kind: 'reopened' | 'notApproved' | 'notTheirs' };

/**
 * Opens an approved plan again, with a reason that its participant is told; audited. The approved version stays as it
 * was. Once more says that it is not approved.
 */
export async function reopenPlan(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: ReopenInput,
): Promise<ReopenOutcome> {
  const { right, view, reason, updateId, now } = input;
  const { personId } = right.by;
  const { planId, id: submissionId } = view.latest;
  return needs.database.transaction(async (db) => {
    const { state, programmeId } = await lockPlan(db, planId);
    return applyOnce<ReopenOutcome>(db, { updateId, action: 'reopenPlan', now }, async () => {
      if (programmeId !== right.about.programmeId) return { kind: 'notTheirs' };
      if (!isApproved(state)) return { kind: 'notApproved' };
      await addDecision(db, { submissionId, kind: 'reopened', byPersonId: personId, reason, decidedAt: now });
      await movePlan(db, planId, 'changesRequested');
      await closeFormsAbout(db, { subject: 'submissionId', id: submissionId, exceptPersonId: personId });
      await tellParticipant(needs, db, input);
      await appendAudit(db, {
        at: now,
        actorPersonId: personId,
        action: 'plan.reopened',
        programmeId,
        subject: `plan:${planId}`,
        details: { n: view.latest.n },
      });
      return { kind: 'reopened' };
    });
  });
}

async function tellParticipant(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { view, reason, now }: ReopenInput,
): Promise<void> {
  const { personId } = view.participant;
  if (personId === undefined) return;
  await tell(needs, db, {
    ...{ programmeId: view.programme.id, subject: `plan:${view.latest.planId}`, revision: 'next', now },
    ...{ purpose: 'decision', quiet: 'silent', dedupeKey: `decision:${view.latest.id}:reopened` },
    to: [{ personId }],
    word: (say) => reopenedMessage(say, reason),
  });
}
