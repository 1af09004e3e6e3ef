import { presenceStatuses } from '#domain/attendance/attendance.ts';
import type { BoardMark } from '#domain/attendance/board.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { formatDay, formatDayShort } from '#domain/time/time-format.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import { pairs } from './board-messages.ts';
import type { Board } from './load-board.ts';

/** Which mark a press on a name sets. */
export function marksMessage(say: Say, sessionId: number): Message {
  const marks: BoardMark[] = [...presenceStatuses, 'none'];
  const buttons = marks.map((mark) => ({
    label: mark === 'none' ? say('board-take-away') : sayMark(say, mark),
    data: press('boardPick', sessionId, mark),
  }));
  const back = { label: say('button-back'), data: press('boardOpen', sessionId) };
  return { text: say('board-which-mark'), buttons: pairs([...buttons, back]) };
}

/** What else can be done with a session. */
export function moreMessage(
  say: Say,
  { session }: Board,
  { now, isGroup }: { now: Date; isGroup: boolean },
): Message {
  const { id, programmeId, title, heldOn, closedAt, startsAt } = session;
  const close = { label: say('board-close'), data: press('boardClose', id) };
  const reopen = { label: say('board-reopen'), data: press('boardReopen', id) };
  const closing = closedAt ? [[reopen]] : startsAt <= now ? [[close]] : [];
  return {
    text: [say('board-title', { title, day: formatDay(heldOn, say.locale) }), say('board-more-hint')].join(
      '\n',
    ),
    buttons: [
      [{ label: say('button-back'), data: press('boardOpen', id) }],
      ...(startsAt <= now && !isGroup
        ? [[{ label: say('board-paper'), data: press('boardPaper', id) }]]
        : []),
      [{ label: say('board-other-session'), data: press('boardSessions', 0) }],
      ...(isGroup ? [] : [[{ label: say('board-rules'), data: press('boardRules', programmeId) }]]),
      ...closing,
    ],
  };
}

/** Sessions whose board can be opened. */
export interface SessionChoice {
  /** Newest first. */
  sessions: AttendanceSession[];
  /** How many of each are marked. */
  marked: ReadonlyMap<number, number>;
  page: number;
  /** When the next one can be marked, where none has begun. */
  nextAt?: string;
}

const sessionsOnPage = 8;

/** The sessions that have begun, newest first. */
export function sessionsMessage(say: Say, { sessions, marked, page, nextAt }: SessionChoice): Message {
  if (sessions.length === 0) {
    const text = nextAt ? say('board-none-yet', { at: nextAt }) : say('board-none');
    return { text, buttons: [[{ label: say('button-panel'), data: press('panel') }]] };
  }
  const pages = Math.ceil(sessions.length / sessionsOnPage);
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = sessions.slice(at * sessionsOnPage, (at + 1) * sessionsOnPage);
  return {
    text: [
      say('board-choose'),
      ...(pages > 1 ? [say('board-page', { page: at + 1, pages })] : []),
      ...shown.map((each) => sessionLine(say, each, marked.get(each.id) ?? 0)),
    ].join('\n'),
    buttons: [
      ...shown.map((each) => [{ label: sessionLabel(say, each), data: press('boardOpen', each.id) }]),
      ...turning(say, at, pages),
    ],
  };
}

const sessionLabel = (say: Say, { heldOn, title }: AttendanceSession) =>
  `${formatDayShort(heldOn, say.locale)}, ${title}`;

function sessionLine(say: Say, session: AttendanceSession, count: number): string {
  const state = session.closedAt ? 'closed' : count > 0 ? 'taken' : 'untaken';
  return say('board-session', { session: sessionLabel(say, session), state, count });
}

function turning(say: Say, at: number, pages: number): Button[][] {
  const row = [
    ...(at > 0 ? [{ label: say('board-previous'), data: press('boardSessions', at - 1) }] : []),
    ...(at < pages - 1 ? [{ label: say('board-next'), data: press('boardSessions', at + 1) }] : []),
  ];
  return row.length > 0 ? [row] : [];
}
