import { letterDueOn } from '#domain/attendance/decide-rsvp.ts';
import type { Button, Say } from '#domain/message.ts';
import { relativeDay } from '#domain/time/local-time.ts';
import { formatDay, formatDayShort } from '#domain/time/time-format.ts';
import type { Rsvp } from '#storage/attendance/rsvp-store.ts';
import type { Session } from '#storage/schedule/session-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { sayWaitsUntil } from '#telegram/forms/waits-until.ts';
import { type AttendanceDay, nextStartOf, openSessions } from './attendance-day.ts';

/** How the answers of a day stand on a screen. */
export interface DayView {
  say: Say;
  day: AttendanceDay;
  now: Date;
  planOpen: boolean;
  /** True while the next text is taken as the reason of Izin. */
  reasonAsked: boolean;
  /** True while they could check in, if they are in the room. */
  mayCheckIn?: boolean;
}

/** The sessions an answer is about now: those still open, or all of a day that is over. */
export function shownSessions({ day, now }: DayView): Session[] {
  const open = openSessions(day, { at: now });
  return open.length > 0 ? open : day.sessions;
}

/** What is still wanted for the answers (a reason, a letter, an arrival), or how long they can be changed. */
export function followUpLines(view: DayView, sessions: Session[]): string[] {
  const { say, day, reasonAsked } = view;
  const answers = sessions.flatMap(({ id }) => rsvpOf(day, id) ?? []);
  const isOpen = openSessions(day, { at: view.now }).length > 0;
  const lines = [
    // With a plan or a form open the next text is not the reason: it is asked for by the button.
    ...(answers.some(lacksReason) ? reasonLines(view, reasonAsked) : []),
    ...(answers.some(({ status }) => status === 'sick') ? [say('rsvp-sick-told')] : []),
    ...(answers.some(lacksLetter)
      ? [say('rsvp-letter-later', { day: formatDay(letterDueOn(day.heldOn), say.locale) })]
      : []),
    ...(isOpen && answers.some(({ status, arrivesAt }) => status === 'late' && !arrivesAt)
      ? [say('rsvp-ask-arrival')]
      : []),
  ];
  const inRoom = isRoomAsked(view, sessions) ? [say('rsvp-in-room')] : [];
  return [...(lines.length > 0 || !isOpen ? lines : [say('rsvp-change-until-start')]), ...inRoom];
}

function reasonLines({ say, day, now }: DayView, reasonAsked: boolean): string[] {
  if (!reasonAsked) return [say('rsvp-reason-by-button')];
  const values = {
    heldOn: day.heldOn,
    participantId: day.participantId,
    until: nextStartOf(day, { status: 'excused', now }),
  };
  return [say('rsvp-ask-reason'), sayWaitsUntil({ say, now }, { kind: 'rsvpReason', values }, day.zone)];
}

/** Somebody who comes, at an hour at which they may be there already. */
function isRoomAsked({ day, mayCheckIn = false }: DayView, sessions: Session[]): boolean {
  return mayCheckIn && sessions.some(({ id }) => rsvpOf(day, id)?.status === 'present');
}

/** What can be done next with the answers of a day. */
export function dayButtons(view: DayView, sessions: Session[], common?: Rsvp['status']): Button[] {
  const { say, day, planOpen, reasonAsked } = view;
  const answers = sessions.flatMap(({ id }) => rsvpOf(day, id) ?? []);
  const { heldOn, participantId } = day;
  const buttons: Button[] = [];
  if (planOpen) buttons.push({ label: say('button-plan-continue'), data: press('planContinue') });
  if (!reasonAsked && answers.some(lacksReason))
    buttons.push({ label: say('rsvp-write-reason'), data: press('rsvpReason', heldOn, participantId) });
  if (answers.some(lacksLetter))
    buttons.push({ label: say('rsvp-send-letter'), data: press('rsvpLetter', heldOn, participantId) });
  if (openSessions(day, { at: view.now }).length > 0)
    buttons.push({ label: say('button-change'), data: press('rsvpChange', heldOn, participantId) });
  if (isRoomAsked(view, sessions)) buttons.push({ label: say('rsvp-check-in'), data: press('checkInNow') });
  else if (common === 'present' && !planOpen) buttons.push(scheduleButton(view));
  return buttons;
}

/** `Jadwal besok`: the schedule of the day that was answered. */
function scheduleButton({ say, day, now }: DayView): Button {
  const relative = relativeDay(now, day.heldOn, day.zone);
  const label = say(`rsvp-schedule-${relative}`, { day: formatDayShort(day.heldOn, say.locale) });
  return { label, data: press('scheduleDay', day.heldOn) };
}

const lacksReason = (rsvp: Rsvp) => rsvp.status === 'excused' && !rsvp.reason;
const lacksLetter = (rsvp: Rsvp) => rsvp.status === 'official_duty' && !rsvp.letter;

export function rsvpOf({ rsvps }: AttendanceDay, sessionId: number): Rsvp | undefined {
  return rsvps.find((rsvp) => rsvp.sessionId === sessionId);
}
