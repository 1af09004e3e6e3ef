import type { Composer } from 'grammy';
import { writeCalendar } from '#documents/calendar/calendar.ts';
import { membershipInHand } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { findFeed } from '#storage/schedule/feed-store.ts';
import { listCalendarSessions } from '#storage/schedule/session-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { send, sendFile, show, toast } from '#telegram/screens/show-message.ts';
import {
  addressMessage,
  type CalendarView,
  calendarMessage,
  confirmFeedMessage,
} from './calendar-messages.ts';
import { renewFeed } from './renew-feed.ts';
import { revokeFeed } from './revoke-feed.ts';

/** The calendar file, and the private address a calendar reads. Everybody's is their own alone. */
export function addCalendarPresses(bot: Composer<BotContext>): void {
  onPress(bot, 'calendar', (ctx) => withCalendar(ctx, (view) => show(ctx, calendarMessage(view))));
  onPress(bot, 'calendarFile', (ctx) => withCalendar(ctx, (_view, right) => sendCalendar(ctx, right)));
  onPress(bot, 'feedAsk', (ctx, act) => withCalendar(ctx, (view) => askFirst(ctx, view, act)));
  onPress(bot, 'feedRenew', (ctx, seenFeedId) =>
    withCalendar(ctx, (_view, right) => renew(ctx, right, seenFeedId)),
  );
  onPress(bot, 'feedRevoke', (ctx, seenFeedId) =>
    withCalendar(ctx, (_view, right) => revoke(ctx, right, seenFeedId)),
  );
}

type CalendarRight = Right<'keepCalendar'>;

/** Runs for a participant of the programme in hand; anybody else learns where they stand. */
async function withCalendar(
  ctx: BotContext,
  run: (view: CalendarView, right: CalendarRight) => Promise<void>,
): Promise<void> {
  const place = membershipInHand(ctx.actor);
  const right = place && authorise(ctx.actor, 'keepCalendar', place);
  if (!right) return ctx.needs.home(ctx);
  await run(await viewOf(ctx, right), right);
}

async function viewOf({ needs, say }: BotContext, { by, about }: CalendarRight): Promise<CalendarView> {
  const { participantId, zone } = about;
  const feed = await findFeed(needs.database.db, participantId, by.personId);
  return { say, zone, feed, hasPages: needs.publicUrl !== undefined };
}

async function sendCalendar(ctx: BotContext, { about }: CalendarRight): Promise<void> {
  const { programmeId, groupId } = about;
  const { needs, say } = ctx;
  const { db } = needs.database;
  const programme = await getProgramme(db, programmeId);
  const sessions = await listCalendarSessions(db, { programmeId, groupId });
  if (sessions.length === 0) return toast(ctx, say('calendar-empty'));
  const text = writeCalendar({ programme, sessions, botUsername: needs.botUsername, say });
  const caption = { text: say('calendar-file-caption', { count: sessions.length }) };
  await sendFile(ctx, { fileName: 'jadwal.ics', bytes: Buffer.from(text, 'utf8'), caption });
}

async function askFirst(ctx: BotContext, view: CalendarView, act: string): Promise<void> {
  if (!view.feed || !view.hasPages || (act !== 'renew' && act !== 'revoke'))
    return show(ctx, calendarMessage(view));
  await show(ctx, confirmFeedMessage(view, view.feed, act));
}

async function renew(ctx: BotContext, right: CalendarRight, seenFeedId: number): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const { publicUrl } = needs;
  if (!publicUrl) return show(ctx, calendarMessage(await viewOf(ctx, right)));
  const input = { right, seenFeedId, updateId, now };
  const outcome = await renewFeed({ ...needs, publicUrl }, input);
  if (outcome.kind === 'changedMeanwhile') {
    await toast(ctx, say('calendar-changed-meanwhile'));
    return show(ctx, calendarMessage(await viewOf(ctx, right)));
  }
  await show(ctx, calendarMessage(await viewOf(ctx, right), say('calendar-feed-ready')));
  await send(ctx, addressMessage(say, outcome.address));
}

async function revoke(ctx: BotContext, right: CalendarRight, seenFeedId: number): Promise<void> {
  const { needs, say, updateId, now } = ctx;
  const input = { right, seenFeedId, updateId, now };
  const outcome = await revokeFeed(needs, input);
  if (outcome.kind === 'noneInForce') await toast(ctx, say('calendar-changed-meanwhile'));
  const view = await viewOf(ctx, right);
  await show(ctx, calendarMessage(view, view.feed ? undefined : say('calendar-feed-revoked')));
}
