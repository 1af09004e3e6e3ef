import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Locale } from '#domain/locale.ts';
import type { DocumentBlock } from '#domain/plan/document/plan-document-blocks.ts';
import { pdfLine, pdfParagraphs } from './pdf-text.ts';
import { pageWidthPt, pdfBlock } from './plan-pdf-blocks.ts';
import { keepHeadingsWithText, runningStyle, writePdf } from './write-pdf.ts';

/** What is kept about a person, all words said already: headings with facts, tables and texts below them. */
export interface OwnDataPaper {
  locale: Locale;
  title: string;
  /** What the paper is, under its title. */
  about: string[];
  sections: OwnDataSection[];
  /** The line at the foot of every page, before the page number. */
  running: string;
  pageWord: string;
}

/** Level 1 is a chapter, 2 a part of it, 3 a part of that. */
export interface OwnDataSection {
  title: string;
  level: 1 | 2 | 3;
  facts?: { label: string; value: string }[];
  blocks?: DocumentBlock[];
}

const labelPt = 130;
/** The space beside the text of both columns. */
const paddingPt = 16;
const valuePt = pageWidthPt - labelPt - paddingPt;

/** The paper as PDF on A4, with page numbers. Call it through `renderInWorker`. */
export async function writeOwnDataPdf(paper: OwnDataPaper): Promise<Uint8Array> {
  return writePdf(definition(paper));
}

function definition(paper: OwnDataPaper): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [64, 56, 64, 60],
    info: { title: paper.title },
    language: paper.locale === 'id' ? 'id-ID' : 'en-GB',
    displayTitle: true,
    content: [
      { text: pdfLine(paper.title), fontSize: 22, bold: true, margin: [0, 0, 0, 6] },
      ...paper.about.map((line): Content => ({ text: pdfLine(line), color: '#3c4650' })),
      ...paper.sections.flatMap(sectionContent),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: pdfLine(paper.running), style: runningStyle },
        {
          text: `${paper.pageWord} ${page} / ${pages}`,
          alignment: 'right',
          width: 'auto',
          style: runningStyle,
        },
      ],
      margin: [64, 20, 64, 0],
    }),
    pageBreakBefore: keepHeadingsWithText,
    styles: {
      level1: { fontSize: 16, bold: true, color: '#1f4e8c', margin: [0, 18, 0, 6] },
      level2: { fontSize: 12, bold: true, margin: [0, 10, 0, 4] },
      level3: { fontSize: 10, bold: true, margin: [0, 6, 0, 2] },
      head: { bold: true },
      [runningStyle]: { fontSize: 8, color: '#5b6570' },
    },
  };
}

function sectionContent({ title, level, facts = [], blocks = [] }: OwnDataSection): Content[] {
  return [
    { text: pdfLine(title), style: `level${level}`, headlineLevel: level },
    ...(facts.length > 0 ? [factTable(facts)] : []),
    ...blocks.map(pdfBlock),
  ];
}

function factTable(facts: { label: string; value: string }[]): Content {
  return {
    layout: 'noBorders',
    margin: [0, 0, 0, 6],
    table: {
      widths: [labelPt, valuePt],
      body: facts.map(({ label, value }) => [
        { text: pdfLine(label), color: '#3c4650' },
        { stack: pdfParagraphs(value, { widthPt: valuePt, sizePt: 10 }) },
      ]),
    },
  };
}
