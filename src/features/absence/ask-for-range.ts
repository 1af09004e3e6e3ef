import { resolveNamedDay } from '#domain/attendance/replies/named-day.ts';
import type { Reading } from '#domain/attendance/replies/reading.ts';
import type { Right } from '#domain/people/authorise.ts';
import { addDays, localDayOf } from '#domain/time/local-time.ts';
import { listSessions } from '#storage/schedule/session-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { openForm } from '#telegram/forms/open-form.ts';
import { nothing, type Offer } from '#telegram/offers/offer.ts';
import type { SaidText } from '#telegram/offers/said-text.ts';
import { showPrompt } from '#telegram/screens/show-message.ts';
import { rangeMessage } from './absence-messages.ts';
import { askKind, listReportable, withPlace } from './absence-screens.ts';
import type { AbsenceScope } from './request-absence.ts';

type DaysAway = Extract<Reading, { kind: 'range' }>;

/** "Cuti 25 sampai 28 maret bu": days away, whether or not a day is asked about; nothing for any other text. */
export function offerDaysAway(ctx: BotContext, { reply, text }: SaidText): Offer[] {
  if (reply.kind !== 'range' || ctx.actor.memberships.length === 0) return nothing;
  const words = () => ({ label: ctx.say('absence-range-label'), name: ctx.say('absence-range-name') });
  const take = () => withPlace(ctx, 0, (right) => askForRange(ctx, right, { away: reply, text }));
  return [{ kind: 'attendance', sure: 'sure', of: 'days', words, take }];
}

/** Opens the request for several days and asks what it lacks: the reason, of Dinas luar the letter; of Sakit which kind it is. */
async function askForRange(
  ctx: BotContext,
  right: Right<'requestAbsence'>,
  { away, text }: { away: DaysAway; text: string },
): Promise<void> {
  const scope = await scopeOf(ctx, right, away);
  if (!scope) return showPrompt(ctx, { text: ctx.say('absence-noSuchDay', { typed: text }) });
  // A sickness is filed by the press of its button alone, never by a text.
  if (away.absence === 'sick') return askKind(ctx, right, scope);
  const sessions = await listReportable(ctx, right, scope);
  if (!sessions) return;
  const { participantId } = right.about;
  const { absence: kind } = away;
  await openForm(ctx, 'absence', { participantId, scope, kind });
  await showPrompt(ctx, rangeMessage(ctx.say, { participantId, kind, sessions, scope }));
}

/** Without a first day it begins with the next session. Undefined when a day does not exist or the last is before the first. */
async function scopeOf(
  ctx: BotContext,
  { about }: Right<'requestAbsence'>,
  { from, until }: DaysAway,
): Promise<AbsenceScope | undefined> {
  const todayOn = localDayOf(ctx.now, about.zone);
  const fromOn = from ? resolveNamedDay(from, todayOn) : await nextDayOn(ctx, about, todayOn);
  if (!fromOn) return undefined;
  const isFromToday = 'daysAhead' in until;
  const untilOn =
    'days' in until
      ? addDays(fromOn, until.days - 1)
      : resolveNamedDay(until, isFromToday ? todayOn : fromOn);
  return untilOn && untilOn >= fromOn ? { fromOn, untilOn } : undefined;
}

async function nextDayOn(
  { needs, now }: BotContext,
  { programmeId, groupId }: Right<'requestAbsence'>['about'],
  todayOn: string,
): Promise<string> {
  const sessions = await listSessions(needs.database.db, { programmeId, groupId, from: todayOn });
  return sessions.find(({ startsAt }) => startsAt > now)?.heldOn ?? todayOn;
}
