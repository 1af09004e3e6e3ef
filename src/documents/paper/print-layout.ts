import type { Feature } from 'write-excel-file/node';

/** How one sheet is printed. The columns and rows count from 1, as the spreadsheet shows them. */
export interface PrintedSheet {
  name: string;
  columns: number;
  rows: number;
  /** The header row that every page repeats. */
  headerRow: number;
  /** The first so many columns that every page repeats, where the sheet is wider than a page. */
  repeatedColumns?: number;
}

/**
 * Makes sheets print on A4 across: only what is filled, the header row on every page, the width on one page (or, with
 * repeated columns, on as many as it needs). write-excel-file 4.1.1 has no settings for that.
 */
export function printLayout(sheets: PrintedSheet[]): Feature<never> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => withDefinedNames(xml, sheets) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withPageSetup(xml, sheets[sheetIndex]),
        },
      },
    },
  };
}

function withDefinedNames(xml: string, sheets: PrintedSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const place = `'${sheet.name.replaceAll("'", "''")}'!`;
    const area = `${place}$A$1:$${columnName(sheet.columns)}$${sheet.rows}`;
    const rows = `${place}$${sheet.headerRow}:$${sheet.headerRow}`;
    const columns = sheet.repeatedColumns ? `${place}$A:$${columnName(sheet.repeatedColumns)},` : '';
    return [definedName('Print_Area', index, area), definedName('Print_Titles', index, columns + rows)];
  });
  return xml
    .replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, '')
    .replace('</sheets>', `</sheets><definedNames>${names.join('')}</definedNames>`);
}

const definedName = (name: string, sheet: number, range: string) =>
  `<definedName name="_xlnm.${name}" localSheetId="${sheet}">${escapeXml(range)}</definedName>`;

/** More rows than this on one page would be too small to read. */
const readableRows = 50;

function withPageSetup(xml: string, sheet: PrintedSheet | undefined): string {
  const isWide = sheet?.repeatedColumns !== undefined;
  const fitToHeight = isWide && sheet.rows <= readableRows ? 1 : 0;
  return xml
    .replace(/<worksheet([^>]*)>/, '<worksheet$1><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageSetup /, `<pageSetup fitToWidth="${isWide ? 0 : 1}" fitToHeight="${fitToHeight}" `);
}

/** `A`, `Z`, `AA`: the letters of a column, from 1. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnName((column - 1 - rest) / 26) + letter;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
