import { type Message, packButtons, type Say } from '#domain/message.ts';
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
export function panelMessage(
  say: Say,
  {
    programme,
    roster,
    tomorrow,
    absences,
    undelivered,
    scheduleChanges,
    todayOn,
    hasOthers,
    setAside,
    undeliveredToOwners,
  }: PanelView,
): Message {
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
      { label: say('panel-roster'), data: press('rosterPage', 0) },
      { label: say('panel-board'), data: press('boardNow') },
      { label: say('check-in-screen'), data: press('checkInScreen', programme.id) },
      { label: say('panel-absences', { count: absences }), data: press('absenceQueue', 0) },
      ...(undelivered > 0
        ? [
            {
              label: say('panel-undelivered', { count: undelivered }),
              data: press('undeliveredList', programme.id, 0),
            },
          ]
        : []),
      { label: say('panel-schedule'), data: press('sessionList', todayOn) },
      { label: say('panel-reports'), data: press('reports') },
      { label: say('panel-reviews'), data: press('reviewPanel') },
      { label: say('panel-broadcast'), data: press('broadcastNew') },
      { label: say('panel-reminders'), data: press('ruleList', programme.id) },
      { label: say('panel-programme'), data: press('programmeCard', programme.id) },
      { label: say('panel-roles'), data: press('roleList') },
      ...(setAside > 0
        ? [{ label: say('panel-set-aside', { count: setAside }), data: press('setAsideList', 0) }]
        : []),
      ...(undeliveredToOwners > 0
        ? [
            {
              label: say('panel-undelivered-owners', { count: undeliveredToOwners }),
              data: press('undeliveredList', ofTheBot, 0),
            },
          ]
        : []),
      ...(hasOthers ? [{ label: say('panel-other'), data: press('programmeList') }] : []),
    ]),
  };
}

/** There is nothing to organize yet. */
export function noProgrammeMessage(say: Say): Message {
  return {
    text: say('roster-no-programme'),
    buttons: [[{ label: say('roster-new-programme'), data: press('programmeNew') }]],
  };
}
