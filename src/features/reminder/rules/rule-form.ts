import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { ruleSteps } from '#domain/forms/reminder-forms.ts';
import type { ReminderRule } from '#domain/reminder/reminder-rule.ts';
import { mayIgnoreDaysOff, remindedPlanStates } from '#domain/reminder/reminder-rule.ts';

export type RuleStep = (typeof ruleSteps)[number];

/** A rule being made or changed. */
export type RuleForm = FormValues<'reminderRule'>;

/** What a rule can be about, by the word its button carries. */
export const ruleSubjects = ['trainingDay', 'deadline', ...remindedPlanStates] as const;

export function readSubject(word: string): Pick<RuleForm, 'anchor' | 'planState'> | undefined {
  if (word === 'trainingDay' || word === 'deadline') return { anchor: word };
  const planState = remindedPlanStates.find((state) => state === word);
  return planState && { anchor: 'planState', planState };
}

/**
 * The form with its step set to the first question without an answer. Who it is for is asked only of own words
 * (what the bot says by itself goes to those who are not done), which group only where there are groups.
 */
export function moveOn(form: Omit<RuleForm, 'step'>, hasGroups: boolean): RuleForm {
  const filled = {
    ...form,
    ...(form.text === null ? { audience: 'open' as const } : {}),
    ...(form.groupId === undefined && !hasGroups ? { groupId: null } : {}),
  };
  return { ...filled, step: nextStep(filled) };
}

function nextStep(form: Omit<RuleForm, 'step'>): RuleForm['step'] {
  if (form.anchor === undefined) return 'about';
  if (form.timing === undefined) return 'timing';
  if (form.text === undefined) return 'words';
  if (form.audience === undefined) return 'who';
  return form.groupId === undefined ? 'group' : 'review';
}

/** The form of a rule as it stands, at one of its questions. */
export function formOf(rule: ReminderRule & { id: number; programmeId: number }, step: RuleStep): RuleForm {
  const { id, programmeId, anchor, planState, timing, text, audience, groupId, allowedOnDaysOff } = rule;
  return {
    programmeId,
    ruleId: id,
    step,
    anchor,
    ...(planState ? { planState } : {}),
    timing,
    text: text ?? null,
    audience,
    groupId: groupId ?? null,
    ignoresDaysOff: allowedOnDaysOff,
  };
}

/**
 * The rule a whole form describes; undefined while something is missing. Days off are ignored only where that is
 * allowed: by the attendance question of the day before, which does so unless the organizer says otherwise.
 */
export function ruleOf(form: RuleForm): Omit<ReminderRule, 'key'> | undefined {
  const { anchor, planState, timing, text, audience, groupId } = form;
  if (!anchor || !timing || text === undefined || !audience || groupId === undefined) return undefined;
  const rule = {
    anchor,
    ...(planState ? { planState } : {}),
    timing,
    ...(text === null ? {} : { text }),
    audience,
    ...(groupId === null ? {} : { groupId }),
    allowedOnDaysOff: false,
  };
  return { ...rule, allowedOnDaysOff: mayIgnoreDaysOff(rule) && (form.ignoresDaysOff ?? true) };
}
