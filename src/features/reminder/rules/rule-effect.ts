import type { Say } from '#domain/message.ts';
import type { Right } from '#domain/people/authorise.ts';
import type { PlannedReminder } from '#domain/reminder/reminder.ts';
import { findUsefulTime } from '#domain/reminder/reminder-items.ts';
import { isPaused } from '#domain/reminder/reminder-pause.ts';
import type { ReminderRule } from '#domain/reminder/reminder-rule.ts';
import { fillWords } from '#domain/reminder/reminder-words.ts';
import { isDone } from '#features/reminder/due/judge-item.ts';
import { wordValues } from '#features/reminder/due/word-values.ts';
import { loadStanding, type ReminderStanding, replanStanding } from '#features/reminder/reminder-standing.ts';
import type { Db } from '#storage/engine/database.ts';
import { listParticipants, type Participant } from '#storage/people/participant-store.ts';
import { listSettledItems } from '#storage/reminder/reminder-store.ts';

/** What a rule does next: when, to how many people, and how its own words read for the first of them. */
export interface RuleEffect {
  next?: { at: Date; people: number };
  example?: string;
}

interface Reach {
  standing: ReminderStanding;
  joined: Participant[];
  /** What it has sent already. */
  had: ReadonlySet<string>;
}

/**
 * Looks what a rule, saved or not, will do next as things stand: whoever has joined, is of its group, is not done,
 * has not paused and was not reminded by it of the same thing before. Without `next` it reaches nobody.
 */
export async function measureRule(
  db: Db,
  of: { right: Right<'editProgramme'>; rule: ReminderRule; say: Say; now: Date },
): Promise<RuleEffect> {
  const { right, rule, say, now } = of;
  const { programmeId } = right.about;
  const joined = (await listParticipants(db, programmeId)).filter(({ personId }) => personId !== undefined);
  const participantIds = joined.map(({ id }) => id);
  const stored = { ...rule, id: 0, programmeId, isOn: true };
  const standing = replanStanding(await loadStanding(db, { programmeId, participantIds, now }), {
    rules: [stored],
  });
  const reach = { standing, joined, had: await listSettledItems(db, programmeId, rule.key) };
  const found = findNext(reach);
  if (!found) return {};
  const { reminder, at, people } = found;
  const next = { at, people: people.length };
  if (rule.text === undefined) return { next };
  const values = await wordValues(db, { standing, item: { ...reminder, participantId: people[0]!.id }, say });
  return { next, example: fillWords(rule.text, rule.anchor, values) };
}

function findNext(reach: Reach) {
  const { reminders, now } = reach.standing;
  const coming = reminders.flatMap((reminder) => {
    const at = findUsefulTime(reminder, now);
    return at ? [{ reminder, at }] : [];
  });
  for (const { reminder, at } of coming.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const people = reach.joined.filter((person) => isReached(reach, person, { reminder, at }));
    if (people.length > 0) return { reminder, at, people };
  }
  return undefined;
}

function isReached(
  { standing, had }: Reach,
  { id, groupId }: Participant,
  { reminder, at }: { reminder: PlannedReminder; at: Date },
): boolean {
  const { ruleKey, target, occurrence } = reminder;
  const isMeant =
    (reminder.groupId === undefined || reminder.groupId === (groupId ?? null)) &&
    (reminder.participantId ?? id) === id;
  return (
    isMeant &&
    !isDone(standing, { participantId: id, ruleKey, target }, reminder) &&
    !isPaused(standing.pauses.get(id), at) &&
    !had.has(`${id} ${target} ${occurrence}`)
  );
}
