import type { PresenceStatus } from '#domain/attendance/attendance.ts';
import {
  type BoardMark,
  type BoardRow,
  type BoardView,
  boardPlaceOf,
  countPlaces,
  isOpen,
} from '#domain/attendance/board.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { formatDay, formatTime } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type ListAtHand, openList } from '#telegram/screens/list-screen.ts';
import { sayMark } from '#telegram/screens/presence-words.ts';
import type { Board } from './load-board.ts';

/** What is drawn: the board, the view of it in this chat, and whether others read along there. */
export interface BoardScreen {
  board: Board;
  view: BoardView;
  now: Date;
  isGroup: boolean;
}

const namesOnPage = 12;
const maxNameChars = 18;

/** The board of one session: counts, the names to press, and what the last press did. */
export function boardList(say: Say, screen: BoardScreen): ListAtHand {
  const { board, view, isGroup } = screen;
  const { session, zone, rows } = board;
  const byId = new Map(rows.map((row) => [row.participantId, row]));
  return openList(
    say,
    { rows: view.names, size: namesOnPage },
    {
      name: (participantId) => byId.get(participantId)?.name ?? '',
      head: [
        say('board-title', { title: session.title, day: formatDay(session.heldOn, say.locale) }),
        ...countLines(say, rows, session.closedAt !== undefined),
        session.closedAt
          ? say('board-closed', { time: formatTime(session.closedAt, zone) })
          : say('board-press', { mark: saySetMark(say, screen) }),
      ],
      foot: [say('board-updated', { time: formatTime(screen.now, zone) }), ...lastLine(say, screen)],
      button: (participantId) => {
        const row = byId.get(participantId);
        if (!row) return [];
        const data = press('boardMark', session.id, participantId, view.mark);
        return { label: labelOf(say, row, isGroup), data };
      },
      pack: pairs,
      isSearched: !isGroup,
      below: belowNames(say, screen),
      to: (page) => press('boardPage', session.id, page),
    },
  );
}

export const boardMessage = (say: Say, screen: BoardScreen): Message =>
  boardList(say, screen).message(screen.view.page);

/** The two lines of counts; a place without anybody is left out, but for those that say how far one is. */
function countLines(say: Say, rows: readonly BoardRow[], isClosed: boolean): string[] {
  const counts = countPlaces(rows);
  const line = (places: (keyof typeof counts)[]) =>
    places.map((place) => say(`board-count-${place}`, { count: counts[place] })).join(' · ');
  const open = counts.silent + counts.notJoined;
  const missed = (['absent', 'unrecorded'] as const).filter(
    (place) => counts[place] > 0 || (isClosed && place === 'unrecorded'),
  );
  const isDone = open + counts.unrecorded === 0;
  return [
    line(['present', 'late', 'away', ...missed]),
    ...(isDone ? [say('board-all-marked')] : open > 0 ? [line(['silent', 'notJoined'])] : []),
  ];
}

function lastLine(say: Say, { board, view, isGroup }: BoardScreen): string[] {
  const { last } = view;
  if (!last) return [];
  const time = formatTime(new Date(last.at), board.zone);
  const count = last.participantIds.length;
  if (last.mark === 'paper') return [say('board-from-paper', { count, time })];
  const [only] = last.participantIds;
  const name = board.rows.find(({ participantId }) => participantId === only)?.name ?? '';
  const values = {
    name,
    count,
    mark: sayChosen(say, last.mark, isGroup),
    time,
  };
  return [say(count === 1 ? 'board-marked' : 'board-marked-many', values)];
}

function belowNames(say: Say, screen: BoardScreen): Button[][] {
  const { board, view } = screen;
  const { id } = board.session;
  const open = board.rows.filter(isOpen).length;
  const rest = {
    label: say('board-rest', { mark: saySetMark(say, screen), count: open }),
    data: press('boardRest', id, view.mark),
  };
  const canMarkRest = open > 0 && view.mark !== 'none' && !board.session.closedAt;
  const other = view.scope === 'all' ? 'open' : 'all';
  const undo = { label: say('board-undo'), data: press('boardUndo', id) };
  return [
    [{ label: say('board-change-mark'), data: press('boardMarks', id) }, ...(canMarkRest ? [rest] : [])],
    [
      { label: say(`board-show-${other}`), data: press('boardScope', id, other) },
      { label: say('board-more'), data: press('boardMore', id) },
    ],
    ...(view.last && view.last.undo.length > 0 && !board.session.closedAt ? [[undo]] : []),
  ];
}

/** The name; once something is known of somebody, the first name and that: `Citra: Hadir`. */
function labelOf(say: Say, row: BoardRow, isGroup: boolean): string {
  const place = boardPlaceOf(row);
  if (place === 'silent' || place === 'notJoined') return shorten(row.name, maxNameChars);
  const known = row.mark ? sayChosen(say, row.mark, isGroup) : say('board-away');
  return `${shorten(row.name.split(/[\s,]/, 1)[0]!, maxNameChars)}: ${known}`;
}

const saySetMark = (say: Say, { view, isGroup }: BoardScreen) => sayChosen(say, view.mark, isGroup);

/** A mark in words; in a group nobody reads who is ill. */
function sayChosen(say: Say, mark: BoardMark | PresenceStatus, isGroup: boolean): string {
  const isAway = mark === 'excused' || mark === 'sick' || mark === 'official_duty';
  return isGroup && isAway ? say('board-away') : sayMark(say, mark === 'none' ? null : mark);
}

export function pairs(buttons: Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) =>
    buttons.slice(row * 2, row * 2 + 2),
  );
}

const shorten = (text: string, chars: number) =>
  text.length <= chars ? text : `${text.slice(0, chars - 1).trimEnd()}…`;
