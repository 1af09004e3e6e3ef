import type { Message, Say } from '#domain/message.ts';
import { countChanges, type DraftedSession } from '#domain/schedule/session-change.ts';
import { localDayOf, relativeDay } from '#domain/time/local-time.ts';
import { formatDayShort, formatInstant, formatTime, formatWallTime } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import { changeLines, sessionName } from './session-words.ts';
import type { TimetableView } from './timetable-view.ts';

const perPage = 6;

/** All that is collected and not announced. `headline` tells what has just happened to it. */
export function draftMessage(view: TimetableView, headline?: string): Message {
  const { say, changes, touched, revision } = view;
  if (changes.length === 0) return emptyDraft(view, headline);
  const others = changes.length - perPage;
  const lines = [
    ...(headline ? [headline] : []),
    say('session-draft', { count: countChanges(changes) }),
    ...changes.slice(0, perPage).flatMap((change) => blockLines(view, change)),
    ...(others > 0 ? [say('session-draft-others', { count: others })] : []),
    ...(touched === 0 ? [say('session-draft-nobody')] : []),
  ];
  const release = say(touched === 0 ? 'session-release-quietly' : 'session-release', { count: touched });
  return {
    text: lines.join('\n'),
    buttons: [
      [{ label: release, data: press('draftRelease', revision) }],
      [{ label: say('session-add-change'), data: press('sessionList', changes[0]!.after.heldOn) }],
      [{ label: say('session-drop-some'), data: press('draftList', 0) }],
      [{ label: say('session-drop-all'), data: press('draftDropAll') }],
    ],
  };
}

function emptyDraft({ say, todayOn }: TimetableView, headline?: string): Message {
  return {
    text: [...(headline ? [headline] : []), say('session-draft-empty')].join('\n'),
    buttons: [[{ label: say('session-to-list'), data: press('sessionList', todayOn) }]],
  };
}

function blockLines({ say, programme, groups }: TimetableView, change: DraftedSession): string[] {
  const { zone } = programme;
  return [sessionName(say, change.before ?? change.after), ...changeLines(say, change, { zone, groups })];
}

/** The changed sessions one by one, each to be left out. */
export function draftList(view: TimetableView): ListAtHand {
  const { say, changes } = view;
  return openList(
    say,
    { rows: changes, size: perPage },
    {
      name: (change) => dropLabel(say, change),
      head: [say('session-drop-which')],
      line: (change) => blockLines(view, change),
      button: (change) => [{ label: dropLabel(say, change), data: press('draftDrop', change.changeId!) }],
      below: [[{ label: say('button-back'), data: press('draftView') }]],
      to: (page) => press('draftList', page),
    },
  );
}

function dropLabel(say: Say, { before, after }: DraftedSession): string {
  const { title, heldOn } = before ?? after;
  return say('session-drop', { session: `${title}, ${formatDayShort(heldOn, say.locale)}` });
}

/** Asks once before everything collected is given up. */
export function confirmDropMessage({ say, changes, revision }: TimetableView): Message {
  return {
    text: say('session-confirm-drop', { count: countChanges(changes) }),
    buttons: [
      [{ label: say('button-back'), data: press('draftView') }],
      [{ label: say('session-drop-all'), data: press('draftDropAllYes', revision) }],
    ],
  };
}

/** Outside the sending window: at the next allowed minute, unless that is too late for a session, or now without a sound. */
export function quietMessage(
  { say, now, programme, revision }: TimetableView,
  { nextAt, tooLateFor, why }: { nextAt: Date; tooLateFor?: string; why: string },
): Message {
  const { zone } = programme;
  const day = relativeDay(now, localDayOf(nextAt, zone), zone);
  const values = {
    day,
    time: formatTime(nextAt, zone),
    wallTime: formatWallTime(nextAt, zone),
    at: formatInstant(nextAt, zone, say.locale),
    why,
  };
  const later = { label: say('session-release-later', values), data: press('draftReleaseLater', revision) };
  return {
    text: tooLateFor
      ? say('session-quiet-too-late', { ...values, title: tooLateFor })
      : say('session-quiet', values),
    buttons: [
      ...(tooLateFor ? [] : [[later]]),
      [{ label: say('session-release-silently'), data: press('draftReleaseSilent', revision) }],
      [{ label: say('button-back'), data: press('draftView') }],
    ],
  };
}

/** A change that cannot be announced any more; it can be left out. */
export function faultyMessage({ say }: TimetableView, change: DraftedSession, why: string): Message {
  return {
    text: [
      say('session-release-faulty', { session: sessionName(say, change.before ?? change.after) }),
      why,
    ].join('\n'),
    buttons: [
      [{ label: say('button-back'), data: press('draftView') }],
      [{ label: dropLabel(say, change), data: press('draftDrop', change.changeId!) }],
    ],
  };
}
