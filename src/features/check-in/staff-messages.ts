import type { Message, Say } from '#domain/message.ts';
import { formatTime } from '#domain/time-format.ts';

/** To the organizers: one account has tried ten wrong codes. */
export function guessingMessage(say: Say, about: { name: string; until: Date; zone: string }): Message {
  return { text: say('check-in-guessing', { name: about.name, until: formatTime(about.until, about.zone) }) };
}

/** To the organizers: many wrong codes from many people. */
export function manyMissesMessage(say: Say, count: number): Message {
  return { text: say('check-in-many-misses', { count }) };
}
