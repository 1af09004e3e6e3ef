import type { Composer } from 'grammy';
import { ruleSteps } from '#domain/forms/reminder-forms.ts';
import type { ReminderTiming } from '#domain/reminder/reminder-rule.ts';
import { parseTiming } from '#domain/reminder/reminder-timing-text.ts';
import { readWords } from '#domain/reminder/reminder-words.ts';
import { findRule } from '#storage/reminder/reminder-rule-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { endPrompt, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { saveRule } from './change-rule.ts';
import { formOf, type RuleForm, readSubject } from './rule-form.ts';
import { refusedTimingMessage, refusedWordsMessage } from './rule-form-messages.ts';
import { openRules, permitRules, showCard, showRules, withRule } from './rule-presses.ts';
import { askStep, type OpenRuleForm, proceed, readForm, showForm } from './show-rule-form.ts';

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
  const right = await permitRules(ctx, programmeId);
  if (right) await askStep(ctx, right, { programmeId, step: 'about' });
}

/** [Ubah …] on a card. Days off are switched at once, and shown with their effect like any other change. */
async function startEdit(ctx: BotContext, ruleId: number, word: string): Promise<void> {
  await withRule(ctx, ruleId, async (right, rule) => {
    if (word === 'daysoff') {
      const form = formOf(rule, 'timing');
      return askStep(ctx, right, { ...form, ignoresDaysOff: !rule.allowedOnDaysOff, step: 'review' });
    }
    const step = ruleSteps.find((each) => each === word);
    if (step) await askStep(ctx, right, formOf(rule, step));
  });
}

async function answerByButton(ctx: BotContext, step: string, word: string): Promise<void> {
  const open = await readForm(ctx);
  if (!open) return showPresentRules(ctx);
  const { form, right } = open;
  if (form.step !== step) return showForm(ctx, right, form);
  const answer = readAnswer(step, word);
  await (answer ? proceed(ctx, right, { ...form, ...answer }) : showForm(ctx, right, form));
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
  const open = await readForm(ctx);
  if (!open) return showPresentRules(ctx);
  const step = ruleSteps.find((each) => each === word);
  if (step) await askStep(ctx, open.right, { ...open.form, step });
}

/** Under a button of a form that is closed: the rules as they are now. */
async function showPresentRules(ctx: BotContext): Promise<void> {
  const { programmeId } = ctx.actor;
  if (programmeId !== undefined) await openRules(ctx, programmeId);
}

async function takeText(ctx: BotContext): Promise<void> {
  const open = await readForm(ctx);
  if (!open) return ctx.needs.home(ctx);
  const { form, right } = open;
  const typed = ctx.message?.text;
  if (form.step === 'timing') return takeTiming(ctx, open, typed);
  if (form.step === 'words') return takeWords(ctx, open, typed);
  await showForm(ctx, right, form);
}

async function takeTiming(
  ctx: BotContext,
  { form, right }: OpenRuleForm,
  typed: string | undefined,
): Promise<void> {
  const refuse = (fault: Parameters<typeof refusedTimingMessage>[1]['fault']) =>
    showPrompt(ctx, refusedTimingMessage(ctx.say, { form, fault, typed: typed ?? '' }));
  if (typed === undefined) return refuse('noText');
  const reading = parseTiming(typed);
  if (reading.kind !== 'timing') return refuse(reading.kind);
  if (form.anchor === 'planState' && isBefore(reading.timing)) return refuse('afterOnly');
  await proceed(ctx, right, { ...form, timing: reading.timing });
}

const isBefore = (timing: ReminderTiming) => ('days' in timing ? timing.days : timing.minutes) < 0;

async function takeWords(
  ctx: BotContext,
  { form, right }: OpenRuleForm,
  typed: string | undefined,
): Promise<void> {
  const reading = readWords(typed ?? '', form.anchor ?? 'trainingDay');
  if (reading.kind !== 'ok') return showPrompt(ctx, refusedWordsMessage(ctx.say, { form, reading }));
  await proceed(ctx, right, { ...form, text: reading.text });
}

async function save(ctx: BotContext): Promise<void> {
  const open = await readForm(ctx);
  if (!open) return;
  const { form, right } = open;
  const { needs, say, updateId, now } = ctx;
  const outcome = await saveRule(needs, { right, updateId, now });
  switch (outcome.kind) {
    case 'saved':
      await showSaved(ctx, right, outcome.ruleId);
      return endPrompt(ctx);
    case 'incomplete':
      return proceed(ctx, right, form);
    case 'tooMany':
      await toast(ctx, say('rule-too-many'));
      return showRules(ctx, right);
    case 'closed':
      return showRules(ctx, right);
  }
}

async function showSaved(ctx: BotContext, right: OpenRuleForm['right'], ruleId: number): Promise<void> {
  const rule = await findRule(ctx.needs.database.db, ruleId);
  await (rule ? showCard(ctx, right, { rule, title: ctx.say('rule-saved') }) : showRules(ctx, right));
}
