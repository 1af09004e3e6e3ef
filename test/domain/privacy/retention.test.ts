import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DraftTermSoFar,
  draftsDueOn,
  draftsEndAt,
  isToldTooEarly,
  nextDraftStep,
  parseKeptDays,
} from '#domain/privacy/retention.ts';
import { addDays, daysBetween, localDayOf, wallTimeOf } from '#domain/time/local-time.ts';
import { isSendingAllowed } from '#domain/time/quiet-hours.ts';
import { defaultSendingHours, type SendingWindow } from '#domain/time/sending-window.ts';
import { windows } from '#test/support/reading/windows.ts';

const term: DraftTermSoFar = {
  ...{ endsOn: '2019-06-18', zone: 'Asia/Jakarta', draftsKeptDays: 180 },
};
const window: SendingWindow = { ...defaultSendingHours, zone: 'Asia/Jakarta', daysOff: new Set() };
const at = (text: string) => new Date(`${text}+07:00`);
const step = (changes: Partial<DraftTermSoFar>, now: Date, hours = window) =>
  nextDraftStep({ ...term, ...changes }, { window: hours, now });

test('drafts go in the first minutes of the day after the last on which they are kept', () => {
  expect(draftsDueOn(term)).toBe('2019-12-16');
  expect(draftsEndAt(term)).toEqual(at('2019-12-16T00:10'));
});

test('people are told 14 days before; where that day is closed, on the open day before', () => {
  const warn = { kind: 'warn', at: at('2019-12-02T07:00'), goOn: '2019-12-16' };
  expect(step({}, at('2019-06-20T12:00'))).toEqual(warn);
  const monday = { ...window, daysOff: new Set(['2019-12-02']) };
  expect(step({}, at('2019-06-20T12:00'), monday)).toEqual({ ...warn, at: at('2019-11-30T07:00') });
  expect(step({}, at('2019-12-02T06:59'))).toEqual(warn);
  expect(step({}, at('2019-12-02T20:00'))).toEqual({
    ...{ kind: 'warn', at: at('2019-12-03T07:00'), goOn: '2019-12-17' },
  });
});

test('told too late, drafts go 14 days after; the day people were told of holds', () => {
  expect(step({ draftsKeptDays: 30 }, at('2019-11-01T15:00'))).toEqual({
    ...{ kind: 'warn', at: at('2019-11-01T15:00'), goOn: '2019-11-15' },
  });
  const told = { draftsGoOn: '2019-12-16' };
  const erase = { kind: 'erase', at: at('2019-12-16T00:10'), goOn: '2019-12-16' };
  expect(step(told, at('2019-12-04T15:00'))).toEqual(erase);
  expect(step({ ...told, draftsKeptDays: 30 }, at('2019-12-04T15:00'))).toEqual(erase);
});

test('a programme that ends later has people told of the new day in its time', () => {
  const later = { draftsGoOn: '2019-12-16', endsOn: '2019-07-18' };
  expect(isToldTooEarly({ ...term, ...later })).toBe(true);
  expect(step(later, at('2019-12-04T15:00'))).toMatchObject({ kind: 'warn', goOn: '2020-01-15' });
  expect(isToldTooEarly({ ...term, draftsGoOn: '2019-12-16' })).toBe(false);
  expect(step({ draftsErasedAt: at('2019-12-16T00:10') }, at('2020-02-01T00:00'))).toBeUndefined();
});

test.each([
  ['180', 180],
  [' 180 hari. ', 180],
  ['90 days', 90],
  ['30', 30],
  ['3650', 3650],
  ['29', undefined],
  ['3651', undefined],
  ['6 bulan', undefined],
  ['-180', undefined],
  ['1e3', undefined],
  ['180,5', undefined],
  ['', undefined],
])('%j days are %j', (typed, days) => {
  expect(parseKeptDays(typed)).toBe(days);
});

test('in every zone, also where the clock changes, drafts go on the right day and nobody is told late', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2019-01-01', days));
  const given = fc.record({
    window: windows,
    endsOn: day,
    draftsKeptDays: fc.integer({ min: 30, max: 400 }),
    sinceStart: fc.integer({ min: 0, max: 1_200 * 1_440 }),
  });
  fc.assert(
    fc.property(given, ({ window, endsOn, draftsKeptDays, sinceStart }) => {
      const { zone } = window;
      const own = { ...term, endsOn, draftsKeptDays, zone };
      const now = new Date(Date.parse('2019-01-01T00:00:00Z') + sinceStart * 60_000);
      const dueOn = draftsDueOn(own);
      expect(daysBetween(endsOn, dueOn)).toBe(draftsKeptDays + 1);
      expect([localDayOf(draftsEndAt(own), zone), wallTimeOf(draftsEndAt(own), zone)]).toEqual([
        dueOn,
        '00:10',
      ]);
      const warn = nextDraftStep(own, { window, now })!;
      expect(warn.kind).toBe('warn');
      expect(warn.at >= now || isSendingAllowed(now, window)).toBe(true);
      expect(isSendingAllowed(warn.at, window)).toBe(true);
      expect(daysBetween(localDayOf(warn.at, zone), warn.goOn)).toBeGreaterThanOrEqual(14);
      expect(warn.goOn >= dueOn).toBe(true);
      const erase = nextDraftStep({ ...own, draftsGoOn: warn.goOn }, { window, now: warn.at })!;
      expect({ kind: erase.kind, on: localDayOf(erase.at, zone) }).toEqual({ kind: 'erase', on: warn.goOn });
    }),
    { numRuns: 400 },
  );
});
