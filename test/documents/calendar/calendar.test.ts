import { expect, test } from 'vitest';
import { writeCalendar } from '#documents/calendar/calendar.ts';
import type { CalendarSession } from '#storage/schedule/session-store.ts';
import { loadTexts } from '#telegram/texts.ts';
import { readCalendar } from '#test/support/reading/read-calendar.ts';

const say = loadTexts()('id');
const session: CalendarSession = {
  id: 7,
  programmeId: 1,
  code: 'D01-P',
  title: 'Sesi pagi',
  topic: 'Konsep; kebijakan, dan <b>inovasi</b>',
  facilitator: 'Bimo Rekaan',
  place: 'Aula lantai 2, Jalan Contoh',
  materialsUrl: 'https://example.org/materi?a=1&b=2',
  heldOn: '2019-03-18',
  startsAt: new Date('2019-03-18T01:00:00Z'),
  endsAt: new Date('2019-03-18T05:15:00Z'),
  revision: 1,
  sequence: 2,
  isCancelled: false,
  changedAt: new Date('2019-03-15T03:00:00Z'),
};

function write(sessions: CalendarSession[], zone = 'Asia/Jakarta'): string {
  const programme = { id: 1, name: 'Workshop; Inovasi, 2019', zone };
  return writeCalendar({ programme, sessions, botUsername: 'pendamping_bot', say });
}

test('an independent parser reads every event as it was meant', () => {
  const { name, zones, events } = readCalendar(write([session]));
  expect(name).toBe('Workshop; Inovasi, 2019');
  expect(zones).toEqual(['Asia/Jakarta']);
  expect(events).toEqual([
    {
      uid: 'sesi-7@pendamping_bot.t.me',
      sequence: 2,
      status: 'CONFIRMED',
      summary: 'Sesi pagi: Konsep; kebijakan, dan <b>inovasi</b>',
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      zone: 'Asia/Jakarta',
      stamp: '2019-03-15T03:00:00Z',
    },
  ]);
});

test('a cancelled session stays, marked, and takes no time', () => {
  const text = write([{ ...session, isCancelled: true }]);
  expect(readCalendar(text).events[0]?.status).toBe('CANCELLED');
  expect(text).toContain('TRANSP:TRANSPARENT');
});

test('lines are folded at 75 bytes and end with CR LF, whatever was typed', () => {
  const text = write([{ ...session, topic: 'Pelayanan publik “prima” – '.repeat(30) }]);
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('in a zone with daylight saving, times on both sides of the change are read right', () => {
  const days = ['2019-03-30', '2019-03-31', '2019-10-26', '2019-10-28'];
  const sessions = days.map((heldOn, index) => ({
    ...session,
    id: index + 1,
    heldOn,
    startsAt: new Date(`${heldOn}T06:00:00Z`),
    endsAt: new Date(`${heldOn}T08:00:00Z`),
  }));
  const { events } = readCalendar(write(sessions, 'Europe/Berlin'));
  expect(events.map((each) => each.startsAt)).toEqual(sessions.map((each) => each.startsAt));
});

test('the same sessions in another order give the same bytes', () => {
  const other = { ...session, id: 8, startsAt: new Date('2019-03-18T06:30:00Z') };
  expect(write([other, session])).toBe(write([session, other]));
});

test('what is said of the whole calendar stands before its first component, as the format wants', () => {
  const lines = write([session]).split('\r\n');
  const first = lines.findIndex((line, index) => index > 0 && line.startsWith('BEGIN:'));
  const last = lines.findLastIndex((line) => /^(PRODID|VERSION|METHOD|REFRESH-INTERVAL|X-|NAME)/.test(line));
  expect(last).toBeLessThan(first);
  expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
});

test('a programme without sessions is an empty calendar', () => {
  expect(readCalendar(write([])).events).toEqual([]);
});
