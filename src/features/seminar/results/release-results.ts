import type { Right } from '#domain/people/authorise.ts';
import { loadSeminar } from '#features/seminar/load-seminar.ts';
import type { Db } from '#storage/engine/database.ts';
import { lockPlan, movePlan } from '#storage/plan/submission-store.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { releaseResult } from '#storage/review/seminar-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { tell } from '#telegram/sending/tell.ts';
import { resultMessage } from './result-messages.ts';
import { loadResults, type Result, type Results } from './seminar-results.ts';

export interface ReleaseInput {
  right: Right<'manageReviews'>;
  updateId: number;
  now: Date;
}

/**
 * Hands every result that is ready and has not been handed over to its participant, with the reviewers' notes; their
 * plans count as presented from then on, and their sheets are closed. Audited. Returns how many.
 */
export async function releaseResults(
  needs: Pick<Needs, 'database' | 'sayIn' | 'jobs'>,
  input: ReleaseInput,
): Promise<{ released: number }> {
  const { right, updateId, now } = input;
  const { programmeId } = right.about;
  return needs.database.transaction(async (db) => {
    await lockProgramme(db, programmeId);
    return applyOnce(db, { updateId, action: 'releaseResults', now }, async () => {
      const view = await loadSeminar(db, right);
      const { criteria, results } = await loadResults(db, view);
      let released = 0;
      for (const result of results) {
        if (!(await releaseResult(db, result.presenter.participantId, now))) continue;
        released += 1;
        await release(needs, db, { ...input, criteria, result });
      }
      return { released };
    });
  });
}

async function release(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  given: ReleaseInput & { criteria: Results['criteria']; result: Result },
): Promise<void> {
  const { right, now, criteria, result } = given;
  const { programmeId } = right.about;
  const { participantId, personId, planId } = result.presenter;
  if (planId !== undefined && (await lockPlan(db, planId)).state === 'approved')
    await movePlan(db, planId, 'presented');
  await appendAudit(db, {
    at: now,
    actorPersonId: right.by.personId,
    action: 'seminar.released',
    programmeId,
    subject: `participant:${participantId}`,
    details: { total: result.total, reviewers: result.reviewers },
  });
  if (personId === undefined) return;
  await tell(needs, db, {
    ...{ programmeId, subject: `seminarResult:${participantId}`, revision: 1, now },
    ...{ purpose: 'decision', quiet: 'silent', dedupeKey: () => `seminarResult:${participantId}` },
    to: [{ personId }],
    word: (say) => resultMessage(say, { criteria, result }),
  });
}
