import { expect, test } from 'vitest';
import { checkReason, isRsvpStatus, presenceCodes, presenceStatuses } from '#domain/attendance/attendance.ts';

test('a reason has three to five hundred characters as a person counts them', () => {
  expect(checkReason('  keperluan keluarga ')).toEqual({ kind: 'reason', reason: 'keperluan keluarga' });
  expect(checkReason(' ya ')).toEqual({ kind: 'reasonTooShort', chars: 2 });
  expect(checkReason('👨‍👩‍👧')).toEqual({ kind: 'reasonTooShort', chars: 1 });
  expect(checkReason('a'.repeat(500)).kind).toBe('reason');
  expect(checkReason('a'.repeat(501))).toEqual({ kind: 'reasonTooLong', chars: 501 });
});

test('absent is what happened, never what a participant says', () => {
  expect(presenceStatuses.filter((status) => !isRsvpStatus(status))).toEqual(['absent', 'unrecorded']);
  expect(isRsvpStatus('hadir')).toBe(false);
});

test('every status has its letter on the paper sheet', () => {
  expect(presenceStatuses.map((status) => presenceCodes[status])).toEqual([
    'H',
    'T',
    'I',
    'S',
    'DL',
    'A',
    'BT',
  ]);
});
