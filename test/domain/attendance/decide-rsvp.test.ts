import { expect, test } from 'vitest';
import { rsvpStatuses } from '#domain/attendance/attendance.ts';
import { type Arrival, decideRsvp, letterDueOn } from '#domain/attendance/decide-rsvp.ts';

const wib = (time: string, day = '2019-03-18') => new Date(`${day}T${time}:00+07:00`);
const morning = { id: 1, startsAt: wib('08:00'), endsAt: wib('12:15') };
const afternoon = { id: 2, startsAt: wib('13:30'), endsAt: wib('15:45') };
const day = { sessions: [afternoon, morning], zone: 'Asia/Jakarta' };
const eve = wib('16:00', '2019-03-17');

test('Hadir for the day answers each of its sessions', () => {
  expect(decideRsvp({ ...day, status: 'present', now: eve })).toEqual({
    kind: 'decided',
    rows: [
      { sessionId: 1, status: 'present', arrivesAt: null },
      { sessionId: 2, status: 'present', arrivesAt: null },
    ],
    alreadyStarted: [],
    asks: null,
  });
});

test('Hadir for a day that has begun answers the sessions that have not', () => {
  expect(decideRsvp({ ...day, status: 'present', now: wib('08:00') })).toEqual({
    kind: 'decided',
    rows: [{ sessionId: 2, status: 'present', arrivesAt: null }],
    alreadyStarted: [morning],
    asks: null,
  });
});

test('any other answer for a day that has begun is refused with what remains', () => {
  for (const status of rsvpStatuses.filter((one) => one !== 'present')) {
    expect(decideRsvp({ ...day, status, now: wib('08:10') })).toEqual({
      kind: 'sessionStarted',
      started: [morning],
      remaining: [afternoon],
    });
  }
});

test('until the second of the start an answer counts', () => {
  const now = new Date(wib('08:00').getTime() - 1);
  expect(decideRsvp({ ...day, status: 'sick', now }).kind).toBe('decided');
});

test('one session can be answered by itself while another one runs', () => {
  expect(decideRsvp({ ...day, status: 'official_duty', sessionId: 2, now: wib('08:10') })).toEqual({
    kind: 'decided',
    rows: [{ sessionId: 2, status: 'official_duty', arrivesAt: null }],
    alreadyStarted: [],
    asks: 'letter',
  });
});

test('a session that has started takes no answer, and says which one still does', () => {
  expect(decideRsvp({ ...day, status: 'present', sessionId: 1, now: wib('09:00') })).toEqual({
    kind: 'sessionStarted',
    started: [morning],
    remaining: [afternoon],
  });
  expect(decideRsvp({ ...day, status: 'present', now: wib('14:00') })).toEqual({
    kind: 'sessionStarted',
    started: [morning, afternoon],
    remaining: [],
  });
});

const late = (arrival: Arrival | undefined, sessionId?: number) =>
  decideRsvp({ ...day, status: 'late', arrival, sessionId, now: eve });

test('Terlambat is late for the first session and present for the next', () => {
  expect(late({ minutesLate: 15 })).toEqual({
    kind: 'decided',
    rows: [
      { sessionId: 1, status: 'late', arrivesAt: wib('08:15') },
      { sessionId: 2, status: 'present', arrivesAt: null },
    ],
    alreadyStarted: [],
    asks: null,
  });
});

test('an arrival may be a time of day, or be asked for later', () => {
  expect(late({ atTime: '09:30' })).toMatchObject({ rows: [{ arrivesAt: wib('09:30') }, {}] });
  expect(late(undefined)).toMatchObject({
    kind: 'decided',
    asks: 'arrival',
    rows: [{ arrivesAt: null }, {}],
  });
  expect(late({ minutesLate: 20 }, 2)).toMatchObject({
    rows: [{ sessionId: 2, status: 'late', arrivesAt: wib('13:50') }],
  });
});

test('an arrival before the start or after the end of the session is not lateness', () => {
  const outside = (arrivesAt: Date) => ({ kind: 'arrivalOutsideSession', session: morning, arrivesAt });
  expect(late({ atTime: '07:45' })).toEqual(outside(wib('07:45')));
  expect(late({ atTime: '08:00' })).toEqual(outside(wib('08:00')));
  expect(late({ atTime: '12:15' })).toEqual(outside(wib('12:15')));
  expect(late({ minutesLate: 300 })).toEqual(outside(wib('13:00')));
});

test('Izin asks for its reason, Sakit asks for nothing', () => {
  expect(decideRsvp({ ...day, status: 'excused', now: eve })).toMatchObject({
    kind: 'decided',
    asks: 'reason',
  });
  expect(decideRsvp({ ...day, status: 'sick', now: eve })).toMatchObject({ kind: 'decided', asks: null });
});

test('a day without sessions takes no answer', () => {
  expect(decideRsvp({ sessions: [], zone: 'Asia/Jakarta', status: 'present', now: eve })).toEqual({
    kind: 'noSession',
  });
  expect(decideRsvp({ ...day, status: 'present', sessionId: 9, now: eve })).toEqual({ kind: 'noSession' });
});

test('a letter may follow until two days after the session', () => {
  expect(letterDueOn('2019-03-18')).toBe('2019-03-20');
});
