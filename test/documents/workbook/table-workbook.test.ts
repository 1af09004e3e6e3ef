import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { columnName } from '#documents/paper/print-layout.ts';
import { type TableSheet, writeTableWorkbook } from '#documents/workbook/table-workbook.ts';

const sheet: TableSheet = {
  name: "Rekap & lain'nya",
  head: ['JUDUL', 'Program'],
  columns: [
    { header: 'No', width: 5 },
    { header: 'Nama', width: 20 },
    { header: 'NIP', width: 21 },
  ],
  rows: [
    [1, '=HYPERLINK("x")', '198403122009011901'],
    [2, '@nama <b>&"', null],
  ],
  foot: ['Catatan'],
};

async function partsOf(sheets: TableSheet[]): Promise<Record<string, string>> {
  const files = unzipSync(await writeTableWorkbook({ sheets }));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('text stays text: names that look like formulas, long numbers', async () => {
  const bytes = Buffer.from(await writeTableWorkbook({ sheets: [sheet] }));
  const rows = await readSheet(bytes);
  expect(rows.slice(3)).toEqual([
    ['No', 'Nama', 'NIP'],
    [1, '=HYPERLINK("x")', '198403122009011901'],
    [2, '@nama <b>&"', null],
    [null, null, null],
    ['Catatan', null, null],
  ]);
  const parts = await partsOf([sheet]);
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
});

test('it prints on A4 across, only what is filled, the header row on every page', async () => {
  const wide: TableSheet = { ...sheet, name: 'Per sesi', repeatedColumns: 2 };
  const parts = await partsOf([sheet, wide]);
  expect(parts['xl/workbook.xml']).toContain(
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'Rekap &amp; lain\'\'nya\'!$A$1:$C$8</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Rekap &amp; lain\'\'nya\'!$4:$4</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'Per sesi\'!$A$1:$C$8</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Per sesi\'!$A:$B,\'Per sesi\'!$4:$4</definedName></definedNames>',
  );
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(
    /<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"/,
  );
  expect(parts['xl/worksheets/sheet2.xml']).toMatch(/<pageSetup fitToWidth="0" fitToHeight="1" /);
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
])('column %i is %s', (column, letters) => {
  expect(columnName(column)).toBe(letters);
});
