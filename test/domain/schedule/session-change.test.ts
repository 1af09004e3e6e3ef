import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asksAgain,
  changedFields,
  changeKindOf,
  countChanges,
  differenceOf,
  type SessionValues,
} from '#domain/schedule/session-change.ts';

const before: SessionValues = {
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

test.each([
  ['changed', false, { startTime: '08:30' }],
  ['changed', false, { place: 'Aula' }],
  ['moved', true, { heldOn: '2019-03-20' }],
  ['cancelled', false, { isCancelled: true }],
  ['cancelled', false, { isCancelled: true, heldOn: '2019-03-20' }],
] as const)('a session is %s, and asked again: %s', (kind, again, patch) => {
  const change = { before, after: { ...before, ...patch } };
  expect([changeKindOf(change), asksAgain(change)]).toEqual([kind, again]);
});

test('a session that takes place after all, and one that is new', () => {
  const change = { before: { ...before, isCancelled: true }, after: before };
  expect([changeKindOf(change), asksAgain(change)]).toEqual(['restored', true]);
  expect([changeKindOf({ after: before }), asksAgain({ after: before })]).toEqual(['added', false]);
});

test('start and end are one change; a cancelled and a new session are one each', () => {
  const hours = { before, after: { ...before, startTime: '08:30', endTime: '12:30', place: 'Aula' } };
  expect(changedFields(hours)).toEqual(['hours', 'place']);
  const cancelled = { before, after: { ...before, isCancelled: true } };
  expect(countChanges([hours, cancelled, { after: before }])).toBe(4);
});

const values = fc.record<SessionValues>({
  heldOn: fc.constantFrom('2019-03-19', '2019-03-20'),
  startTime: fc.constantFrom('08:15', '08:30'),
  endTime: fc.constantFrom('12:15', '12:30'),
  place: fc.option(fc.string()),
  title: fc.string(),
  topic: fc.option(fc.string()),
  facilitator: fc.option(fc.string()),
  materialsUrl: fc.option(fc.webUrl()),
  mapUrl: fc.option(fc.webUrl()),
  jp: fc.option(fc.integer({ min: 0, max: 9 })),
  groupId: fc.option(fc.integer({ min: 1, max: 3 })),
  isCancelled: fc.boolean(),
});

test('a difference leads from what stands to what is wanted, and holds nothing else', () => {
  fc.assert(
    fc.property(values, values, (from, to) => {
      const difference = differenceOf(from, to);
      expect({ ...from, ...difference }).toEqual(to);
      expect(differenceOf(from, { ...from, ...difference })).toEqual(difference);
      expect(differenceOf(to, to)).toEqual({});
    }),
  );
});
