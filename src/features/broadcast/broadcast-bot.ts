import { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import { holdsRole } from '#domain/role.ts';
import { listBroadcasts } from '#storage/broadcast-store.ts';
import { saveForm } from '#storage/form-store.ts';
import { listProgrammesOf } from '#storage/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Feature } from '#telegram/feature.ts';
import { onCommand } from '#telegram/on-command.ts';
import { onPress } from '#telegram/on-press.ts';
import { show, showPrompt } from '#telegram/show-message.ts';
import { composingDialogue, repeatAnswer, takeTyped } from './broadcast-dialogue.ts';
import { askContentMessage, noProgrammeMessage } from './broadcast-messages.ts';
import { addDraftPresses } from './draft-presses.ts';
import { addReportPresses, closedStates } from './report-presses.ts';
import { addSendingPresses } from './sending-presses.ts';
import { nextBroadcastAt, wakeBroadcasts } from './wake-broadcasts.ts';

/** Announcements: one message to everybody or to a group, with a preview, a progress card and a report. */
export function createBroadcast(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['pengumuman', 'broadcast'], openBroadcast);
  onPress(bot, 'broadcastNew', (ctx) => openBroadcast(ctx, ''));
  addDraftPresses(bot);
  addSendingPresses(bot);
  addReportPresses(bot);
  const claims = new Composer<BotContext>();
  claims.on('message', repeatAnswer);
  return {
    name: 'broadcast',
    bot,
    claims,
    dialogue: composingDialogue,
    commands: [{ id: 'pengumuman', en: 'broadcast', describe: 'command-broadcast', for: 'organizer' }],
    tick: wakeBroadcasts,
    nextDueAt: nextBroadcastAt,
  };
}

async function openBroadcast(ctx: BotContext, typed: string): Promise<void> {
  const { actor, say, now } = ctx;
  const { db } = ctx.needs.database;
  if (actor.roles.length === 0 && actor.memberships.length === 0) return ctx.needs.home(ctx);
  const programmes = actor.programmeId === undefined ? await listProgrammesOf(db, actor) : [];
  const programmeId = actor.programmeId ?? (programmes.length === 1 ? programmes[0]!.id : undefined);
  if (programmeId === undefined && holdsRole(actor, 'owner'))
    return show(ctx, noProgrammeMessage(say, programmes.length));
  if (!actor.personId || programmeId === undefined || !authorise(actor, 'broadcast', { programmeId }))
    return show(ctx, { text: say('not-allowed') });
  if (typed !== '') return takeTyped(ctx, { programmeId, typed });
  await saveForm(db, actor.personId, { kind: 'broadcast', values: { programmeId }, now });
  const drafts = await listBroadcasts(db, { programmeId, states: ['draft'] });
  const reports = await listBroadcasts(db, { programmeId, states: closedStates, take: 1 });
  const own = drafts.find((each) => each.author.personId === actor.personId);
  const message = askContentMessage(say, {
    draftId: own?.id,
    hasReports: reports.length > 0,
    othersDraft: drafts.some(
      (each) => each.author.personId !== actor.personId && isFresh(each.createdAt, now),
    ),
  });
  await showPrompt(ctx, message);
}

const freshMs = 60 * 60_000;
const isFresh = (createdAt: Date, now: Date) => now.getTime() - createdAt.getTime() < freshMs;
