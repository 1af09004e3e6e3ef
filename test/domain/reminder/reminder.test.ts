import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeReminder } from '#domain/reminder/judge-reminder.ts';
import { type PlannedReminder, planReminders, type ReminderPlanInput } from '#domain/reminder/reminder.ts';
import { defaultReminderRules } from '#domain/reminder/reminder-rule.ts';
import { formatTarget, parseTarget } from '#domain/reminder/reminder-target.ts';
import { localDayOf, wallTimeOf } from '#domain/time/local-time.ts';
import { defaultSendingHours, type SendingWindow } from '#domain/time/sending-window.ts';
import type { CalendarSession } from '#domain/time/training-day.ts';

const wib = (text: string) => new Date(`${text.replace(' ', 'T')}:00+07:00`);
const shown = (at: Date) => `${localDayOf(at, 'Asia/Jakarta')} ${wallTimeOf(at, 'Asia/Jakarta')}`;
const window: SendingWindow = {
  ...defaultSendingHours,
  zone: 'Asia/Jakarta',
  daysOff: new Set(['2019-04-03', '2019-04-19']),
};
const session = (id: number, start: string, changes: Partial<CalendarSession> = {}): CalendarSession => ({
  id,
  startsAt: wib(start),
  endsAt: new Date(wib(start).getTime() + 4 * 3_600_000),
  groupId: null,
  revision: 1,
  cancelledAt: null,
  ...changes,
});
const monday = [session(1, '2019-03-18 08:00'), session(2, '2019-03-18 13:30')];
const idea = { key: 'idea', dueAt: wib('2019-04-12 16:00'), revision: 1 };

const plan = (changes: Partial<ReminderPlanInput>) =>
  planReminders({
    sessions: [],
    groupIds: [],
    deadlines: [],
    rules: defaultReminderRules,
    window,
    now: wib('2019-03-15 09:00'),
    ...changes,
  });
const brief = ({ ruleKey, target, placement }: PlannedReminder) =>
  `${ruleKey} ${target} ${placement.kind === 'at' ? shown(placement.at) : placement.reason}`;

test('a training day asks the day before at 16.00, a Sunday too, and reminds at 07.00', () => {
  expect(plan({ sessions: monday })).toEqual([
    {
      ruleKey: 'attendance-question',
      target: 'day:2019-03-18',
      occurrence: 1,
      sessionIds: [1, 2],
      groupId: null,
      wantedAt: wib('2019-03-17 16:00'),
      placement: { kind: 'at', at: wib('2019-03-17 16:00') },
      usefulUntil: wib('2019-03-18 07:45'),
      supersededAt: wib('2019-03-18 07:00'),
    },
    {
      ruleKey: 'attendance-reminder',
      target: 'day:2019-03-18',
      occurrence: 1,
      sessionIds: [1, 2],
      groupId: null,
      wantedAt: wib('2019-03-18 07:00'),
      placement: { kind: 'at', at: wib('2019-03-18 07:00') },
      usefulUntil: wib('2019-03-18 07:45'),
      supersededAt: null,
    },
  ]);
});

test('a deadline is announced seven, three and one days before at 09.00', () => {
  expect(plan({ deadlines: [idea] }).map(brief)).toEqual([
    'plan-deadline-7 deadline:idea 2019-04-05 09:00',
    'plan-deadline-3 deadline:idea 2019-04-09 09:00',
    'plan-deadline-1 deadline:idea 2019-04-11 09:00',
  ]);
});

test('a deadline reminder never uses the exception for Sundays and holidays', () => {
  const monday = { key: 'draft', dueAt: wib('2019-04-22 16:00'), revision: 1 };
  expect(plan({ deadlines: [monday] }).map(brief)).toEqual([
    'plan-deadline-7 deadline:draft 2019-04-15 09:00',
    'plan-deadline-3 deadline:draft 2019-04-20 07:00',
    'plan-deadline-1 deadline:draft 2019-04-22 07:00',
  ]);
});

test('a session before the window opens is reminded of at the last allowed minute of the day before', () => {
  expect(plan({ sessions: [session(1, '2019-03-19 07:10')] }).map(brief)).toEqual([
    'attendance-question day:2019-03-19 2019-03-18 16:00',
    'attendance-reminder day:2019-03-19 2019-03-18 17:59',
  ]);
});

test('cancelling or moving a session withdraws its reminders, and the new day asks under a new occurrence', () => {
  const moved = session(2, '2019-03-19 08:00', { revision: 2 });
  const before = plan({ sessions: monday });
  const after = plan({ sessions: [session(1, '2019-03-18 08:00'), moved] });
  expect(after.map(({ target }) => target)).toEqual([
    'day:2019-03-18',
    'day:2019-03-18',
    'day:2019-03-19',
    'day:2019-03-19',
  ]);
  expect(after[0]?.occurrence).toBe(before[0]?.occurrence);
  expect(after[2]?.occurrence).toBeGreaterThan(1);
  expect(plan({ sessions: [{ ...moved, cancelledAt: wib('2019-03-15 08:00') }] })).toEqual([]);
});

test('a session that is added on the eve still asks, at once or when the window opens', () => {
  const eve = plan({ sessions: monday, now: wib('2019-03-17 17:10') });
  expect(eve.map(brief)).toEqual([
    'attendance-question day:2019-03-18 2019-03-17 17:10',
    'attendance-reminder day:2019-03-18 2019-03-18 07:00',
  ]);
  expect(plan({ sessions: monday, now: wib('2019-03-17 21:00') }).map(brief)[0]).toBe(
    'attendance-question day:2019-03-18 2019-03-18 07:00',
  );
});

test('each group is asked about the sessions that it attends', () => {
  const sessions = [...monday, session(3, '2019-03-18 16:00', { groupId: 7 })];
  const questions = plan({ sessions, groupIds: [7] }).filter(
    ({ ruleKey }) => ruleKey === 'attendance-question',
  );
  expect(questions.map(({ target, sessionIds }) => ({ target, sessionIds }))).toEqual([
    { target: 'day:2019-03-18', sessionIds: [1, 2] },
    { target: 'day:2019-03-18:7', sessionIds: [1, 2, 3] },
  ]);
});

test('a rule may count minutes, before or after', () => {
  const [first] = defaultReminderRules;
  if (first === undefined) throw new Error('no default rules');
  const rules = [-90, 60].map((minutes) => ({ ...first, key: `m${minutes}`, timing: { minutes } }));
  expect(plan({ sessions: monday, rules }).map(brief)).toEqual([
    'm-90 day:2019-03-18 2019-03-18 07:00',
    'm60 day:2019-03-18 2019-03-18 09:00',
  ]);
});

test('that a deadline has passed is said once', () => {
  const [, , deadline] = defaultReminderRules;
  const rules = [-1, 1, 2].map((days) => ({ ...deadline!, key: `d${days}`, timing: { days, at: '09:00' } }));
  expect(plan({ deadlines: [idea], rules }).map(({ ruleKey }) => ruleKey)).toEqual(['d-1', 'd1']);
});

const facts = { done: false, paused: false, eased: false };
const verdictAt = (now: string, ruleKey: string, changed = facts) => {
  const planned = plan({ deadlines: [idea], sessions: monday, now: wib(now) });
  const reminder = planned.find((one) => one.ruleKey === ruleKey);
  return judgeReminder(reminder, changed, wib(now));
};

test('a due reminder goes, an early one waits', () => {
  expect(verdictAt('2019-04-05 09:00', 'plan-deadline-7')).toEqual({ kind: 'send' });
  expect(verdictAt('2019-04-05 08:59', 'plan-deadline-7')).toEqual({
    kind: 'wait',
    until: wib('2019-04-05 09:00'),
  });
});

test('who is done or has paused gets nothing', () => {
  const skip = (reason: string) => ({ kind: 'skip', reason });
  expect(verdictAt('2019-04-05 09:00', 'plan-deadline-7', { ...facts, done: true })).toEqual(skip('done'));
  expect(verdictAt('2019-04-05 09:00', 'plan-deadline-7', { ...facts, paused: true })).toEqual(
    skip('paused'),
  );
  expect(judgeReminder(undefined, facts, wib('2019-04-05 09:00'))).toEqual(skip('withdrawn'));
});

test('after an hour down the reminder still goes, after a week only the newest of its kind', () => {
  const keys = ['plan-deadline-7', 'plan-deadline-3', 'plan-deadline-1'];
  const verdicts = (now: string) =>
    keys.map((key) => {
      const verdict = verdictAt(now, key);
      return verdict.kind === 'skip' ? verdict.reason : verdict.kind;
    });
  expect(verdicts('2019-04-05 10:00')).toEqual(['send', 'wait', 'wait']);
  expect(verdicts('2019-04-06 10:00')).toEqual(['send', 'wait', 'wait']);
  expect(verdicts('2019-04-12 10:00')).toEqual(['superseded', 'superseded', 'send']);
  expect(verdicts('2019-04-12 16:01')).toEqual(['tooLate', 'tooLate', 'tooLate']);
});

test('a server that comes back at night waits for the morning', () => {
  expect(verdictAt('2019-04-05 20:00', 'plan-deadline-7')).toEqual({
    kind: 'wait',
    until: wib('2019-04-06 07:00'),
  });
});

test('the question gives way to the reminder of the morning, so nobody gets both at once', () => {
  expect(verdictAt('2019-03-18 07:00', 'attendance-question')).toEqual({
    kind: 'skip',
    reason: 'superseded',
  });
  expect(verdictAt('2019-03-18 07:00', 'attendance-reminder')).toEqual({ kind: 'send' });
  expect(verdictAt('2019-03-18 07:50', 'attendance-reminder')).toEqual({ kind: 'skip', reason: 'tooLate' });
});

test('at any moment, at most one reminder of a kind is to be sent about one target', () => {
  const minute = fc.integer({ min: 0, max: 45 * 1440 });
  fc.assert(
    fc.property(minute, (minutes) => {
      const now = new Date(wib('2019-03-01 00:00').getTime() + minutes * 60_000);
      const planned = plan({ deadlines: [idea], sessions: monday, now });
      const going = planned.filter((one) => judgeReminder(one, facts, now).kind === 'send');
      expect(new Set(going.map(({ target }) => target)).size).toBe(going.length);
    }),
  );
});

test('a target is read back from what storage keeps', () => {
  const targets = [
    { kind: 'trainingDay', heldOn: '2019-03-18', groupId: null },
    { kind: 'trainingDay', heldOn: '2019-03-18', groupId: 7 },
    { kind: 'deadline', key: 'idea' },
  ] as const;
  expect(targets.map((target) => parseTarget(formatTarget(target)))).toEqual(targets);
  expect(() => parseTarget('day:monday')).toThrow('not a reminder target');
});
