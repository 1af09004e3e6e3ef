import { type Message, packButtons, type Say } from '#domain/message.ts';
import { isApproved, isWithReviewers } from '#domain/plan/plan-state.ts';
import { isOverdue } from '#domain/review/review-waiting.ts';
import { cutTo } from '#domain/words/short-text.ts';
import type { PlanStanding } from '#storage/review/review-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';

/** Somebody who may review in a programme. */
export interface Reviewer {
  personId: number;
  name: string;
}

/** How the plans of a programme stand, and what an organizer can do about their review. */
export function overviewMessage(
  say: Say,
  shown: {
    standings: readonly PlanStanding[];
    reviewers: readonly Reviewer[];
    hasGroups: boolean;
    nudgeDays: number;
    now: Date;
  },
): Message {
  const { standings, reviewers, hasGroups, nudgeDays, now } = shown;
  const count = (test: (standing: PlanStanding) => boolean) => standings.filter(test).length;
  const overdue = count(
    ({ state, submittedAt }) =>
      isWithReviewers(state) && submittedAt !== undefined && isOverdue(submittedAt, { nudgeDays, now }),
  );
  const unassigned = count(({ reviewerIds }) => reviewerIds.length === 0);
  const waiting = count(({ state }) => isWithReviewers(state));
  const lines = [
    say('reviews-title'),
    say('reviews-drafting', { plans: count(({ state }) => state === 'drafting') }),
    say(overdue > 0 ? 'reviews-waiting-overdue' : 'reviews-waiting', { plans: waiting, overdue }),
    say('reviews-fixing', { plans: count(({ state }) => state === 'changesRequested') }),
    say('reviews-approved', { plans: count(({ state }) => isApproved(state)) }),
    reviewers.length === 0 ? say('reviews-no-reviewers') : say('reviews-unassigned', { plans: unassigned }),
  ];
  const maySpread = reviewers.length > 0 && unassigned > 0;
  return {
    text: lines.join('\n'),
    buttons: [
      ...packButtons([
        { label: say('reviews-button-plans'), data: press('reviewPeople', 0) },
        ...(maySpread ? [{ label: say('reviews-button-spread'), data: press('reviewSpread') }] : []),
        ...(hasGroups && reviewers.length > 0
          ? [{ label: say('reviews-button-groups'), data: press('reviewGroups') }]
          : []),
        ...(reviewers.length === 0 ? [{ label: say('panel-roles'), data: press('roleList') }] : []),
        { label: say('reviews-button-rules'), data: press('reviewRules') },
        { label: say('reviews-button-seminar'), data: press('seminarPanel') },
      ]),
      [{ label: say('button-panel'), data: press('panel') }],
    ],
  };
}

const plansEach = 8;
/** Two lines of a phone. */
const lineChars = 72;

/** Everybody's plan with its state and reviewer; the names open it. */
export function plansList(
  say: Say,
  standings: readonly PlanStanding[],
  reviewers: readonly Reviewer[],
): ListAtHand {
  return openList(
    say,
    { rows: standings, size: plansEach },
    {
      name: ({ name }) => name,
      number: ({ rosterNo }) => rosterNo,
      head: [say('reviews-plans')],
      line: (standing) => {
        const values = { no: standing.rosterNo, name: standing.name, state: stateWords(say, standing) };
        const by = reviewerNames(say, standing, reviewers);
        return cutTo(
          by === '' ? say('reviews-line', values) : say('reviews-line-by', { ...values, by }),
          lineChars,
        );
      },
      button: ({ name, participantId }) => ({ label: name, data: press('reviewPerson', participantId) }),
      below: [[{ label: say('button-back'), data: press('reviewPanel') }]],
      to: (page) => press('reviewPeople', page),
    },
  );
}

export function stateWords(say: Say, { state, n }: PlanStanding): string {
  return say(`reviews-state-${state}`, { n: n ?? 1 });
}

function reviewerNames(say: Say, { reviewerIds }: PlanStanding, reviewers: readonly Reviewer[]): string {
  return reviewerIds
    .map((id) => reviewers.find(({ personId }) => personId === id)?.name ?? say('review-unnamed'))
    .join(', ');
}

/** One participant's plan: how it stands, who reviews it, and what an organizer can change. */
export function planOfMessage(
  say: Say,
  standing: PlanStanding,
  { reviewers, lead }: { reviewers: readonly Reviewer[]; lead?: string },
): Message {
  const { participantId, submissionId, n, state, reviewerIds } = standing;
  const names = reviewerNames(say, standing, reviewers);
  const read = {
    label: say('review-button-newest', { n: n ?? 1 }),
    data: press('reviewCard', submissionId ?? 0),
  };
  const reopen = { label: say('reviews-button-reopen'), data: press('reviewReopen', participantId) };
  const first = [...(submissionId === undefined ? [] : [read]), ...(isApproved(state) ? [reopen] : [])];
  const toggles = reviewers
    .filter(({ personId }) => personId !== standing.personId)
    .map(({ personId, name }) => ({
      label: say(reviewerIds.includes(personId) ? 'reviews-button-release' : 'reviews-button-assign', {
        name,
      }),
      data: press('reviewToggle', participantId, personId),
    }));
  return {
    text: [
      ...(lead ? [lead] : []),
      say('reviews-plan-of', { name: standing.name, opd: standing.opd }),
      say('reviews-plan-state', { state: stateWords(say, standing) }),
      names === '' ? say('reviews-anybody') : say('review-by', { name: names }),
    ].join('\n'),
    buttons: [
      ...(first.length > 0 ? [first] : []),
      ...toggles.slice(0, 10).map((toggle) => [toggle]),
      [{ label: say('button-back'), data: press('reviewPeople', 0) }],
    ],
  };
}
