import { authorise, type Right } from '#domain/people/authorise.ts';
import { listGroups } from '#storage/people/group-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { findRule } from '#storage/reminder/reminder-rule-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { findFormNow, leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { showPrompt, toast } from '#telegram/screens/show-message.ts';
import { sinceOf } from './change-rule.ts';
import { measureRule } from './rule-effect.ts';
import { moveOn, type RuleForm, ruleOf } from './rule-form.ts';
import { type FormView, reviewMessage, stepMessage } from './rule-form-messages.ts';

type RightToRules = Right<'editProgramme'>;

/** The form that is open, and the right of its person to manage the rules. */
export interface OpenRuleForm {
  form: RuleForm;
  right: RightToRules;
}

/** Keeps the form at its step and shows the question, or the review with what the rule would do. */
export async function askStep(ctx: BotContext, right: RightToRules, form: RuleForm): Promise<void> {
  await openForm(ctx, 'reminderRule', form);
  await showForm(ctx, right, form);
}

export async function showForm(ctx: BotContext, right: RightToRules, form: RuleForm): Promise<void> {
  const view = await loadView(ctx, form);
  const { step } = form;
  if (step !== 'review') return showPrompt(ctx, stepMessage(ctx.say, { ...view, step }));
  const { say, now } = ctx;
  const { db } = ctx.needs.database;
  const before = form.ruleId === undefined ? undefined : await findRule(db, form.ruleId);
  const whole = ruleOf(form)!;
  const rule = { ...whole, ...sinceOf(whole, before, now), key: before?.key ?? 'new' };
  const effect = await measureRule(db, { right, rule, say, now });
  await showPrompt(ctx, reviewMessage(say, { ...view, effect }));
}

async function loadView(ctx: BotContext, form: RuleForm): Promise<FormView> {
  const { db } = ctx.needs.database;
  const { zone } = await getProgramme(db, form.programmeId);
  return { form, groups: await listGroups(db, form.programmeId), zone };
}

/** The form that is open, if its person may still manage the rules; else undefined, and the press is answered. */
export async function readForm(ctx: BotContext): Promise<OpenRuleForm | undefined> {
  const form = await findFormNow(ctx, 'reminderRule');
  if (!form) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return undefined;
  }
  const right = authorise(ctx.actor, 'editProgramme', { programmeId: form.programmeId });
  if (right) return { form, right };
  await leaveForm(ctx, 'reminderRule');
  await refuse(ctx);
  return undefined;
}

/** Goes on to the first question without an answer. */
export async function proceed(ctx: BotContext, right: RightToRules, form: RuleForm): Promise<void> {
  const groups = await listGroups(ctx.needs.database.db, form.programmeId);
  const { step: _answered, ...answers } = form;
  await askStep(ctx, right, moveOn(answers, groups.length > 0));
}
