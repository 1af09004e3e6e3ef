import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { parseWorkbook } from '#documents/workbook/parse-workbook.ts';
import { readWorkbook } from '#documents/workbook/workbook-read.ts';
import { buildXlsx, buildZip } from '#test/documents/zip-builder.ts';

const inline = (text: string) => `<is><t>${text}</t></is>`;
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr">${inline(text)}</c>`;
const bytesOf = (text: string) => Buffer.from(text, 'utf8');

async function xlsx(): Promise<Buffer> {
  return writeXlsx([
    {
      sheet: 'Jadwal',
      data: [
        ['Tanggal', 'Mulai', 'Aktif', 'NIP'],
        [],
        [
          { value: new Date(Date.UTC(2019, 2, 18)), format: 'dd/mm/yyyy' },
          { value: 1 / 3, type: Number, format: 'hh:mm' },
          true,
          { value: ' 0012 ', type: String, format: '@' },
        ],
        [null, 13.3, null, null],
      ],
    },
    { sheet: 'Kosong', data: [] },
  ]).toBuffer();
}

describe('an XLSX', () => {
  test('keeps text, numbers, dates, times and empty cells apart, and the rows where they stand', async () => {
    expect(await readWorkbook(await xlsx(), 'jadwal.xlsx')).toEqual({
      kind: 'sheets',
      sheets: [
        {
          name: 'Jadwal',
          rows: [
            ['Tanggal', 'Mulai', 'Aktif', 'NIP'],
            [null, null, null, null],
            [new Date(Date.UTC(2019, 2, 18)), new Date(Date.UTC(1899, 11, 30, 8)), 'TRUE', ' 0012 '],
            [null, 13.3, null, null],
          ],
        },
        { name: 'Kosong', rows: [] },
      ],
    });
  });

  test('is known by its content, whatever its name', async () => {
    const reading = await readWorkbook(await xlsx(), 'foto.jpg');
    expect(reading.kind).toBe('sheets');
  });

  test('of another program is read: inline strings, no styles, rows without numbers', async () => {
    const rows = `<row>${cell('A1', 'Nama')}${cell('B1', 'OPD')}</row><row>${cell('A2', 'Andi &amp; Co')}</row>`;
    expect(await readWorkbook(buildXlsx(rows), 'x.xlsx')).toEqual({
      kind: 'sheets',
      sheets: [
        {
          name: 'Peserta',
          rows: [
            ['Nama', 'OPD'],
            ['Andi & Co', null],
          ],
        },
      ],
    });
  });
});

describe('what cannot be read', () => {
  test.each<[string, Uint8Array, string]>([
    ['a PDF', bytesOf('%PDF-1.7\n%âãÏÓ'), 'surat.pdf'],
    ['a picture named as a CSV', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'peserta.csv'],
    ['an old XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'peserta.xls'],
    ['a DOCX', buildZip([{ name: 'word/document.xml', content: '<w/>' }]), 'peserta.xlsx'],
    ['a text that is no table file', bytesOf('Nama,OPD\nA,B'), 'peserta.html'],
  ])('%s is of an unsupported type', async (_, bytes, name) => {
    expect(await readWorkbook(bytes, name)).toEqual({ kind: 'unsupportedType' });
  });

  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'peserta.xlsx'],
    ['a CSV of blanks', bytesOf(' \n;;\n'), 'peserta.csv'],
    ['an XLSX without a filled cell', buildXlsx('<row r="1"><c r="A1"/></row>'), 'peserta.xlsx'],
  ])('%s is empty', async (_, bytes, name) => {
    expect(await readWorkbook(bytes, name)).toEqual({ kind: 'empty' });
  });

  test('a file over 5 MB is too large, one of 5 MB is not', async () => {
    const maxBytes = 5 * 1024 * 1024;
    expect(await readWorkbook(new Uint8Array(maxBytes + 1), 'a.csv')).toEqual({ kind: 'tooLarge', maxBytes });
    expect(await readWorkbook(Buffer.alloc(maxBytes, 'a'), 'a.csv')).toMatchObject({ kind: 'sheets' });
  });

  test('more than 5,000 rows are too many', async () => {
    const rows = 'a,b\n'.repeat(5000);
    expect(await readWorkbook(bytesOf(rows), 'a.csv')).toMatchObject({ kind: 'sheets' });
    expect(await readWorkbook(bytesOf(`${rows}a,b`), 'a.csv')).toEqual({
      kind: 'tooManyRows',
      maxRows: 5000,
    });
  });

  test.each<[string, Uint8Array]>([
    ['cut off', buildXlsx(`<row r="1">${cell('A1', 'x')}</row>`).slice(0, 400)],
    ['of broken XML', buildXlsx('<row r="1"><c r="A1" t="s"><v>7</v></c>')],
    ['without its sheet', buildZip([{ name: 'xl/workbook.xml', content: '<workbook/>' }])],
    ['encrypted', buildZip([{ name: 'xl/workbook.xml', content: '<workbook/>', flags: 1 }])],
    [
      'that lies about its size',
      buildZip([{ name: 'xl/workbook.xml', content: 'x'.repeat(9999), declaredBytes: 1 }]),
    ],
  ])('an XLSX %s is damaged', async (_, bytes) => {
    expect(await readWorkbook(bytes, 'a.xlsx')).toEqual({ kind: 'damaged' });
  });

  test('a CSV with a quote that never ends is damaged', async () => {
    expect(await readWorkbook(bytesOf('Nama,OPD\n"Andi,B\n'), 'a.csv')).toEqual({ kind: 'damaged' });
  });
});

describe('a file made to exhaust the machine', () => {
  test('that unpacks to 200 MB is refused before it is unpacked', async () => {
    const bomb = buildXlsx('', [{ name: 'xl/sharedStrings.xml', content: Buffer.alloc(200 * 1024 * 1024) }]);
    expect(await parseWorkbook(bomb, 'a.xlsx')).toEqual({ kind: 'tooManyRows', maxRows: 5000 });
  });

  test('that spreads two cells over 17 thousand million is given up', async () => {
    const bomb = buildXlsx(
      `<row r="1">${cell('XFD1', 'x')}</row><row r="1048576">${cell('A1048576', 'x')}</row>`,
    );
    expect(await readWorkbook(bomb, 'a.xlsx')).toEqual({ kind: 'damaged' });
  });

  test('bytes changed at random never throw', async () => {
    const sound = await xlsx();
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Buffer.from(sound);
        bytes[at] = value;
        const { kind } = await parseWorkbook(bytes, 'a.xlsx');
        expect(['sheets', 'damaged', 'unsupportedType', 'empty', 'tooManyRows']).toContain(kind);
      }),
      { numRuns: 200 },
    );
  });
});
