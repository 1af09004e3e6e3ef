import { expect, test } from 'vitest';
import { judgeChange } from '#domain/schedule/judge-change.ts';
import type { DraftedSession, SessionValues } from '#domain/schedule/session-change.ts';

const morning: SessionValues = {
  heldOn: '2019-03-19',
  startTime: '08:15',
  endTime: '12:15',
  place: 'Ruang pelatihan',
  title: 'Sesi pagi',
  topic: null,
  facilitator: null,
  materialsUrl: null,
  mapUrl: null,
  jp: 5,
  groupId: null,
  isCancelled: false,
};
const noon = { ...morning, title: 'Sesi siang', startTime: '13:30', endTime: '15:45' };
const programme = { startsOn: '2019-03-18', endsOn: '2019-06-18', zone: 'Asia/Jakarta' };
const sessions: DraftedSession[] = [
  { sessionId: 1, before: morning, after: morning },
  { sessionId: 2, before: noon, after: noon },
];

function judge(patch: Partial<SessionValues>, more: { now?: string; others?: DraftedSession[] } = {}) {
  const change = { sessionId: 1, before: morning, after: { ...morning, ...patch } };
  const now = new Date(more.now ?? '2019-03-18T10:00:00+07:00');
  return judgeChange(change, { sessions: more.others ?? sessions, programme, now });
}

test('a later hour of the same morning is fine, up to the next session', () => {
  expect(judge({ startTime: '08:30', endTime: '13:30' })).toBeUndefined();
  expect(judge({ endTime: '13:31' })).toEqual({
    kind: 'overlap',
    title: 'Sesi siang',
    start: '13:30',
    end: '15:45',
  });
});

test('sessions of two groups may be at one time, not one of a group and one for everyone', () => {
  const others = [sessions[0]!, { ...sessions[1]!, after: { ...noon, groupId: 7 } }];
  expect(judge({ endTime: '14:00', groupId: 8 }, { others })).toBeUndefined();
  expect(judge({ endTime: '14:00', groupId: 7 }, { others })?.kind).toBe('overlap');
  expect(judge({ endTime: '14:00' }, { others })?.kind).toBe('overlap');
});

test('a cancelled session is in nobody’s way', () => {
  const others = [sessions[0]!, { ...sessions[1]!, after: { ...noon, isCancelled: true } }];
  expect(judge({ endTime: '14:00' }, { others })).toBeUndefined();
});

test('an end that is not after the start is refused', () => {
  expect(judge({ endTime: '08:15' })).toEqual({ kind: 'endBeforeStart', start: '08:15', end: '08:15' });
});

test('a day outside the programme is refused, its first and last are not', () => {
  const outside = { kind: 'outsideProgramme', startsOn: '2019-03-18', endsOn: '2019-06-18' };
  expect(judge({ heldOn: '2019-06-19' })).toEqual(outside);
  expect(judge({ heldOn: '2019-06-18' })).toBeUndefined();
  expect(judge({ heldOn: '2019-03-17' })).toEqual(outside);
});

test('nothing moves into the past, by the clock of the programme', () => {
  expect(judge({ heldOn: '2019-03-18', startTime: '10:00' })).toEqual({ kind: 'inThePast' });
  expect(judge({ heldOn: '2019-03-18', startTime: '10:01' })).toBeUndefined();
});

test('once it has begun, day, hours and group stay; room and materials may change', () => {
  const now = '2019-03-19T08:15:00+07:00';
  expect(judge({ endTime: '12:30' }, { now })).toEqual({ kind: 'sessionStarted' });
  expect(judge({ isCancelled: true }, { now })).toEqual({ kind: 'sessionStarted' });
  expect(judge({ place: 'Aula', materialsUrl: 'https://example.org/' }, { now })).toBeUndefined();
});
