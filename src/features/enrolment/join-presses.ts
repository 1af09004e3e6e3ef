import type { Composer } from 'grammy';
import { isLocale } from '#domain/locale.ts';
import { findAttendanceQuestion } from '#domain/reminder/reminder-rule.ts';
import { addDays, instantOf, localDayOf } from '#domain/time/local-time.ts';
import { findActor, setLocale } from '#storage/people/actor-store.ts';
import { listRules } from '#storage/reminder/reminder-rule-store.ts';
import { findNextSession } from '#storage/schedule/session-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { setCommandsFor } from '#telegram/commands/command-menus.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { CommandEntry } from '#telegram/feature.ts';
import { show } from '#telegram/screens/show-message.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import {
  confirmIdentityMessage,
  fullNoticeMessage,
  joinedMessage,
  noticeMessage,
  refusedInvitationMessage,
} from './enrolment-messages.ts';
import { askWhatToFix } from './fix-dialogue.ts';
import { loadInvitation, showEnded, withInvitation } from './invitation-in-hand.ts';
import { joinProgramme } from './join-programme.ts';
import { leaveJoining } from './leave-joining.ts';

/** The buttons between the privacy notice and the welcome. */
export function addJoinPresses(bot: Composer<BotContext>, listCommands: () => CommandEntry[]): void {
  onPress(bot, 'joinNotice', showNotice);
  onPress(bot, 'joinNoticeFull', (ctx, linkId) =>
    withInvitation(ctx, linkId, async ({ programme }) =>
      show(ctx, fullNoticeMessage(ctx.say, programme, linkId)),
    ),
  );
  onPress(bot, 'joinAgree', (ctx, linkId) =>
    withInvitation(ctx, linkId, async ({ participant }) =>
      show(ctx, confirmIdentityMessage(ctx.say, participant, linkId)),
    ),
  );
  onPress(bot, 'joinConfirm', (ctx, linkId) => confirm(ctx, { linkId, commands: listCommands() }));
  onPress(bot, 'joinNeedsFix', askWhatToFix);
  onPress(bot, 'joinNotMe', refuseIdentity);
  onPress(bot, 'joinCancel', cancelJoining);
}

async function showNotice(ctx: BotContext, linkId: number, locale: string): Promise<void> {
  await withInvitation(ctx, linkId, async ({ personId, programme }) => {
    if (!isLocale(locale)) return;
    await setLocale(ctx.needs.database.db, personId, locale);
    await show(ctx, noticeMessage(ctx.needs.sayIn(locale), programme, linkId));
  });
}

async function confirm(
  ctx: BotContext,
  { linkId, commands }: { linkId: number; commands: CommandEntry[] },
): Promise<void> {
  const { needs, say, actor, now, updateId } = ctx;
  const { personId, locale } = actor;
  if (!personId) return needs.home(ctx);
  const outcome = await joinProgramme(needs, {
    ...{ linkId, personId, locale, updateId, now },
    acted: ctx.acted,
  });
  switch (outcome.kind) {
    case 'joined':
      return welcome(ctx, { participantId: outcome.participantId, commands });
    case 'otherPlace':
      return show(ctx, refusedInvitationMessage(say, 'other-place'));
    case 'used':
    case 'expired':
      return showEnded(ctx, { personId, why: outcome.kind });
    case 'notHeld':
      return needs.home(ctx);
  }
}

async function welcome(
  ctx: BotContext,
  done: { participantId: number; commands: CommandEntry[] },
): Promise<void> {
  const { needs, now, actor } = ctx;
  const { participant, programme } = await loadInvitation(ctx, done.participantId);
  const nextSession = await findNextSession(needs.database.db, {
    programmeId: programme.id,
    groupId: participant.groupId,
    after: now,
  });
  const first = await findNextSession(needs.database.db, {
    programmeId: programme.id,
    groupId: participant.groupId,
    after: new Date(0),
  });
  const rules = await listRules(needs.database.db, programme.id);
  const timing = findAttendanceQuestion(rules.filter(({ isOn }) => isOn))?.timing;
  const asksAt = timing && 'at' in timing ? timing.at : undefined;
  const dayBefore = nextSession && addDays(localDayOf(nextSession.startsAt, programme.zone), -1);
  const isStillAsked = asksAt && dayBefore && instantOf(dayBefore, asksAt, programme.zone) > now;
  await show(
    ctx,
    joinedMessage(ctx.say, {
      participant,
      programme,
      nextSession,
      hasBegun: first !== undefined && first.startsAt <= now,
      asksAt: isStillAsked ? asksAt : undefined,
    }),
  );
  const joined = await findActor(needs.database.db, actor.telegramUserId, {
    spokenLocale: actor.locale,
    now: ctx.now,
  });
  await setCommandsFor(ctx.api, joined, { commands: done.commands, say: ctx.say });
}

/** Not this person: the name leaves the screen, nothing stays stored, the organizers hear of it. */
async function refuseIdentity(ctx: BotContext, linkId: number): Promise<void> {
  await withInvitation(ctx, linkId, async ({ personId, participant }) => {
    const { needs, now } = ctx;
    await needs.database.transaction(async (db) => {
      await notifyStaff(needs, db, {
        programmeId: participant.programmeId,
        dedupeKey: `notMe:${ctx.updateId}`,
        now,
        word: (say) => ({ text: say('join-not-me-for-staff', { name: participant.name }) }),
      });
      await leaveJoining(db, personId);
    });
    await show(ctx, { text: ctx.say('join-not-me-done') });
  });
}

async function cancelJoining(ctx: BotContext, linkId: number): Promise<void> {
  await withInvitation(ctx, linkId, async ({ personId }) => {
    await leaveJoining(ctx.needs.database.db, personId);
    await show(ctx, { text: ctx.say('join-cancelled') });
  });
}
