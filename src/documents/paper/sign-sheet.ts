import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { pdfLine } from './pdf-text.ts';
import { runningStyle, writePdf } from './write-pdf.ts';

export interface SignRow {
  no: number;
  name: string;
  nip: string;
  rank: string;
  position: string;
  unit: string;
  /** The code of what is recorded; empty on a sheet printed before. */
  remark: string;
}

/** The office's attendance sheet of one session; all words said already. Without `columns.nip` no NIP is printed. */
export interface SignSheet {
  office: string;
  title: string;
  about: { label: string; value: string }[];
  columns: Record<Exclude<keyof SignRow, 'remark' | 'nip'> | 'signature' | 'remark', string> & {
    nip?: string;
  };
  rows: SignRow[];
  totals: string[];
  signer: { placeAndDay: string; role: string };
  pageWord: string;
}

const signatureHeight = 26;

/** The sheet as a PDF on A4, header row on every page; odd numbers sign left, even ones right, so that hands have room. */
export async function writeSignSheet(sheet: SignSheet): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 40],
    defaultStyle: { fontSize: 8.5, lineHeight: 1.05 },
    info: { title: sheet.title },
    content: [...head(sheet), table(sheet), ...foot(sheet)],
    footer: (page, pages) => ({
      text: `${sheet.pageWord} ${page}/${pages}`,
      alignment: 'right',
      margin: [36, 8],
      fontSize: 8,
      style: runningStyle,
    }),
  };
  return writePdf(definition);
}

function head({ office, title, about }: SignSheet): Content[] {
  return [
    ...(office ? [{ text: pdfLine(office.toUpperCase()), alignment: 'center' as const, fontSize: 11 }] : []),
    { text: pdfLine(title), alignment: 'center', bold: true, fontSize: 14, margin: [0, 2, 0, 8] },
    {
      layout: 'noBorders',
      margin: [0, 0, 0, 8],
      table: {
        widths: [90, '*'],
        body: about.map(({ label, value }) => [
          { text: pdfLine(label) },
          { text: [': ', ...pdfLine(value)] },
        ]),
      },
    },
  ];
}

function table({ columns, rows }: SignSheet): Content {
  const hasNip = columns.nip !== undefined;
  const header = (text: string) => ({
    text: pdfLine(text),
    bold: true,
    alignment: 'center' as const,
    fillColor: '#e6eef7',
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      heights: (row) => (row === 0 ? 18 : signatureHeight),
      widths: [20, 104, ...(hasNip ? [96] : []), 54, 96, '*', 64, 64, 54],
      body: [
        [
          header(columns.no),
          header(columns.name),
          ...(columns.nip === undefined ? [] : [header(columns.nip)]),
          header(columns.rank),
          header(columns.position),
          header(columns.unit),
          { ...header(columns.signature), colSpan: 2 },
          '',
          header(columns.remark),
        ],
        ...rows.map((row) => bodyRow(row, hasNip)),
      ],
    },
  };
}

function bodyRow(row: SignRow, hasNip: boolean): TableCell[] {
  const text = (words: string): TableCell => ({ text: pdfLine(words) });
  const mine: TableCell = { text: `${row.no}.`, fontSize: 8 };
  const isOdd = row.no % 2 === 1;
  return [
    { text: String(row.no), alignment: 'center' },
    text(row.name),
    ...(hasNip ? [text(row.nip)] : []),
    text(row.rank),
    text(row.position),
    text(row.unit),
    isOdd ? mine : '',
    isOdd ? '' : mine,
    { text: row.remark, alignment: 'center' },
  ];
}

function foot({ totals, signer }: SignSheet): Content[] {
  const signing = [
    { text: pdfLine(signer.placeAndDay) },
    { text: pdfLine(signer.role), margin: [0, 0, 0, 44] as [number, number, number, number] },
    { text: '.'.repeat(44) },
    { text: 'NIP' },
  ];
  return [
    {
      margin: [0, 10, 0, 0],
      unbreakable: true,
      layout: 'noBorders',
      table: {
        widths: ['*', 230],
        body: [[{ stack: totals.map((line) => ({ text: pdfLine(line) })) }, { stack: signing }]],
      },
    },
  ];
}
