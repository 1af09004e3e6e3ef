import { nobodysNik } from '#domain/people/nik.ts';
import type { RosterField } from '#domain/roster/roster-import-columns.ts';
import type { ScheduleField } from '#domain/schedule/schedule-import-columns.ts';
import { type Cell, looksLikeNik } from '#domain/workbook/import-cell.ts';
import type { ImportTable } from '#domain/workbook/import-table.ts';

/** What the bot recognised in a workbook: the known columns of its two sheets, and nothing else of the file. */
export interface WorkbookTables {
  roster?: ImportTable<RosterField>;
  schedule?: ImportTable<ScheduleField>;
}

/**
 * The tables as bytes to keep between preview and saving. A NIK must not be stored: its cell becomes one of nobody,
 * which is refused for the same reason and says nothing.
 */
export function packWorkbook(tables: WorkbookTables): Uint8Array {
  const scrubbed = {
    ...(tables.roster && { roster: mapCells(tables.roster, packCell) }),
    ...(tables.schedule && { schedule: mapCells(tables.schedule, packCell) }),
  };
  return Buffer.from(JSON.stringify(scrubbed), 'utf8');
}

/** Reads what `packWorkbook` wrote. */
export function unpackWorkbook(bytes: Uint8Array): WorkbookTables {
  const { roster, schedule } = JSON.parse(Buffer.from(bytes).toString('utf8')) as WorkbookTables;
  return {
    ...(roster && { roster: mapCells(roster, unpackCell) }),
    ...(schedule && { schedule: mapCells(schedule, unpackCell) }),
  };
}

type PackedCell = Exclude<Cell, Date> | { at: string };

function packCell(cell: Cell): PackedCell {
  if (cell instanceof Date) return { at: cell.toISOString() };
  return looksLikeNik(cell) ? nobodysNik : cell;
}

function unpackCell(cell: Cell): Cell {
  return typeof cell === 'object' && cell !== null && 'at' in cell
    ? new Date((cell as { at: string }).at)
    : cell;
}

function mapCells<Field extends string>(
  table: ImportTable<Field>,
  change: (cell: Cell) => unknown,
): ImportTable<Field> {
  const rows = table.rows.map(({ rowNumber, cells }) => {
    const pairs = Object.entries(cells).map(([field, cell]) => [field, change((cell ?? null) as Cell)]);
    return { rowNumber, cells: Object.fromEntries(pairs) as Partial<Record<Field, Cell>> };
  });
  return { columns: table.columns, rows };
}
