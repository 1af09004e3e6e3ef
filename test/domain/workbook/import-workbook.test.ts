import { describe, expect, test } from 'vitest';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { recogniseWorkbook } from '#domain/workbook/import-workbook.ts';

const roster: Cell[][] = [
  ['Nama', 'OPD'],
  ['Andi', 'X'],
];
const schedule: Cell[][] = [
  ['Tanggal', 'Mulai', 'Selesai', 'Sesi'],
  ['1/4/2019', '08.00', '09.00', 'A'],
];
const rosterTable = { columns: ['name', 'opd'], rows: [{ rowNumber: 2, cells: { name: 'Andi', opd: 'X' } }] };

describe('a workbook', () => {
  test('is known by its headers, without regard to case, spaces, signs and order', () => {
    const rows: Cell[][] = [
      ['unit  KERJA', ' o.p.d', 'pangkat / golongan', 'NAMA', 'Catatan'],
      ['U', 'X', 'P', 'Andi', 'rahasia'],
    ];
    expect(recogniseWorkbook([{ name: 'Sheet1', rows }])).toEqual({
      kind: 'recognised',
      roster: {
        columns: ['name', 'rank', 'opd', 'unit'],
        rows: [{ rowNumber: 2, cells: { name: 'Andi', rank: 'P', opd: 'X', unit: 'U' } }],
      },
    });
  });

  test('may have a title and empty rows above the header and between rows', () => {
    const rows: Cell[][] = [['Daftar peserta Nama'], [], [null, ...roster[0]!], [], [1, ...roster[1]!], []];
    expect(recogniseWorkbook([{ name: 'a', rows }])).toEqual({
      kind: 'recognised',
      roster: { ...rosterTable, rows: [{ ...rosterTable.rows[0], rowNumber: 5 }] },
    });
  });

  test('with both sheets and others beside them', () => {
    const sheets = [
      { name: 'Rekap', rows: roster },
      { name: 'jadwal ', rows: schedule },
      { name: 'PESERTA', rows: [...roster, ['Bunga', 'Y']] },
      { name: 'Petunjuk', rows: [['Isi lembar Peserta']] },
    ];
    const found = recogniseWorkbook(sheets);
    expect(found.kind === 'recognised' && [found.roster?.rows.length, found.schedule?.rows.length]).toEqual([
      2, 1,
    ]);
  });

  test('of one sheet is known by its headers even when its name says otherwise', () => {
    const found = recogniseWorkbook([{ name: 'Peserta', rows: schedule }]);
    expect(found.kind === 'recognised' && Object.keys(found)).toEqual(['kind', 'schedule']);
  });

  test('with an empty sheet Jadwal is a roster alone', () => {
    const found = recogniseWorkbook([
      { name: 'Peserta', rows: roster },
      { name: 'Jadwal', rows: [] },
    ]);
    expect(found).toEqual({ kind: 'recognised', roster: rosterTable });
  });

  test.each<[string, Cell[][], object]>([
    ['Sheet1', [['Nama', 'NIP']], { kind: 'missingColumns', sheet: 'roster', headers: ['OPD'] }],
    [
      'a',
      [['Tanggal', 'Sesi']],
      { kind: 'missingColumns', sheet: 'schedule', headers: ['Mulai', 'Selesai'] },
    ],
    ['Peserta', [['x']], { kind: 'missingColumns', sheet: 'roster', headers: ['Nama', 'OPD'] }],
    ['a', [['Nama', 'OPD', 'nama']], { kind: 'repeatedColumn', sheet: 'roster', header: 'Nama' }],
    ['a', [['x', 'y']], { kind: 'nothingRecognised' }],
    ['a', [...Array.from({ length: 10 }, (): Cell[] => ['x']), ...roster], { kind: 'nothingRecognised' }],
  ])('%s with %j is refused by name', (name, rows, refusal) => {
    expect(recogniseWorkbook([{ name, rows }])).toEqual(refusal);
  });
});
