import { localDayOf } from '#domain/local-time.ts';
import type { Message, Say } from '#domain/message.ts';
import type { ReminderItem } from '#domain/reminder-items.ts';
import { defaultReminderRules } from '#domain/reminder-rule.ts';
import type { ClaimedDelivery } from '#storage/delivery-store.ts';
import { listItemsOfDelivery, postponeItems, skipItems } from '#storage/reminder-store.ts';
import { attendanceQuestion } from '#telegram/attendance-question.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { deadlineMessage, mergeMessages } from './reminder-messages.ts';
import {
  findDeadline,
  findReminder,
  gapsOf,
  judgeItem,
  loadStanding,
  type ReminderStanding,
} from './reminder-standing.ts';

/**
 * Words a reminder at the moment it is sent, from how things stand then. Items that have become useless are
 * skipped with their reason; outside the window they wait for the next delivery. Undefined when none is left.
 */
export async function wordReminder(needs: Needs, delivery: ClaimedDelivery): Promise<Message | undefined> {
  const { db } = needs.database;
  const now = needs.clock.now();
  const items = await listItemsOfDelivery(db, delivery.id);
  const [first] = items;
  if (!first || delivery.programmeId === undefined) return undefined;
  const participantIds = [first.participantId];
  const standing = await loadStanding(db, { programmeId: delivery.programmeId, participantIds, now });
  const messages: Message[] = [];
  for (const item of items.toSorted((a, b) => uselessMs(standing, a) - uselessMs(standing, b))) {
    const verdict = judgeItem(standing, item);
    if (verdict.kind === 'wait') await postponeItems(db, [item.id], verdict.until);
    else if (verdict.kind === 'skip') await skipItems(db, [item.id], verdict.reason);
    else messages.push(wordItem(needs.sayIn(delivery.locale), standing, item));
  }
  const [one, ...others] = messages;
  return one && mergeMessages([one, ...others]);
}

/** The most urgent comes first. */
function uselessMs(standing: ReminderStanding, item: ReminderItem): number {
  return findReminder(standing, item)?.usefulUntil.getTime() ?? 0;
}

function wordItem(say: Say, standing: ReminderStanding, item: ReminderItem): Message {
  const { now, window } = standing;
  const { participantId, target } = item;
  const rule = defaultReminderRules.find(({ key }) => key === item.ruleKey)!;
  const reminder = findReminder(standing, item)!;
  if (rule.message === 'planDeadline') {
    const gaps = gapsOf(standing, { participantId, target });
    return deadlineMessage(say, { deadline: findDeadline(standing, target)!, gaps, zone: window.zone, now });
  }
  const sessions = standing.sessions.filter(({ id }) => reminder.sessionIds.includes(id));
  const heldOn = localDayOf(sessions[0]!.startsAt, window.zone);
  return attendanceQuestion(say, { heldOn, participantId, zone: window.zone, sessions }, { now });
}
