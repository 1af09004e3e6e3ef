import type { Message, Say } from '#domain/message.ts';
import { formatDay, formatTime } from '#domain/time/time-format.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** To the organizers: one account has tried ten wrong codes. */
export function guessingMessage(say: Say, about: { name: string; until: Date; zone: string }): Message {
  return { text: say('check-in-guessing', { name: about.name, until: formatTime(about.until, about.zone) }) };
}

/** To the organizers: many wrong codes from many people. */
export function manyMissesMessage(say: Say, programmeId: number, count: number): Message {
  return {
    text: say('check-in-many-misses', { count }),
    buttons: [[{ label: say('check-in-screen'), data: press('checkInScreen', programmeId) }]],
  };
}

/** To the organizers: a code that several people sent long after it left the screen. */
export function sharedCodeMessage(
  say: Say,
  about: { count: number; title: string; heldOn: string; programmeId: number },
): Message {
  const { count, title, heldOn, programmeId } = about;
  return {
    text: say('check-in-shared', { count, title, day: formatDay(heldOn, say.locale) }),
    buttons: [[{ label: say('check-in-look'), data: press('checkInDoubtful', programmeId, heldOn, 0) }]],
  };
}
