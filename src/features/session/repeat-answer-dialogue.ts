import type { NextFunction } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { findOutcome } from '#storage/state/applied-updates.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { AddOutcome } from './add-session.ts';
import { showStaged } from './session-dialogue.ts';
import type { StageOutcome } from './stage-change.ts';

/**
 * The same text again after its form was closed (the process ended between saving and answering): the answer
 * is repeated, nothing is saved. One look-up, for organizers who have nothing open.
 */
export async function repeatAnswer(ctx: BotContext, next: NextFunction): Promise<void> {
  const { actor, needs, updateId } = ctx;
  const { programmeId } = actor;
  const right = actor.form || !programmeId ? undefined : authorise(actor, 'manageSchedule', { programmeId });
  if (!right) return next();
  const { db } = needs.database;
  const staged = await findOutcome<StageOutcome>(db, { updateId, action: 'stageChange' });
  if (staged?.kind === 'staged' || staged?.kind === 'same')
    return showStaged(ctx, { right, target: staged.target, isSame: staged.kind === 'same' });
  const added = staged ? undefined : await findOutcome<AddOutcome>(db, { updateId, action: 'addSession' });
  if (added?.kind !== 'added') return next();
  await showStaged(ctx, { right, target: { changeId: added.changeId }, isSame: false });
}
