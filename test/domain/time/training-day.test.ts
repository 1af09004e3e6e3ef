import { expect, test } from 'vitest';
import { type CalendarSession, occurrenceOf, trainingDays } from '#domain/time/training-day.ts';

const wib = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);
const session = (id: number, day: string, changes: Partial<CalendarSession> = {}): CalendarSession => ({
  id,
  startsAt: wib(day, '08:00'),
  endsAt: wib(day, '12:15'),
  groupId: null,
  revision: 1,
  cancelledAt: null,
  ...changes,
});
const days = (sessions: CalendarSession[], groupIds: number[] = []) =>
  trainingDays({ sessions, groupIds, zone: 'Asia/Jakarta' }).map(({ heldOn, groupId, sessions }) => ({
    heldOn,
    groupId,
    ids: sessions.map(({ id }) => id),
  }));

test('the sessions of one local day are one training day, in order of their start', () => {
  const late = session(1, '2019-03-18', { startsAt: wib('2019-03-18', '13:30') });
  expect(days([session(3, '2019-03-19'), late, session(2, '2019-03-18')])).toEqual([
    { heldOn: '2019-03-18', groupId: null, ids: [2, 1] },
    { heldOn: '2019-03-19', groupId: null, ids: [3] },
  ]);
});

test('a group attends its own sessions and those for everyone', () => {
  const sessions = [session(1, '2019-03-18'), session(2, '2019-03-18', { groupId: 7 })];
  expect(days([...sessions, session(3, '2019-03-19', { groupId: 8 })], [7, 8])).toEqual([
    { heldOn: '2019-03-18', groupId: null, ids: [1] },
    { heldOn: '2019-03-18', groupId: 7, ids: [1, 2] },
    { heldOn: '2019-03-18', groupId: 8, ids: [1] },
    { heldOn: '2019-03-19', groupId: 8, ids: [3] },
  ]);
});

test('a day whose sessions are all cancelled is no training day', () => {
  expect(days([session(1, '2019-03-18', { cancelledAt: wib('2019-03-17', '10:00') })])).toEqual([]);
});

test('a day is a new occurrence when a moved session comes or goes, and not otherwise', () => {
  const still = session(1, '2019-03-19');
  const moved = session(2, '2019-03-19', { revision: 2 });
  const other = session(3, '2019-03-19', { revision: 2 });
  expect(occurrenceOf([still])).toBe(1);
  expect(occurrenceOf([still, session(4, '2019-03-19')])).toBe(1);
  const all = [[still, moved], [still, other], [still, moved, other], [{ ...moved, revision: 3 }]].map(
    occurrenceOf,
  );
  expect(new Set([1, ...all]).size).toBe(5);
  expect(occurrenceOf([moved, still])).toBe(occurrenceOf([still, moved]));
  expect(all.every((occurrence) => occurrence > 1 && occurrence < 2 ** 31)).toBe(true);
});
