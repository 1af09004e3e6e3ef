import { Composer } from 'grammy';
import { type ProgrammeStep, programmeSteps } from '#domain/forms/programme-forms.ts';
import { authorise } from '#domain/people/authorise.ts';
import { getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { listProgrammesOf, type Programme } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { findFormNow, leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import { answerProgrammeStep } from './answer-programme-step.ts';
import { openCard, openField, takeField } from './edit-screens.ts';
import {
  chooseStepMessage,
  needsTextMessage,
  programmeListMessage,
  refusedStepMessage,
  stepMessage,
} from './programme-messages.ts';
import { saveProgramme } from './save-screen.ts';

const commands: CommandEntry[] = [
  { id: 'program', en: 'programme', describe: 'command-programme', for: 'organizer' },
];

/** Making a programme in four steps, and changing one. */
export function createProgrammeFeature(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['program', 'programme'], showProgrammes);
  onPress(bot, 'programmeList', showProgrammes);
  onPress(bot, 'programmeNew', startForm);
  onPress(bot, 'programmeStep', (ctx, step, word) => answerByButton(ctx, step, word));
  onPress(bot, 'programmeEdit', changeStep);
  onPress(bot, 'programmeSave', saveProgramme);
  onPress(bot, 'programmeCard', openCard);
  onPress(bot, 'programmeField', openField);
  const dialogues = [onForm('programmeNew', takeStep), onForm('programmeField', takeField)];
  return { name: 'programme', bot, dialogues, commands };
}

/** The programmes somebody may change. One alone opens at once; without any the first question comes. */
async function showProgrammes(ctx: BotContext): Promise<void> {
  if (!authorise(ctx.actor, 'createProgramme')) return refuse(ctx);
  if (ctx.actor.form?.kind === 'programmeNew') return showOpenStep(ctx);
  const mine = await listEditable(ctx);
  const [first, ...others] = mine;
  if (!first) return startForm(ctx);
  if (others.length === 0) return openCard(ctx, first.id);
  await show(ctx, programmeListMessage(ctx.say, mine));
}

async function listEditable(ctx: BotContext): Promise<Programme[]> {
  const mine = await listProgrammesOf(ctx.needs.database.db, ctx.actor);
  return mine.filter(({ id }) => authorise(ctx.actor, 'editProgramme', { programmeId: id }));
}

/** Opens the form, or goes on with the one that is open. */
async function startForm(ctx: BotContext): Promise<void> {
  const { actor } = ctx;
  if (!authorise(actor, 'createProgramme')) return refuse(ctx);
  if (actor.form?.kind !== 'programmeNew') {
    await openForm(ctx, 'programmeNew', { step: 'name' });
  }
  await showOpenStep(ctx);
}

/** The question that is open now, or what was saved when the form is closed. */
async function showOpenStep(ctx: BotContext): Promise<void> {
  const form = await readForm(ctx);
  if (!form) return showProgrammes(ctx);
  await showPrompt(ctx, stepMessage(ctx.say, form, getDefaultPlanTemplate()));
}

const readForm = (ctx: BotContext) => findFormNow(ctx, 'programmeNew');

async function takeStep(ctx: BotContext): Promise<void> {
  const typed = ctx.message?.text;
  if (typed === undefined) return show(ctx, needsTextMessage(ctx.say, contentKind(ctx.message)));
  await answer(ctx, { typed });
}

async function answerByButton(ctx: BotContext, step: string, typed: string): Promise<void> {
  const known = programmeSteps.find((each) => each === step);
  if (known) await answer(ctx, { typed, step: known });
}

async function answer(ctx: BotContext, given: { typed: string; step?: ProgrammeStep }): Promise<void> {
  const { actor, needs, now, updateId } = ctx;
  const right = authorise(actor, 'createProgramme');
  if (!right) return refuseForm(ctx);
  const outcome = await answerProgrammeStep(needs, { right, ...given, updateId, now });
  const form = await readForm(ctx);
  if (!form) {
    await toast(ctx, ctx.say('programme-already-saved'));
    return showProgrammes(ctx);
  }
  const template = getDefaultPlanTemplate();
  if (outcome.kind !== 'refused') return showPrompt(ctx, stepMessage(ctx.say, form, template));
  await showPrompt(ctx, refusedStepMessage(ctx.say, { form, template, refused: outcome }));
}

/** The role went while the form was open. */
async function refuseForm(ctx: BotContext): Promise<void> {
  await leaveForm(ctx, 'programmeNew');
  await refuse(ctx);
}

/** [Ubah] of the review: which answer, then its question again. */
async function changeStep(ctx: BotContext, word: string): Promise<void> {
  if (!authorise(ctx.actor, 'createProgramme')) return refuseForm(ctx);
  const form = await readForm(ctx);
  if (form?.step !== 'review') return showOpenStep(ctx);
  const step = programmeSteps.find((each) => each === word);
  if (!step) return show(ctx, chooseStepMessage(ctx.say));
  await openForm(ctx, 'programmeNew', { ...form, step });
  await showOpenStep(ctx);
}
