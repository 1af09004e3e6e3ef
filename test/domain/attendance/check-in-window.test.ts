import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivalStatus, checkInWindow, phaseAt } from '#domain/attendance/check-in-window.ts';

const session = { startsAt: new Date('2019-03-18T01:00:00Z'), endsAt: new Date('2019-03-18T05:15:00Z') };
const rules = { lateAfterMinutes: 15 };
const at = (time: string) => new Date(`2019-03-18T${time}Z`);

test('opens half an hour before the start and ends with the session', () => {
  expect(checkInWindow(session, rules)).toEqual({
    opensAt: at('00:30:00'),
    lateFromAt: at('01:16:00'),
    closesAt: at('05:15:00'),
  });
  const window = checkInWindow(session, rules);
  const phases = ['00:29:59', '00:30:00', '05:14:59', '05:15:00'].map((time) => phaseAt(window, at(time)));
  expect(phases).toEqual(['before', 'open', 'open', 'closed']);
});

test('whole minutes count as they print: 15 minutes after the start is in time, 16 are late', () => {
  const window = checkInWindow(session, rules);
  const statuses = ['00:52:00', '01:15:59', '01:16:00'].map((time) => arrivalStatus(window, at(time)));
  expect(statuses).toEqual(['present', 'present', 'late']);
});

test('ends earlier by the setting, or when the organizers close the session', () => {
  expect(checkInWindow(session, { ...rules, checkInClosesMinutes: 60 }).closesAt).toEqual(at('02:00:00'));
  expect(checkInWindow(session, { ...rules, checkInClosesMinutes: 600 }).closesAt).toEqual(at('05:15:00'));
  const closed = checkInWindow({ ...session, closedAt: at('00:10:00') }, rules);
  expect(phaseAt(closed, at('00:05:00'))).toBe('before');
  expect(phaseAt(closed, at('00:10:00'))).toBe('closed');
  expect(phaseAt(closed, at('01:00:00'))).toBe('closed');
});

test('whatever the session and the rules: before, open, closed, in this order, and once late always late', () => {
  const minutes = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(
      fc.record({
        lengthMinutes: fc.integer({ min: 5, max: 600 }),
        lateAfterMinutes: minutes,
        checkInClosesMinutes: fc.option(minutes, { nil: undefined }),
        closedAfter: fc.option(fc.integer({ min: -60, max: 700 })),
      }),
      fc.array(fc.integer({ min: -120, max: 900 }), { minLength: 2, maxLength: 20 }),
      ({ lengthMinutes, closedAfter, ...chosen }, moments) => {
        const after = (count: number) => new Date(session.startsAt.getTime() + count * 60_000);
        const some = {
          startsAt: session.startsAt,
          endsAt: after(lengthMinutes),
          ...(closedAfter === null ? {} : { closedAt: after(closedAfter) }),
        };
        const window = checkInWindow(some, chosen);
        expect(window.closesAt <= some.endsAt).toBe(true);
        const order = { before: 0, open: 1, closed: 2 };
        const walked = moments.toSorted((a, b) => a - b).map(after);
        const ranks = walked.map((moment) => order[phaseAt(window, moment)]);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const late = walked.map((moment) => Number(arrivalStatus(window, moment) === 'late'));
        expect(late).toEqual(late.toSorted((a, b) => a - b));
        if (closedAfter !== null)
          for (const moment of walked.filter((each) => each >= after(closedAfter)))
            expect(phaseAt(window, moment)).toBe('closed');
      },
    ),
  );
});
