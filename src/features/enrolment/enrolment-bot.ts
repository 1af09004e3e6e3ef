import { Composer, type NextFunction } from 'grammy';
import { isStranger } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import { looksLikeNik } from '#domain/people/nip.ts';
import { getProgramme, listActiveProgrammes } from '#storage/programme/programme-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onText } from '#telegram/commands/claims.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { show } from '#telegram/screens/show-message.ts';
import { readCode } from '#telegram/secrets.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { acceptRole } from './accept-role.ts';
import { alarmMessage, noticeMessage, refusedInvitationMessage } from './enrolment-messages.ts';
import { fixDialogue } from './fix-dialogue.ts';
import { addJoinPresses } from './join-presses.ts';
import type { Alarm } from './miss-code.ts';
import { openCodes } from './open-codes.ts';
import { type OpenOutcome, openInvitation } from './open-invitation.ts';

/** Joining as a participant and taking a role: links, codes, notice, confirmation. */
export function createEnrolment(listCommands: () => CommandEntry[]): Feature {
  const bot = new Composer<BotContext>();
  const chats = bot.chatType('private');
  chats.command('start', async (ctx, next) => {
    const payload = ctx.match.trim();
    if (/^j[\w-]{22}$/.test(payload)) return knock(ctx, { payload });
    if (/^[ro][\w-]{22}$/.test(payload)) return acceptRole(ctx, { payload, commands: listCommands() });
    if (payload) return show(ctx, refusedInvitationMessage(ctx.say, 'unknown'));
    return next();
  });
  addJoinPresses(bot, listCommands);
  onPress(bot, 'codesOpen', openCodesAgain);
  return { name: 'enrolment', bot, claims: [onText(claimCode)], dialogues: [fixDialogue] };
}

/** A joining code is one wherever it is typed; a citizen number is erased. */
async function claimCode(ctx: BotContext, next: NextFunction): Promise<void> {
  const typed = ctx.message!.text!;
  if (looksLikeNik(typed)) return eraseNik(ctx);
  const code = readCode(typed);
  const looksTyped = code && /\d|-/.test(typed);
  if (code && (looksTyped || isStranger(ctx.actor)) && ctx.actor.form?.kind !== 'joinFix')
    return knock(ctx, { code });
  await next();
}

async function knock(ctx: BotContext, key: { payload: string } | { code: string }): Promise<void> {
  const { needs, say, actor, now } = ctx;
  const outcome = await openInvitation(needs, {
    telegramUserId: actor.telegramUserId,
    personId: actor.personId,
    key,
    actedAt: ctx.actedAt,
    updateId: ctx.updateId,
    now,
  });
  if (outcome.kind === 'open') {
    const programme = await getProgramme(needs.database.db, outcome.participant.programmeId);
    return show(ctx, noticeMessage(say, programme, outcome.link.id));
  }
  await answerClosedDoor(ctx, outcome);
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

async function eraseNik(ctx: BotContext): Promise<void> {
  await ctx.deleteMessage().catch(() => undefined);
  await show(ctx, { text: ctx.say(isStranger(ctx.actor) ? 'join-nik-refused' : 'nik-refused') });
}
