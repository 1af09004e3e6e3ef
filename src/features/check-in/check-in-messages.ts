import { stepSeconds } from '#domain/attendance/check-in-code.ts';
import { checkInWindow } from '#domain/attendance/check-in-window.ts';
import type { Message, Say } from '#domain/message.ts';
import { addressed } from '#domain/people/addressed.ts';
import { formatDay, formatTime, formatWallTime } from '#domain/time/time-format.ts';
import type { FoundPlace } from '#storage/attendance/check-in-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import type { CheckInOutcome, PresentedCode } from './take-check-in.ts';

/** A check-in and how its person presented it. */
export interface CheckInAnswer {
  outcome: Exclude<CheckInOutcome, { kind: 'noWindow' | 'nothingLeft' }>;
  code: PresentedCode;
  planOpen: boolean;
}

/** What a participant hears about a code: what was saved, or why not and what to do. */
export function checkInMessage(say: Say, { outcome, code, planOpen }: CheckInAnswer): Message {
  const buttons = planOpen
    ? [[{ label: say('button-plan-continue'), data: press('planContinue') }]]
    : undefined;
  return { text: wordOutcome(say, outcome, code), ...(buttons ? { buttons } : {}) };
}

function wordOutcome(say: Say, outcome: CheckInAnswer['outcome'], code: PresentedCode): string {
  const how = 'digits' in code ? 'code' : 'link';
  const shown = 'digits' in code ? code.digits : '';
  switch (outcome.kind) {
    case 'checkedIn':
      return doneText(say, outcome);
    case 'alreadyIn':
      return alreadyText(say, outcome.place);
    case 'wrong':
    case 'expired':
      return say(`check-in-${outcome.kind}-${how}`, { code: shown, seconds: stepSeconds });
    case 'otherGroup':
      return say('check-in-other-group', { title: outcome.place.title });
    case 'otherProgramme':
      return say('check-in-other-programme');
    case 'cancelled':
      return say('check-in-cancelled', titleAndDay(say, outcome.place));
    case 'paused':
      return say('check-in-paused', { until: formatTime(outcome.until, outcome.zone) });
    case 'notOpen':
    case 'closed':
      return windowText(say, outcome.place, outcome.kind);
  }
}

function doneText(say: Say, done: Extract<CheckInOutcome, { kind: 'checkedIn' }>): string {
  const { place, status, arrivedAt } = done;
  const { zone, startsAt, participantName: name, salutation } = place;
  const time = formatTime(arrivedAt, zone);
  return [
    say('check-in-done', { status: say(`rsvp-${status}`) }),
    addressed({ name, salutation }, say.locale),
    say('check-in-session', titleAndDay(say, place)),
    status === 'late'
      ? say('check-in-at-late', { time, start: formatWallTime(startsAt, zone) })
      : say('check-in-at', { time }),
    ...nextLine(say, done),
  ].join('\n');
}

/** When the next session of the day opens; nothing once it has. */
function nextLine(say: Say, { next, arrivedAt }: Extract<CheckInOutcome, { kind: 'checkedIn' }>): string[] {
  if (!next) return [];
  const { opensAt } = checkInWindow(next, next);
  if (opensAt <= arrivedAt) return [];
  return [say('check-in-next', { title: next.title, time: formatWallTime(opensAt, next.zone) })];
}

/** Somebody who is marked already: when they came, or what the organizers wrote. */
export function alreadyText(say: Say, place: FoundPlace): string {
  const { status, arrivedAt, source } = place.presence!;
  const session = titleAndDay(say, place);
  if (arrivedAt && (source === 'code' || source === 'link')) {
    const time = formatTime(arrivedAt, place.zone);
    return say('check-in-already', { status: say(`rsvp-${status}`), ...session, time });
  }
  const isIn = status === 'present' || status === 'late';
  const word = say(`mark-${status}`);
  return say(isIn ? 'check-in-already-by-staff' : 'check-in-already-away', { status: word, ...session });
}

/** Why a session cannot be checked in to now. */
export function windowText(say: Say, place: FoundPlace, phase: 'notOpen' | 'closed'): string {
  const { opensAt, closesAt } = checkInWindow(place, place);
  return phase === 'notOpen'
    ? say('check-in-not-open', { ...titleAndDay(say, place), time: formatTime(opensAt, place.zone) })
    : say('check-in-closed', { ...titleAndDay(say, place), time: formatTime(closesAt, place.zone) });
}

/** `Sesi pagi, Sen, 18 Mar 2019` in its parts. */
export function titleAndDay(say: Say, { title, heldOn }: FoundPlace): { title: string; day: string } {
  return { title, day: formatDay(heldOn, say.locale) };
}
