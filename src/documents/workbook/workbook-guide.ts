import type { Cell, CellObject, Sheet } from 'write-excel-file/node';
import { textCell, wrappedCell } from '#documents/paper/sheet-layout.ts';
import type { Locale } from '#domain/locale.ts';
import type { Say } from '#domain/message.ts';

/** Paragraphs of the guide, in order; each is a message `import-guide-<name>`. */
const paragraphs = [
  'steps',
  'roster',
  'nip',
  'schedule',
  'date',
  'time',
  'group',
  'code',
  'empty',
  'missing',
  'limits',
];
const columnWidth = 70;

/** The sheet `Petunjuk`: how to fill in the workbook, Indonesian left and English right. */
export function guideSheet(programmeName: string, sayIn: (locale: Locale) => Say): Sheet<never> {
  const [id, en] = [sayIn('id'), sayIn('en')];
  const title = (say: Say): Cell => bold(textCell(say('import-guide-title', { programme: programmeName })));
  const row = (name: string): Cell[] =>
    [id, en].map((say) => wrappedCell(say(`import-guide-${name}`), columnWidth));
  return {
    sheet: 'Petunjuk',
    data: [[title(id), title(en)], ...paragraphs.map(row)],
    columns: [{ width: columnWidth }, { width: columnWidth }],
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function bold(cell: CellObject): Cell {
  return { ...cell, fontWeight: 'bold', wrap: true };
}
