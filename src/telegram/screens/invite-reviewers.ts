import type { Message, Say } from '#domain/message.ts';
import { textOf } from '#domain/plan/plan-answer.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import type { Db } from '#storage/engine/database.ts';
import { getParticipant, type Participant } from '#storage/people/participant-store.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import type { Submission } from '#storage/plan/submission-store.ts';
import { listAssigned } from '#storage/review/assignment-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { tell } from '#telegram/sending/tell.ts';

/**
 * Asks the reviewers of a version for their review: those assigned, or all of the programme when nobody is; the
 * organizers where there is none. Each is asked once a version, outside the sending hours without a sound; what
 * waits of an older version is not asked any more. Pass
 * the transaction that keeps the version or the assignment.
 */
export async function inviteReviewers(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  { submission, participantId, now }: { submission: Submission; participantId: number; now: Date },
): Promise<void> {
  const participant = await getParticipant(db, participantId);
  const { programmeId } = participant;
  const reviewers = await listReviewersOf(db, participant);
  if (reviewers.length === 0) return tellOrganizers(needs, db, { submission, participant, now });
  await tell(needs, db, {
    ...{ programmeId, subject: `review:${participantId}`, revision: submission.n, now },
    ...{ purpose: 'request', quiet: 'silent', dedupeKey: `review:${submission.id}` },
    to: reviewers.map(({ personId }) => ({ personId })),
    word: (say) => invitation(say, submission, participant),
  });
}

/** Who may review a participant's plan now. */
async function listReviewersOf(db: Db, { id, programmeId, personId }: Participant) {
  const holders = await listRoleHolders(db, programmeId, ['reviewer']);
  const assigned = await listAssigned(db, id);
  return holders.filter(
    (each) => each.personId !== personId && (assigned.length === 0 || assigned.includes(each.personId)),
  );
}

function invitation(say: Say, submission: Submission, { id, name, opd }: Participant): Message {
  const title = planTitle(submission);
  return {
    text: [
      say('review-invitation', { n: submission.n }),
      `${name}, ${opd}`,
      ...(title === '' ? [] : [`“${title}”`]),
    ].join('\n'),
    buttons: [
      [
        { label: say('review-button-begin'), data: press('reviewCard', submission.id) },
        { label: say('plan-file-button-pdf'), data: press('planFile', 'pdf', id, submission.n) },
      ],
    ],
  };
}

async function tellOrganizers(
  needs: Pick<Needs, 'sayIn' | 'jobs'>,
  db: Db,
  told: { submission: Submission; participant: Participant; now: Date },
): Promise<void> {
  const { submission, participant, now } = told;
  await notifyStaff(needs, db, {
    programmeId: participant.programmeId,
    ...{ subject: `review:${participant.id}`, revision: submission.n, purpose: 'request', now },
    dedupeKey: `review:${submission.id}:nobody`,
    word: (say) => ({ text: say('review-no-reviewer', { name: participant.name, n: submission.n }) }),
  });
}

/** The title of a version on one line; empty when the template asks for none. */
export function planTitle({ answers }: Pick<Submission, 'answers'>): string {
  const value = answers.title?.value;
  return value?.kind === 'text' ? onOneLine(textOf(value)) : '';
}
