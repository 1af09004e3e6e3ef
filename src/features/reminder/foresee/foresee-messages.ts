import type { Say } from '#domain/message.ts';
import type { ReminderItem } from '#domain/reminder/reminder-items.ts';
import { isPaused, type ReminderPause } from '#domain/reminder/reminder-pause.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayShort, formatInstant, formatWallTime } from '#domain/time/time-format.ts';
import { findRule, type ReminderStanding } from '#features/reminder/reminder-standing.ts';
import { ruleTitle, shorten } from '#features/reminder/rules/rule-words.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import type { Foreseen } from './forecast-reminders.ts';

const rowsEach = 12;

/** Whose messages shall be shown; those who have not joined get none and are left out. */
export function pickPersonList(
  say: Say,
  { programmeId, people }: { programmeId: number; people: Participant[] },
): ListAtHand {
  return openList(
    say,
    { rows: people, size: rowsEach },
    {
      name: ({ name }) => name,
      number: ({ rosterNo }) => rosterNo,
      head: [say(people.length > 0 ? 'foresee-pick' : 'foresee-nobody')],
      button: ({ id, name }) => ({ label: shorten(name, 30), data: press('foreseeOne', id, 0) }),
      above: [[{ label: say('foresee-everyone'), data: press('foreseeAll', programmeId, 0) }]],
      below: [[{ label: say('button-back'), data: press('ruleList', programmeId) }]],
      to: (page) => press('foreseePick', programmeId, page),
    },
  );
}

/** What one participant will receive, a line a message. */
export function foreseenList(
  say: Say,
  view: { person: Participant; foreseen: Foreseen; standing: ReminderStanding },
): ListAtHand {
  const { person, foreseen, standing } = view;
  const pause = standing.pauses.get(person.id);
  return linesList(
    say,
    foreseen.messages.map((message) => messageLine(say, message, standing)),
    {
      title: say('foresee-title', { name: person.name }),
      note: pause && isPaused(pause, standing.now) ? [pauseLine(say, pause, standing)] : [],
      programmeId: person.programmeId,
      to: (page) => press('foreseeOne', person.id, page),
    },
  );
}

/** What everybody will receive together, a line for each minute and matter. */
export function foreseenForAllList(
  say: Say,
  { programmeId, all, standing }: { programmeId: number; all: Foreseen[]; standing: ReminderStanding },
): ListAtHand {
  const messages = all.flatMap((each) => each.messages).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const counted = Map.groupBy(messages, (message) => messageLine(say, message, standing));
  const lines = [...counted].map(([line, them]) => say('foresee-line-count', { line, count: them.length }));
  return linesList(say, lines, {
    title: say('foresee-title-all'),
    note: [],
    programmeId,
    to: (page) => press('foreseeAll', programmeId, page),
  });
}

function linesList(
  say: Say,
  lines: string[],
  about: { title: string; note: string[]; programmeId: number; to: (page: number) => string },
): ListAtHand {
  return openList(
    say,
    { rows: lines, size: rowsEach },
    {
      name: (line) => line,
      head: [
        about.title,
        lines.length > 0 ? say('foresee-as-things-stand') : say('foresee-nothing'),
        ...about.note,
      ],
      line: (line) => line,
      below: [[{ label: say('button-back'), data: press('foreseePick', about.programmeId, 0) }]],
      to: about.to,
    },
  );
}

const messageLine = (say: Say, { at, items }: Foreseen['messages'][number], standing: ReminderStanding) =>
  say('foresee-line', { at: shortInstant(say, at, standing), what: titlesOf(say, items, standing) });

function shortInstant(say: Say, at: Date, { window }: ReminderStanding): string {
  return `${formatDayShort(localDayOf(at, window.zone), say.locale)} ${formatWallTime(at, window.zone)}`;
}

function titlesOf(say: Say, items: ReminderItem[], standing: ReminderStanding): string {
  const titles = items.map(({ ruleKey, kind }) => {
    const rule = findRule(standing, ruleKey);
    return rule ? ruleTitle(say, rule) : say(`foresee-kind-${kind}`);
  });
  return [...new Set(titles)].join(' + ');
}

function pauseLine(say: Say, { resumeAt }: ReminderPause, { window }: ReminderStanding): string {
  if (!resumeAt) return say('foresee-paused');
  return say('foresee-paused-until', { at: formatInstant(resumeAt, window.zone, say.locale) });
}
