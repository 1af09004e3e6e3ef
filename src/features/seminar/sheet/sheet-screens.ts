import { authorise } from '#domain/people/authorise.ts';
import { type Criterion, openCriteria } from '#domain/seminar/score-sheet.ts';
import { loadSeminar } from '#features/seminar/load-seminar.ts';
import { getParticipant } from '#storage/people/participant-store.ts';
import { findSeminarPlace, getScoreSheet, listScores } from '#storage/review/seminar-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { leaveForm, openForm } from '#telegram/forms/open-form.ts';
import { showPrompt, toast } from '#telegram/screens/show-message.ts';
import { fillSheet } from './score-presenter.ts';
import { askNoteMessage, criterionMessage, type OwnSheet, sheetMessage } from './sheet-messages.ts';

/** Runs with this reviewer's sheet of a presenter; anybody who may not score them is refused. */
export async function withSheet(
  ctx: BotContext,
  participantId: number,
  run: (view: OwnSheet) => Promise<unknown>,
): Promise<void> {
  const { actor, needs } = ctx;
  const { db } = needs.database;
  if (!(await findSeminarPlace(db, participantId))) return refuse(ctx);
  const { programmeId } = await getParticipant(db, participantId);
  const right = authorise(actor, 'scorePlan', { programmeId, participantId, reviewerIds: [] });
  if (!right) return refuse(ctx);
  const { presenters } = await loadSeminar(db, right);
  const presenter = presenters.find((each) => each.participantId === participantId);
  if (!presenter) return refuse(ctx);
  const [sheet] = await listScores(db, [participantId], right.by.personId);
  await run({ right, presenter, sheet, criteria: await getScoreSheet(db, programmeId) });
}

export async function showSheet(ctx: BotContext, view: OwnSheet): Promise<void> {
  await leaveForm(ctx, 'seminarSheet');
  await showPrompt(ctx, sheetMessage(ctx.say, view));
}

export const findCriterion = ({ criteria }: OwnSheet, key: string) =>
  criteria.find((each) => each.key === key);

export async function showCriterion(
  ctx: BotContext,
  view: OwnSheet,
  criterion: Criterion | undefined,
  lead?: string,
): Promise<void> {
  if (!criterion || view.presenter.place.releasedAt) return showSheet(ctx, view);
  await openForm(ctx, 'seminarSheet', {
    participantId: view.presenter.participantId,
    criterion: criterion.key,
  });
  await showPrompt(ctx, criterionMessage(ctx.say, view, { criterion, lead }));
}

/** Points are kept at once; the next criterion without any follows, then the whole sheet. */
export async function givePoints(
  ctx: BotContext,
  view: OwnSheet,
  { key, points }: { key: string; points: number },
): Promise<void> {
  const criterion = findCriterion(view, key);
  if (!criterion || points > criterion.weight) return showSheet(ctx, view);
  const { participantId } = view.presenter;
  await fill(ctx, view, { points: { [key]: points } });
  await withSheet(ctx, participantId, (filled) => {
    const [next] = openCriteria(filled.criteria, filled.sheet?.points ?? {});
    return next ? showCriterion(ctx, filled, next) : showSheet(ctx, filled);
  });
}

export async function fill(
  ctx: BotContext,
  { right }: OwnSheet,
  filled: { points?: Record<string, number>; note?: string },
): Promise<void> {
  const { needs, updateId, now } = ctx;
  const outcome = await fillSheet(needs, { right, ...filled, updateId, now });
  if (outcome.kind === 'released') await toast(ctx, ctx.say('seminar-sheet-closed'));
}

export async function askNote(ctx: BotContext, view: OwnSheet, lead?: string): Promise<void> {
  if (view.presenter.place.releasedAt) return showSheet(ctx, view);
  await openForm(ctx, 'seminarSheet', { participantId: view.presenter.participantId });
  await showPrompt(ctx, askNoteMessage(ctx.say, view, lead));
}
