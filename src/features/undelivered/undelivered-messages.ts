import type { Button, Message, Say } from '#domain/message.ts';
import { missReason } from '#domain/sending/delivery.ts';
import { formatInstant } from '#domain/time/time-format.ts';
import { pageWith } from '#domain/words/list-part.ts';
import type { Undelivered } from '#storage/sending/undelivered-store.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type OpenList, openLongList } from '#telegram/screens/list-screen.ts';

const rowsEach = 5;

export interface UndeliveredView {
  /** Whose list it is; id `ofTheBot` is that of the owners. */
  programme: { id: number; name: string; zone: string };
  total: number;
  load: (part: { skip: number; take: number }) => Promise<Undelivered[]>;
  /** What was done just now. */
  title?: string;
}

/** News that did not arrive for certain: who, what, since when, why; each can be sent again or taken off the list. */
export function undeliveredList(say: Say, { programme, total, load, title }: UndeliveredView): OpenList {
  return openLongList(
    say,
    { total, size: rowsEach, load },
    {
      name: ({ name }) => name,
      head: [
        title ?? (total > 0 ? say('undelivered-title', { count: total }) : say('undelivered-none')),
        programme.name,
      ],
      line: (row, number) => lineOf(say, row, { number, zone: programme.zone }),
      foot: total > 0 ? [say('undelivered-help')] : [],
      button: (row, number) => rowButtons(say, row, number),
      below: [[{ label: say('button-back'), data: press('panel') }]],
      to: (page) => press('undeliveredList', programme.id, page),
    },
  );
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

function rowButtons(say: Say, { id }: Undelivered, number: number): Button[] {
  const page = pageWith(number - 1, rowsEach);
  return [
    { label: say('undelivered-again', { number }), data: press('undeliveredAgain', id, page) },
    { label: say('undelivered-done', { number }), data: press('undeliveredDone', Number(id), page) },
  ];
}
