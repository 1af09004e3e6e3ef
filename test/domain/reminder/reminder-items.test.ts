import { expect, test } from 'vitest';
import type { PlannedReminder } from '#domain/reminder/reminder.ts';
import { findUsefulTime, isOvertaken } from '#domain/reminder/reminder-items.ts';

const at = (time: string) => new Date(`2019-03-${time}+07:00`);
const now = at('17T12:00:00');

function reminder(more: Partial<PlannedReminder> = {}): PlannedReminder {
  return {
    ruleKey: 'attendance-question',
    target: 'day:2019-03-18',
    occurrence: 1,
    sessionIds: [1],
    wantedAt: at('17T16:00:00'),
    placement: { kind: 'at', at: at('17T16:00:00') },
    usefulUntil: at('18T07:45:00'),
    supersededAt: at('18T07:00:00'),
    ...more,
  };
}

test('what is of no use any more has no minute', () => {
  expect(findUsefulTime(reminder(), now)).toEqual(at('17T16:00:00'));
  const skipped = reminder({ placement: { kind: 'skipped', reason: 'tooLate' } });
  expect(findUsefulTime(skipped, now)).toBeUndefined();
  expect(findUsefulTime(reminder({ supersededAt: now }), now)).toBeUndefined();
});

test('a late reminder gives way to the next one that follows within hours', () => {
  const late = { wantedAt: at('15T09:00:00'), supersededAt: at('19T09:00:00') };
  expect(isOvertaken(late, at('19T07:00:00'))).toBe(true);
  expect(isOvertaken(late, at('18T07:00:00'))).toBe(false);
  expect(isOvertaken({ ...late, supersededAt: null }, at('19T07:00:00'))).toBe(false);
  const inTime = { wantedAt: at('19T06:00:00'), supersededAt: at('19T09:00:00') };
  expect(isOvertaken(inTime, at('19T06:00:00'))).toBe(false);
});
