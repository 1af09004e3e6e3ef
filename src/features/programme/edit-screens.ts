import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { ProgrammeField } from '#domain/forms/programme-forms.ts';
import { authorise } from '#domain/people/authorise.ts';
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
  await showCard(ctx, { programmeId });
}

async function showCard(
  ctx: BotContext,
  card: { programmeId: number; saved?: ProgrammeField },
): Promise<void> {
  const { actor, needs, say } = ctx;
  const { programmeId } = card;
  if (!(await permit(ctx, 'editProgramme', programmeId)) || !actor.personId) return;
  const { db } = needs.database;
  await leaveForm(ctx, 'programmeField');
  if (actor.programmeId !== programmeId) await setProgrammeInHand(db, actor.personId, programmeId);
  await show(ctx, programmeCard(say, await loadView(ctx, programmeId), card.saved));
  await endPrompt(ctx);
}

async function loadView(ctx: BotContext, programmeId: number): Promise<ProgrammeView> {
  const { db } = ctx.needs.database;
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
  if (!isProgrammeField(word)) return openCard(ctx, programmeId);
  if (word === 'retention' && permitted.programme.draftsErasedAt) return openCard(ctx, programmeId);
  await openForm(ctx, 'programmeField', { programmeId, field: word });
  await showPrompt(ctx, fieldMessage(say, await loadView(ctx, programmeId), word));
}

/** Takes the typed text for the field that is open. */
export async function takeField(
  ctx: KnownContext,
  { programmeId }: FormValues<'programmeField'>,
): Promise<void> {
  const { actor, needs, say, now, updateId } = ctx;
  if (!authorise(actor, 'editProgramme', { programmeId })) {
    await leaveForm(ctx, 'programmeField');
    return refuse(ctx);
  }
  const typed = ctx.message?.text;
  if (typed === undefined) return show(ctx, needsTextMessage(say, contentKind(ctx.message)));
  const outcome = await editProgramme(needs, { personId: actor.personId, typed, updateId, now });
  if (outcome.kind === 'refused') return showPrompt(ctx, refusedFieldMessage(say, outcome));
  const saved = outcome.kind === 'saved' ? outcome.field : undefined;
  await showCard(ctx, { programmeId, saved });
}
