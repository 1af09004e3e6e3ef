import { Composer, type NextFunction } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { findOutcome } from '#storage/state/applied-updates.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onText } from '#telegram/commands/claims.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import type { AddOutcome } from './add-session.ts';
import { addDraftPresses, collectedList } from './draft-presses.ts';
import { sessionDialogue, showStaged } from './session-dialogue.ts';
import { addSessionPresses, showList } from './session-presses.ts';
import type { StageOutcome } from './stage-change.ts';

const commands: CommandEntry[] = [
  { id: 'sesi', en: 'sessions', describe: 'command-sessions', for: 'organizer' },
];

/** Changing the timetable: collected as a draft, announced as one. */
export function createSession(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['sesi', 'sessions'], (ctx) => showList(ctx));
  addSessionPresses(bot);
  addDraftPresses(bot);
  const claims = [onText(repeatAnswer)];
  return { name: 'session', bot, lists: [collectedList], claims, dialogues: [sessionDialogue], commands };
}

/**
 * The same text again after its form was closed (the process ended between saving and answering): the answer
 * is repeated, nothing is saved. One look-up, for organizers who have nothing open.
 */
async function repeatAnswer(ctx: BotContext, next: NextFunction): Promise<void> {
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
