import { expect, test } from 'vitest';
import type { PlannedReminder } from '#domain/reminder.ts';
import { compareItems, isOvertaken, type ReminderItem } from '#domain/reminder-items.ts';

const at = (time: string) => new Date(`2019-03-${time}+07:00`);
const now = at('17T12:00:00');

function reminder(more: Partial<PlannedReminder> = {}): PlannedReminder {
  return {
    ruleKey: 'attendance-question',
    target: 'day:2019-03-18',
    occurrence: 1,
    sessionIds: [1],
    wantedAt: at('17T16:00:00'),
    placement: { kind: 'at', at: at('17T16:00:00') },
    usefulUntil: at('18T07:45:00'),
    supersededAt: at('18T07:00:00'),
    ...more,
  };
}

function item(more: Partial<ReminderItem> = {}): ReminderItem {
  return {
    id: 7n,
    ruleKey: 'attendance-question',
    participantId: 1,
    target: 'day:2019-03-18',
    occurrence: 1,
    dueAt: at('17T16:00:00'),
    state: 'planned',
    ...more,
  };
}

const nothing = { added: [], placed: [], withdrawnIds: [] };
const participants = [{ id: 1, groupId: null }];

test('a reminder is added for each participant of its group, once', () => {
  const everyone = [...participants, { id: 2, groupId: 5 }, { id: 3, groupId: null }];
  const { added } = compareItems({ reminders: [reminder()], participants: everyone, items: [item()], now });
  expect(added).toEqual([
    {
      ruleKey: 'attendance-question',
      participantId: 3,
      target: 'day:2019-03-18',
      occurrence: 1,
      dueAt: at('17T16:00:00'),
    },
  ]);
});

test('items that are as the plan wants them stay', () => {
  expect(compareItems({ reminders: [reminder()], participants, items: [item()], now })).toEqual(nothing);
});

test('another hour moves a waiting item; a minute it was postponed to is kept once the wanted time has passed', () => {
  const moved = reminder({ wantedAt: at('17T15:00:00'), placement: { kind: 'at', at: at('17T15:00:00') } });
  expect(compareItems({ reminders: [moved], participants, items: [item()], now }).placed).toEqual([
    { id: 7n, dueAt: at('17T15:00:00') },
  ]);
  const late = { reminders: [reminder()], participants, items: [item({ dueAt: at('18T07:00:00') })] };
  expect(compareItems({ ...late, now: at('17T16:30:00') })).toEqual(nothing);
});

test('what the plan no longer holds is withdrawn, and comes back with it', () => {
  expect(compareItems({ reminders: [], participants, items: [item()], now }).withdrawnIds).toEqual([7n]);
  const back = compareItems({
    reminders: [reminder()],
    participants,
    items: [item({ state: 'withdrawn' })],
    now,
  });
  expect(back).toEqual({ ...nothing, placed: [{ id: 7n, dueAt: at('17T16:00:00') }] });
});

test('what was sent or skipped is never planned again, not even when the plan has lost it', () => {
  for (const state of ['queued', 'skipped'] as const) {
    const items = [item({ state, dueAt: at('16T16:00:00') })];
    expect(compareItems({ reminders: [reminder()], participants, items, now })).toEqual(nothing);
    expect(compareItems({ reminders: [], participants, items, now })).toEqual(nothing);
  }
});

test('nothing useless is added: skipped by the window, or overtaken by the next rule', () => {
  const skipped = reminder({ placement: { kind: 'skipped', reason: 'tooLate' } });
  const overtaken = reminder({ supersededAt: now });
  const input = { participants, items: [], now };
  expect(compareItems({ ...input, reminders: [skipped, overtaken] })).toEqual(nothing);
});

test('a late reminder gives way to the next one that follows within hours', () => {
  const late = { wantedAt: at('15T09:00:00'), supersededAt: at('19T09:00:00') };
  expect(isOvertaken(late, at('19T07:00:00'))).toBe(true);
  expect(isOvertaken(late, at('18T07:00:00'))).toBe(false);
  expect(isOvertaken({ ...late, supersededAt: null }, at('19T07:00:00'))).toBe(false);
  const inTime = { wantedAt: at('19T06:00:00'), supersededAt: at('19T09:00:00') };
  expect(isOvertaken(inTime, at('19T06:00:00'))).toBe(false);
});
