import type { Button, Message, Say } from '#domain/message.ts';
import { isWithReviewers } from '#domain/plan/plan-state.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { cutTo } from '#domain/words/short-text.ts';
import type { Decision } from '#storage/review/review-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { planTitle } from '#telegram/screens/invite-reviewers.ts';
import { planFileRow } from '#telegram/screens/plan-file-row.ts';
import { changeSummary } from './change-words.ts';
import type { VersionView } from './load-version.ts';
import type { VersionChanges } from './version-changes.ts';

/** A version as its reviewer sees it. */
export interface VersionLook {
  view: VersionView;
  /** False for whoever may only read it. */
  mayDecide: boolean;
  changes?: VersionChanges;
  /** How many comments wait to be sent. */
  unsent: number;
  /** The decision about this version, with the name of who made it. */
  decision?: Decision & { by: string };
}

const maxChangeChars = 200;

/** The card of a version: whose, what it says, what changed, and what can be done with it now. */
export function versionMessage(say: Say, look: VersionLook): Message {
  const { view, changes, unsent } = look;
  const { participant, submission, programme } = view;
  const title = planTitle(submission);
  const at = formatInstant(submission.submittedAt, programme.zone, say.locale);
  const lines = [
    standingLine(say, look),
    `${participant.name}, ${participant.opd}`,
    ...(title === '' ? [] : [`“${title}”`]),
    say(submission.isLate ? 'review-handed-in-late' : 'review-handed-in', { at }),
    ...(submission.afterDowntime ? [say('review-after-downtime')] : []),
    ...(changes ? [changesLine(say, changes)] : []),
    ...(unsent > 0 ? [say('review-unsent', { comments: unsent })] : []),
  ];
  return { text: lines.join('\n'), buttons: versionButtons(say, look) };
}

/** Whether this version still waits for a decision. */
export function isUndecided({ view }: Pick<VersionLook, 'view'>): boolean {
  return view.latest.id === view.submission.id && isWithReviewers(view.state);
}

function standingLine(say: Say, look: VersionLook): string {
  const { n } = look.view.submission;
  if (isUndecided(look)) return say('review-card', { n });
  if (look.decision) {
    const at = formatInstant(look.decision.decidedAt, look.view.programme.zone, say.locale);
    return say(`review-card-${look.decision.kind}`, { n, at, by: look.decision.by });
  }
  return say('review-card-replaced', { n, latest: look.view.latest.n });
}

function changesLine(say: Say, { sinceN, changes }: VersionChanges): string {
  if (changes.length === 0) return say('review-unchanged', { n: sinceN });
  const what = changes.map((change) => changeSummary(say, change)).join('; ');
  return cutTo(say('review-changed', { n: sinceN, what }), maxChangeChars);
}

function versionButtons(say: Say, look: VersionLook): Button[][] {
  const { submission, latest, participant } = look.view;
  const { id } = submission;
  const read = { label: say('review-button-read'), data: press('reviewRead', id, 1) };
  const hasChanges = look.changes && look.changes.changes.length + look.changes.earlier.length > 0;
  const changes = { label: say('review-button-changes'), data: press('reviewChanges', id, 0) };
  const newest = {
    label: say('review-button-newest', { n: latest.n }),
    data: press('reviewCard', latest.id),
  };
  return [
    hasChanges ? [read, changes] : [read],
    planFileRow(say, { participantId: participant.id, n: submission.n }),
    ...(look.mayDecide ? reviewerRows(say, look) : []),
    ...(latest.id === id ? [] : [[newest]]),
    look.mayDecide
      ? [{ label: say('review-button-queue'), data: press('reviewQueue', 0) }]
      : [{ label: say('button-back'), data: press('reviewPerson', participant.id) }],
  ];
}

/**
 * Comments, then the two decisions; the queue stands below, so that confirming is never under the same finger. Of a
 * version that waits no more only the comments kept for the next one are left, which belong to the newest.
 */
function reviewerRows(say: Say, look: VersionLook): Button[][] {
  const { view, unsent } = look;
  const { id } = view.submission;
  const label = say('review-button-mine', { comments: unsent });
  const mine = unsent > 0 ? [{ label, data: press('reviewComments', view.latest.id) }] : [];
  if (!isUndecided(look)) return mine.length > 0 ? [mine] : [];
  const comment = { label: say('review-button-comment'), data: press('reviewSections', id, 0) };
  return [[comment, ...mine], decisionRow(say, id)];
}

export function decisionRow(say: Say, submissionId: number): Button[] {
  return [
    { label: say('review-button-request'), data: press('reviewRequest', submissionId) },
    { label: say('review-button-approve'), data: press('reviewApprove', submissionId) },
  ];
}
