import { expect, test } from 'vitest';
import { decideSplitRsvp, sessionsOfPart } from '#domain/attendance/split-rsvp.ts';

const zone = 'Asia/Jakarta';
const at = (time: string) => new Date(`2019-03-19T${time}:00+07:00`);
const session = (id: number, from: string, until: string) => ({
  id,
  startsAt: at(from),
  endsAt: at(until),
});
const morning = session(1, '08:00', '12:00');
const afternoon = session(2, '13:00', '16:00');

test('of two sessions the first is the morning; of three those before noon', () => {
  expect(sessionsOfPart([afternoon, morning], 'morning', zone)).toEqual([morning]);
  const early = session(3, '07:00', '07:45');
  expect(sessionsOfPart([afternoon, morning, early], 'morning', zone)).toEqual([early, morning]);
  expect(sessionsOfPart([afternoon], 'morning', zone)).toEqual([]);
});

test('each part writes its own row; a part that has begun is told and left out', () => {
  const answers = [
    { part: 'morning', status: 'present' },
    { part: 'afternoon', status: 'excused' },
  ] as const;
  const wish = { sessions: [morning, afternoon], answers, zone };
  expect(decideSplitRsvp({ ...wish, moment: { at: at('07:00') } })).toEqual({
    kind: 'decided',
    rows: [
      { sessionId: 1, status: 'present', arrivesAt: null },
      { sessionId: 2, status: 'excused', arrivesAt: null },
    ],
    alreadyStarted: [],
    asks: 'reason',
  });
  expect(decideSplitRsvp({ ...wish, moment: { at: at('09:00') } })).toMatchObject({
    rows: [{ sessionId: 2 }],
    alreadyStarted: [morning],
  });
  expect(decideSplitRsvp({ ...wish, moment: { at: at('17:00') } }).kind).toBe('sessionStarted');
});
