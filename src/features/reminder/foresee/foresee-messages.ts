import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import type { ReminderItem } from '#domain/reminder/reminder-items.ts';
import { isPaused, type ReminderPause } from '#domain/reminder/reminder-pause.ts';
import { localDayOf } from '#domain/time/local-time.ts';
import { formatDayShort, formatInstant, formatWallTime } from '#domain/time/time-format.ts';
import { findRule, type ReminderStanding } from '#features/reminder/reminder-standing.ts';
import { ruleTitle, shorten } from '#features/reminder/rules/rule-words.ts';
import type { Participant } from '#storage/people/participant-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { Foreseen } from './forecast-reminders.ts';

const linesPerPage = 12;
const namesPerPage = 12;

/** Whose messages shall be shown; those who have not joined get none and are left out. */
export function pickPersonMessage(
  say: Say,
  { programmeId, people, page }: { programmeId: number; people: Participant[]; page: number },
): Message {
  const pages = pagesOf(people.length, namesPerPage);
  const shown = pageOf(people, { page, size: namesPerPage });
  return {
    text: say(people.length > 0 ? 'foresee-pick' : 'foresee-nobody'),
    buttons: [
      [{ label: say('foresee-everyone'), data: press('foreseeAll', programmeId, 0) }],
      ...packButtons(
        shown.map(({ id, name }) => ({ label: shorten(name, 30), data: press('foreseeOne', id, 0) })),
      ),
      pageButtons(say, { page, pages, to: (next) => press('foreseePick', programmeId, next) }),
      [{ label: say('button-back'), data: press('ruleList', programmeId) }],
    ].filter((row) => row.length > 0),
  };
}

/** What one participant will receive, a line a message. */
export function foreseenMessage(
  say: Say,
  view: { person: Participant; foreseen: Foreseen; standing: ReminderStanding; page: number },
): Message {
  const { person, foreseen, standing, page } = view;
  const lines = foreseen.messages.map(({ at, items }) =>
    say('foresee-line', { at: shortInstant(say, at, standing), what: titlesOf(say, items, standing) }),
  );
  const pages = pagesOf(lines.length, linesPerPage);
  const pause = standing.pauses.get(person.id);
  return {
    text: [
      say('foresee-title', { name: person.name }),
      lines.length > 0 ? say('foresee-as-things-stand') : say('foresee-nothing'),
      ...(pause && isPaused(pause, standing.now) ? [pauseLine(say, pause, standing)] : []),
      ...pageOf(lines, { page, size: linesPerPage }),
      ...pageLine(say, page, pages),
    ].join('\n'),
    buttons: [
      pageButtons(say, { page, pages, to: (next) => press('foreseeOne', person.id, next) }),
      [{ label: say('button-back'), data: press('foreseePick', person.programmeId, 0) }],
    ].filter((row) => row.length > 0),
  };
}

/** What everybody will receive together, a line for each minute and matter. */
export function foreseenForAllMessage(
  say: Say,
  view: { programmeId: number; all: Foreseen[]; standing: ReminderStanding; page: number },
): Message {
  const { programmeId, all, standing, page } = view;
  const messages = all.flatMap((each) => each.messages).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const counted = Map.groupBy(messages, ({ at, items }) =>
    say('foresee-line', { at: shortInstant(say, at, standing), what: titlesOf(say, items, standing) }),
  );
  const lines = [...counted].map(([line, them]) => say('foresee-line-count', { line, count: them.length }));
  const pages = pagesOf(lines.length, linesPerPage);
  return {
    text: [
      say('foresee-title-all'),
      lines.length > 0 ? say('foresee-as-things-stand') : say('foresee-nothing'),
      ...pageOf(lines, { page, size: linesPerPage }),
      ...pageLine(say, page, pages),
    ].join('\n'),
    buttons: [
      pageButtons(say, { page, pages, to: (next) => press('foreseeAll', programmeId, next) }),
      [{ label: say('button-back'), data: press('foreseePick', programmeId, 0) }],
    ].filter((row) => row.length > 0),
  };
}

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

export const pagesOf = (count: number, size: number) => Math.max(1, Math.ceil(count / size));

export const pageOf = <T>(all: readonly T[], { page, size }: { page: number; size: number }): T[] =>
  all.slice(page * size, (page + 1) * size);

export const pageLine = (say: Say, page: number, pages: number) =>
  pages > 1 ? [say('reminder-page', { page: page + 1, pages })] : [];

export function pageButtons(
  say: Say,
  { page, pages, to }: { page: number; pages: number; to: (page: number) => string },
): Button[] {
  return [
    ...(page > 0 ? [{ label: say('reminder-page-before'), data: to(page - 1) }] : []),
    ...(page + 1 < pages ? [{ label: say('reminder-page-after'), data: to(page + 1) }] : []),
  ];
}
