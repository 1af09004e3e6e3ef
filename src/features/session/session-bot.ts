import { Composer } from 'grammy';
import { authorise } from '#domain/people/authorise.ts';
import { findOutcome } from '#storage/state/applied-updates.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { isRepeated } from '#telegram/inbox/repeats.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
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
  return {
    name: 'session',
    bot,
    lists: [collectedList],
    offers: offerRepeated,
    dialogues: [sessionDialogue],
    commands,
  };
}

/**
 * The same text again after its form was closed (the process ended between saving and answering): the answer
 * is repeated, nothing is saved.
 */
async function offerRepeated(ctx: BotContext): Promise<Offer[]> {
  const { actor, needs, updateId } = ctx;
  const { programmeId } = actor;
  if (!isRepeated(ctx) || actor.form || !programmeId) return nothing;
  const right = authorise(actor, 'manageSchedule', { programmeId });
  if (!right) return nothing;
  const { db } = needs.database;
  const repeat = (target: Parameters<typeof showStaged>[1]['target'], isSame: boolean): Offer[] => [
    { kind: 'repeated', sure: 'sure', take: () => showStaged(ctx, { right, target, isSame }) },
  ];
  const staged = await findOutcome<StageOutcome>(db, { updateId, action: 'stageChange' });
  if (staged?.kind === 'staged' || staged?.kind === 'same')
    return repeat(staged.target, staged.kind === 'same');
  const added = staged ? undefined : await findOutcome<AddOutcome>(db, { updateId, action: 'addSession' });
  return added?.kind === 'added' ? repeat({ changeId: added.changeId }, false) : nothing;
}
