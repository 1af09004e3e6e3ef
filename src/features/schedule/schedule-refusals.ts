import { type Message, packButtons } from '#domain/message.ts';
import { mondayOf } from '#domain/time/local-time.ts';
import { type ScheduleScreen, todayButton, weekButton, withPlanRow } from './schedule-screen.ts';

/** A day that does not exist, or a word that is no day; the example is the programme's first day. */
export function badDateMessage(
  screen: ScheduleScreen,
  argument: { kind: 'noSuchDay' | 'notADate'; typed: string },
  startsOn: string,
): Message {
  const [, month, date] = startsOn.split('-');
  const key = argument.kind === 'noSuchDay' ? 'schedule-no-such-day' : 'schedule-not-a-date';
  return withPlanRow(screen, {
    text: screen.say(key, { typed: argument.typed, example: `${date}/${month}` }),
    buttons: packButtons([todayButton(screen), weekButton(screen, mondayOf(screen.todayOn))]),
  });
}
