import { isReportable } from '#domain/attendance/absence.ts';
import { membershipInHand } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { addDays, localDayOf } from '#domain/time/local-time.ts';
import { type Absence, findAbsence, listAbsencesOf } from '#storage/attendance/absence-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { listSessions, type Session } from '#storage/schedule/session-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { show, showPrompt, toast } from '#telegram/screens/show-message.ts';
import {
  kindMessage,
  ownAbsenceMessage,
  ownRequestsMessage,
  whenMessage,
  whichSessionMessage,
} from './absence-messages.ts';
import { type AbsenceScope, listMeantSessions } from './request-absence.ts';

/** The place of this person that a button names; somebody else's, or a forged one, gives the menu. */
export async function withPlace(
  ctx: BotContext,
  participantId: number,
  run: (right: Right<'requestAbsence'>) => Promise<unknown>,
): Promise<void> {
  const { actor } = ctx;
  const inHand = membershipInHand(actor) ?? actor.memberships[0];
  const meant = participantId === 0 ? inHand?.participantId : participantId;
  const right =
    meant === undefined ? undefined : authorise(actor, 'requestAbsence', { participantId: meant });
  if (!right) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return ctx.needs.home(ctx);
  }
  await run(right);
}

/** The request of this person that a button names. */
export async function withOwnAbsence(
  ctx: BotContext,
  requestId: number,
  run: (absence: Absence, right: Right<'requestAbsence'>) => Promise<unknown>,
): Promise<void> {
  const absence = await findAbsence(ctx.needs.database.db, requestId);
  await withPlace(ctx, absence?.participantId ?? -1, (right) => run(absence!, right));
}

const daysAhead = 3;

/** Opens a new request: when? */
export async function askWhen(ctx: BotContext, right: Right<'requestAbsence'>): Promise<void> {
  const { db } = ctx.needs.database;
  const { participantId, programmeId, groupId, zone } = right.about;
  const { absenceLateDays } = await getProgramme(db, programmeId);
  const todayOn = localDayOf(ctx.now, zone);
  const from = addDays(todayOn, -absenceLateDays);
  const sessions = await listSessions(db, { programmeId, groupId, from });
  const days = [...new Set(sessions.map(({ heldOn }) => heldOn))];
  const offered = [
    ...days.filter((day) => day <= todayOn),
    ...days.filter((day) => day > todayOn).slice(0, daysAhead),
  ];
  await openForm(ctx, 'absence', { participantId });
  const hasRequests = (await listAbsencesOf(db, participantId)).length > 0;
  await showPrompt(ctx, whenMessage(ctx.say, { participantId, days: offered, hasRequests }));
}

/** A day is chosen: which of its sessions, or why. */
export async function askWhichSession(
  ctx: BotContext,
  right: Right<'requestAbsence'>,
  day: string,
): Promise<void> {
  const scope = { fromOn: day, untilOn: day };
  const sessions = await listMeantSessions(ctx.needs.database.db, right, scope);
  if (sessions.length < 2) return askKind(ctx, right, scope);
  const { participantId } = right.about;
  await show(ctx, whichSessionMessage(ctx.say, { participantId, day, sessions }));
}

/** The sessions are chosen: why? Refuses a scope without sessions, or too long ago. */
export async function askKind(
  ctx: BotContext,
  right: Right<'requestAbsence'>,
  scope: AbsenceScope,
): Promise<void> {
  const sessions = await listReportable(ctx, right, scope);
  if (!sessions) return;
  const { participantId } = right.about;
  await openForm(ctx, 'absence', { participantId, scope });
  await showPrompt(ctx, kindMessage(ctx.say, participantId, sessions));
}

/** The sessions that can still be reported; with none it says why, and gives nothing. */
export async function listReportable(
  ctx: BotContext,
  right: Right<'requestAbsence'>,
  scope: AbsenceScope,
): Promise<Session[] | undefined> {
  const { say, acted } = ctx;
  const { db } = ctx.needs.database;
  const { programmeId, zone } = right.about;
  const meant = await listMeantSessions(db, right, scope);
  const { absenceLateDays: lateDays } = await getProgramme(db, programmeId);
  const sessions = meant.filter(({ heldOn }) =>
    isReportable(heldOn, { now: acted.at, waited: acted.waited, zone, lateDays }),
  );
  if (sessions.length > 0) return sessions;
  const isOff = meant.length === 0;
  await showPrompt(ctx, {
    text: isOff ? say('absence-no-session') : say('absence-too-late', { days: lateDays }),
  });
  return undefined;
}

/** A request of one's own, as it stands now. */
export async function showOwn(
  ctx: BotContext,
  requestId: number,
  { title, present = show }: { title?: string; present?: typeof show } = {},
): Promise<void> {
  await withOwnAbsence(ctx, requestId, async (absence, right) => {
    const { evidenceAllowed } = await getProgramme(ctx.needs.database.db, right.about.programmeId);
    await present(ctx, ownAbsenceMessage(ctx.say, { absence, evidenceAllowed, title }));
  });
}

export async function showOwnRequests(ctx: BotContext, right: Right<'requestAbsence'>): Promise<void> {
  const { participantId } = right.about;
  const absences = await listAbsencesOf(ctx.needs.database.db, participantId);
  await show(ctx, ownRequestsMessage(ctx.say, participantId, absences));
}
