/** What a reminder is about: the day of a group (null: of those without a group) or a deadline of the plan. */
export type ReminderTarget =
  | { kind: 'trainingDay'; heldOn: string; groupId: number | null }
  | { kind: 'deadline'; key: string };

/** The target as storage keeps it: `day:2019-03-18`, `day:2019-03-18:3`, `deadline:idea`. */
export function formatTarget(target: ReminderTarget): string {
  if (target.kind === 'deadline') return `deadline:${target.key}`;
  return target.groupId === null ? `day:${target.heldOn}` : `day:${target.heldOn}:${target.groupId}`;
}

/** Reads what `formatTarget` wrote; throws on anything else, because storage holds nothing else. */
export function parseTarget(text: string): ReminderTarget {
  const deadline = /^deadline:(.+)$/s.exec(text);
  if (deadline?.[1] !== undefined) return { kind: 'deadline', key: deadline[1] };
  const day = /^day:(\d{4}-\d\d-\d\d)(?::(\d+))?$/.exec(text);
  if (day?.[1] === undefined) throw new Error(`not a reminder target: ${text}`);
  return { kind: 'trainingDay', heldOn: day[1], groupId: day[2] === undefined ? null : Number(day[2]) };
}
