import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { formatDay } from '#domain/time/time-format.ts';
import type { Programme } from '#storage/programme/programme-store.ts';
import { ofTheBot } from '#storage/sending/undelivered-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** How a programme stands, in numbers. */
export interface PanelView {
  programme: Programme;
  roster: { total: number; joined: number };
  /** Set when there are sessions tomorrow: how many have not answered for them. */
  tomorrow?: { on: string; silent: number };
  /** Absence requests that wait for a decision. */
  absences: number;
  /** Messages that did not arrive for certain. */
  undelivered: number;
  /** Changes of the timetable that are not announced. */
  scheduleChanges: number;
  todayOn: string;
  hasOthers: boolean;
  /** Updates that nobody could handle; 0 for all but owners. */
  setAside: number;
  /** Messages about the bot itself that did not arrive for certain; 0 for all but owners. */
  undeliveredToOwners: number;
}

/** The organizer's start: numbers first, then what can be done. */
export function panelMessage(say: Say, view: PanelView): Message {
  const { programme, roster, tomorrow, scheduleChanges } = view;
  const lines = [
    say('panel-title', { programme: programme.name }),
    say('panel-joined', roster),
    ...(tomorrow
      ? [say('panel-silent', { day: formatDay(tomorrow.on, say.locale), count: tomorrow.silent })]
      : []),
    ...(scheduleChanges > 0 ? [say('panel-changes', { count: scheduleChanges })] : []),
  ];
  return {
    text: lines.join('\n'),
    buttons: packButtons([
      ...dailyButtons(say, view),
      ...settingButtons(say, view),
      ...ownerButtons(say, view),
    ]),
  };
}

/** What is done every day. */
const dailyButtons = (say: Say, { programme, absences, undelivered, todayOn }: PanelView): Button[] => [
  { label: say('panel-roster'), data: press('rosterPage', 0) },
  { label: say('panel-board'), data: press('boardNow') },
  { label: say('check-in-screen'), data: press('checkInScreen', programme.id) },
  { label: say('panel-absences', { count: absences }), data: press('absenceQueue', 0) },
  ...when(undelivered, (count) => ({
    label: say('panel-undelivered', { count }),
    data: press('undeliveredList', programme.id, 0),
  })),
  { label: say('panel-schedule'), data: press('sessionList', todayOn) },
  { label: say('panel-reports'), data: press('reports') },
  { label: say('panel-reviews'), data: press('reviewPanel') },
  { label: say('panel-broadcast'), data: press('broadcastNew') },
];

/** What is set up once. */
const settingButtons = (say: Say, { programme }: PanelView): Button[] => [
  { label: say('panel-reminders'), data: press('ruleList', programme.id) },
  { label: say('panel-programme'), data: press('programmeCard', programme.id) },
  { label: say('panel-roles'), data: press('roleList') },
];

/** What only owners see, and the way to another programme. */
const ownerButtons = (say: Say, { setAside, undeliveredToOwners, hasOthers }: PanelView): Button[] => [
  ...when(setAside, (count) => ({
    label: say('panel-set-aside', { count }),
    data: press('setAsideList', 0),
  })),
  ...when(undeliveredToOwners, (count) => ({
    label: say('panel-undelivered-owners', { count }),
    data: press('undeliveredList', ofTheBot, 0),
  })),
  ...(hasOthers ? [{ label: say('panel-other'), data: press('programmeList') }] : []),
];

/** A button that is there only while it has something to count. */
const when = (count: number, button: (count: number) => Button): Button[] =>
  count > 0 ? [button(count)] : [];

/** There is nothing to organize yet. */
export function noProgrammeMessage(say: Say): Message {
  return {
    text: say('roster-no-programme'),
    buttons: [[{ label: say('roster-new-programme'), data: press('programmeNew') }]],
  };
}
