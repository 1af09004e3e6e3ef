import { isDeepStrictEqual } from 'node:util';
import type { Right } from '#domain/people/authorise.ts';
import type { ReminderRule } from '#domain/reminder/reminder-rule.ts';
import type { Db } from '#storage/engine/database.ts';
import { appendAudit } from '#storage/privacy/audit-store.ts';
import { lockProgramme } from '#storage/programme/programme-store.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import {
  addRules,
  changeRule,
  findRule,
  listRules,
  type StoredRule,
  setRuleState,
} from '#storage/reminder/reminder-rule-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { closeForm, findForm } from '#storage/state/form-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { type RuleForm, ruleOf } from './rule-form.ts';

/** More would neither fit a screen nor two messages a day. */
export const maxRules = 15;

interface Act {
  right: Right<'editProgramme'>;
  updateId: number;
  now: Date;
}

/** `incomplete`: an answer is missing · `closed`: no such form is open · `tooMany`: the programme has its most. */
export type SaveOutcome =
  | { kind: 'saved'; ruleId: number }
  | { kind: 'incomplete' }
  | { kind: 'closed' }
  | { kind: 'tooMany' };

/**
 * Saves the rule of the open form, new or changed, and plans everybody's reminders by it. A changed rule that was
 * removed meanwhile comes back. A form, or a rule, of another programme than the right's is as if it were closed. The
 * same update again changes nothing.
 */
export async function saveRule(needs: Pick<Needs, 'database'>, act: Act): Promise<SaveOutcome> {
  const { right, updateId, now } = act;
  const { personId } = right.by;
  return needs.database.transaction((db) =>
    applyOnce<SaveOutcome>(db, { updateId, action: 'saveRule', now }, async () => {
      const form = await findForm(db, personId, { kind: 'reminderRule', now });
      if (form?.programmeId !== right.about.programmeId) return { kind: 'closed' };
      const rule = ruleOf(form);
      if (!rule) return { kind: 'incomplete' };
      await lockProgramme(db, form.programmeId);
      const before = form.ruleId === undefined ? undefined : await findRule(db, form.ruleId);
      if (before && before.programmeId !== form.programmeId) return { kind: 'closed' };
      const ruleId = await writeRule(db, { form, rule, before, act });
      if (ruleId === undefined) return { kind: 'tooMany' };
      await closeForm(db, personId, 'reminderRule');
      await settle(db, act, { ruleId, action: 'reminderRule.saved' });
      return { kind: 'saved', ruleId };
    }),
  );
}

interface Writing {
  form: RuleForm;
  rule: Omit<ReminderRule, 'key'>;
  before: StoredRule | undefined;
  act: Act;
}

async function writeRule(db: Db, { form, rule, before, act }: Writing): Promise<number | undefined> {
  if (before) {
    await changeRule(db, before.id, { ...rule, ...sinceOf(rule, before, act.now) });
    await setRuleState(db, before.id, { removedAt: null });
    return before.id;
  }
  if ((await listRules(db, form.programmeId)).length >= maxRules) return undefined;
  const made = { ...rule, key: `u${act.updateId}`, since: act.now };
  const [ruleId] = await addRules(db, form.programmeId, [made]);
  return ruleId;
}

/** A rule that gets another time begins anew; other words or people leave what waits as it is. */
export function sinceOf(
  rule: Pick<ReminderRule, 'timing'>,
  before: Pick<ReminderRule, 'timing' | 'since'> | undefined,
  now: Date,
): Pick<ReminderRule, 'since'> {
  const isSame = before && isDeepStrictEqual(before.timing, rule.timing);
  if (!isSame) return { since: now };
  return before.since ? { since: before.since } : {};
}

export type RuleChange = 'on' | 'off' | 'removed' | 'restored';
export type ChangeOutcome = { kind: 'changed'; programmeId: number } | { kind: 'unchanged' };

/**
 * Switches a rule on or off, removes it or brings it back; what has gone out already stays. `unchanged`: it was so
 * already, or is no rule of this programme. The same update again changes nothing.
 */
export async function changeRuleState(
  needs: Pick<Needs, 'database'>,
  act: Act & { ruleId: number; change: RuleChange },
): Promise<ChangeOutcome> {
  const { right, ruleId, change, updateId, now } = act;
  return needs.database.transaction((db) =>
    applyOnce<ChangeOutcome>(db, { updateId, action: 'changeRuleState', now }, async () => {
      const rule = await findRule(db, ruleId);
      if (rule?.programmeId !== right.about.programmeId) return { kind: 'unchanged' };
      await lockProgramme(db, rule.programmeId);
      const isRemoved = rule.removedAt !== undefined;
      const isSo = { on: rule.isOn, off: !rule.isOn, removed: isRemoved, restored: !isRemoved }[change];
      if (isSo) return { kind: 'unchanged' };
      await setRuleState(db, ruleId, stateAfter(change, now));
      await settle(db, act, { ruleId, action: `reminderRule.${change}` });
      return { kind: 'changed', programmeId: rule.programmeId };
    }),
  );
}

function stateAfter(change: RuleChange, now: Date): Parameters<typeof setRuleState>[2] {
  switch (change) {
    case 'on':
      return { isOn: true, since: now };
    case 'off':
      return { isOn: false };
    case 'removed':
      return { removedAt: now };
    case 'restored':
      return { removedAt: null };
  }
}

async function settle(
  db: Db,
  { right, now }: Act,
  { ruleId, action }: { ruleId: number; action: string },
): Promise<void> {
  const { programmeId } = right.about;
  await replanReminders(db, programmeId, now);
  const subject = `reminderRule:${ruleId}`;
  await appendAudit(db, { at: now, actorPersonId: right.by.personId, action, programmeId, subject });
}
