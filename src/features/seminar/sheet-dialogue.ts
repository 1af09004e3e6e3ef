import type { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import { type Criterion, openCriteria, readPoints } from '#domain/score-sheet.ts';
import { checkTyped } from '#domain/typed-text.ts';
import { closeForm, saveForm } from '#storage/form-store.ts';
import { getParticipant } from '#storage/participant-store.ts';
import { findSeminarPlace, getScoreSheet, listScores } from '#storage/seminar-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { contentKind } from '#telegram/content-kind.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import { onPress } from '#telegram/on-press.ts';
import { show, showPrompt, toast } from '#telegram/show-message.ts';
import { loadSeminar } from './load-seminar.ts';
import { fillSheet, handInSheet } from './score-presenter.ts';
import {
  askNoteMessage,
  criterionMessage,
  type SheetView,
  scoringQueueMessage,
  sheetMessage,
} from './sheet-messages.ts';

const formKind = 'seminarSheet';
const maxNoteChars = 1_000;

interface SheetForm {
  participantId: number;
  /** The criterion that waits for points; the note when not given. */
  criterion?: string;
}

/** Takes typed points or a note while a sheet asks for them. */
export const sheetDialogue: Dialogue = {
  isOpen: (actor) => actor.form?.kind === formKind,
  take: takeTyped,
};

/** A reviewer's score sheets. */
export function installScoring(bot: Composer<BotContext>): void {
  onPress(bot, 'seminarQueue', showScoringQueue);
  onPress(bot, 'seminarSheet', (ctx, id) => withSheet(ctx, id, (view) => showSheet(ctx, view)));
  onPress(bot, 'seminarCriterion', (ctx, id, key) =>
    withSheet(ctx, id, (view) => showCriterion(ctx, view, findCriterion(view, key))),
  );
  onPress(bot, 'seminarPoints', (ctx, id, key, points) =>
    withSheet(ctx, id, (view) => givePoints(ctx, view, { key, points })),
  );
  onPress(bot, 'seminarNote', (ctx, id) => withSheet(ctx, id, (view) => askNote(ctx, view)));
  onPress(bot, 'seminarHandIn', (ctx, id) => withSheet(ctx, id, (view) => handIn(ctx, view)));
}

async function showScoringQueue(ctx: BotContext, wanted: number): Promise<void> {
  const { actor, needs, say } = ctx;
  const { programmeId, personId } = actor;
  const { db } = needs.database;
  if (!programmeId || !personId || !authorise(actor, 'reviewPlan', { programmeId }))
    return show(ctx, { text: say('not-allowed') });
  await closeForm(db, personId, formKind);
  const view = await loadSeminar(db, programmeId);
  const own = actor.memberships.map(({ participantId }) => participantId);
  const presenters = view.presenters.filter(({ participantId }) => !own.includes(participantId));
  const sheets = await listScores(
    db,
    presenters.map(({ participantId }) => participantId),
    personId,
  );
  const criteria = await getScoreSheet(db, programmeId);
  await show(ctx, scoringQueueMessage(say, { ...view, presenters }, { criteria, sheets, wanted }));
}

/** Runs with this reviewer's sheet of a presenter; anybody who may not score them is refused. */
async function withSheet(
  ctx: BotContext,
  participantId: number,
  run: (view: SheetView) => Promise<unknown>,
): Promise<void> {
  const { actor, needs } = ctx;
  const { db } = needs.database;
  if (!(await findSeminarPlace(db, participantId))) return show(ctx, { text: ctx.say('not-allowed') });
  const { programmeId } = await getParticipant(db, participantId);
  if (!authorise(actor, 'reviewPlan', { programmeId, participantId }))
    return show(ctx, { text: ctx.say('not-allowed') });
  const { presenters } = await loadSeminar(db, programmeId);
  const presenter = presenters.find((each) => each.participantId === participantId);
  if (!presenter) return show(ctx, { text: ctx.say('not-allowed') });
  const [sheet] = await listScores(db, [participantId], actor.personId!);
  await run({ presenter, sheet, criteria: await getScoreSheet(db, programmeId) });
}

async function showSheet(ctx: BotContext, view: SheetView): Promise<void> {
  await closeForm(ctx.needs.database.db, ctx.actor.personId!, formKind);
  await showPrompt(ctx, sheetMessage(ctx.say, view));
}

const findCriterion = ({ criteria }: SheetView, key: string) => criteria.find((each) => each.key === key);

async function openForm(ctx: BotContext, values: SheetForm): Promise<void> {
  const form = { kind: formKind, values: { ...values }, now: ctx.now };
  await saveForm(ctx.needs.database.db, ctx.actor.personId!, form);
}

async function showCriterion(
  ctx: BotContext,
  view: SheetView,
  criterion: Criterion | undefined,
  lead?: string,
): Promise<void> {
  if (!criterion || view.presenter.place.releasedAt) return showSheet(ctx, view);
  await openForm(ctx, { participantId: view.presenter.participantId, criterion: criterion.key });
  await showPrompt(ctx, criterionMessage(ctx.say, view, { criterion, lead }));
}

/** Points are kept at once; the next criterion without any follows, then the whole sheet. */
async function givePoints(
  ctx: BotContext,
  view: SheetView,
  { key, points }: { key: string; points: number },
): Promise<void> {
  const criterion = findCriterion(view, key);
  if (!criterion || points > criterion.weight) return showSheet(ctx, view);
  const { participantId } = view.presenter;
  await fill(ctx, participantId, { points: { [key]: points } });
  await withSheet(ctx, participantId, (filled) => {
    const [next] = openCriteria(filled.criteria, filled.sheet?.points ?? {});
    return next ? showCriterion(ctx, filled, next) : showSheet(ctx, filled);
  });
}

async function fill(
  ctx: BotContext,
  participantId: number,
  filled: { points?: Record<string, number>; note?: string },
): Promise<void> {
  const { needs, actor, updateId, now } = ctx;
  const { programmeId } = await getParticipant(needs.database.db, participantId);
  const sheet = { programmeId, participantId, personId: actor.personId!, updateId, now };
  const outcome = await fillSheet(needs, { ...sheet, ...filled });
  if (outcome.kind === 'released') await toast(ctx, ctx.say('seminar-sheet-closed'));
}

async function askNote(ctx: BotContext, view: SheetView, lead?: string): Promise<void> {
  if (view.presenter.place.releasedAt) return showSheet(ctx, view);
  await openForm(ctx, { participantId: view.presenter.participantId });
  await showPrompt(ctx, askNoteMessage(ctx.say, view, lead));
}

async function takeTyped(ctx: BotContext): Promise<void> {
  const { participantId, criterion: key } = ctx.actor.form!.values as unknown as SheetForm;
  await withSheet(ctx, participantId, async (view) => {
    if (key === undefined) return takeNote(ctx, view);
    const criterion = findCriterion(view, key);
    if (!criterion) return showSheet(ctx, view);
    const points = readPoints(ctx.message?.text ?? '', criterion);
    if (points === undefined)
      return showCriterion(ctx, view, criterion, ctx.say('seminar-points-range', { max: criterion.weight }));
    await givePoints(ctx, view, { key, points });
  });
}

async function takeNote(ctx: BotContext, view: SheetView): Promise<void> {
  const typed = ctx.message?.text;
  if (typed === undefined)
    return askNote(ctx, view, ctx.say('content-refused', { kind: contentKind(ctx.message) }));
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok' || Array.from(checked.text).length > maxNoteChars)
    return askNote(ctx, view, ctx.say('seminar-note-length', { max: maxNoteChars }));
  const { participantId } = view.presenter;
  await fill(ctx, participantId, { note: checked.text });
  await withSheet(ctx, participantId, (filled) => showSheet(ctx, filled));
}

async function handIn(ctx: BotContext, view: SheetView): Promise<void> {
  const { needs, actor, updateId, now } = ctx;
  const { participantId, programmeId } = view.presenter;
  const outcome = await handInSheet(needs, {
    programmeId,
    participantId,
    personId: actor.personId!,
    updateId,
    now,
  });
  if (outcome.kind !== 'noPlace') await toast(ctx, ctx.say(`seminar-handed-in-${outcome.kind}`));
  await withSheet(ctx, participantId, (filled) => showSheet(ctx, filled));
}
