import type { OwnDataPaper } from '#documents/paper/own-data-pdf.ts';
import type { SignSheet } from '#documents/paper/sign-sheet.ts';
import type { BarChart } from '#documents/pictures/bar-chart.ts';
import type { ColumnChart } from '#documents/pictures/column-chart.ts';
import type { SvgPicture } from '#documents/pictures/svg-picture.ts';
import type { TableSheet } from '#documents/workbook/table-workbook.ts';
import type { PlanDocument } from '#domain/plan/document/plan-document.ts';
import type { SeminarOutline } from '#domain/seminar/seminar-outline.ts';
import type { NamedFile } from './zip-files.ts';

/**
 * Everything that is drawn or written in the render thread, by name. Inputs and results travel between threads: plain
 * data, dates and bytes. Each loads its library when it is first wanted, so that a chart does not wait for the others.
 */
export const renderCatalogue = {
  /** An SVG as PNG. */
  picture: async (input: SvgPicture) =>
    (await import('#documents/pictures/svg-picture.ts')).drawPicture(input),
  /** Columns over days as PNG. */
  columnChart: async (input: ColumnChart) =>
    (await import('#documents/pictures/column-chart.ts')).drawColumnChart(input),
  /** A plan as Word document. */
  planDocx: async (input: PlanDocument) =>
    (await import('#documents/paper/plan-docx.ts')).writePlanDocx(input),
  /** A plan as PDF. */
  planPdf: async (input: PlanDocument) => (await import('#documents/paper/plan-pdf.ts')).writePlanPdf(input),
  /** Bars below one another as PNG. */
  barChart: async (input: BarChart) => (await import('#documents/pictures/bar-chart.ts')).drawBarChart(input),
  /** The sheet of a session to be signed, as PDF. */
  signSheet: async (input: SignSheet) =>
    (await import('#documents/paper/sign-sheet.ts')).writeSignSheet(input),
  /** Tables as XLSX, made to be printed. */
  tableWorkbook: async (input: { sheets: TableSheet[] }) =>
    (await import('#documents/workbook/table-workbook.ts')).writeTableWorkbook(input),
  /** The one-page outline of a plan as PDF. */
  outlinePdf: async (input: SeminarOutline) =>
    (await import('#documents/paper/outline-pdf.ts')).writeOutlinePdf(input),
  /** What is kept about a person as PDF. */
  ownDataPdf: async (input: OwnDataPaper) =>
    (await import('#documents/paper/own-data-pdf.ts')).writeOwnDataPdf(input),
  /** Files in one ZIP. */
  zip: async (input: NamedFile[]) => (await import('./zip-files.ts')).zipFiles(input),
};

export type RenderCatalogue = typeof renderCatalogue;
export type RenderKind = keyof RenderCatalogue;
export type RenderInput<Kind extends RenderKind> = Parameters<RenderCatalogue[Kind]>[0];
export type Rendered<Kind extends RenderKind> = Awaited<ReturnType<RenderCatalogue[Kind]>>;
