import type { Message } from '#domain/message.ts';
import type { ReminderItem } from '#domain/reminder/reminder-items.ts';
import { messageOf } from '#domain/reminder/reminder-rule.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import {
  deadlineMessage,
  mergeMessages,
  namingProgramme,
  ownWordsMessage,
  planStateMessage,
} from '#features/reminder/reminder-messages.ts';
import {
  findDeadline,
  findReminder,
  findRule,
  gapsOf,
  loadStanding,
  type ReminderStanding,
} from '#features/reminder/reminder-standing.ts';
import { countPlacesOf } from '#storage/people/participant-store.ts';
import { listItemsOfDelivery, postponeItems, skipItems } from '#storage/reminder/reminder-store.ts';
import type { ClaimedDelivery } from '#storage/sending/delivery-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import type { Feature } from '#telegram/feature.ts';
import { attendanceQuestion } from '#telegram/screens/attendance-question.ts';
import { judgeItem, weighItem } from './judge-item.ts';
import { wordValues } from './word-values.ts';

/**
 * Words a reminder at the moment it is sent, from how things stand then. Items that have become useless are
 * skipped with their reason; outside the window they wait for the next delivery. Undefined when none is left.
 * What another of the `features` queued for itself is worded by that one.
 */
export async function wordReminder(
  needs: Needs,
  { delivery, features }: { delivery: ClaimedDelivery; features: readonly Feature[] },
): Promise<Message | undefined> {
  const { db } = needs.database;
  const { payload, programmeId } = delivery;
  if (payload.kind !== 'reminder' || programmeId === undefined) return undefined;
  const { participantId } = payload;
  const items = await listItemsOfDelivery(db, { id: delivery.id, participantId });
  if (items.length === 0) return undefined;
  const now = needs.clock.now();
  const standing = await loadStanding(db, { programmeId, participantIds: [participantId], now });
  const messages: Message[] = [];
  for (const item of inOrder(standing, items)) {
    const verdict = judgeItem(standing, item);
    if (verdict.kind === 'wait') await postponeItems(db, [item.id], verdict.until);
    else if (verdict.kind === 'skip') await skipItems(db, [item.id], verdict.reason);
    else {
      const message = await wordItem(needs, item, { delivery, features, standing });
      if (message) messages.push(message);
      else await skipItems(db, [item.id], 'done');
    }
  }
  const [one, ...others] = messages;
  if (!one) return undefined;
  const merged = mergeMessages([one, ...others]);
  const isOneOfSeveral = (await countPlacesOf(db, delivery.personId)) > 1;
  return isOneOfSeveral ? namingProgramme(needs.sayIn(delivery.locale), merged, standing.programme) : merged;
}

/** The attendance question first, for its answer is one press; then what is soonest of no use. */
function inOrder(standing: ReminderStanding, items: ReminderItem[]): ReminderItem[] {
  const useless = (item: ReminderItem) => weighItem(standing, item).usefulUntil.getTime();
  const rank = ({ ruleKey }: ReminderItem) => {
    const rule = findRule(standing, ruleKey);
    return rule && messageOf(rule) === 'attendance' ? 0 : 1;
  };
  return items.toSorted((a, b) => rank(a) - rank(b) || useless(a) - useless(b));
}

async function wordItem(
  needs: Needs,
  item: ReminderItem,
  of: { delivery: ClaimedDelivery; features: readonly Feature[]; standing: ReminderStanding },
): Promise<Message | undefined> {
  const { delivery, features, standing } = of;
  if (item.usefulUntil === undefined) return wordRule(needs, item, { delivery, standing });
  const owner = features.find((each) => each.wordReminder?.rules.includes(item.ruleKey));
  const { ruleKey, participantId, target } = item;
  return owner?.wordReminder?.word(needs, {
    programmeId: standing.programme.id,
    participantId,
    ruleKey,
    target,
    locale: delivery.locale,
  });
}

async function wordRule(
  needs: Needs,
  item: ReminderItem,
  { delivery, standing }: { delivery: ClaimedDelivery; standing: ReminderStanding },
): Promise<Message> {
  const { now, window } = standing;
  const { zone } = window;
  const { participantId, target } = item;
  const say = needs.sayIn(delivery.locale);
  const rule = findRule(standing, item.ruleKey)!;
  const reminder = findReminder(standing, item)!;
  switch (messageOf(rule)) {
    case 'ownWords': {
      const values = await wordValues(needs.database.db, { standing, item, say });
      return ownWordsMessage(say, { rule, target, values });
    }
    case 'deadline': {
      const gaps = gapsOf(standing, { participantId, target });
      return deadlineMessage(say, { deadline: findDeadline(standing, target)!, gaps, zone, now });
    }
    case 'planState':
      return planStateMessage(say, rule.planState!);
    case 'attendance': {
      const sessions = standing.sessions.filter(({ id }) => reminder.sessionIds.includes(id));
      const heldOn = localDayOf(sessions[0]!.startsAt, zone);
      return attendanceQuestion(say, { heldOn, participantId, zone, sessions }, { now });
    }
  }
}
