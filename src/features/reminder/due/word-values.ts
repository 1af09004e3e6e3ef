import type { Say } from '#domain/message.ts';
import type { ReminderItemKey } from '#domain/reminder/reminder-items.ts';
import type { Placeholder } from '#domain/reminder/reminder-words.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDay, formatTime } from '#domain/time/time-format.ts';
import { findDeadline, findReminder, type ReminderStanding } from '#features/reminder/reminder-standing.ts';
import type { Db } from '#storage/engine/database.ts';
import { getParticipant } from '#storage/people/participant-store.ts';
import { shortPlace } from '#telegram/screens/attendance-words.ts';

/** What the placeholders of own words stand for, for one participant and what the reminder is about. */
export async function wordValues(
  db: Db,
  { standing, item, say }: { standing: ReminderStanding; item: ReminderItemKey; say: Say },
): Promise<Partial<Record<Placeholder, string>>> {
  const { name } = await getParticipant(db, item.participantId);
  return { name, programme: standing.programme.name, ...targetValues(standing, item, say) };
}

function targetValues(
  standing: ReminderStanding,
  item: ReminderItemKey,
  say: Say,
): Partial<Record<Placeholder, string>> {
  const { zone } = standing.window;
  const at = (instant: Date) => ({
    date: formatDay(localDayOf(instant, zone), say.locale),
    time: formatTime(instant, zone),
  });
  if (item.target.startsWith('deadline:')) {
    const deadline = findDeadline(standing, item.target);
    return deadline ? { deadline: deadline.label, ...at(deadline.dueAt) } : {};
  }
  const [firstId] = findReminder(standing, item)?.sessionIds ?? [];
  const first = standing.sessions.find(({ id }) => id === firstId);
  if (!first) return {};
  return { ...at(first.startsAt), ...(first.place ? { place: shortPlace(first.place) } : {}) };
}
