import type { Composer } from 'grammy';
import { ruleSteps } from '#domain/forms/reminder-forms.ts';
import type { ReminderTiming } from '#domain/reminder/reminder-rule.ts';
import { parseTiming } from '#domain/reminder/reminder-timing-text.ts';
import { readWords } from '#domain/reminder/reminder-words.ts';
import { findRule } from '#storage/reminder/reminder-rule-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { endPrompt, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { saveRule } from './change-rule.ts';
import { formOf, type RuleForm, readSubject } from './rule-form.ts';
import { refusedTimingMessage, refusedWordsMessage } from './rule-form-messages.ts';
import { mayManageRules, showCard, showRules } from './rule-presses.ts';
import { askStep, proceed, readForm, showForm } from './show-rule-form.ts';

/** Making and changing a rule, question by question; nothing is saved before its effect was shown. */
export function addRuleForm(bot: Composer<BotContext>): void {
  onPress(bot, 'ruleAdd', startNew);
  onPress(bot, 'ruleEdit', startEdit);
  onPress(bot, 'ruleAnswer', answerByButton);
  onPress(bot, 'ruleStep', goToStep);
  onPress(bot, 'ruleSave', save);
}

/** Takes the typed time and the typed words. */
export const ruleDialogue = onForm('reminderRule', takeText);

async function startNew(ctx: BotContext, programmeId: number): Promise<void> {
  if (await mayManageRules(ctx, programmeId)) await askStep(ctx, { programmeId, step: 'about' });
}

/** [Ubah …] on a card. Days off are switched at once, and shown with their effect like any other change. */
async function startEdit(ctx: BotContext, ruleId: number, word: string): Promise<void> {
  const rule = await findRule(ctx.needs.database.db, ruleId);
  if (!rule) return refuse(ctx);
  if (!(await mayManageRules(ctx, rule.programmeId))) return;
  if (word === 'daysoff') {
    const form = formOf(rule, 'timing');
    return askStep(ctx, { ...form, ignoresDaysOff: !rule.allowedOnDaysOff, step: 'review' });
  }
  const step = ruleSteps.find((each) => each === word);
  if (step) await askStep(ctx, formOf(rule, step));
}

async function answerByButton(ctx: BotContext, step: string, word: string): Promise<void> {
  const form = await readForm(ctx);
  if (!form) return showPresentRules(ctx);
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
  if (!form) return showPresentRules(ctx);
  const step = ruleSteps.find((each) => each === word);
  if (step) await askStep(ctx, { ...form, step });
}

/** Under a button of a form that is closed: the rules as they are now. */
async function showPresentRules(ctx: BotContext): Promise<void> {
  const { programmeId } = ctx.actor;
  if (programmeId !== undefined) await showRules(ctx, programmeId);
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
