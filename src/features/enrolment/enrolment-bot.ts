import { Composer } from 'grammy';
import { isListening } from '#domain/forms/form-catalogue.ts';
import { isStranger } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import { readCode } from '#domain/people/invitation-code.ts';
import { getProgramme, listActiveProgrammes } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { show } from '#telegram/screens/show-message.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { acceptRole } from './accept-role.ts';
import { alarmMessage, noticeMessage, refusedInvitationMessage } from './enrolment-messages.ts';
import { fixDialogue } from './fix-dialogue.ts';
import { addJoinPresses } from './join-presses.ts';
import type { Alarm } from './miss-code.ts';
import { openCodes } from './open-codes.ts';
import { type Knock, type OpenOutcome, openInvitation } from './open-invitation.ts';

/** Joining as a participant and taking a role: links, codes, notice, confirmation. */
export function createEnrolment(listCommands: () => CommandEntry[]): Feature {
  const bot = new Composer<BotContext>();
  const chats = bot.chatType('private');
  chats.command('start', async (ctx, next) => {
    const payload = ctx.match.trim();
    if (/^j[\w-]{22}$/.test(payload)) return answerKnock(ctx, await open(ctx, { key: { payload } }));
    if (/^[ro][\w-]{22}$/.test(payload)) return acceptRole(ctx, { payload, commands: listCommands() });
    if (payload) return show(ctx, refusedInvitationMessage(ctx.say, 'unknown'));
    return next();
  });
  addJoinPresses(bot, listCommands);
  onPress(bot, 'codesOpen', openCodesAgain);
  return { name: 'enrolment', bot, offers: offerCode, dialogues: [fixDialogue] };
}

/**
 * A code that opens an invitation is one wherever it is typed. Of a stranger with nothing open that takes words a wrong
 * one counts as a miss; everybody else's words go on to what they were meant for.
 */
async function offerCode(ctx: BotContext, { text, meant }: SaidText): Promise<Offer[]> {
  const code = meant ? undefined : readCode(text);
  if (code === undefined) return nothing;
  const mayMiss = isStranger(ctx.actor) && !(ctx.actor.form && isListening(ctx.actor.form));
  const outcome = await open(ctx, { key: { code }, isMaybeWords: !mayMiss });
  if (outcome.kind === 'words') return nothing;
  return [{ kind: 'invitation', sure: 'sure', take: () => answerKnock(ctx, outcome) }];
}

async function open(
  { needs, actor, actedAt, updateId, now }: BotContext,
  what: Pick<Knock, 'key' | 'isMaybeWords'>,
): Promise<OpenOutcome> {
  const { telegramUserId, personId } = actor;
  return openInvitation(needs, { telegramUserId, personId, actedAt, updateId, now, ...what });
}

async function answerKnock(ctx: BotContext, outcome: OpenOutcome): Promise<void> {
  if (outcome.kind !== 'open') return answerClosedDoor(ctx, outcome);
  const programme = await getProgramme(ctx.needs.database.db, outcome.participant.programmeId);
  await show(ctx, noticeMessage(ctx.say, programme, outcome.link.id));
}

async function answerClosedDoor(
  ctx: BotContext,
  outcome: Exclude<OpenOutcome, { kind: 'open' }>,
): Promise<void> {
  const { say } = ctx;
  switch (outcome.kind) {
    case 'own':
      return ctx.needs.home(ctx);
    case 'used':
    case 'expired':
    case 'unknown':
      return show(ctx, refusedInvitationMessage(say, outcome.kind));
    case 'words':
      return;
    case 'wrongCode':
      if (outcome.alarm) await reportGuessing(ctx, outcome.alarm);
      return show(ctx, { text: say('join-wrong-code', { left: String(outcome.missesLeft) }) });
    case 'codesOff':
      return show(ctx, { text: say('join-codes-off') });
    case 'paused':
      if (outcome.alarm) await reportGuessing(ctx, outcome.alarm);
      return show(ctx, { text: say('join-paused') });
  }
}

/** A wrong code is of no programme: the organizers of all that run are told, each once. */
async function reportGuessing(ctx: BotContext, alarm: Alarm): Promise<void> {
  const { db } = ctx.needs.database;
  const running = await listActiveProgrammes(db);
  for (const programmeId of running.length > 0 ? running.map(({ id }) => id) : [undefined]) {
    await notifyStaff(ctx.needs, db, {
      programmeId,
      dedupeKey: `codes:${ctx.updateId}`,
      now: ctx.now,
      word: (say) => alarmMessage(say, alarm),
    });
  }
}

/** [Buka lagi] under the news that codes are closed. */
async function openCodesAgain(ctx: BotContext): Promise<void> {
  const { actor, needs, say, now } = ctx;
  const right = authorise(actor, 'openCodes');
  if (!right) return refuse(ctx);
  await openCodes(needs, { right, now });
  await show(ctx, { text: say('join-codes-opened') });
}
