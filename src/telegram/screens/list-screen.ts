import { type Button, type Message, packButtons, type Say } from '#domain/message.ts';
import type { NamedRow } from '#domain/words/find-rows.ts';
import { type ListPart, type PagePlace, pageWith, partOf, placeOf } from '#domain/words/list-part.ts';
import { cutTo } from '#domain/words/short-text.ts';
import { press } from '#telegram/commands/button-catalogue.ts';

/** How a list is drawn. Numbers of rows count from 1. */
export interface ListFrame<T> {
  /** What a row is found by when somebody looks for it; `number` where the row shows one of its own. */
  name: (row: T) => string;
  number?: (row: T) => number;
  /** The lines above the page line and the rows, and those below them. */
  head: readonly string[];
  foot?: readonly string[];
  line?: (row: T, number: number) => string | readonly string[];
  /** One button is packed with those of other rows; several stand in a row of their own. */
  button?: (row: T, number: number) => Button | Button[];
  /** How single buttons are packed, where not two to a row. */
  pack?: (buttons: Button[]) => Button[][];
  above?: Button[][];
  below: Button[][];
  /** False where nothing can be typed, as in a group. */
  isSearched?: boolean;
  /** Data of the button that shows a page, from 0. */
  to: (page: number) => string;
}

/** From how many pages on a list can be searched; fewer are turned sooner than typed. */
const searchedFrom = 4;
/** What of a label an old phone shows; the rest of a long name would only push it aside. */
const maxLabelChars = 40;

/** One page of a list: its lines, a button a row, [Sebelumnya] and [Selanjutnya] as far as there are pages. */
export function listMessage<T>(say: Say, frame: ListFrame<T>, part: ListPart<T>): Message {
  const numbered = part.rows.map((row, index) => ({ row, number: part.skip + index + 1 }));
  const lines = numbered.flatMap(({ row, number }) => frame.line?.(row, number) ?? []);
  return {
    text: [...frame.head, ...pageLine(say, part), ...lines, ...(frame.foot ?? [])].join('\n'),
    buttons: [
      ...(frame.above ?? []),
      ...rowButtons(
        numbered.map(({ row, number }) => frame.button?.(row, number) ?? []),
        frame.pack,
      ),
      ...turnRow(say, part, frame.to),
      ...(frame.isSearched === false ? [] : findRow(say, part, frame.to)),
      ...frame.below,
    ],
  };
}

/** A list as a feature opens it: any page of it, and its rows to be searched. */
export interface OpenList {
  message(wanted: number): Message | Promise<Message>;
  rows(): FoundRow[] | Promise<FoundRow[]>;
}

/** One whose rows are all at hand. */
export interface ListAtHand extends OpenList {
  message(wanted: number): Message;
}

/** A row, and the button's data that shows its page. */
export interface FoundRow extends NamedRow {
  data: string;
}

/** A list whose rows are all at hand. `wanted` reads a page that is asked for by another number than its own. */
export function openList<T>(
  say: Say,
  {
    rows,
    size,
    wanted = (page) => page,
  }: { rows: readonly T[]; size: number; wanted?: (page: number) => number },
  frame: ListFrame<T>,
): ListAtHand {
  return {
    message: (page) => listMessage(say, frame, partOf(rows, { wanted: wanted(page), size })),
    rows: () => foundRows(rows, size, frame),
  };
}

/** A list of which only the page that is shown is read, and all of it only to be searched. */
export function openLongList<T>(
  say: Say,
  source: {
    total: number;
    size: number;
    load: (part: { skip: number; take: number }) => Promise<readonly T[]>;
  },
  frame: ListFrame<T>,
): OpenList {
  const { total, size, load } = source;
  return {
    message: async (wanted) => {
      const place = placeOf(total, { wanted, size });
      return listMessage(say, frame, { ...place, rows: await load(place) });
    },
    rows: async () => foundRows(await load({ skip: 0, take: total }), size, frame),
  };
}

function foundRows<T>(rows: readonly T[], size: number, frame: ListFrame<T>): FoundRow[] {
  return rows.map((row, index) => ({
    name: frame.name(row),
    data: frame.to(pageWith(index, size)),
    ...(frame.number ? { number: frame.number(row) } : {}),
  }));
}

/** "Halaman 3 dari 25"; what fits one page does not say so. */
export function pageLine(say: Say, { page, pages }: Pick<PagePlace, 'page' | 'pages'>): string[] {
  return pages > 1 ? [say('list-page', { page: page + 1, pages })] : [];
}

/** The title of a page of a longer text: "Naskah, halaman 1 dari 3". */
export function pageTitle(
  say: Say,
  title: string,
  { page, pages }: Pick<PagePlace, 'page' | 'pages'>,
): string {
  return say('list-page-of', { title, page: page + 1, pages });
}

/** [Sebelumnya] [Selanjutnya], each only where there is somewhere to go. */
export function turnRow(
  say: Say,
  { page, pages }: Pick<PagePlace, 'page' | 'pages'>,
  to: (page: number) => string,
): Button[][] {
  const row = [
    ...(page > 0 ? [{ label: say('list-before'), data: to(page - 1) }] : []),
    ...(page < pages - 1 ? [{ label: say('list-after'), data: to(page + 1) }] : []),
  ];
  return row.length > 0 ? [row] : [];
}

/** [Cari] under a long list: a number or a name is typed then (telegram/forms/find-in-list). */
function findRow(
  say: Say,
  { page, pages }: Pick<PagePlace, 'page' | 'pages'>,
  to: (page: number) => string,
): Button[][] {
  if (pages < searchedFrom) return [];
  return [[{ label: say('list-find'), data: press('listFind', to(page).replaceAll(':', '_')) }]];
}

function rowButtons(ofRows: (Button | Button[])[], pack = packButtons): Button[][] {
  const cut = (button: Button): Button => ({ ...button, label: cutTo(button.label, maxLabelChars) });
  const alone = ofRows.flatMap((each) => (Array.isArray(each) ? [each.map(cut)] : []));
  const packed = ofRows.flatMap((each) => (Array.isArray(each) ? [] : [cut(each)]));
  return [...pack(packed), ...alone.filter((row) => row.length > 0)];
}
