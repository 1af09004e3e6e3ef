import type { Button, Message, Say } from '#domain/message.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import type { FoundRow } from '#telegram/screens/list-screen.ts';

const rowsShown = 8;
/** A line of a phone, as it is quoted or stands on a button. */
const maxChars = 40;

/** Which row? `data` leads back to the list. */
export function askRowMessage(say: Say, data: string, lead?: string): Message {
  return { text: [...(lead ? [lead] : []), say('list-find-ask')].join('\n'), buttons: [backTo(say, data)] };
}

export function noRowMessage(say: Say, { data, typed }: { data: string; typed: string }): Message {
  return { text: say('list-find-none', { typed: quoted(typed) }), buttons: [backTo(say, data)] };
}

/** Rows of several pages fit: a button each, as far as they are few. */
export function whichRowMessage(
  say: Say,
  { data, typed, found }: { data: string; typed: string; found: readonly FoundRow[] },
): Message {
  const rest = found.length - rowsShown;
  return {
    text: [
      say('list-find-several', { count: found.length, typed: quoted(typed) }),
      ...(rest > 0 ? [say('list-find-more', { rest })] : []),
    ].join('\n'),
    buttons: [
      ...found.slice(0, rowsShown).map((row): Button[] => [{ label: labelOf(row), data: row.data }]),
      backTo(say, data),
    ],
  };
}

const labelOf = ({ name, number }: FoundRow) =>
  cutTo(number === undefined ? name : `${number}. ${name}`, maxChars);
const quoted = (typed: string) => cutTo(onOneLine(typed), maxChars);
const backTo = (say: Say, data: string): Button[] => [{ label: say('button-back'), data }];
