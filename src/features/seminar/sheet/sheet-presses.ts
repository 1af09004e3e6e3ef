import type { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { loadSeminar } from '#features/seminar/load-seminar.ts';
import { getScoreSheet, listScores } from '#storage/review/seminar-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { UseList } from '#telegram/forms/find-in-list.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { toast } from '#telegram/screens/show-message.ts';
import { handInSheet } from './score-presenter.ts';
import { scoringQueue } from './scoring-queue-messages.ts';
import type { OwnSheet } from './sheet-messages.ts';
import { askNote, findCriterion, givePoints, showCriterion, showSheet, withSheet } from './sheet-screens.ts';

/** A reviewer's score sheets. */
export function installScoring(bot: Composer<BotContext>): void {
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

/** Everybody who presents, for a reviewer. */
export async function openScoringQueue(ctx: BotContext, use: UseList): Promise<void> {
  const { actor, needs, say } = ctx;
  const { programmeId } = actor;
  const { db } = needs.database;
  const right = programmeId && authorise(actor, 'seeReviews', { programmeId });
  if (!right) return refuse(ctx);
  await leaveForm(ctx, 'seminarSheet');
  const view = await loadSeminar(db, right);
  const own = right.by.memberships.map(({ participantId }) => participantId);
  const presenters = view.presenters.filter(({ participantId }) => !own.includes(participantId));
  const sheets = await listScores(
    db,
    presenters.map(({ participantId }) => participantId),
    right.by.personId,
  );
  const criteria = await getScoreSheet(db, programmeId);
  await use(scoringQueue(say, { ...view, presenters }, { criteria, sheets }));
}

async function handIn(ctx: BotContext, view: OwnSheet): Promise<void> {
  const { needs, updateId, now } = ctx;
  const { participantId } = view.presenter;
  const { kind } = await handInSheet(needs, { right: view.right, updateId, now });
  // Whoever may not score, or whose presenter has no place, is refused by the screen that follows.
  if (kind !== 'noPlace' && kind !== 'notTheirs') await toast(ctx, ctx.say(`seminar-handed-in-${kind}`));
  await withSheet(ctx, participantId, (filled) => showSheet(ctx, filled));
}
