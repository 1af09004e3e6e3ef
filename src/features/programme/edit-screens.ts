import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { ProgrammeField } from '#domain/forms/programme-forms.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { nextDraftStep } from '#domain/privacy/retention.ts';
import { setProgrammeInHand } from '#storage/people/actor-store.ts';
import { getPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { listDaysOff } from '#storage/programme/day-off-store.ts';
import { listDeadlines } from '#storage/programme/deadline-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { readSendingWindow } from '#storage/programme/sending-window-store.ts';
import { listRules } from '#storage/reminder/reminder-rule-store.ts';
import type { BotContext, KnownContext } from '#telegram/bot-context.ts';
import { permit } from '#telegram/commands/permit.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import { endPrompt, show, showPrompt } from '#telegram/screens/show-message.ts';
import { editProgramme } from './edit-programme.ts';
import { fieldMessage, refusedFieldMessage } from './field-messages.ts';
import { type ProgrammeView, programmeCard } from './programme-card.ts';
import { isProgrammeField } from './programme-field.ts';
import { needsTextMessage } from './programme-messages.ts';

/** Shows a programme and takes it in hand: rosters, announcements and roles are about it from now on. */
export async function openCard(ctx: BotContext, programmeId: number): Promise<void> {
  const permitted = await permit(ctx, 'editProgramme', programmeId);
  if (permitted) await showCard(ctx, permitted.right);
}

async function showCard(
  ctx: BotContext,
  right: Right<'editProgramme'>,
  saved?: ProgrammeField,
): Promise<void> {
  const { needs, say } = ctx;
  const { by, about } = right;
  await leaveForm(ctx, 'programmeField');
  if (by.programmeId !== about.programmeId)
    await setProgrammeInHand(needs.database.db, by.personId, about.programmeId);
  await show(ctx, programmeCard(say, await loadView(ctx, right), saved));
  await endPrompt(ctx);
}

async function loadView(ctx: BotContext, right: Right<'editProgramme'>): Promise<ProgrammeView> {
  const { db } = ctx.needs.database;
  const { programmeId } = right.about;
  const { template } = await getPlanTemplate(db, programmeId);
  const programme = await getProgramme(db, programmeId);
  const window = await readSendingWindow(db, programme);
  return {
    programme,
    template,
    deadlines: await listDeadlines(db, programmeId),
    daysOff: await listDaysOff(db, programmeId),
    rules: (await listRules(db, programmeId)).filter(({ isOn }) => isOn),
    drafts: nextDraftStep(programme, { window, now: ctx.now }),
  };
}

/** Asks for one field anew. */
export async function openField(ctx: BotContext, programmeId: number, word: string): Promise<void> {
  const { say } = ctx;
  const permitted = await permit(ctx, 'editProgramme', programmeId);
  if (!permitted) return;
  const { programme, right } = permitted;
  if (!isProgrammeField(word)) return showCard(ctx, right);
  if (word === 'retention' && programme.draftsErasedAt) return showCard(ctx, right);
  await openForm(ctx, 'programmeField', { programmeId, field: word });
  await showPrompt(ctx, fieldMessage(say, await loadView(ctx, right), word));
}

/** Takes the typed text for the field that is open. */
export async function takeField(
  ctx: KnownContext,
  { programmeId }: FormValues<'programmeField'>,
): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  const right = authorise(actor, 'editProgramme', { programmeId });
  if (!right) {
    await leaveForm(ctx, 'programmeField');
    return refuse(ctx);
  }
  const typed = ctx.message?.text;
  if (typed === undefined) return show(ctx, needsTextMessage(say, contentKind(ctx.message)));
  const outcome = await editProgramme(needs, { right, typed, updateId, now });
  if (outcome.kind === 'refused') return showPrompt(ctx, refusedFieldMessage(say, outcome));
  const saved = outcome.kind === 'saved' ? outcome.field : undefined;
  await showCard(ctx, right, saved);
}
