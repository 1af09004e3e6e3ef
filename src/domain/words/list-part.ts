/** Where in something that does not fit one screen: pages and rows count from 0. */
export interface PagePlace {
  page: number;
  pages: number;
  /** How many rows stand on the pages before. */
  skip: number;
  /** How many rows a page has at most. */
  take: number;
}

/** The rows of one page, and where they stand. */
export interface ListPart<T> extends PagePlace {
  rows: readonly T[];
}

/**
 * The page that is wanted of so many rows; one beyond the last is the last, as after a row of it has gone. There is
 * always a page, if an empty one.
 */
export function placeOf(total: number, { wanted, size }: { wanted: number; size: number }): PagePlace {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { page, pages, skip: page * size, take: size };
}

/** The page that is wanted of rows that are all at hand. */
export function partOf<T>(rows: readonly T[], part: { wanted: number; size: number }): ListPart<T> {
  const place = placeOf(rows.length, part);
  return { ...place, rows: rows.slice(place.skip, place.skip + place.take) };
}

/** The page a row stands on; without that row, the first. */
export const pageWith = (index: number, size: number) => Math.max(0, Math.floor(index / size));
