import { type Message, packButtons, type Say } from '#domain/message.ts';
import { pageSteps } from '#features/review/read/page-messages.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { QueuedPlan } from './review-queue.ts';

const plansEach = 8;

/** What waits for this reviewer, the oldest first, then the rest; the names open the plans. Where a seminar has presenters, their score sheets are one press away. */
export function queueMessage(
  say: Say,
  queue: readonly QueuedPlan[],
  { wanted, hasSeminar }: { wanted: number; hasSeminar: boolean },
): Message {
  const last = Math.max(Math.ceil(queue.length / plansEach) - 1, 0);
  const page = Math.min(wanted, last);
  const shown = queue.slice(page * plansEach, (page + 1) * plansEach);
  const waiting = queue.filter(({ state }) => state === 'waiting').length;
  const lines = shown.map((plan, index) => `${page * plansEach + index + 1}. ${planLine(say, plan)}`);
  return {
    text: [
      say(waiting === 0 ? 'review-queue-empty' : 'review-queue', { waiting }),
      ...lines,
      ...(queue.length === 0 ? [say('review-queue-nothing')] : []),
    ].join('\n'),
    buttons: [
      ...packButtons(
        shown.map(({ name, submissionId }) => ({ label: name, data: press('reviewCard', submissionId) })),
      ),
      ...pageSteps(say, { page, first: 0, last }, (number) => press('reviewQueue', number)),
      ...(hasSeminar ? [[{ label: say('seminar-button-scores'), data: press('seminarQueue', 0) }]] : []),
    ],
  };
}

function planLine(say: Say, plan: QueuedPlan): string {
  const { name, n, state, daysWaited: days } = plan;
  if (state !== 'waiting') return say(`review-queue-${state}`, { name, n });
  const line = say('review-queue-waiting', { name, n, days });
  return plan.isOverdue ? say('review-queue-overdue', { line }) : line;
}
