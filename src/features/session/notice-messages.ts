import type { RsvpStatus } from '#domain/attendance/attendance.ts';
import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import { asksAgain, type ChangeKind, type DraftedSession } from '#domain/schedule/session-change.ts';
import { instantOf } from '#domain/time/local-time.ts';
import { formatDay } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { detailLines } from './notice-details.ts';
import { hoursLine } from './session-words.ts';

/** A change as one person is told of it, with what they had answered. */
export type NoticedChange = DraftedSession & { kind: ChangeKind; answer?: RsvpStatus };

interface NoticeContext {
  participantId: number;
  zone: string;
  now: Date;
  changes: NoticedChange[];
}

/** More would not fit a phone; the schedule has the rest. */
const maxSessions = 6;

/** News about changed sessions for one participant: what is new, what it was, and whether their answer stands. */
export function noticeMessage(say: Say, context: NoticeContext): Message {
  const { changes } = context;
  const days = new Set(changes.map(newsDay));
  const isOneDay = days.size === 1;
  const blocks = changes
    .slice(0, maxSessions)
    .flatMap((change) => [
      sessionLine(say, change, { ...context, showsDay: !isOneDay, isAlone: changes.length === 1 }),
      ...detailLines(say, change),
      ...answerLines(say, change),
    ]);
  const others = changes.length - maxSessions;
  return {
    text: [
      headline(say, changes, isOneDay),
      ...blocks,
      ...(others > 0 ? [say('session-notice-others', { count: others })] : []),
    ].join('\n'),
    buttons: noticeButtons(say, context, [...days]),
  };
}

/** The day it is about: the new one of a session that moves. */
const newsDay = ({ after }: NoticedChange) => after.heldOn;

function headline(say: Say, changes: NoticedChange[], isOneDay: boolean): string {
  const day = formatDay(newsDay(changes[0]!), say.locale);
  if (changes.length === 1) return say(`session-notice-${changes[0]!.kind}`, { day });
  return isOneDay
    ? say('session-notice-changed', { day })
    : say('session-notice-several', { count: changes.length });
}

function sessionLine(
  say: Say,
  change: NoticedChange,
  { zone, showsDay, isAlone }: { zone: string; showsDay: boolean; isAlone: boolean },
): string {
  const { before, after, kind } = change;
  const hours = hoursLine(after, zone);
  const was = before && kind !== 'cancelled' ? formerTime(say, { before, after }) : undefined;
  const day = showsDay ? `, ${formatDay(after.heldOn, say.locale)},` : '';
  const line = `${after.title}${day} ${hours}`;
  const told = was ? say('session-notice-was', { now: line, before: was }) : line;
  const isWhole = kind === 'cancelled' || kind === 'added' || kind === 'restored';
  return isWhole && !isAlone ? say('session-notice-state', { session: told, state: kind }) : told;
}

/** Only what was otherwise: the day with its start, the start, the end or both. */
function formerTime(
  say: Say,
  { before, after }: { before: DraftedSession['after']; after: DraftedSession['after'] },
): string | undefined {
  const [start, end] = [before.startTime, before.endTime].map((time) => time.replace(':', '.'));
  if (before.heldOn !== after.heldOn) return `${formatDay(before.heldOn, say.locale)}, ${start}`;
  const [isStart, isEnd] = [before.startTime !== after.startTime, before.endTime !== after.endTime];
  if (isStart) return isEnd ? `${start}–${end}` : start;
  return isEnd ? say('session-notice-until', { time: end! }) : undefined;
}

function answerLines(say: Say, change: NoticedChange): string[] {
  const { answer, kind } = change;
  if (!answer || kind === 'cancelled' || kind === 'added') return [];
  const status = say(`rsvp-${answer}`);
  return [say(asksAgain(change) ? 'session-notice-void' : 'session-notice-kept', { status })];
}

function noticeButtons(
  say: Say,
  { changes, participantId, zone, now }: NoticeContext,
  days: string[],
): Button[][] {
  const [day] = days;
  const open = days.length === 1 ? press('scheduleDay', day!) : press('scheduleAll', 0);
  const look = { label: say('session-notice-look'), data: open };
  const answerable = changes.filter(
    ({ after, kind }) => kind !== 'cancelled' && instantOf(after.heldOn, after.startTime, zone) > now,
  );
  const [first] = answerable;
  if (!first || days.length > 1) return [[look]];
  const isAlone = answerable.length === 1 && first.sessionId !== undefined && first.kind !== 'added';
  const data = isAlone
    ? press('rsvpSession', day!, participantId, first.sessionId!, 'only')
    : press('rsvpChange', day!, participantId);
  const isKept = first.answer !== undefined && !asksAgain(first);
  return packButtons([
    look,
    { label: say(isKept ? 'session-notice-change' : 'session-notice-answer'), data },
  ]);
}
