import { type Cell, cellText, isEmptyCell } from './import-cell.ts';

/** A sheet of a workbook as it was read, row 1 first. */
export type Sheet = { name: string; rows: Cell[][] };

/** A column of the outside contract; its header is matched without regard to case, spaces or order. */
export type Column<Field extends string> = { field: Field; header: string; required?: true };

export type ImportRow<Field extends string> = { rowNumber: number; cells: Partial<Record<Field, Cell>> };

/** A recognised sheet: which known columns it has, and its filled rows with their spreadsheet row numbers. */
export type ImportTable<Field extends string> = { columns: Field[]; rows: ImportRow<Field>[] };

export type TableReading<Field extends string> =
  | { kind: 'table'; table: ImportTable<Field> }
  | { kind: 'missingColumns'; headers: string[] }
  | { kind: 'repeatedColumn'; header: string };

export type HeaderRow<Field extends string> = { index: number; places: { field: Field; column: number }[] };

/** A title and notes may stand above the header row, but not more than this. */
const headerRowsSearched = 10;

/** The row of the first ten that names most of the columns, at least two of them. */
export function findHeaderRow<Field extends string>(
  rows: Cell[][],
  columns: Column<Field>[],
): HeaderRow<Field> | undefined {
  let best: HeaderRow<Field> | undefined;
  for (const [index, row] of rows.slice(0, headerRowsSearched).entries()) {
    const places = placesOf(row, columns);
    if (places.length >= 2 && places.length > (best?.places.length ?? 0)) best = { index, places };
  }
  return best;
}

/** Reads the rows below the header; unknown columns are left out here, so nothing of them is kept. */
export function readTable<Field extends string>(
  rows: Cell[][],
  columns: Column<Field>[],
  options: { ignoreAlone: Field[] },
): TableReading<Field> {
  const header = findHeaderRow(rows, columns);
  const present = new Set(header?.places.map((place) => place.field));
  const missing = columns.filter((column) => column.required && !present.has(column.field));
  if (!header || missing.length > 0)
    return { kind: 'missingColumns', headers: missing.map((column) => column.header) };
  if (present.size < header.places.length)
    return { kind: 'repeatedColumn', header: repeatedHeader(header, columns) };
  const filled = rows
    .slice(header.index + 1)
    .map((row, index) => ({ rowNumber: header.index + index + 2, cells: pick(row, header) }))
    .filter((row) => hasContent(row, options.ignoreAlone));
  return { kind: 'table', table: { columns: [...present], rows: filled } };
}

/** A header as it is compared: letters and digits only, lower case. */
export function headerKey(cell: Cell | undefined): string {
  return cellText(cell)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function placesOf<Field extends string>(row: Cell[], columns: Column<Field>[]): HeaderRow<Field>['places'] {
  const keys = row.map(headerKey);
  return columns.flatMap(({ field, header }) =>
    keys.flatMap((key, column) => (key === headerKey(header) ? [{ field, column }] : [])),
  );
}

function repeatedHeader<Field extends string>(header: HeaderRow<Field>, columns: Column<Field>[]): string {
  const fields = header.places.map((place) => place.field);
  const repeated = fields.find((field, index) => fields.indexOf(field) !== index);
  return columns.find((column) => column.field === repeated)?.header ?? '';
}

function pick<Field extends string>(row: Cell[], header: HeaderRow<Field>): Partial<Record<Field, Cell>> {
  const cells: Partial<Record<Field, Cell>> = {};
  for (const { field, column } of header.places) cells[field] = row[column] ?? null;
  return cells;
}

function hasContent<Field extends string>(row: ImportRow<Field>, ignoreAlone: Field[]): boolean {
  const fields = Object.keys(row.cells) as Field[];
  return fields.some((field) => !ignoreAlone.includes(field) && !isEmptyCell(row.cells[field]));
}
