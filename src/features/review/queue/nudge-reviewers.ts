import { isWithReviewers } from '#domain/plan/plan-state.ts';
import { daysWaited, isReviewedBy, lastNudgeAt, nextNudgeAt } from '#domain/review/review-waiting.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { isSendingAllowed, nextAllowedAt } from '#domain/time/quiet-hours.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import { listActiveProgrammes, type Programme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { getReviewRules } from '#storage/review/review-rules-store.ts';
import { listPlanStandings, type PlanStanding } from '#storage/review/review-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { tell } from '#telegram/sending/tell.ts';

interface Waiting extends PlanStanding {
  submittedAt: Date;
  nudgeAt: Date;
}

/**
 * Reminds reviewers of versions that have waited too long: one message a reviewer for all of them, inside the
 * sending hours, once for each time the programme's number of days has passed, at most five times a version. How
 * often it runs makes no difference.
 */
export async function nudgeReviewers(needs: Needs): Promise<void> {
  const now = needs.clock.now();
  for (const programme of await listActiveProgrammes(needs.database.db)) {
    const overdue = await listOverdue(needs, programme, now);
    if (overdue.length === 0) continue;
    const window = await readSendingWindow(needs.database.db, programme);
    if (isSendingAllowed(now, window)) await nudgeFor(needs, { programme, overdue, now });
  }
}

/** When the next reminder of a reviewer falls due. */
export async function nextNudge(needs: Needs): Promise<Date | undefined> {
  const { db } = needs.database;
  const now = needs.clock.now();
  const moments: Date[] = [];
  for (const programme of await listActiveProgrammes(db)) {
    const { nudgeDays } = await getReviewRules(db, programme.id);
    const window = await readSendingWindow(db, programme);
    for (const { submittedAt } of await listWaiting(needs, programme)) {
      const at = nextNudgeAt(submittedAt, { nudgeDays, now });
      if (at) moments.push(nextAllowedAt(at, window));
    }
  }
  return moments.toSorted((one, other) => one.getTime() - other.getTime())[0];
}

async function listWaiting(needs: Needs, { id }: Programme) {
  const standings = await listPlanStandings(needs.database.db, id);
  return standings.flatMap((standing) => {
    const { submittedAt, state } = standing;
    return submittedAt && isWithReviewers(state) ? [{ ...standing, submittedAt }] : [];
  });
}

async function listOverdue(needs: Needs, programme: Programme, now: Date): Promise<Waiting[]> {
  const waiting = await listWaiting(needs, programme);
  if (waiting.length === 0) return [];
  const { nudgeDays } = await getReviewRules(needs.database.db, programme.id);
  return waiting.flatMap((standing) => {
    const nudgeAt = lastNudgeAt(standing.submittedAt, { nudgeDays, now });
    return nudgeAt ? [{ ...standing, nudgeAt }] : [];
  });
}

async function nudgeFor(
  needs: Needs,
  { programme, overdue, now }: { programme: Programme; overdue: Waiting[]; now: Date },
): Promise<void> {
  const { db } = needs.database;
  const reviewers = await listRoleHolders(db, programme.id, ['reviewer']);
  const to = reviewers.flatMap(({ personId }) => {
    const mine = overdue
      .filter((standing) => isReviewedBy(standing, personId))
      .toSorted((one, other) => one.submittedAt.getTime() - other.submittedAt.getTime());
    return mine.length === 0 ? [] : [{ personId, mine }];
  });
  await tell(needs, db, {
    ...{ programmeId: programme.id, purpose: 'nudge', quiet: 'waits', now, to },
    // The day of the latest reminder due names this message: until another falls due it is not said again.
    dedupeKey: ({ personId, mine }) => {
      const latestAt = new Date(Math.max(...mine.map(({ nudgeAt }) => nudgeAt.getTime())));
      return `reviewNudge:${programme.id}:${personId}:${localDayOf(latestAt, programme.zone)}`;
    },
    word: (say, { mine }) => nudgeMessage(say, mine, now),
  });
}

const maxNamed = 8;

function nudgeMessage(say: ReturnType<Needs['sayIn']>, overdue: Waiting[], now: Date) {
  const lines = overdue
    .slice(0, maxNamed)
    .map(({ name, n, submittedAt }) =>
      say('review-queue-waiting', { name, n: n ?? 1, days: daysWaited(submittedAt, now) }),
    );
  const rest = overdue.length - lines.length;
  return {
    text: [
      say('review-nudge', { plans: overdue.length }),
      ...lines,
      ...(rest > 0 ? [say('review-nudge-more', { rest })] : []),
    ].join('\n'),
    buttons: [[{ label: say('review-button-queue'), data: press('reviewQueue', 0) }]],
  };
}
