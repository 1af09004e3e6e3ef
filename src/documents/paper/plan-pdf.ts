import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentPart, DocumentSection, PlanDocument } from '#domain/plan/document/plan-document.ts';
import { pdfLine, pdfParagraphs } from './pdf-text.ts';
import { pageWidthPt, pdfBlock } from './plan-pdf-blocks.ts';
import { keepHeadingsWithText, runningStyle, writePdf } from './write-pdf.ts';

/**
 * A plan as PDF on A4: cover, contents with pages, bookmarks, every section, page numbers, and on drafts a mark across
 * the pages. Takes some hundred milliseconds: call it through `renderInWorker`.
 */
export async function writePlanPdf(plan: PlanDocument): Promise<Uint8Array> {
  return writePdf(definition(plan));
}

function definition(plan: PlanDocument): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: [64, 72, 64, 64],
    info: { title: plan.title, author: plan.facts[0]?.value ?? '', subject: plan.kind },
    language: plan.locale === 'id' ? 'id-ID' : 'en-GB',
    displayTitle: true,
    watermark: plan.draftMark
      ? { text: plan.draftMark, color: '#5b6570', opacity: 0.13, bold: true, angle: -45 }
      : undefined,
    header: (page) => (page === 1 ? '' : runningLine(plan)),
    footer: (page, pages) => (page === 1 ? '' : pageNumber(`${plan.words.page} ${page} / ${pages}`)),
    content: [cover(plan), contents(plan), ...plan.parts.flatMap(partContent)],
    pageBreakBefore: keepHeadingsWithText,
    styles: {
      part: { fontSize: 16, bold: true, color: '#1f4e8c', margin: [0, 18, 0, 6] },
      section: { fontSize: 12, bold: true, margin: [0, 10, 0, 4] },
      gap: { italics: true, color: '#8a3b12', margin: [0, 0, 0, 4] },
      head: { bold: true },
      [runningStyle]: { fontSize: 8, color: '#5b6570' },
    },
  };
}

function cover(plan: PlanDocument): Content {
  return {
    stack: [
      {
        text: plan.kind.toUpperCase(),
        fontSize: 12,
        characterSpacing: 1.2,
        color: '#1f4e8c',
        margin: [0, 120, 0, 14],
      },
      { text: pdfLine(plan.title), fontSize: 26, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 36] },
      {
        layout: 'noBorders',
        table: {
          widths: [100, '*'],
          body: plan.facts.map(({ label, value }) => [
            { text: label, color: '#3c4650' },
            { stack: pdfParagraphs(value, { widthPt: pageWidthPt - 110, sizePt: 10 }) },
          ]),
        },
      },
    ],
  };
}

function contents({ words }: PlanDocument): Content {
  return {
    toc: {
      title: { text: words.contents, fontSize: 16, bold: true, color: '#1f4e8c', margin: [0, 0, 0, 10] },
    },
    pageBreak: 'before',
  };
}

function partContent({ title, sections }: DocumentPart, index: number): Content[] {
  const id = title === undefined ? undefined : `part${index}`;
  const head = title === undefined ? [] : [heading(title, { id })];
  const [first, ...rest] = [...head, ...sections.flatMap((section) => sectionContent(section, id))];
  if (!first) return [];
  return index === 0 ? [{ stack: [first], pageBreak: 'before' }, ...rest] : [first, ...rest];
}

function sectionContent({ title, gap, blocks }: DocumentSection, parentId?: string): Content[] {
  return [
    heading(title, { parentId }),
    ...(gap ? [{ text: gap, style: 'gap' }] : []),
    ...blocks.map(pdfBlock),
  ];
}

/** So that the default template's 37 headings fit one page. */
const contentsLine = { fontSize: 9, lineHeight: 1.05 };

/** A heading that stands in the contents and among the bookmarks, under its part when it has one. */
function heading(title: string, { id, parentId }: { id?: string; parentId?: string }): Content {
  const isWithin = parentId !== undefined;
  const inContents = {
    tocItem: true,
    tocStyle: { bold: !isWithin, ...contentsLine },
    tocNumberStyle: { bold: !isWithin, ...contentsLine },
    tocMargin: isWithin ? [14, 0, 0, 0] : [0, 3, 0, 0],
  };
  return {
    ...inContents,
    ...(id === undefined ? {} : { id }),
    text: pdfLine(title),
    style: isWithin ? 'section' : 'part',
    headlineLevel: isWithin ? 2 : 1,
    outline: true,
    outlineText: title,
    outlineExpanded: true,
    outlineParentId: parentId,
  };
}

function runningLine({ running }: PlanDocument): Content {
  return { text: pdfLine(running), style: runningStyle, margin: [64, 36, 64, 0] };
}

function pageNumber(text: string): Content {
  return { text, style: runningStyle, alignment: 'right', margin: [64, 20, 64, 0] };
}
