import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  LevelFormat,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  type TableOfContents,
  TableRow,
  WidthType,
} from 'docx';
import { ganttPicture } from '#documents/pictures/gantt-picture.ts';
import type { DocumentBlock } from '#domain/plan/document/plan-document-blocks.ts';
import { docxParagraphs, docxRuns } from './docx-text.ts';

export type DocxBlock = Paragraph | Table | TableOfContents;

/** Width of the text on A4 between margins of 1,280 twips (a twip is a twentieth of a point). */
export const pageWidthTwips = 9346;
const pageWidthPx = 623;
const listName = 'items';
const bulletName = 'bullets';
const oneLevel = (format: (typeof LevelFormat)['DECIMAL' | 'BULLET'], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 440, hanging: 440 } } },
});

export const numbering = {
  config: [
    { reference: listName, levels: [oneLevel(LevelFormat.DECIMAL, '%1.')] },
    { reference: bulletName, levels: [oneLevel(LevelFormat.BULLET, '•')] },
  ],
};

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

/** A piece of a section in Word's terms. */
export function docxBlock(block: DocumentBlock): DocxBlock[] {
  switch (block.kind) {
    case 'text':
      return docxParagraphs(block.text);
    case 'items':
      return itemList(block);
    case 'table':
      return [table(block), gapBelow()];
    case 'schedule':
      return [schedule(block)];
    case 'map':
      return [stakeholderMap(block), gapBelow()];
  }
}

/** Word joins tables that touch, and wants a paragraph between. */
const gapBelow = () => new Paragraph({ style: 'Small', children: [] });

/** Every numbered list counts from 1 again, as long as it is an instance of its own. */
let lists = 0;
function itemList({ items, areNumbered }: Block<'items'>): Paragraph[] {
  const reference = areNumbered ? listName : bulletName;
  const instance = areNumbered ? ++lists : 0;
  return items.map(
    (item) => new Paragraph({ numbering: { reference, level: 0, instance }, children: docxRuns(item) }),
  );
}

function schedule({ bars, describe, locale }: Block<'schedule'>): Paragraph {
  const { png, heightByWidth } = ganttPicture(bars, locale);
  const transformation = { width: pageWidthPx, height: Math.round(pageWidthPx * heightByWidth) };
  const altText = { title: describe, description: describe, name: describe };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation, altText })] });
}

function table({ columns, rows }: Block<'table'>): Table {
  const widths = columns.map(({ share }) => Math.round((share / 100) * pageWidthTwips));
  const head = columns.map(({ title }) => headCell(title));
  return ruledTable(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: head }),
    ...rows.map(
      (row) =>
        new TableRow({ cantSplit: true, children: columns.map((_, index) => textCell(row[index] ?? '')) }),
    ),
  ]);
}

function stakeholderMap({ columns, rows }: Block<'map'>): Table {
  const half = (pageWidthTwips - 1700) / 2;
  const head = ['', ...columns].map(headCell);
  return ruledTable(
    [1700, half, half],
    [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(({ title, fields }) => {
        const cells = fields.map(
          (field) =>
            new TableCell({
              children: [
                new Paragraph({
                  style: 'Cell',
                  children: docxRuns(field.title, { bold: true }),
                }),
                ...field.parties.flatMap((party) => docxParagraphs(`• ${party}`, { style: 'Cell' })),
              ],
            }),
        );
        return new TableRow({ cantSplit: true, children: [headCell(title), ...cells] });
      }),
    ],
  );
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA5B1' };
const lines = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

function ruledTable(columnWidths: number[], rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: pageWidthTwips, type: WidthType.DXA },
    columnWidths,
    borders: lines,
    margins: { left: 90, right: 90 },
    rows,
  });
}

function headCell(text: string): TableCell {
  return new TableCell({
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E6ECF4' },
    children: [new Paragraph({ style: 'Cell', keepNext: true, children: docxRuns(text, { bold: true }) })],
  });
}

function textCell(text: string): TableCell {
  return new TableCell({ children: docxParagraphs(text, { style: 'Cell' }) });
}
