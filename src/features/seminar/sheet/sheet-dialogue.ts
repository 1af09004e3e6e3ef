import type { FormValues } from '#domain/forms/form-catalogue.ts';
import { readPoints } from '#domain/seminar/score-sheet.ts';
import { checkTyped } from '#domain/words/typed-text.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { contentKind } from '#telegram/screens/content-kind.ts';
import type { OwnSheet } from './sheet-messages.ts';
import {
  askNote,
  fill,
  findCriterion,
  givePoints,
  showCriterion,
  showSheet,
  withSheet,
} from './sheet-screens.ts';

const maxNoteChars = 1_000;

/** Takes typed points or a note while a sheet asks for them. */
export const sheetDialogue = onForm('seminarSheet', takeTyped);

async function takeTyped(
  ctx: BotContext,
  { participantId, criterion: key }: FormValues<'seminarSheet'>,
): Promise<void> {
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

async function takeNote(ctx: BotContext, view: OwnSheet): Promise<void> {
  const typed = ctx.message?.text;
  if (typed === undefined)
    return askNote(ctx, view, ctx.say('content-refused', { kind: contentKind(ctx.message) }));
  const checked = checkTyped(typed);
  if (checked.kind !== 'ok' || Array.from(checked.text).length > maxNoteChars)
    return askNote(ctx, view, ctx.say('seminar-note-length', { max: maxNoteChars }));
  const { participantId } = view.presenter;
  await fill(ctx, view, { note: checked.text });
  await withSheet(ctx, participantId, (filled) => showSheet(ctx, filled));
}
