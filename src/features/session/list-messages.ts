import { type Button, type Message, packButtons } from '#domain/message.ts';
import { countChanges, type DraftedSession } from '#domain/schedule/session-change.ts';
import { addDays, mondayOf } from '#domain/time/local-time.ts';
import { formatDayButton, formatDayRange, formatDayShort } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { targetWord } from './session-target.ts';
import { dotted } from './session-words.ts';
import type { TimetableView } from './timetable-view.ts';

/** The sessions of the week a day is in, as the draft makes them; without any, of the nearest that has some. */
export function listMessage(view: TimetableView, on: string): Message {
  const { say, sessions } = view;
  if (sessions.length === 0) return emptyMessage(view);
  const mondays = [...new Set(sessions.map(({ after }) => mondayOf(after.heldOn)))];
  const wished = mondayOf(on);
  const mondayOn = mondays.find((each) => each >= wished) ?? mondays.at(-1)!;
  const ofWeek = sessions.filter(({ after }) => mondayOf(after.heldOn) === mondayOn);
  const range = formatDayRange(mondayOn, addDays(mondayOn, 6), say.locale);
  const index = mondays.indexOf(mondayOn);
  return {
    text: [say('session-list', { range, count: ofWeek.length }), ...dayLines(view, ofWeek)].join('\n'),
    buttons: [
      ...packButtons(ofWeek.map((session) => sessionButton(view, session, ofWeek))),
      ...weekButtons(view, mondays[index - 1], mondays[index + 1]),
      ...draftButtons(view),
      ...endButtons(view),
    ],
  };
}

function emptyMessage(view: TimetableView): Message {
  return { text: view.say('session-list-empty'), buttons: endButtons(view) };
}

function dayLines({ say }: TimetableView, sessions: DraftedSession[]): string[] {
  const byDay = Map.groupBy(sessions, ({ after }) => after.heldOn);
  return [...byDay].flatMap(([heldOn, ofDay]) => [
    formatDayShort(heldOn, say.locale),
    ...ofDay.map((session) => {
      const { title, startTime, endTime, isCancelled } = session.after;
      const hours = `${dotted(startTime)}–${dotted(endTime)}`;
      const state = isCancelled ? 'cancelled' : session.changeId === undefined ? 'plain' : 'drafted';
      return say('session-list-line', { hours, title, state });
    }),
  ]);
}

/** `Sel 19, 08.15`; two that begin together are told apart by their names. */
function sessionButton({ say }: TimetableView, session: DraftedSession, ofWeek: DraftedSession[]): Button {
  const begin = ({ after }: DraftedSession) =>
    `${formatDayButton(after.heldOn, say.locale)}, ${dotted(after.startTime)}`;
  const isAlone = ofWeek.filter((each) => begin(each) === begin(session)).length === 1;
  const label = isAlone ? begin(session) : `${begin(session)} ${session.after.title}`;
  return { label, data: press('sessionEdit', targetWord(session)) };
}

function weekButtons({ say }: TimetableView, before?: string, after?: string): Button[][] {
  const turn = (key: string, mondayOn: string) => ({ label: say(key), data: press('sessionList', mondayOn) });
  const row = [
    ...(before ? [turn('session-week-before', before)] : []),
    ...(after ? [turn('session-week-after', after)] : []),
  ];
  return row.length > 0 ? [row] : [];
}

function draftButtons({ say, changes }: TimetableView): Button[][] {
  if (changes.length === 0) return [];
  const label = say('session-draft-button', { count: countChanges(changes) });
  return [[{ label, data: press('draftView') }]];
}

function endButtons({ say }: TimetableView): Button[][] {
  return [
    [
      { label: say('session-add'), data: press('sessionAdd') },
      { label: say('button-panel'), data: press('panel') },
    ],
  ];
}
