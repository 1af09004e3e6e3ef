import type { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import type { ReminderTiming } from '#domain/reminder-rule.ts';
import { parseTiming } from '#domain/reminder-timing-text.ts';
import { readWords } from '#domain/reminder-words.ts';
import { closeForm, findForm, saveForm } from '#storage/form-store.ts';
import { listGroups } from '#storage/group-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import { findRule } from '#storage/reminder-rule-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import { onPress } from '#telegram/on-press.ts';
import { endPrompt, show, showPrompt, toast } from '#telegram/show-message.ts';
import { saveRule, sinceOf } from './change-rule.ts';
import { measureRule } from './rule-effect.ts';
import { formOf, moveOn, type RuleForm, readSubject, ruleFormKind, ruleOf, ruleSteps } from './rule-form.ts';
import {
  type FormView,
  refusedTimingMessage,
  refusedWordsMessage,
  reviewMessage,
  stepMessage,
} from './rule-form-messages.ts';
import { mayManageRules, showCard, showRules } from './rule-presses.ts';

/** Making and changing a rule, question by question; nothing is saved before its effect was shown. */
export function addRuleForm(bot: Composer<BotContext>): void {
  onPress(bot, 'ruleAdd', startNew);
  onPress(bot, 'ruleEdit', startEdit);
  onPress(bot, 'ruleAnswer', answerByButton);
  onPress(bot, 'ruleStep', goToStep);
  onPress(bot, 'ruleSave', save);
}

/** Takes the typed time and the typed words. */
export const ruleDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === ruleFormKind,
  take: takeText,
};

async function startNew(ctx: BotContext, programmeId: number): Promise<void> {
  if (await mayManageRules(ctx, programmeId)) await openForm(ctx, { programmeId, step: 'about' });
}

/** [Ubah …] on a card. Days off are switched at once, and shown with their effect like any other change. */
async function startEdit(ctx: BotContext, ruleId: number, word: string): Promise<void> {
  const rule = await findRule(ctx.needs.database.db, ruleId);
  if (!rule || !(await mayManageRules(ctx, rule.programmeId))) return;
  if (word === 'daysoff') {
    const form = formOf(rule, 'timing');
    return openForm(ctx, { ...form, ignoresDaysOff: !rule.allowedOnDaysOff, step: 'review' });
  }
  const step = ruleSteps.find((each) => each === word);
  if (step) await openForm(ctx, formOf(rule, step));
}

async function openForm(ctx: BotContext, form: RuleForm): Promise<void> {
  const values = form as unknown as Record<string, unknown>;
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, { kind: ruleFormKind, values, now: ctx.now });
  await showForm(ctx, form);
}

async function showForm(ctx: BotContext, form: RuleForm): Promise<void> {
  const view = await loadView(ctx, form);
  const { step } = form;
  if (step !== 'review') return showPrompt(ctx, stepMessage(ctx.say, { ...view, step }));
  const { say, now } = ctx;
  const { db } = ctx.needs.database;
  const before = form.ruleId === undefined ? undefined : await findRule(db, form.ruleId);
  const whole = ruleOf(form)!;
  const rule = { ...whole, ...sinceOf(whole, before, now), key: before?.key ?? 'new' };
  const effect = await measureRule(db, { programmeId: form.programmeId, rule, say, now });
  await showPrompt(ctx, reviewMessage(say, { ...view, effect }));
}

async function loadView(ctx: BotContext, form: RuleForm): Promise<FormView> {
  const { db } = ctx.needs.database;
  const { zone } = await getProgramme(db, form.programmeId);
  return { form, groups: await listGroups(db, form.programmeId), zone };
}

/** The form that is open, if its person may still manage the rules; else undefined, and the press is answered. */
async function readForm(ctx: BotContext): Promise<RuleForm | undefined> {
  const { actor, needs, say } = ctx;
  const open = actor.personId ? await findForm(needs.database.db, actor.personId) : undefined;
  if (open?.kind !== ruleFormKind) {
    await toast(ctx, say('button-no-longer-valid'));
    return undefined;
  }
  const form = open.values as unknown as RuleForm;
  if (authorise(actor, 'editProgramme', { programmeId: form.programmeId })) return form;
  await closeForm(needs.database.db, actor.personId!, ruleFormKind);
  await show(ctx, { text: say('not-allowed') });
  return undefined;
}

async function proceed(ctx: BotContext, form: RuleForm): Promise<void> {
  const groups = await listGroups(ctx.needs.database.db, form.programmeId);
  const { step: _answered, ...answers } = form;
  await openForm(ctx, moveOn(answers, groups.length > 0));
}

async function answerByButton(ctx: BotContext, step: string, word: string): Promise<void> {
  const form = await readForm(ctx);
  if (!form) return;
  if (form.step !== step) return showForm(ctx, form);
  const answer = readAnswer(step, word);
  await (answer ? proceed(ctx, { ...form, ...answer }) : showForm(ctx, form));
}

function readAnswer(step: string, word: string): Partial<RuleForm> | undefined {
  switch (step) {
    case 'about':
      return readSubject(word);
    case 'words':
      return { text: null };
    case 'who':
      return { audience: word === 'everyone' ? 'everyone' : 'open' };
    case 'group':
      return { groupId: /^\d+$/.test(word) ? Number(word) : null };
    default:
      return undefined;
  }
}

/** [Ubah …] of the review. */
async function goToStep(ctx: BotContext, word: string): Promise<void> {
  const form = await readForm(ctx);
  const step = ruleSteps.find((each) => each === word);
  if (form && step) await openForm(ctx, { ...form, step });
}

async function takeText(ctx: BotContext): Promise<void> {
  const form = await readForm(ctx);
  if (!form) return ctx.needs.home(ctx);
  const typed = ctx.message?.text;
  if (form.step === 'timing') return takeTiming(ctx, form, typed);
  if (form.step === 'words') return takeWords(ctx, form, typed);
  await showForm(ctx, form);
}

async function takeTiming(ctx: BotContext, form: RuleForm, typed: string | undefined): Promise<void> {
  const refuse = (fault: Parameters<typeof refusedTimingMessage>[1]['fault']) =>
    showPrompt(ctx, refusedTimingMessage(ctx.say, { form, fault, typed: typed ?? '' }));
  if (typed === undefined) return refuse('noText');
  const reading = parseTiming(typed);
  if (reading.kind !== 'timing') return refuse(reading.kind);
  if (form.anchor === 'planState' && isBefore(reading.timing)) return refuse('afterOnly');
  await proceed(ctx, { ...form, timing: reading.timing });
}

const isBefore = (timing: ReminderTiming) => ('days' in timing ? timing.days : timing.minutes) < 0;

async function takeWords(ctx: BotContext, form: RuleForm, typed: string | undefined): Promise<void> {
  const reading = readWords(typed ?? '', form.anchor ?? 'trainingDay');
  if (reading.kind !== 'ok') return showPrompt(ctx, refusedWordsMessage(ctx.say, { form, reading }));
  await proceed(ctx, { ...form, text: reading.text });
}

async function save(ctx: BotContext): Promise<void> {
  const form = await readForm(ctx);
  if (!form) return;
  const { actor, needs, say, updateId, now } = ctx;
  const outcome = await saveRule(needs, { personId: actor.personId!, updateId, now });
  switch (outcome.kind) {
    case 'saved':
      await showCard(ctx, outcome.ruleId, say('rule-saved'));
      return endPrompt(ctx);
    case 'incomplete':
      return proceed(ctx, form);
    case 'tooMany':
      await toast(ctx, say('rule-too-many'));
      return showRules(ctx, form.programmeId);
    case 'closed':
      return showRules(ctx, form.programmeId);
  }
}
