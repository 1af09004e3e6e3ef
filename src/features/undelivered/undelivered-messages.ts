import type { Button, Message, Say } from '#domain/message.ts';
import { missReason } from '#domain/sending/delivery.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import type { Undelivered } from '#storage/sending/undelivered-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

export const undeliveredPerPage = 5;

export interface UndeliveredView {
  /** Whose list it is; id `ofTheBot` is that of the owners. */
  programme: { id: number; name: string; zone: string };
  total: number;
  page: number;
  rows: Undelivered[];
  /** What was done just now. */
  title?: string;
}

/** News that did not arrive for certain: who, what, since when, why; each can be sent again or taken off the list. */
export function undeliveredMessage(
  say: Say,
  { programme, total, page, rows, title }: UndeliveredView,
): Message {
  const pages = Math.max(1, Math.ceil(total / undeliveredPerPage));
  const first = page * undeliveredPerPage + 1;
  const lines = rows.map((row, index) => lineOf(say, row, { number: first + index, zone: programme.zone }));
  return {
    text: [
      title ?? (total > 0 ? say('undelivered-title', { count: total }) : say('undelivered-none')),
      programme.name,
      ...lines,
      ...(total > 0 ? [say('undelivered-help')] : []),
      ...(pages > 1 ? [say('undelivered-page', { page: page + 1, pages })] : []),
    ].join('\n'),
    buttons: [
      ...rows.map((row, index) => rowButtons(say, row, { number: first + index, page })),
      stepButtons(say, { programmeId: programme.id, page, pages }),
      [{ label: say('button-back'), data: press('panel') }],
    ].filter((row) => row.length > 0),
  };
}

/** Told to organizers when something did not arrive. */
export function undeliveredNotice(
  say: Say,
  view: { programmeId: number; programme: string; count: number },
): Message {
  return {
    text: [say('undelivered-notice', { count: view.count }), view.programme].join('\n'),
    buttons: [[{ label: say('undelivered-view'), data: press('undeliveredList', view.programmeId, 0) }]],
  };
}

function lineOf(say: Say, row: Undelivered, { number, zone }: { number: number; zone: string }): string {
  return say('undelivered-row', {
    number,
    name: row.name || '-',
    what: say('undelivered-what', { what: row.subject?.split(':')[0] ?? 'other' }),
    at: formatInstant(row.dueAt, zone, say.locale),
    why: say('undelivered-why', { why: missReason(row.status, row.error) ?? 'late' }),
  });
}

function rowButtons(
  say: Say,
  { id }: Undelivered,
  { number, page }: { number: number; page: number },
): Button[] {
  return [
    { label: say('undelivered-again', { number }), data: press('undeliveredAgain', Number(id), page) },
    { label: say('undelivered-done', { number }), data: press('undeliveredDone', Number(id), page) },
  ];
}

function stepButtons(
  say: Say,
  { programmeId, page, pages }: { programmeId: number; page: number; pages: number },
): Button[] {
  const to = (key: string, next: number) => ({
    label: say(key),
    data: press('undeliveredList', programmeId, next),
  });
  return [
    ...(page > 0 ? [to('undelivered-newer', page - 1)] : []),
    ...(page < pages - 1 ? [to('undelivered-older', page + 1)] : []),
  ];
}
