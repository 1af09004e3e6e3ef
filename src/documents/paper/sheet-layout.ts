import type { Cell, CellObject, Row, Sheet } from 'write-excel-file/node';
import type { Column } from '#domain/workbook/import-table.ts';

/** Rows below the last filled one that are ready to type in, formatted as text. */
const spareRows = 200;
/** Characters, by field; anything else is `defaultWidth`. */
const widths: Record<string, number> = {
  rosterNo: 6,
  name: 28,
  nip: 22,
  rank: 24,
  position: 32,
  opd: 40,
  unit: 36,
  date: 14,
  start: 9,
  end: 9,
  title: 16,
  topic: 48,
  facilitator: 24,
  place: 40,
  jp: 6,
  materialsUrl: 32,
  mapUrl: 32,
  reason: 70,
};
const defaultWidth = 14;
const lineHeightPoints = 15.5;
const numberFields = ['rosterNo', 'jp'];

/**
 * A sheet with a frozen header row. All cells but numbers have Excel's text format, so that an NIP keeps its digits
 * and a day or time stays as it was typed, whatever country the computer is set to.
 */
export function layOutSheet<Field extends string>(
  name: string,
  {
    columns,
    rows,
    spare,
  }: { columns: Column<Field>[]; rows: Partial<Record<Field, string | number | null>>[]; spare: boolean },
): Sheet<never> {
  const fields = columns.map(({ field }) => field);
  const filled = rows.map((row): Row => fields.map((field) => bodyCell(field, row[field] ?? null)));
  const empty = Array.from(
    { length: spare ? spareRows : 0 },
    (): Row => fields.map((field) => bodyCell(field, null)),
  );
  return {
    sheet: name,
    data: [columns.map(({ header, required }) => headerCell(header, required === true)), ...filled, ...empty],
    columns: fields.map((field) => ({ width: widthOf(field) })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** A text cell that reads back as written, in any program. */
export function textCell(text: string): CellObject {
  return { value: escapeText(text), type: String, format: '@', alignVertical: 'top' };
}

/**
 * Escapes what would be taken for Excel's own escapes (`_x0041_`). A word that every JavaScript object answers to
 * (`valueOf`) is escaped as well: write-excel-file 4.1.1 looks texts up in a plain object and writes a broken file.
 */
function escapeText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  if (!(escaped in Object.prototype)) return escaped;
  return `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}`;
}

/** A text cell that wraps in a column of that width; the row is made high enough, since not every program does it. */
export function wrappedCell(text: string, widthChars: number): CellObject {
  const lines = Math.ceil((text.length * 1.1) / widthChars);
  return { ...textCell(text), wrap: true, height: Math.max(1, lines) * lineHeightPoints };
}

function widthOf(field: string): number {
  return widths[field] ?? defaultWidth;
}

function bodyCell(field: string, value: string | number | null): Cell {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  if (value !== null) return field === 'reason' ? wrappedCell(value, widthOf(field)) : textCell(value);
  return numberFields.includes(field) ? null : { type: String, format: '@' };
}

function headerCell(header: string, required: boolean): Cell {
  return {
    value: header,
    type: String,
    fontWeight: 'bold',
    backgroundColor: required ? '#d9e8fb' : '#eeeeee',
    bottomBorderStyle: 'thin',
  };
}
