import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxStartedPerDay, packDay, type StartedKind, startedKinds } from '#domain/reminder/pack-day.ts';

const wib = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const item = (name: string, kind: StartedKind, due: string, until: string) => ({
  name,
  kind,
  dueAt: wib(`2019-04-11 ${due}`),
  usefulUntil: wib(until),
});
const nextDayAt = wib('2019-04-12 07:00');
const names = (items: { name: string }[]) => items.map(({ name }) => name);

test('items due in the same minute are one message, the more important first', () => {
  const items = [
    item('feedback', 'feedback', '09:00', '2019-04-15 09:00'),
    item('deadline', 'reminder', '09:00', '2019-04-12 16:00'),
  ];
  const packed = packDay({ items, sentCount: 0, nextDayAt });
  expect(packed.messages.map(names)).toEqual([['deadline', 'feedback']]);
  expect([packed.postponed, packed.lapsed]).toEqual([[], []]);
});

test('a third reminder moves to the next day: the one that is of use the longest', () => {
  const items = [
    item('morning', 'reminder', '07:00', '2019-04-11 07:45'),
    item('deadline', 'reminder', '09:00', '2019-04-12 16:00'),
    item('question', 'reminder', '16:00', '2019-04-12 07:45'),
  ];
  const packed = packDay({ items, sentCount: 0, nextDayAt });
  expect(packed.messages.map(names)).toEqual([['morning'], ['question']]);
  expect(names(packed.postponed)).toEqual(['deadline']);
});

test('warnings and feedback give way to reminders, and lapse when the next day is too late', () => {
  const items = [
    item('feedback', 'feedback', '08:00', '2019-04-11 20:00'),
    item('warning', 'warning', '08:30', '2019-04-20 08:00'),
    item('question', 'reminder', '16:00', '2019-04-12 07:45'),
  ];
  const packed = packDay({ items, sentCount: 1, nextDayAt });
  expect(packed.messages.map(names)).toEqual([['question']]);
  expect(names(packed.postponed)).toEqual(['warning']);
  expect(names(packed.lapsed)).toEqual(['feedback']);
});

test('whatever falls together, nobody gets more than two messages and no item is lost or doubled', () => {
  const random = fc.record({
    kind: fc.constantFrom(...startedKinds),
    dueAt: fc.integer({ min: 0, max: 600 }).map((minute) => new Date(nextDayAt.getTime() - minute * 60_000)),
    usefulUntil: fc
      .integer({ min: -600, max: 600 })
      .map((minute) => new Date(nextDayAt.getTime() + minute * 60_000)),
  });
  fc.assert(
    fc.property(fc.array(random, { maxLength: 12 }), fc.integer({ min: 0, max: 3 }), (items, sentCount) => {
      const packed = packDay({ items, sentCount, nextDayAt });
      expect(packed.messages.length).toBeLessThanOrEqual(Math.max(0, maxStartedPerDay - sentCount));
      const out = [...packed.messages.flat(), ...packed.postponed, ...packed.lapsed];
      expect(out.length).toBe(items.length);
      expect(new Set(out)).toEqual(new Set(items));
    }),
  );
});
