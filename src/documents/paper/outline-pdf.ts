import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { SeminarOutline } from '#domain/seminar/seminar-outline.ts';
import { pdfLine, pdfParagraphs } from './pdf-text.ts';
import { writePdf } from './write-pdf.ts';

const marginPt = 42;
const gapPt = 18;
const columnPt = (595 - 2 * marginPt - gapPt) / 2;
/** From the size that reads well at arm's length down to the smallest one that still reads. */
const sizesPt = [10.5, 9.5, 8.5, 7.5, 6.5];

/** The outline as PDF on one page of A4, in two columns; the letters are as large as the page allows. */
export async function writeOutlinePdf(outline: SeminarOutline): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array();
  for (const sizePt of sizesPt) {
    let pages = 1;
    bytes = await writePdf(definition(outline, { sizePt, onPages: (count) => (pages = count) }));
    if (pages === 1) break;
  }
  return bytes;
}

type Setting = { sizePt: number; onPages: (count: number) => void };

function definition(outline: SeminarOutline, { sizePt, onPages }: Setting): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: marginPt,
    info: { title: outline.title, subject: outline.kind },
    language: outline.locale === 'id' ? 'id-ID' : 'en-GB',
    watermark: outline.draftMark
      ? { text: outline.draftMark, color: '#5b6570', opacity: 0.13, bold: true, angle: -45 }
      : undefined,
    footer: (_, pages) => {
      onPages(pages);
      return '';
    },
    content: [
      { text: outline.kind, color: '#1f4e8c', fontSize: 10, margin: [0, 0, 0, 4] },
      { text: pdfLine(outline.title), bold: true, fontSize: 18, lineHeight: 1.1 },
      { text: pdfLine(outline.by), color: '#3c4650', fontSize: 9.5, margin: [0, 4, 0, 12] },
      {
        columns: inColumns(outline).map((points) => ({
          width: columnPt,
          stack: points.flatMap((point) => pointContent(point, sizePt)),
        })),
        columnGap: gapPt,
      },
    ],
  };
}

type Point = SeminarOutline['points'][number];

/** Points stay in order, down the first column and on in the second, each column with about half of the letters. */
function inColumns({ points }: SeminarOutline): [Point[], Point[]] {
  const weights = points.map(({ lines }) => 60 + lines.join('').length + 30 * lines.length);
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let before = 0;
  const first = weights.findIndex((weight) => {
    before += weight;
    return before > half;
  });
  return [points.slice(0, first + 1), points.slice(first + 1)];
}

function pointContent({ title, lines }: Point, sizePt: number): Content[] {
  return [
    { text: pdfLine(title), bold: true, color: '#1f4e8c', fontSize: sizePt + 1, margin: [0, 0, 0, 2] },
    {
      stack: lines.flatMap((line) => pdfParagraphs(line, { widthPt: columnPt, sizePt })),
      fontSize: sizePt,
      margin: [0, 0, 0, 8],
    },
  ];
}
