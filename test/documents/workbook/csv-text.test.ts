import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '#documents/workbook/csv-text.ts';

const limits = { maxRows: 100 };
const read = (content: string | Uint8Array) => readCsv(Buffer.from(content as string), limits);
const rows = (...expected: string[][]) => ({ kind: 'rows', rows: expected });

describe('a CSV', () => {
  test.each([
    ['semicolons', 'Nama;OPD\nAndi, S.Kom.;Dinas A\n'],
    ['commas', 'Nama,OPD\n"Andi, S.Kom.",Dinas A\n'],
    ['tabs', 'Nama\tOPD\nAndi, S.Kom.\tDinas A\n'],
    ['a byte order mark', '\ufeffNama;OPD\r\nAndi, S.Kom.;Dinas A\r\n'],
    ['no last line end', 'Nama;OPD\r\nAndi, S.Kom.;Dinas A'],
    ['old Mac line ends', 'Nama;OPD\rAndi, S.Kom.;Dinas A\r'],
  ])('with %s', (_, content) => {
    expect(read(content)).toEqual(rows(['Nama', 'OPD'], ['Andi, S.Kom.', 'Dinas A']));
  });

  test('in UTF-16, as Excel saves "Unicode text"', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Nama\tOPD\r\nÉko\tX', 'utf16le')]);
    expect(read(bytes)).toEqual(rows(['Nama', 'OPD'], ['Éko', 'X']));
  });

  test('in Windows-1252, as Excel saves plain CSV', () => {
    const bytes = Buffer.from('Nama;OPD\r\n\xc9ko \x93Eko\x94;X', 'latin1');
    expect(read(bytes)).toEqual(rows(['Nama', 'OPD'], ['Éko “Eko”', 'X']));
  });

  test('with a title of many commas above a table of semicolons', () => {
    const content = 'Daftar: A, B, C\n\nNama;OPD;NIP;Unit kerja;Kelompok\nAndi;X;;;\n';
    expect(read(content)).toEqual(
      rows(
        ['Daftar: A, B, C'],
        [''],
        ['Nama', 'OPD', 'NIP', 'Unit kerja', 'Kelompok'],
        ['Andi', 'X', '', '', ''],
      ),
    );
  });

  test('with names that hold more commas than the table has columns', () => {
    const content = 'Nama;OPD\nAndi, S.Kom., M.Kom.;Dinas A\nBunga;Dinas B\n';
    expect(read(content)).toEqual(
      rows(['Nama', 'OPD'], ['Andi, S.Kom., M.Kom.', 'Dinas A'], ['Bunga', 'Dinas B']),
    );
  });

  test('that names its separator keeps the row numbers of a spreadsheet', () => {
    expect(read('sep=|\r\nNama|OPD\r\nA;B|C')).toEqual(rows([], ['Nama', 'OPD'], ['A;B', 'C']));
  });

  test('with line breaks, quotes and separators inside quotes', () => {
    expect(read('Nama;OPD\n"An\ndi";"Dinas ""A""; B"\n')).toEqual(
      rows(['Nama', 'OPD'], ['An\ndi', 'Dinas "A"; B']),
    );
  });

  test('with a stray quote in a cell', () => {
    expect(read('Nama;OPD\nAndi "Didi" F;X\n')).toEqual(rows(['Nama', 'OPD'], ['Andi "Didi" F', 'X']));
  });

  test('with bytes no text has is no text', () => {
    expect(read(Buffer.from([65, 0, 66]))).toEqual({ kind: 'notText' });
  });

  test('with a quote that never ends is damaged', () => {
    expect(read('Nama;OPD\n"Andi;X\n')).toEqual({ kind: 'damaged' });
  });
});

test('whatever the cells hold, what a spreadsheet writes is read back', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom(';', ',', '\t'), (cells, delimiter) => {
      const header = ['Nama', 'OPD', 'NIP'];
      const text = stringify([header, ...cells], { delimiter, bom: true, quoted: true });
      expect(read(text)).toEqual(rows(header, ...cells));
    }),
  );
});
