import { opensBeforeMinutes } from '#domain/attendance/check-in-window.ts';
import type { Button, Message, Say } from '#domain/message.ts';
import { packButtons } from '#domain/message.ts';
import { formatDay, formatTime, formatTimeRange } from '#domain/time/time-format.ts';
import type { Presence } from '#storage/attendance/presence-store.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayAnswers } from '#telegram/screens/attendance-words.ts';
import { type ScheduleScreen, withPlanRow } from './schedule-screen.ts';

/** The participant who looks, and what was marked for them in the session. */
export interface CardReader {
  participantId: number;
  presence?: Presence;
}

/** One session: when, where, with whom, and the participant's answer and attendance. */
export function sessionCard(screen: ScheduleScreen, session: Session, reader?: CardReader): Message {
  const { say, zone, rsvps } = screen;
  const time = formatTimeRange({ fromAt: session.startsAt, untilAt: session.endsAt, zone });
  const lines = [
    say('schedule-card-title', { title: session.title, day: formatDay(session.heldOn, say.locale) }),
    session.jp === undefined ? time : `${time} · ${sayJp(say, session.jp)}`,
    say('schedule-place', { place: session.place ?? say('schedule-not-set') }),
    say('schedule-facilitator', { name: session.facilitator ?? say('schedule-not-set') }),
    say('schedule-materials', {
      materials: say(session.materialsUrl ? 'schedule-available' : 'schedule-not-yet'),
    }),
    ...(rsvps ? [say('schedule-my-answer', { answer: sayAnswers(say, [session], rsvps) })] : []),
    ...(reader ? [presenceLine(screen, session, reader.presence)] : []),
  ];
  return withPlanRow(screen, {
    text: lines.join('\n'),
    buttons: [
      ...packButtons([
        ...mapButton(say, session),
        ...materialsButton(say, session),
        ...answerButton(screen, session, reader?.participantId),
        ...checkInButton(screen, session, reader),
      ]),
      [{ label: say('button-back'), data: press('scheduleDay', session.heldOn) }],
    ],
  });
}

/** What was marked, or when one can check in; afterwards that nothing is known yet. */
function presenceLine({ say, zone, now }: ScheduleScreen, session: Session, presence?: Presence): string {
  const opensAt = opensAtOf(session);
  if (presence) {
    const status = say(`mark-${presence.status}`);
    const { arrivedAt } = presence;
    const state = arrivedAt ? `${status}, ${formatTime(arrivedAt, zone)}` : status;
    return say('schedule-presence', { state });
  }
  const time = formatTime(opensAt, zone);
  return say('schedule-presence', {
    state: now < opensAt ? say('schedule-presence-opens', { time }) : say('schedule-presence-none'),
  });
}

/** The way to check in, from when it opens until the session ends, while nothing was marked. */
function checkInButton({ say, now }: ScheduleScreen, session: Session, reader?: CardReader): Button[] {
  const isTime = now >= opensAtOf(session) && now < session.endsAt;
  return isTime && reader && !reader.presence
    ? [{ label: say('schedule-check-in'), data: press('checkInNow') }]
    : [];
}

const opensAtOf = ({ startsAt }: Session) => new Date(startsAt.getTime() - opensBeforeMinutes * 60_000);

function sayJp(say: Say, jp: number): string {
  return `${new Intl.NumberFormat(say.locale === 'id' ? 'id-ID' : 'en-GB').format(jp)} JP`;
}

const buildingWords = /\b(hotel|gedung|kantor|balai|kampus|universitas|jalan|jln?|building|office|street)\b/i;

/** The address the organizer gave, or what a map can find: an address or a building, not a room. */
function mapButton(say: Say, { place, mapUrl }: Session): Button[] {
  if (mapUrl) return [{ label: say('schedule-map'), url: mapUrl }];
  if (!place || !(place.includes(',') || buildingWords.test(place))) return [];
  const url = `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`;
  return [{ label: say('schedule-map'), url }];
}

function materialsButton(say: Say, { materialsUrl }: Session): Button[] {
  return materialsUrl ? [{ label: say('schedule-open-materials'), url: materialsUrl }] : [];
}

function answerButton(
  { say, rsvps, now }: ScheduleScreen,
  session: Session,
  participantId?: number,
): Button[] {
  if (!participantId || session.startsAt <= now) return [];
  const isAnswered = rsvps?.some((rsvp) => rsvp.sessionId === session.id);
  return [
    {
      label: say(isAnswered ? 'schedule-change-answer' : 'schedule-give-answer'),
      data: press('rsvpSession', session.heldOn, participantId, session.id, 'only'),
    },
  ];
}
