import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeReminder } from '#domain/reminder/judge-reminder.ts';
import { maxStartedPerDay } from '#domain/reminder/pack-day.ts';
import { type PlannedReminder, planReminders, type ReminderPlanInput } from '#domain/reminder/reminder.ts';
import { findUsefulTime } from '#domain/reminder/reminder-items.ts';
import { mayIgnoreDaysOff, type ReminderRule } from '#domain/reminder/reminder-rule.ts';
import { settleDue } from '#domain/reminder/settle-due.ts';
import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import { nextAllowedAt } from '#domain/time/quiet-hours.ts';
import { looksQuiet, windows } from '#test/support/reading/windows.ts';

const minuteMs = 60_000;
const begin = Date.parse('2019-03-20T00:00:00Z');
const instant = (maxDays: number) =>
  fc.integer({ min: 0, max: maxDays * 1440 }).map((minutes) => new Date(begin + minutes * minuteMs));

const wallTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const timing = fc.oneof(
  fc.record({ days: fc.integer({ min: -8, max: 2 }), at: wallTime }),
  fc.integer({ min: -3_000, max: 600 }).map((minutes) => ({ minutes })),
);
const rule = fc
  .record({
    anchor: fc.constantFrom('trainingDay' as const, 'deadline' as const),
    timing,
    text: fc.option(fc.constant('Mohon membawa laptop.'), { nil: undefined }),
    audience: fc.constant('open' as const),
    wantsDaysOff: fc.boolean(),
  })
  .map(({ wantsDaysOff, ...one }): Omit<ReminderRule, 'key'> => {
    const whole = { ...one, allowedOnDaysOff: false };
    return { ...whole, allowedOnDaysOff: wantsDaysOff && mayIgnoreDaysOff(whole) };
  });
const rules = fc
  .array(rule, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((one, index) => ({ ...one, key: `r${index}` })));
const sessions = fc.array(instant(20), { maxLength: 6 }).map((starts) =>
  starts.map((startsAt, index) => ({
    ...{ id: index + 1, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) },
    ...{ groupId: null, revision: 1, cancelledAt: null },
  })),
);
const deadlines = fc
  .array(instant(20), { maxLength: 3 })
  .map((all) => all.map((dueAt, index) => ({ key: `d${index}`, dueAt, revision: 1 })));

interface Item {
  key: string;
  dueAt: Date;
}
interface Sent {
  at: Date;
  keys: string[];
}

const keyOf = ({ ruleKey, target, occurrence }: PlannedReminder) => `${ruleKey} ${target} ${occurrence}`;

/** One person's reminders, with the bot looking only at these instants (down in between). */
function run(input: Omit<ReminderPlanInput, 'now'>, looks: Date[]) {
  const { zone } = input.window;
  const planAt = (now: Date) => new Map(planReminders({ ...input, now }).map((one) => [keyOf(one), one]));
  let waiting: Item[] = [...planAt(new Date(begin))].flatMap(([key, reminder]) => {
    const dueAt = findUsefulTime(reminder, new Date(begin));
    return dueAt ? [{ key, dueAt }] : [];
  });
  const planned = waiting.length;
  const sent: Sent[] = [];
  let skipped = 0;
  for (const now of looks) {
    const plan = planAt(now);
    const on = localDayOf(now, zone);
    const isLater = ({ dueAt }: Item) => dueAt > now && localDayOf(dueAt, zone) === on;
    const settled = settleDue<Item>({
      due: waiting.filter(({ dueAt }) => dueAt <= now),
      later: waiting.filter(isLater),
      judge: ({ key }) => judgeReminder(plan.get(key), { done: false, paused: false, eased: false }, now),
      weigh: ({ key }) => ({ kind: 'reminder', usefulUntil: plan.get(key)!.usefulUntil }),
      sentCount: sent.filter(({ at }) => localDayOf(at, zone) === on).length,
      nextDayAt: nextAllowedAt(instantOf(addDays(on, 1), '00:00', zone), input.window),
      isReachable: true,
      now,
    });
    for (const message of settled.messages) sent.push({ at: now, keys: message.map(({ key }) => key) });
    skipped += settled.skipped.length;
    waiting = [
      ...waiting.filter(({ dueAt }) => dueAt > now),
      ...settled.postponed.map(({ item, until }) => ({ ...item, dueAt: until })),
    ];
  }
  return { planned, sent, skipped, waiting, planAt };
}

const runs = fc.record({
  window: windows,
  rules,
  sessions,
  deadlines,
  looks: fc
    .array(instant(40), { minLength: 1, maxLength: 60 })
    .map((all) => all.toSorted((a, b) => a.getTime() - b.getTime())),
});

test('whenever the bot looks, nothing goes in a quiet period, stale, twice, or as a third message of a day', () => {
  fc.assert(
    fc.property(runs, ({ looks, ...about }) => {
      const input = { ...about, groupIds: [] };
      const { sent, planAt } = run(input, looks);
      for (const { at, keys } of sent) {
        const plan = planAt(at);
        for (const key of keys) {
          const of = input.rules.find((one) => key.startsWith(`${one.key} `))!;
          expect(looksQuiet(at, input.window, of.allowedOnDaysOff)).toBe(false);
          expect(at <= plan.get(key)!.usefulUntil).toBe(true);
        }
      }
      const keys = sent.flatMap((message) => message.keys);
      expect(new Set(keys).size).toBe(keys.length);
      const days = Map.groupBy(sent, ({ at }) => localDayOf(at, input.window.zone));
      for (const ofDay of days.values()) expect(ofDay.length).toBeLessThanOrEqual(maxStartedPerDay);
    }),
    { numRuns: 400 },
  );
});

test('nothing is lost: once all is past, each item was sent or skipped', () => {
  const far = new Date(begin + 900 * 86_400_000);
  fc.assert(
    fc.property(runs, ({ looks, ...about }) => {
      const all = run({ ...about, groupIds: [] }, [...looks, far]);
      expect(all.waiting).toEqual([]);
      expect(all.sent.flatMap(({ keys }) => keys).length + all.skipped).toBe(all.planned);
    }),
    { numRuns: 200 },
  );
});

test('only the attendance question of the day before may ignore days off', () => {
  fc.assert(
    fc.property(rule, (one) => {
      const isQuestion =
        one.anchor === 'trainingDay' &&
        one.text === undefined &&
        'days' in one.timing &&
        one.timing.days === -1;
      expect(mayIgnoreDaysOff(one)).toBe(isQuestion);
    }),
  );
});
