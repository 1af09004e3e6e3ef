import type { Right } from '#domain/people/authorise.ts';
import type { ReminderItem } from '#domain/reminder/reminder-items.ts';
import { type ItemSkip, settleDue } from '#domain/reminder/settle-due.ts';
import { localDayOf, localDaySpan } from '#domain/time/local-time.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import { judgeItem, weighItem } from '#features/reminder/due/judge-item.ts';
import { loadStanding, type ReminderStanding, replanStanding } from '#features/reminder/reminder-standing.ts';
import type { Db } from '#storage/engine/database.ts';
import { listParticipants, type Participant } from '#storage/people/participant-store.ts';
import { countStarted, listPlannedItems } from '#storage/reminder/reminder-store.ts';

type Joined = Participant & { personId: number };

/** A message that will go, or an item that will not. */
export interface Foreseen {
  messages: { at: Date; items: ReminderItem[] }[];
  skipped: { at: Date; item: ReminderItem; reason: ItemSkip }[];
}

export interface Forecast {
  standing: ReminderStanding;
  byParticipant: Map<number, Foreseen>;
}

/**
 * What everybody who has joined (or one participant) will receive from now on, if nobody answers, writes or changes
 * anything: the same decisions as those of the tick, taken minute by minute ahead of time. Announcements and
 * decisions are not in it.
 */
export async function forecastReminders(
  db: Db,
  of: { right: Right<'editProgramme'>; participantId?: number; now: Date },
): Promise<Forecast> {
  const { right, participantId, now } = of;
  const { programmeId } = right.about;
  const people = (await listParticipants(db, programmeId)).filter(
    (each): each is Joined => each.personId !== undefined && (participantId ?? each.id) === each.id,
  );
  const participantIds = people.map(({ id }) => id);
  const standing = await loadStanding(db, { programmeId, participantIds, now });
  const sent = await countStarted(db, {
    personIds: people.map(({ personId }) => personId),
    ...localDaySpan(now, standing.window.zone),
  });
  const planned = Map.groupBy(
    await listPlannedItems(db, { programmeId, participantId }),
    (item) => item.participantId,
  );
  const standings = new Map<number, ReminderStanding>();
  const standingAt = (at: Date) => {
    const known = standings.get(at.getTime()) ?? replanStanding(standing, { now: at });
    standings.set(at.getTime(), known);
    return known;
  };
  const foresee = (person: Joined): [number, Foreseen] => [
    person.id,
    foreseeOne({
      person,
      items: planned.get(person.id) ?? [],
      sentToday: sent.get(person.personId) ?? 0,
      now,
      standingAt,
    }),
  ];
  return { standing, byParticipant: new Map(people.map(foresee)) };
}

interface OnePerson {
  person: Participant;
  items: ReminderItem[];
  sentToday: number;
  now: Date;
  standingAt: (at: Date) => ReminderStanding;
}

function foreseeOne({ person, items, sentToday, now, standingAt }: OnePerson): Foreseen {
  const foreseen: Foreseen = { messages: [], skipped: [] };
  const { zone } = standingAt(now).window;
  const sentOn = new Map([[localDayOf(now, zone), sentToday]]);
  let waiting = items.map((item) => ({ ...item, groupId: person.groupId ?? null }));
  for (let first = earliest(waiting); first; first = earliest(waiting)) {
    const at = first.dueAt > now ? first.dueAt : now;
    const standing = standingAt(at);
    const on = localDayOf(at, zone);
    const isLater = ({ dueAt }: ReminderItem) => dueAt > at && localDayOf(dueAt, zone) === on;
    const settled = settleDue({
      due: waiting.filter(({ dueAt }) => dueAt <= at),
      later: waiting.filter(isLater),
      judge: (item) => judgeItem(standing, item),
      weigh: (item) => weighItem(standing, item),
      sentCount: sentOn.get(on) ?? 0,
      nextDayAt: nextAllowedAt(localDaySpan(at, zone).before, standing.window),
      isReachable: true,
      now: at,
    });
    sentOn.set(on, (sentOn.get(on) ?? 0) + settled.messages.length);
    foreseen.messages.push(...settled.messages.map((message) => ({ at, items: message })));
    noteAsked(standing, settled.messages.flat());
    foreseen.skipped.push(...settled.skipped.map(({ item, reason }) => ({ at, item, reason })));
    waiting = [
      ...waiting.filter(({ dueAt }) => dueAt > at),
      ...settled.postponed.map(({ item, until }) => ({ ...item, dueAt: until })),
    ];
  }
  return foreseen;
}

/** What is foreseen to go is taken as delivered and not answered: three such days ease the repeats off. */
function noteAsked({ asked }: ReminderStanding, items: ReminderItem[]): void {
  for (const item of items) asked.set(item.participantId, [...(asked.get(item.participantId) ?? []), item]);
}

function earliest(items: ReminderItem[]): ReminderItem | undefined {
  return items.reduce<ReminderItem | undefined>(
    (first, item) => (first && first.dueAt <= item.dueAt ? first : item),
    undefined,
  );
}
