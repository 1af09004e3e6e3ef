import { expect, test } from 'vitest';
import {
  type BoardRow,
  boardPlaceOf,
  countPlaces,
  freshView,
  isBoardMark,
} from '#domain/attendance/board.ts';

const row = (participantId: number, more: Partial<BoardRow> = {}): BoardRow => ({
  participantId,
  rosterNo: participantId,
  name: `Nama ${participantId}`,
  hasJoined: true,
  isExpectedAway: false,
  ...more,
});

test.each([
  [{ mark: 'present' }, 'present'],
  [{ mark: 'late', isExpectedAway: true }, 'late'],
  [{ mark: 'sick' }, 'away'],
  [{ mark: 'excused' }, 'away'],
  [{ mark: 'official_duty' }, 'away'],
  [{ mark: 'absent', hasJoined: false }, 'absent'],
  [{ isExpectedAway: true, hasJoined: false }, 'away'],
  [{}, 'silent'],
  [{ mark: 'unrecorded' }, 'unrecorded'],
  [{ hasJoined: false }, 'notJoined'],
] as const)('%o is counted as %s', (known, place) => {
  expect(boardPlaceOf(row(1, known))).toBe(place);
});

test('everybody is counted once', () => {
  const rows = [row(1, { mark: 'present' }), row(2, { mark: 'sick' }), row(3), row(4, { hasJoined: false })];
  expect(countPlaces(rows)).toEqual({
    present: 1,
    late: 0,
    away: 1,
    absent: 0,
    unrecorded: 0,
    silent: 1,
    notJoined: 1,
  });
});

test('a fresh board names whom nobody knows anything of, or everybody', () => {
  const rows = [
    row(1, { mark: 'present' }),
    row(2),
    row(3, { isExpectedAway: true }),
    row(4, { hasJoined: false }),
  ];
  expect(freshView(rows, 'open', 'late')).toEqual({ names: [2, 4], scope: 'open', page: 0, mark: 'late' });
  expect(freshView(rows, 'all', 'present').names).toEqual([1, 2, 3, 4]);
});

test('a mark is a status or none', () => {
  expect(['absent', 'none', 'hadir', ''].map(isBoardMark)).toEqual([true, true, false, false]);
});
