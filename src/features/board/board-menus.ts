import { markedStatuses } from '#domain/attendance/attendance.ts';
import type { BoardMark } from '#domain/attendance/board.ts';
import type { Message, Say } from '#domain/message.ts';
import { formatDay, formatDayShort } from '#domain/time/time-format.ts';
import type { AttendanceSession } from '#storage/attendance/attendance-facts.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import { pairs } from './board-messages.ts';
import type { Board } from './load-board.ts';

/** Which mark a press on a name sets. */
export function marksMessage(say: Say, sessionId: number): Message {
  const marks: BoardMark[] = [...markedStatuses, 'none'];
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
  isGroup: boolean;
}

const sessionsOnPage = 8;

/** No session has begun; `nextAt`: when the next one can be marked. */
export function noSessionsMessage(say: Say, nextAt: string | undefined): Message {
  const text = nextAt ? say('board-none-yet', { at: nextAt }) : say('board-none');
  return { text, buttons: [[{ label: say('button-panel'), data: press('panel') }]] };
}

/** The sessions that have begun, newest first. */
export function sessionList(say: Say, { sessions, marked, isGroup }: SessionChoice): ListAtHand {
  return openList(
    say,
    { rows: sessions, size: sessionsOnPage },
    {
      name: (each) => sessionLabel(say, each),
      head: [say('board-choose')],
      line: (each) => sessionLine(say, each, marked.get(each.id) ?? 0),
      button: (each) => [{ label: sessionLabel(say, each), data: press('boardOpen', each.id) }],
      isSearched: !isGroup,
      below: [],
      to: (page) => press('boardSessions', page),
    },
  );
}

const sessionLabel = (say: Say, { heldOn, title }: AttendanceSession) =>
  `${formatDayShort(heldOn, say.locale)}, ${title}`;

function sessionLine(say: Say, session: AttendanceSession, count: number): string {
  const state = session.closedAt ? 'closed' : count > 0 ? 'taken' : 'untaken';
  return say('board-session', { session: sessionLabel(say, session), state, count });
}
