import { z } from 'zod';
import {
  defaultReminderRules,
  type RemindedPlanState,
  type ReminderAnchor,
  type ReminderAudience,
  type ReminderRule,
  type ReminderTiming,
} from '#domain/reminder/reminder-rule.ts';
import type { Db } from '#storage/engine/database.ts';
import { fromRow } from '#storage/engine/from-row.ts';
import { parsedJson } from '#storage/engine/json-column.ts';

/** A rule as a programme keeps it. */
export interface StoredRule extends ReminderRule {
  id: number;
  programmeId: number;
  isOn: boolean;
  removedAt?: Date;
}

const timing = parsedJson<ReminderTiming>(
  z.union([z.object({ days: z.int(), at: z.string() }), z.object({ minutes: z.int() })]),
);

type RuleRow = NonNullable<Awaited<ReturnType<Db['reminderRule']['findUnique']>>>;

/** The rules of a programme that have not been removed, in the order they were made. */
export async function listRules(db: Db, programmeId: number): Promise<StoredRule[]> {
  const rows = await db.reminderRule.findMany({
    where: { programmeId, removedAt: null },
    orderBy: { id: 'asc' },
  });
  return rows.map(toRule);
}

/** All rules a programme ever had, for naming what they sent. */
export async function listEveryRule(db: Db, programmeId: number): Promise<StoredRule[]> {
  const rows = await db.reminderRule.findMany({ where: { programmeId }, orderBy: { id: 'asc' } });
  return rows.map(toRule);
}

/** A rule by id, a removed one too; undefined when there never was one. */
export async function findRule(db: Db, id: number): Promise<StoredRule | undefined> {
  const row = await db.reminderRule.findUnique({ where: { id } });
  return row ? toRule(row) : undefined;
}

/** Adds rules to a programme; a key that it has had is refused by the database. Returns the ids, in order. */
export async function addRules(
  db: Db,
  programmeId: number,
  rules: readonly ReminderRule[],
): Promise<number[]> {
  const rows = await db.reminderRule.createManyAndReturn({
    data: rules.map((rule) => ({ programmeId, key: rule.key, ...toRow(rule) })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Gives a new programme the rules every programme starts with. */
export async function addDefaultRules(db: Db, programmeId: number): Promise<void> {
  await addRules(db, programmeId, defaultReminderRules);
}

/** Replaces what a rule says; its key stays, so what it has sent is not sent again. */
export async function changeRule(db: Db, id: number, rule: Omit<ReminderRule, 'key'>): Promise<void> {
  await db.reminderRule.update({ where: { id }, data: toRow(rule) });
}

/** Switches a rule off, removes it, or the reverse; from `since` on it goes again. */
export async function setRuleState(
  db: Db,
  id: number,
  state: { isOn?: boolean; removedAt?: Date | null; since?: Date },
): Promise<void> {
  await db.reminderRule.update({ where: { id }, data: state });
}

function toRow({
  anchor,
  planState,
  timing: when,
  audience,
  groupId,
  text,
  since,
  allowedOnDaysOff,
}: Omit<ReminderRule, 'key'>) {
  return {
    anchor,
    planState: planState ?? null,
    timing: timing.write(when),
    audience,
    groupId: groupId ?? null,
    text: text ?? null,
    since: since ?? null,
    allowedOnDaysOff,
  };
}

function toRule(row: RuleRow): StoredRule {
  return {
    ...fromRow(row),
    anchor: row.anchor as ReminderAnchor,
    timing: timing.read(row.timing),
    audience: row.audience as ReminderAudience,
    planState: (row.planState as RemindedPlanState | null) ?? undefined,
  };
}
