import type { Say } from '#domain/message.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import type { QueuedPlan } from './review-queue.ts';

const plansEach = 8;

/** What waits for this reviewer, the oldest first, then the rest; the names open the plans. Where a seminar has presenters, their score sheets are one press away. */
export function queueList(
  say: Say,
  queue: readonly QueuedPlan[],
  { hasSeminar }: { hasSeminar: boolean },
): ListAtHand {
  const waiting = queue.filter(({ state }) => state === 'waiting').length;
  return openList(
    say,
    { rows: queue, size: plansEach },
    {
      name: ({ name }) => name,
      head: [say(waiting === 0 ? 'review-queue-empty' : 'review-queue', { waiting })],
      line: (plan, number) => `${number}. ${planLine(say, plan)}`,
      foot: queue.length === 0 ? [say('review-queue-nothing')] : [],
      button: ({ name, submissionId }) => ({ label: name, data: press('reviewCard', submissionId) }),
      below: hasSeminar ? [[{ label: say('seminar-button-scores'), data: press('seminarQueue', 0) }]] : [],
      to: (page) => press('reviewQueue', page),
    },
  );
}

function planLine(say: Say, plan: QueuedPlan): string {
  const { name, n, state, daysWaited: days } = plan;
  if (state !== 'waiting') return say(`review-queue-${state}`, { name, n });
  const line = say('review-queue-waiting', { name, n, days });
  return plan.isOverdue ? say('review-queue-overdue', { line }) : line;
}
