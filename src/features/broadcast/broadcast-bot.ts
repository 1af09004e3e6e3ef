import { Composer } from 'grammy';
import { authorise } from '#domain/authorise.ts';
import { type Actor, holdsRole, isStranger } from '#domain/role.ts';
import { listBroadcasts } from '#storage/broadcast-store.ts';
import { listTemplates } from '#storage/broadcast-template-store.ts';
import { saveForm } from '#storage/form-store.ts';
import { listProgrammesOf } from '#storage/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import type { Feature } from '#telegram/feature.ts';
import { onCommand } from '#telegram/on-command.ts';
import { onPress } from '#telegram/on-press.ts';
import { refuse } from '#telegram/refuse.ts';
import { show, showPrompt } from '#telegram/show-message.ts';
import { addAudiencePresses } from './audience-presses.ts';
import { askContentMessage, noProgrammeMessage } from './broadcast-messages.ts';
import { addChangePresses } from './change-presses.ts';
import { isComposing, repeatComposed, takeAlbumPart, takeContent, takeTyped } from './composing-dialogue.ts';
import { isCorrecting, repeatCorrection, takeCorrection } from './correction-dialogue.ts';
import { showDrafts } from './draft-list.ts';
import { addDraftPresses } from './draft-presses.ts';
import { addPickPresses, isPicking, takeNames } from './pick-presses.ts';
import { addReceiptPresses } from './receipt-presses.ts';
import { addReportPresses, closedStates } from './report-presses.ts';
import { answerSecondMessage } from './second-message-claims.ts';
import { addSendingPresses } from './sending-presses.ts';
import { isKeepingTemplate, repeatTemplate, takeTemplate } from './template-dialogue.ts';
import { addTemplatePresses } from './template-presses.ts';
import { addTimingPresses, isTiming, repeatTime, takeTime } from './timing-presses.ts';
import { nextBroadcastAt, wakeBroadcasts } from './wake-broadcasts.ts';

/** Announcements: composed, shown, sent now or later, corrected, recalled, confirmed as read, reported. */
export function createBroadcast(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['pengumuman', 'broadcast'], openBroadcast);
  onPress(bot, 'broadcastNew', (ctx) => openBroadcast(ctx, ''));
  onPress(bot, 'broadcastDrafts', showDrafts);
  addDraftPresses(bot);
  addAudiencePresses(bot);
  addPickPresses(bot);
  addSendingPresses(bot);
  addTimingPresses(bot);
  addReportPresses(bot);
  addChangePresses(bot);
  addReceiptPresses(bot);
  addTemplatePresses(bot);
  return {
    name: 'broadcast',
    bot,
    claims: [
      repeatComposed,
      repeatTime,
      repeatCorrection,
      repeatTemplate,
      takeAlbumPart,
      answerSecondMessage,
    ],
    dialogue: broadcastDialogue,
    commands: [{ id: 'pengumuman', en: 'broadcast', describe: 'command-broadcast', for: 'organizer' }],
    tick: wakeBroadcasts,
    nextDueAt: nextBroadcastAt,
  };
}

/** What the forms of announcements wait for; a person has one form open at a time. */
const takers: [isOpen: (actor: Actor) => boolean, take: (ctx: BotContext) => Promise<void>][] = [
  [isComposing, takeContent],
  [isPicking, takeNames],
  [isTiming, takeTime],
  [isCorrecting, takeCorrection],
  [isKeepingTemplate, takeTemplate],
];

const broadcastDialogue: Dialogue = {
  isOpen: (actor) => takers.some(([isOpen]) => isOpen(actor)),
  take: async (ctx) => takers.find(([isOpen]) => isOpen(ctx.actor))?.[1](ctx),
};

async function openBroadcast(ctx: BotContext, typed: string): Promise<void> {
  const { actor, say, now } = ctx;
  const { db } = ctx.needs.database;
  if (isStranger(actor)) return ctx.needs.home(ctx);
  const programmes = actor.programmeId === undefined ? await listProgrammesOf(db, actor) : [];
  const programmeId = actor.programmeId ?? (programmes.length === 1 ? programmes[0]!.id : undefined);
  if (programmeId === undefined && holdsRole(actor, 'owner'))
    return show(ctx, noProgrammeMessage(say, programmes.length));
  if (!actor.personId || programmeId === undefined || !authorise(actor, 'broadcast', { programmeId }))
    return refuse(ctx);
  if (typed !== '') return takeTyped(ctx, { programmeId, typed });
  await saveForm(db, actor.personId, { kind: 'broadcast', values: { programmeId }, now });
  const drafts = await listBroadcasts(db, { programmeId, states: ['draft'] });
  const reports = await listBroadcasts(db, { programmeId, states: closedStates, take: 1 });
  const message = askContentMessage(say, {
    drafts: drafts.filter((each) => each.author.personId === actor.personId).length,
    templates: (await listTemplates(db, programmeId)).length,
    hasReports: reports.length > 0,
    othersDraft: drafts.some(
      (each) => each.author.personId !== actor.personId && isFresh(each.createdAt, now),
    ),
  });
  await showPrompt(ctx, message);
}

const freshMs = 60 * 60_000;
const isFresh = (createdAt: Date, now: Date) => now.getTime() - createdAt.getTime() < freshMs;
