import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutraliseFormula } from '#documents/workbook/formula-text.ts';
import { writeLinksCsv } from '#documents/workbook/links-csv.ts';

const link = 'https://t.me/demo_bot?start=jAbC-_123';

describe('the links of new participants', () => {
  test('are a CSV with byte order mark that a spreadsheet opens as it is', () => {
    const bytes = writeLinksCsv([{ no: 1, name: 'Andi Fiktif, S.Kom.', code: '7K4P-2Q9X', link }]);
    expect(Buffer.from(bytes).toString('utf8')).toBe(
      `\ufeffNo,Nama,Kode,Tautan\r\n1,"Andi Fiktif, S.Kom.",7K4P-2Q9X,${link}\r\n`,
    );
  });

  test('never carry a formula, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const bytes = writeLinksCsv(names.map((name, index) => ({ no: index + 1, name, code: 'A', link })));
        const rows: string[][] = parse(Buffer.from(bytes), { bom: true, record_delimiter: '\r\n' });
        expect(rows.slice(1).map((row) => row.length)).toEqual(names.map(() => 4));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('text that looks like a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+62 811', "'+62 811"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' \t=cmd', "' \t'=cmd"],
    ['＝1', "'＝1"],
    ['Andi;=cmd', "Andi;'=cmd"],
  ])('%j is written as %j', (text, written) => {
    expect(neutraliseFormula(text)).toBe(written);
  });

  test.each(['Andi Fiktif', 'Umi-Rekaan', 'a=b', "D'Andi", ''])('%j stays as it is', (text) => {
    expect(neutraliseFormula(text)).toBe(text);
  });
});
