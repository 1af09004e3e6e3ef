import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInstant } from '#domain/time/time-format.ts';
import { parseTypedMoment } from '#domain/time/typed-moment.ts';

const zone = 'Asia/Jakarta';
// Monday 18 March 2019, 09.00 WIB.
const now = new Date('2019-03-18T09:00:00+07:00');
const read = (typed: string, at = now) => {
  const moment = parseTypedMoment(typed, { now: at, zone });
  return moment.kind === 'at' ? formatInstant(moment.at, zone, 'id') : moment.kind;
};

test.each([
  ['besok 08.00', 'Sel, 19 Mar 2019, 08.00 WIB'],
  ['Besok pukul 8', 'Sel, 19 Mar 2019, 08.00 WIB'],
  ['tomorrow 8:30', 'Sel, 19 Mar 2019, 08.30 WIB'],
  ['lusa jam 7', 'Rab, 20 Mar 2019, 07.00 WIB'],
  ['hari ini 16.30', 'Sen, 18 Mar 2019, 16.30 WIB'],
  ['hari ini 2 sore', 'Sen, 18 Mar 2019, 14.00 WIB'],
  ['25/3 09.00', 'Sen, 25 Mar 2019, 09.00 WIB'],
  ['25/3/2019, 09:00 WIB', 'Sen, 25 Mar 2019, 09.00 WIB'],
  ['25 Maret 2019 pukul 09.00', 'Sen, 25 Mar 2019, 09.00 WIB'],
  ['Sen, 25 Mar 2019, 09.00 WIB', 'Sen, 25 Mar 2019, 09.00 WIB'],
  ['jumat 13.30', 'Jum, 22 Mar 2019, 13.30 WIB'],
  ['Senin 08.00', 'Sen, 25 Mar 2019, 08.00 WIB'],
  ['senin 10.00', 'Sen, 18 Mar 2019, 10.00 WIB'],
  ['16.30', 'Sen, 18 Mar 2019, 16.30 WIB'],
  ['08.00', 'Sel, 19 Mar 2019, 08.00 WIB'],
  ['17/3 09.00', 'Min, 17 Mar 2019, 09.00 WIB'],
  ['31/2 09.00', 'noSuchDay'],
  ['besok 25.00', 'noSuchTime'],
  ['besok 08.75', 'noSuchTime'],
  ['besok', 'notAMoment'],
  ['nanti saja', 'notAMoment'],
  ['25/3', 'notAMoment'],
  ['', 'notAMoment'],
])('%s', (typed, expected) => {
  expect(read(typed)).toBe(expected);
});

test('in December a day in January is that of the next year', () => {
  expect(read('3/1 09.00', new Date('2019-12-20T09:00:00+07:00'))).toBe('Jum, 3 Jan 2020, 09.00 WIB');
});

test('an instant as the bot prints it is read back as the same instant, in every zone', () => {
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
  const minutes = fc.integer({ min: Date.UTC(2019, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (local, minute) => {
      const at = new Date(minute * 60_000);
      expect(parseTypedMoment(formatInstant(at, local, 'id'), { now, zone: local })).toEqual({
        kind: 'at',
        at,
      });
    }),
  );
});
