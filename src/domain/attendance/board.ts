import { type MarkedStatus, markedStatuses, type PresenceStatus } from './attendance.ts';

/** Somebody who should be in a session, with all that is known of them there. */
export interface BoardRow {
  participantId: number;
  rosterNo: number;
  name: string;
  hasJoined: boolean;
  mark?: PresenceStatus;
  /** Unmarked, but approved to be away, or said before that they would be. */
  isExpectedAway: boolean;
}

/** Where somebody is counted on the board. Away covers Izin, Sakit and Dinas luar: a group never reads which. */
export const boardPlaces = [
  'present',
  'late',
  'away',
  'absent',
  'unrecorded',
  'silent',
  'notJoined',
] as const;
export type BoardPlace = (typeof boardPlaces)[number];

/** Everybody is in exactly one place. */
export function boardPlaceOf({ mark, isExpectedAway, hasJoined }: Omit<BoardRow, 'name'>): BoardPlace {
  if (mark === 'present' || mark === 'late' || mark === 'absent' || mark === 'unrecorded') return mark;
  if (mark !== undefined || isExpectedAway) return 'away';
  return hasJoined ? 'silent' : 'notJoined';
}

/** Those nobody knows anything of, before or after the close: the names on the board, and whom "the rest" marks. */
export function isOpen(row: BoardRow): boolean {
  return ['unrecorded', 'silent', 'notJoined'].includes(boardPlaceOf(row));
}

/** How many are in each place. */
export function countPlaces(rows: readonly BoardRow[]): Record<BoardPlace, number> {
  const counts = { present: 0, late: 0, away: 0, absent: 0, unrecorded: 0, silent: 0, notJoined: 0 };
  for (const row of rows) counts[boardPlaceOf(row)] += 1;
  return counts;
}

/** What the last act on a board changed, enough to take it back. */
export interface BoardUndo {
  participantId: number;
  before: PresenceStatus | null;
  /** ISO instant; with `before`. */
  beforeArrivedAt?: string;
  after: PresenceStatus | null;
}

/** A mark that a press on a name sets; `none` takes a mark away. */
export type BoardMark = MarkedStatus | 'none';

export function isBoardMark(word: string): word is BoardMark {
  return word === 'none' || markedStatuses.some((status) => status === word);
}

/** What one board in a chat shows, besides how things stand: kept, so that names keep their places. */
export interface BoardView {
  /** Participant ids in the order they are shown. */
  names: number[];
  scope: 'open' | 'all';
  page: number;
  mark: BoardMark;
  /** The last act: whom, when (ISO instant), and how to take it back. */
  last?: { participantIds: number[]; mark: BoardMark | 'paper'; at: string; undo: BoardUndo[] };
}

/** A fresh view of a session: whom nobody knows anything of, or everybody. */
export function freshView(rows: readonly BoardRow[], scope: BoardView['scope'], mark: BoardMark): BoardView {
  const shown = scope === 'all' ? rows : rows.filter(isOpen);
  return { names: shown.map(({ participantId }) => participantId), scope, page: 0, mark };
}
