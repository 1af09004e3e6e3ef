import writeXlsx, { type Cell, type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { printLayout } from './print-layout.ts';
import { textCell } from './sheet-layout.ts';

/** A sheet with some lines at its head, a table, and some lines below; all words said already. */
export interface TableSheet {
  name: string;
  /** The first is the title. */
  head: string[];
  columns: { header: string; width: number }[];
  /** Numbers are numbers, everything else is text that stays text: an NIP, a name that looks like a formula. */
  rows: (string | number | null)[][];
  foot: string[];
  /** The first so many columns that every printed page repeats, where the table is wider than a page. */
  repeatedColumns?: number;
}

/** An XLSX of such sheets, each made to be printed on A4. */
export async function writeTableWorkbook({ sheets }: { sheets: TableSheet[] }): Promise<Uint8Array> {
  const printed = sheets.map((sheet) => ({
    name: sheet.name,
    columns: sheet.columns.length,
    rows: headerRowOf(sheet) + sheet.rows.length + (sheet.foot.length > 0 ? sheet.foot.length + 1 : 0),
    headerRow: headerRowOf(sheet),
    ...(sheet.repeatedColumns ? { repeatedColumns: sheet.repeatedColumns } : {}),
  }));
  const features = [printLayout(printed)];
  return writeXlsx(sheets.map(layOut), { fontFamily: 'Calibri', fontSize: 11, features } as never).toBuffer();
}

/** A blank row parts the head from the table. */
const headerRowOf = ({ head }: TableSheet) => head.length + 2;

function layOut(sheet: TableSheet): Sheet<never> {
  const { name, head, columns, rows, foot } = sheet;
  return {
    sheet: name,
    data: [
      ...head.map((line, index): Row => [index === 0 ? bold(textCell(line)) : textCell(line)]),
      [],
      columns.map(({ header }) => headerCell(header)),
      ...rows.map((row): Row => row.map(bodyCell)),
      ...(foot.length > 0 ? [[], ...foot.map((line): Row => [textCell(line)])] : []),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: headerRowOf(sheet),
    ...(sheet.repeatedColumns ? { stickyColumnsCount: sheet.repeatedColumns } : {}),
    orientation: 'landscape',
  };
}

function bodyCell(value: string | number | null): Cell {
  if (typeof value === 'number') return { value, type: Number, ...framed };
  return { ...textCell(value ?? ''), ...framed };
}

const framed = { borderStyle: 'thin' as const, alignVertical: 'top' as const };

function headerCell(header: string): CellObject {
  return {
    ...bold(textCell(header)),
    wrap: true,
    backgroundColor: '#d9e8fb',
    borderStyle: 'thin',
    alignVertical: 'center',
  };
}

const bold = (cell: CellObject): CellObject => ({ ...cell, fontWeight: 'bold' });
