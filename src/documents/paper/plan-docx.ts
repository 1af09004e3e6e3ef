import {
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { TextWatermark } from 'docx/watermarks';
import type { DocumentPart, DocumentSection, PlanDocument } from '#domain/plan/document/plan-document.ts';
import { docxStyles } from './docx-styles.ts';
import { docxParagraphs, docxRuns } from './docx-text.ts';
import { type DocxBlock, docxBlock, numbering, pageWidthTwips } from './plan-docx-blocks.ts';

/**
 * A plan as Word document on A4, for Word and LibreOffice: cover, a table of contents that is filled in (and a field, so
 * that Word can bring it up to date), headings, page numbers, and on drafts a mark across the pages. Takes some hundred
 * milliseconds: call it through `renderInWorker`.
 */
export async function writePlanDocx(plan: PlanDocument): Promise<Uint8Array> {
  const margin = { top: 1440, bottom: 1280, left: 1280, right: 1280, header: 720, footer: 640 };
  const page = { size: { width: 11906, height: 16838 }, margin };
  const document = new Document({
    title: plan.title,
    creator: plan.facts[0]?.value ?? '',
    subject: plan.kind,
    styles: docxStyles(plan.locale),
    numbering,
    // Lays the pages out so that the contents have their numbers at once, and Word asks nothing when it opens the file.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: header(plan, plan.running), first: header(plan, '') },
        footers: { default: footer(plan), first: new Footer({ children: [new Paragraph('')] }) },
        children: [...cover(plan), ...contents(plan), ...plan.parts.flatMap(partBlocks)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function header({ draftMark }: PlanDocument, text: string): Header {
  const mark = draftMark
    ? [new TextWatermark({ text: draftMark, bold: true, color: 'C0C0C0', opacity: 0.4, width: 420 })]
    : [];
  return new Header({
    children: [new Paragraph({ style: 'Small', children: [...mark, ...docxRuns(text)] })],
  });
}

function footer({ words }: PlanDocument): Footer {
  const children = [`${words.page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ style: 'Small', alignment: 'right', children: [new TextRun({ children })] })],
  });
}

function cover(plan: PlanDocument): DocxBlock[] {
  return [
    new Paragraph({ style: 'Kind', children: docxRuns(plan.kind.toUpperCase()) }),
    new Paragraph({ style: 'CoverTitle', children: docxRuns(plan.title) }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: pageWidthTwips, type: WidthType.DXA },
      columnWidths: [2200, pageWidthTwips - 2200],
      borders: noBorders,
      rows: plan.facts.map(
        ({ label, value }) =>
          new TableRow({
            cantSplit: true,
            children: [
              new TableCell({ children: [new Paragraph({ style: 'Cell', children: docxRuns(label) })] }),
              new TableCell({ children: docxParagraphs(value, { style: 'Cell' }) }),
            ],
          }),
      ),
    }),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

function contents({ words }: PlanDocument): DocxBlock[] {
  return [
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, children: docxRuns(words.contents) }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function partBlocks({ title, sections }: DocumentPart): DocxBlock[] {
  const heading = title
    ? [new Paragraph({ heading: HeadingLevel.HEADING_1, children: docxRuns(title) })]
    : [];
  const level = title ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
  return [...heading, ...sections.flatMap((section) => sectionBlocks(section, level))];
}

function sectionBlocks(
  { title, gap, blocks }: DocumentSection,
  heading: (typeof HeadingLevel)['HEADING_1' | 'HEADING_2'],
): DocxBlock[] {
  return [
    new Paragraph({ heading, children: docxRuns(title) }),
    ...(gap ? [new Paragraph({ style: 'Gap', children: docxRuns(gap) })] : []),
    ...blocks.flatMap(docxBlock),
  ];
}
