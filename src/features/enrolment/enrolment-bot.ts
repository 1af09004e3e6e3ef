import { Composer } from 'grammy';
import { isLocale } from '#domain/locale.ts';
import { looksLikeNik } from '#domain/nip.ts';
import { findActor, forgetPerson, setLocale } from '#storage/actor-store.ts';
import { closeForm, saveForm } from '#storage/form-store.ts';
import { findLinkById, type Link } from '#storage/link-store.ts';
import { getParticipant } from '#storage/participant-store.ts';
import { getProgramme } from '#storage/programme-store.ts';
import { findNextSession } from '#storage/session-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { setCommandsFor } from '#telegram/command-menus.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { notifyStaff } from '#telegram/notify-staff.ts';
import { onPress } from '#telegram/on-press.ts';
import { readCode } from '#telegram/secrets.ts';
import { send, show } from '#telegram/show-message.ts';
import {
  confirmIdentityMessage,
  fullNoticeMessage,
  joinedMessage,
  noticeMessage,
  refusedInvitationMessage,
} from './enrolment-messages.ts';
import { joinProgramme } from './join-programme.ts';
import { leaveInvitation, type OpenOutcome, openInvitation } from './open-invitation.ts';
import { takeRole } from './take-role.ts';

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

  const claims = new Composer<BotContext>();
  claims.on('message:text', async (ctx, next) => {
    if (looksLikeNik(ctx.message.text)) return eraseNik(ctx);
    const code = readCode(ctx.message.text);
    const looksTyped = code && /\d|-/.test(ctx.message.text);
    if (code && (looksTyped || isStranger(ctx)) && ctx.actor.form?.kind !== 'joinFix')
      return knock(ctx, { code });
    return next();
  });
  const dialogue = { isOpen: (actor: BotContext['actor']) => actor.form?.kind === 'joinFix', take: takeFix };
  return { name: 'enrolment', bot, claims, dialogue };
}

const isStranger = (ctx: BotContext) => ctx.actor.memberships.length === 0 && ctx.actor.roles.length === 0;

async function knock(ctx: BotContext, key: { payload: string } | { code: string }): Promise<void> {
  const { needs, say, actor, now } = ctx;
  const outcome = await openInvitation(needs, { telegramUserId: actor.telegramUserId, key, now });
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
      return show(ctx, { text: say('join-wrong-code', { left: String(outcome.missesLeft) }) });
    case 'codesOff':
      return show(ctx, { text: say('join-codes-off') });
    case 'paused':
      if (outcome.justNow) await reportGuessing(ctx);
      return show(ctx, { text: say('join-paused') });
  }
}

async function reportGuessing(ctx: BotContext): Promise<void> {
  await notifyStaff(ctx.needs, ctx.needs.database.db, {
    dedupeKey: `codes:${ctx.actor.telegramUserId}:${ctx.updateId}`,
    now: ctx.now,
    word: (say) => ({ text: say('join-guessing-alert') }),
  });
}

/** Runs with the invitation this person has open; anybody else's press shows where they stand. */
async function withInvitation(
  ctx: BotContext,
  linkId: number,
  run: (open: { link: Link } & Awaited<ReturnType<typeof loadInvitation>>) => Promise<void>,
): Promise<void> {
  const open = ctx.actor.form;
  const link =
    open?.kind === 'join' && open.values.linkId === linkId
      ? await findLinkById(ctx.needs.database.db, linkId)
      : undefined;
  if (!link?.participantId) return ctx.needs.home(ctx);
  await run({ link, ...(await loadInvitation(ctx, link.participantId)) });
}

async function loadInvitation(ctx: BotContext, participantId: number) {
  const { db } = ctx.needs.database;
  const participant = await getParticipant(db, participantId);
  return { participant, programme: await getProgramme(db, participant.programmeId) };
}

async function showNotice(ctx: BotContext, linkId: number, locale: string): Promise<void> {
  await withInvitation(ctx, linkId, async ({ programme }) => {
    if (!isLocale(locale)) return;
    await setLocale(ctx.needs.database.db, ctx.actor.personId!, locale);
    await show(ctx, noticeMessage(ctx.needs.sayIn(locale), programme, linkId));
  });
}

async function confirm(
  ctx: BotContext,
  { linkId, commands }: { linkId: number; commands: CommandEntry[] },
): Promise<void> {
  const { needs, say, actor, now, updateId } = ctx;
  if (!actor.personId) return needs.home(ctx);
  const joinedBefore = actor.form?.kind !== 'join' || actor.form.values.linkId !== linkId;
  if (joinedBefore && actor.memberships.length === 0) return needs.home(ctx);
  const outcome = await joinProgramme(needs, {
    linkId,
    personId: actor.personId,
    locale: actor.locale,
    updateId,
    now,
  });
  switch (outcome.kind) {
    case 'joined':
      return welcome(ctx, { participantId: outcome.participantId, commands });
    case 'otherPlace':
      return show(ctx, refusedInvitationMessage(say, 'other-place'));
    case 'used':
    case 'expired':
      return show(ctx, refusedInvitationMessage(say, outcome.kind));
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
  await show(ctx, joinedMessage(ctx.say, { participant, programme, nextSession }));
  const joined = await findActor(needs.database.db, actor.telegramUserId, actor.locale);
  await setCommandsFor(ctx.api, joined, { commands: done.commands, say: ctx.say });
}

async function askWhatToFix(ctx: BotContext, linkId: number): Promise<void> {
  await withInvitation(ctx, linkId, async () => {
    await saveForm(ctx.needs.database.db, ctx.actor.personId!, {
      kind: 'joinFix',
      values: { linkId },
      now: ctx.now,
    });
    await show(ctx, { text: ctx.say('join-what-to-fix') });
  });
}

/** Takes the words on what is wrong on the roster: they go to the organizers, joining goes on. */
async function takeFix(ctx: BotContext): Promise<void> {
  const { needs, actor, say, now } = ctx;
  const words = ctx.message?.text;
  if (!words) return show(ctx, { text: say('join-fix-needs-text') });
  const linkId = Number(actor.form?.values.linkId);
  const link = await findLinkById(needs.database.db, linkId);
  if (!link?.participantId) return needs.home(ctx);
  const { participant } = await loadInvitation(ctx, link.participantId);
  await needs.database.transaction(async (db) => {
    await saveForm(db, actor.personId!, { kind: 'join', values: { linkId }, now });
    await notifyStaff(needs, db, {
      programmeId: participant.programmeId,
      dedupeKey: `joinFix:${ctx.updateId}`,
      now,
      word: (staffSay) => ({
        text: staffSay('join-fix-for-staff', { name: participant.name, words: words.slice(0, 1_000) }),
      }),
    });
  });
  await send(ctx, { text: say('join-fix-sent') });
  await send(ctx, confirmIdentityMessage(say, participant, linkId));
}

/** Not this person: the name leaves the screen, nothing stays stored, the organizers hear of it. */
async function refuseIdentity(ctx: BotContext, linkId: number): Promise<void> {
  await withInvitation(ctx, linkId, async ({ participant }) => {
    const { needs, actor, now } = ctx;
    await needs.database.transaction(async (db) => {
      await notifyStaff(needs, db, {
        programmeId: participant.programmeId,
        dedupeKey: `notMe:${ctx.updateId}`,
        now,
        word: (say) => ({ text: say('join-not-me-for-staff', { name: participant.name }) }),
      });
      await leaveAndForget(db, actor.personId!);
    });
    await show(ctx, { text: ctx.say('join-not-me-done') });
  });
}

async function cancelJoining(ctx: BotContext, linkId: number): Promise<void> {
  await withInvitation(ctx, linkId, async () => {
    await leaveInvitation(ctx.needs, ctx.actor.personId!);
    await leaveAndForget(ctx.needs.database.db, ctx.actor.personId!);
    await show(ctx, { text: ctx.say('join-cancelled') });
  });
}

async function leaveAndForget(db: Parameters<typeof closeForm>[0], personId: number): Promise<void> {
  await closeForm(db, personId, 'join');
  await forgetPerson(db, personId);
}

async function acceptRole(
  ctx: BotContext,
  { payload, commands }: { payload: string; commands: CommandEntry[] },
): Promise<void> {
  const { needs, actor, say, now, updateId } = ctx;
  const outcome = await takeRole(needs, { payload, telegramUserId: actor.telegramUserId, updateId, now });
  if (outcome.kind !== 'taken') return show(ctx, { text: say(`role-refused-${outcome.kind}`) });
  ctx.actor = await findActor(needs.database.db, actor.telegramUserId, actor.locale);
  const programme = outcome.programmeId
    ? await getProgramme(needs.database.db, outcome.programmeId)
    : undefined;
  await show(ctx, { text: say(`role-taken-${outcome.role}`, { programme: programme?.name ?? '' }) });
  await setCommandsFor(ctx.api, ctx.actor, { commands, say });
  await needs.home(ctx);
}

async function eraseNik(ctx: BotContext): Promise<void> {
  await ctx.deleteMessage().catch(() => undefined);
  await show(ctx, { text: ctx.say(isStranger(ctx) ? 'join-nik-refused' : 'nik-refused') });
}
