import { Composer, type NextFunction } from 'grammy';
import { holdsRole, isStranger } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { listBroadcasts } from '#storage/broadcast/broadcast-store.ts';
import { listTemplates } from '#storage/broadcast/broadcast-template-store.ts';
import { listProgrammesOf } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { Feature } from '#telegram/feature.ts';
import { onForm } from '#telegram/forms/on-form.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import { show, showPrompt } from '#telegram/screens/show-message.ts';
import { addAudiencePresses } from './audience/audience-presses.ts';
import { addPickPresses, takeNames } from './audience/pick-presses.ts';
import { askContentMessage, noProgrammeMessage } from './broadcast-messages.ts';
import { addReportPresses, closedStates } from './card/report-presses.ts';
import {
  type Repeat,
  repeatComposed,
  takeAlbumPart,
  takeContent,
  takeTyped,
} from './compose/composing-dialogue.ts';
import { showDrafts } from './compose/draft-list.ts';
import { addDraftPresses } from './compose/draft-presses.ts';
import { findSecondMessage } from './compose/second-message.ts';
import { addChangePresses } from './correct/change-presses.ts';
import { repeatCorrection, takeCorrection } from './correct/correction-dialogue.ts';
import { addReceiptPresses } from './receipts/receipt-presses.ts';
import { addSendingPresses } from './send/sending-presses.ts';
import { nextBroadcastAt, wakeBroadcasts } from './send/wake-broadcasts.ts';
import { repeatTemplate, takeTemplate } from './templates/template-dialogue.ts';
import { addTemplatePresses } from './templates/template-presses.ts';
import { addTimingPresses, repeatTime, takeTime } from './time/timing-presses.ts';
import { withAnnouncing } from './with-broadcast.ts';

/** Announcements: composed, shown, sent now or later, corrected, recalled, confirmed as read, reported. */
export function createBroadcast(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['pengumuman', 'broadcast'], openBroadcast);
  onPress(bot, 'broadcastNew', (ctx) => openBroadcast(ctx, ''));
  onPress(bot, 'broadcastDrafts', (ctx) => withAnnouncing(ctx, (right) => showDrafts(ctx, right)));
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
    offers: offerComposing,
    claims: [claimRepeated, takeAlbumPart, claimSecondMessage],
    dialogues: broadcastDialogues,
    commands: [{ id: 'pengumuman', en: 'broadcast', describe: 'command-broadcast', for: 'organizer' }],
    tick: wakeBroadcasts,
    nextDueAt: nextBroadcastAt,
  };
}

/** The same update once more, after it was taken. */
const findRepeated = (ctx: BotContext): Repeat | undefined =>
  repeatComposed(ctx) ?? repeatTime(ctx) ?? repeatCorrection(ctx) ?? repeatTemplate(ctx);

/** A text that was taken as part of an announcement, or comes right behind one. */
async function offerComposing(ctx: BotContext): Promise<Offer[]> {
  const repeated = findRepeated(ctx);
  if (repeated) return [{ kind: 'repeated', sure: 'sure', take: repeated }];
  const second = await findSecondMessage(ctx);
  return second ? [{ kind: 'more', sure: 'sure', take: second }] : nothing;
}

/** The same for a photo, a file or a part of an album. */
async function claimRepeated(ctx: BotContext, next: NextFunction): Promise<unknown> {
  const repeated = findRepeated(ctx);
  return repeated ? repeated() : next();
}

async function claimSecondMessage(ctx: BotContext, next: NextFunction): Promise<unknown> {
  const second = await findSecondMessage(ctx);
  return second ? second() : next();
}

/** What the forms of announcements wait for. */
const broadcastDialogues = [
  onForm('broadcast', takeContent),
  onForm('broadcastPick', takeNames),
  onForm('broadcastTime', takeTime),
  onForm('broadcastCorrect', takeCorrection),
  onForm('broadcastTemplate', takeTemplate),
];

async function openBroadcast(ctx: BotContext, typed: string): Promise<void> {
  const { actor, say } = ctx;
  const { db } = ctx.needs.database;
  if (isStranger(actor)) return ctx.needs.home(ctx);
  const programmes = actor.programmeId === undefined ? await listProgrammesOf(db, actor) : [];
  const programmeId = actor.programmeId ?? (programmes.length === 1 ? programmes[0]!.id : undefined);
  if (programmeId === undefined && holdsRole(actor, 'owner'))
    return show(ctx, noProgrammeMessage(say, programmes.length));
  const right = programmeId === undefined ? undefined : authorise(actor, 'broadcast', { programmeId });
  if (!right) return refuse(ctx);
  await (typed === '' ? askWhat(ctx, right) : takeTyped(ctx, { right, typed }));
}

async function askWhat(ctx: BotContext, { by, about }: Right<'broadcast'>): Promise<void> {
  const { say, now } = ctx;
  const { db } = ctx.needs.database;
  const { programmeId } = about;
  await openForm(ctx, 'broadcast', { programmeId });
  const drafts = await listBroadcasts(db, { programmeId, states: ['draft'] });
  const reports = await listBroadcasts(db, { programmeId, states: closedStates, take: 1 });
  const message = askContentMessage(say, {
    drafts: drafts.filter((each) => each.author.personId === by.personId).length,
    templates: (await listTemplates(db, programmeId)).length,
    hasReports: reports.length > 0,
    othersDraft: drafts.some((each) => each.author.personId !== by.personId && isFresh(each.createdAt, now)),
  });
  await showPrompt(ctx, message);
}

const freshMs = 60 * 60_000;
const isFresh = (createdAt: Date, now: Date) => now.getTime() - createdAt.getTime() < freshMs;
