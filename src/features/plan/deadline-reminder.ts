import type { Message } from '#domain/message.ts';
import { planProgress } from '#domain/plan-progress.ts';
import { defaultReminderRules } from '#domain/reminder-rule.ts';
import { parseTarget } from '#domain/reminder-target.ts';
import { formatInstant } from '#domain/time-format.ts';
import { listDeadlines } from '#storage/deadline-store.ts';
import type { ClaimedDelivery } from '#storage/delivery-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { press } from '#telegram/button-catalogue.ts';
import { loadWholePlan } from './load-plan.ts';
import { gapsOf } from './plan-deadlines.ts';
import { listWords, lowerFirst } from './plan-words.ts';

/** The rules whose reminders speak of a deadline of the plan. */
export const deadlineRules: string[] = defaultReminderRules
  .filter(({ message }) => message === 'planDeadline')
  .map(({ key }) => key);

const maxNamed = 6;

/** Words a reminder of a deadline from what is missing now; nothing missing, nothing to say. */
export async function wordDeadline(needs: Needs, delivery: ClaimedDelivery): Promise<Message | undefined> {
  if (delivery.payload.kind !== 'reminder') return undefined;
  const target = parseTarget(delivery.payload.target);
  if (target.kind !== 'deadline') return undefined;
  const { db } = needs.database;
  const view = await loadWholePlan(db, delivery.payload.participantId);
  const deadline = (await listDeadlines(db, view.stored.programmeId)).find(({ key }) => key === target.key);
  if (!deadline || deadline.dueAt <= needs.clock.now()) return undefined;
  const gaps = gapsOf(view, deadline, planProgress(view.sections, view.context));
  if (gaps.length === 0) return undefined;
  const say = needs.sayIn(delivery.locale);
  const named = gaps.slice(0, maxNamed).map(({ section }) => lowerFirst(section.shortTitle[say.locale]));
  const rest = gaps.length - named.length;
  const missing = listWords(say, rest === 0 ? named : [...named, say('plan-more-sections', { rest })]);
  return {
    text: [
      say('plan-deadline', { at: formatInstant(deadline.dueAt, view.stored.zone, say.locale) }),
      deadline.label,
      say('plan-deadline-missing', { missing }),
    ].join('\n'),
    buttons: [[{ label: say('button-plan-continue'), data: press('planContinue') }]],
  };
}
