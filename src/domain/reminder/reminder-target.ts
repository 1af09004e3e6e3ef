import type { RemindedPlanState } from './reminder-rule.ts';

/**
 * What a reminder is about: the day of a group (null: of those without a group), a deadline of the plan, or a
 * state of the person's own plan.
 */
export type ReminderTarget =
  | { kind: 'trainingDay'; heldOn: string; groupId: number | null }
  | { kind: 'deadline'; key: string }
  | { kind: 'planState'; state: RemindedPlanState };

/** The target as storage keeps it: `day:2019-03-18`, `day:2019-03-18:3`, `deadline:idea`, `plan:notStarted`. */
export function formatTarget(target: ReminderTarget): string {
  if (target.kind === 'deadline') return `deadline:${target.key}`;
  if (target.kind === 'planState') return `plan:${target.state}`;
  return target.groupId === null ? `day:${target.heldOn}` : `day:${target.heldOn}:${target.groupId}`;
}

/** Reads what `formatTarget` wrote; throws on anything else, because the rules' items hold nothing else. */
export function parseTarget(text: string): ReminderTarget {
  const deadline = /^deadline:(.+)$/s.exec(text);
  if (deadline?.[1] !== undefined) return { kind: 'deadline', key: deadline[1] };
  const plan = /^plan:(notStarted|changesRequested)$/.exec(text);
  if (plan) return { kind: 'planState', state: plan[1] as RemindedPlanState };
  const day = /^day:(\d{4}-\d\d-\d\d)(?::(\d+))?$/.exec(text);
  if (day?.[1] === undefined) throw new Error(`not a reminder target: ${text}`);
  return { kind: 'trainingDay', heldOn: day[1], groupId: day[2] === undefined ? null : Number(day[2]) };
}
