import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { ganttPicture } from '#documents/pictures/gantt-picture.ts';
import type { DocumentBlock } from '#domain/plan/document/plan-document-blocks.ts';
import type { DocumentColumn } from '#domain/words/column-shares.ts';
import { pdfLine, pdfParagraphs } from './pdf-text.ts';

/** Width of the text on A4 between margins of 64 points. */
export const pageWidthPt = 467;
const cellSizePt = 9;
const below: [number, number, number, number] = [0, 0, 0, 8];

type PdfBlock<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

/** A piece of a section in pdfmake's terms. */
export function pdfBlock(block: DocumentBlock): Content {
  switch (block.kind) {
    case 'text':
      return { stack: pdfParagraphs(block.text, { widthPt: pageWidthPt, sizePt: 10 }), margin: below };
    case 'items':
      return itemList(block);
    case 'table':
      return table(block);
    case 'schedule':
      return schedule(block);
    case 'map':
      return stakeholderMap(block);
  }
}

function schedule({ bars, locale }: PdfBlock<'schedule'>): Content {
  const { png } = ganttPicture(bars, locale);
  const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return { image, width: pageWidthPt, margin: below };
}

function itemList({ items, areNumbered }: PdfBlock<'items'>): Content {
  const box = { widthPt: pageWidthPt - 20, sizePt: 10 };
  const list = items.map((item) => ({ stack: pdfParagraphs(item, box) }));
  return areNumbered ? { ol: list, margin: below } : { ul: list, margin: below };
}

function table({ columns, rows }: PdfBlock<'table'>): Content {
  return {
    margin: below,
    layout: lines,
    table: {
      headerRows: 1,
      ...keeping(
        rows.every((row) => columns.every((column, index) => isShort(row[index] ?? '', widthOf(column)))),
      ),
      widths: columns.map(widthOf),
      body: [
        columns.map(({ title }) => ({ text: pdfLine(title), style: 'head', fontSize: cellSizePt })),
        ...rows.map((row) => columns.map((column, index) => cell(row[index] ?? '', widthOf(column)))),
      ],
    },
  };
}

/** Rows stay whole, the first one with the heads; what is taller than a page would be lost if it had to. */
const keeping = (areAllShort: boolean) => (areAllShort ? { dontBreakRows: true, keepWithHeaderRows: 1 } : {});

/** True for a text that takes at most half a page in a column, by a generous guess. */
function isShort(text: string, widthPt: number): boolean {
  const lineChars = Math.max(1, Math.floor(widthPt / 6));
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + line.length / lineChars, 0);
  return lines < 30;
}

/** Borders and the space beside the text take 9 points of a column. */
const widthOf = ({ share }: DocumentColumn) => (share / 100) * pageWidthPt - 9;

function cell(text: string, widthPt: number): TableCell {
  return { stack: pdfParagraphs(text, { widthPt, sizePt: cellSizePt }), fontSize: cellSizePt };
}

function stakeholderMap({ columns, rows }: PdfBlock<'map'>): Content {
  const half = (pageWidthPt - 78 - 27) / 2;
  return {
    margin: below,
    layout: lines,
    table: {
      headerRows: 1,
      ...keeping(
        rows.every(({ fields }) => fields.every((field) => isShort(field.parties.join('\n'), half))),
      ),
      widths: [78, half, half],
      body: [
        ['', ...columns.map((title): TableCell => ({ text: title, style: 'head', fontSize: cellSizePt }))],
        ...rows.map(({ title, fields }) => [
          { text: title, style: 'head', fontSize: cellSizePt },
          ...fields.map(
            (field): TableCell => ({
              fontSize: cellSizePt,
              stack: [
                { text: field.title, bold: true },
                ...field.parties.flatMap((party) =>
                  pdfParagraphs(`• ${party}`, { widthPt: half, sizePt: cellSizePt }),
                ),
              ],
            }),
          ),
        ]),
      ],
    },
  };
}

const lines = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#9aa5b1',
  vLineColor: () => '#9aa5b1',
  fillColor: (row: number) => (row === 0 ? '#e6ecf4' : null),
};
