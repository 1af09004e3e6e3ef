import { expect, test } from 'vitest';
import { checkSendingHours, defaultRamadanHours, defaultSendingHours } from '#domain/time/sending-window.ts';

test('the default hours, with and without Ramadan, are sound', () => {
  const ramadan = { ...defaultRamadanHours, startsOn: '2019-05-06', endsOn: '2019-06-04' };
  expect(checkSendingHours(defaultSendingHours)).toEqual([]);
  expect(checkSendingHours({ ...defaultSendingHours, ramadan })).toEqual([]);
});

test('a window of the whole day is refused', () => {
  const whole = [{ part: 'hours', fault: 'wholeDay' }];
  expect(checkSendingHours({ from: '00:00', until: '24:00', sundaysOff: true })).toEqual(whole);
  expect(checkSendingHours({ from: '00:00', until: '23:59', sundaysOff: true })).toEqual(whole);
});

test('every faulty part is named at once', () => {
  const hours = {
    from: '18:00',
    until: '07:00',
    fridayPause: { from: '11.30', until: '13:30' },
    ramadan: { from: '08:00', until: '08:00', startsOn: '2019-06-04', endsOn: '2019-05-06' },
    sundaysOff: true,
  };
  expect(checkSendingHours(hours)).toEqual([
    { part: 'hours', fault: 'endsBeforeStart' },
    { part: 'fridayPause', fault: 'notATime' },
    { part: 'ramadan', fault: 'endsBeforeStart' },
    { part: 'ramadan', fault: 'endsBeforeStart' },
  ]);
});

test('days and times that do not exist are refused', () => {
  const ramadan = { from: '08:00', until: '17:00', startsOn: '2019-02-30', endsOn: '2019-06-04' };
  expect(checkSendingHours({ ...defaultSendingHours, ramadan })).toEqual([
    { part: 'ramadan', fault: 'notADay' },
  ]);
  expect(checkSendingHours({ from: '07:00', until: '24:00', sundaysOff: true })).toEqual([
    { part: 'hours', fault: 'notATime' },
  ]);
  expect(checkSendingHours({ from: '7', until: '18:00', sundaysOff: true })).toEqual([
    { part: 'hours', fault: 'notATime' },
  ]);
});
