import writeXlsx, { type CellObject, type Row, type Sheet } from 'write-excel-file/node';
import { printLayout } from '#documents/paper/print-layout.ts';
import { textCell } from '#documents/paper/sheet-layout.ts';

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
      wrapped(
        columns.map(({ header }) => headerCell(header)),
        columns,
      ),
      ...rows.map((row): Row => wrapped(row.map(bodyCell), columns)),
      ...(foot.length > 0 ? [[], ...foot.map((line): Row => [textCell(line)])] : []),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: headerRowOf(sheet),
    ...(sheet.repeatedColumns ? { stickyColumnsCount: sheet.repeatedColumns } : {}),
    orientation: 'landscape',
  };
}

const lineHeightPoints = 15.5;
/** A row high enough for its longest cell, since not every program makes it so. */
function wrapped(cells: CellObject[], columns: TableSheet['columns']): Row {
  const lines = cells.map(({ value }, index) =>
    typeof value === 'string' ? linesIn(value, columns[index]!.width) : 1,
  );
  return cells.map((cell) => ({ ...cell, height: Math.max(...lines) * lineHeightPoints }));
}

/** Words are kept whole; a word longer than a line takes several. */
function linesIn(text: string, chars: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > chars) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(word.length / chars) - 1);
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

function bodyCell(value: string | number | null): CellObject {
  if (typeof value === 'number') return { value, type: Number, ...framed };
  return { ...textCell(value ?? ''), ...framed, wrap: true };
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
