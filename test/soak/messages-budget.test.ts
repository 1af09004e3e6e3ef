import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSoak } from '#test/faults/fault-stage.ts';
import { countStartedByBot, type Habit, openTimetable, type Timetable, walkDays } from './timetable-walk.ts';

/** How many messages the bot may start with one person over the demo's 24 days, announcements aside. */
const budget: Record<Habit, number> = { diligent: 26, ordinary: 45, silent: 45 };
/** The short form walks so many training days and holds each habit to what it may have had by then. */
const shortForm = { days: 4, most: { diligent: 5, ordinary: 10, silent: 10 } };

let timetable: Timetable;

beforeAll(async () => {
  timetable = await openTimetable();
});
afterAll(() => timetable.close());

test(
  'over the whole timetable the bot starts no more messages than its budget',
  async () => {
    await walkDays(timetable, isSoak ? 24 : shortForm.days);
    const counted = await countStartedByBot(timetable);
    for (const [habit, { total, parts }] of Object.entries(counted))
      console.log(`messages the bot starts, ${habit}: ${total} (${parts})`);
    const most = isSoak ? budget : shortForm.most;
    for (const habit of Object.keys(budget) as Habit[])
      expect([habit, Math.max(counted[habit].total, most[habit])]).toEqual([habit, most[habit]]);
    // Fewer must not mean that what somebody needs is gone: every day is still asked about.
    const days = isSoak ? 24 : shortForm.days;
    for (const habit of Object.keys(budget) as Habit[])
      expect(counted[habit].daysAsked).toBeGreaterThanOrEqual(days);
  },
  isSoak ? 600_000 : 120_000,
);
