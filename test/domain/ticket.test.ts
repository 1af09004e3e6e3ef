import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeAnswer, nextOfficeAt, readTicketKey, type TicketKey, ticketKey } from '#domain/ticket.ts';
import { localDayOf, wallTimeOf, weekdayOf } from '#domain/time/local-time.ts';

const zone = 'Asia/Jakarta';
const daysOff = new Set(['2019-04-03', '2019-04-19']);

const times: [string, string, string][] = [
  ['Sunday afternoon', '2019-03-17T15:55:00+07:00', '2019-03-18T08:00:00+07:00'],
  ['before the office opens', '2019-03-18T06:10:00+07:00', '2019-03-18T08:00:00+07:00'],
  ['during office hours', '2019-03-18T10:00:00+07:00', '2019-03-18T10:00:00+07:00'],
  ['the last minute', '2019-03-18T15:59:59+07:00', '2019-03-18T15:59:59+07:00'],
  ['the moment it closes', '2019-03-18T16:00:00+07:00', '2019-03-19T08:00:00+07:00'],
  ['the evening before a holiday', '2019-04-02T17:00:00+07:00', '2019-04-04T08:00:00+07:00'],
  ['the evening before a long week end', '2019-04-18T17:00:00+07:00', '2019-04-22T08:00:00+07:00'],
];

test.each(times)('the office answers next, asked on %s', (_, asked, expected) => {
  expect(nextOfficeAt(new Date(asked), { zone, daysOff })).toEqual(new Date(expected));
});

test('the next office time is never in the past, on a week end, a day off or outside the hours', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Europe/Berlin');
  const instants = fc.date({ min: new Date('2019-01-01'), max: new Date('2019-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(zones, instants, (somewhere, now) => {
      const at = nextOfficeAt(now, { zone: somewhere, daysOff });
      const day = localDayOf(at, somewhere);
      const time = wallTimeOf(at, somewhere);
      expect(at >= now && weekdayOf(day) <= 5 && !daysOff.has(day) && time >= '08:00' && time < '16:00').toBe(
        true,
      );
    }),
  );
});

test('what a delivery is about is read back from its key', () => {
  const parts = fc.constantFrom<TicketKey>(
    { ticketId: 12, part: 'question', updateId: 99 },
    { ticketId: 1, part: 'answered', updateId: 5 },
    { ticketId: 3, part: 'answer', updateId: 5, messageId: 44 },
    { ticketId: 3, part: 'undelivered', updateId: 5, messageId: 44 },
  );
  fc.assert(
    fc.property(parts, (key) => {
      expect(readTicketKey(ticketKey(key))).toEqual(key);
    }),
  );
});

test('the person behind a notice is no part of what it is about; other keys are not read', () => {
  expect(readTicketKey(`${ticketKey({ ticketId: 12, part: 'question', updateId: 99 })}:7`)).toEqual({
    ticketId: 12,
    part: 'question',
    updateId: 99,
  });
  expect(readTicketKey('broadcast:12:7')).toBeUndefined();
});

test.each([
  ['Boleh, silakan.', true],
  ['Boleh', false],
  ['Siapa yang bertanya?', false],
  ['  ', false],
])('"%s" looks like an answer: %s', (text, expected) => {
  expect(looksLikeAnswer(text)).toBe(expected);
});
