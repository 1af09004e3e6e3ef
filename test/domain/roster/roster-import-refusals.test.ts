import { describe, expect, test } from 'vitest';
import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { participants } from '#test/documents/demo-roster.ts';
import { planRoster as plan, refusalsOf as refusals } from '#test/domain/workbook/import-plans.ts';

const [andi, bunga, cahyo] = participants as [ExistingParticipant, ExistingParticipant, ExistingParticipant];
const short = ['Nama', 'OPD', 'NIP'];

describe('refused rows', () => {
  const one = (cells: Cell[], existing: ExistingParticipant[] = []) =>
    refusals(plan([['Nama', 'OPD', 'NIP', 'Sapaan', 'Kode', 'Unit kerja'], cells], existing))[0]?.refusals;

  test.each<[string, Cell, object]>([
    ['damaged by Excel', 1.98403122009011e17, { code: 'nip-damaged', values: { seen: '1,98E+17' } }],
    ['damaged and saved as CSV', '1,98403E+17', { code: 'nip-damaged', values: { seen: '1,98E+17' } }],
    ['of 17 digits', '19840312200901190', { code: 'nip-length', values: { digits: 17 } }],
    ['of 19 digits', '1984031220090119011', { code: 'nip-length', values: { digits: 19 } }],
    ['with letters', 'belum ada', { code: 'nip-not-digits', values: {} }],
    ['with an impossible birth date', '198402302009011901', { code: 'nip-birth-date', values: {} }],
    ['with an impossible appointment', '198403121990011901', { code: 'nip-appointment', values: {} }],
    ['with an impossible sex', '198403122009013901', { code: 'nip-sex', values: {} }],
    ['with an impossible serial', '198403122009011000', { code: 'nip-serial', values: {} }],
    ['that is a NIK', '1271991203840001', { code: 'nik', values: {} }],
    ['that is a NIK with spaces', '1271 9912 0384 0001', { code: 'nik', values: {} }],
    ['that is a NIK as a number', Number('1271991203840001'), { code: 'nik', values: {} }],
    ['that is a NIK rounded by Excel', '9,99999E+15', { code: 'nik', values: {} }],
  ])('a NIP %s', (_, nip, refusal) => {
    expect(one(['A', 'X', nip])).toEqual([{ ...refusal, field: 'nip' }]);
  });

  test('every fault of a row is told at once', () => {
    expect(one([null, ' ', '1', 'Kak', null, 'a\u0007b'])).toEqual([
      { code: 'missing-value', field: 'name', values: {} },
      { code: 'nip-length', field: 'nip', values: { digits: 1 } },
      { code: 'missing-value', field: 'opd', values: {} },
      { code: 'control-characters', field: 'unit', values: {} },
      { code: 'unknown-salutation', field: 'salutation', values: { seen: 'Kak' } },
    ]);
  });

  test.each(['Kak', 'constructor'])('a salutation of %s', (seen) => {
    expect(one(['A', 'X', null, seen])).toEqual([
      { code: 'unknown-salutation', field: 'salutation', values: { seen } },
    ]);
  });

  test('an over-long cell', () => {
    expect(one(['A'.repeat(121), 'X'])).toEqual([
      { code: 'too-long', field: 'name', values: { chars: 121, max: 120 } },
    ]);
  });

  test('both rows of a NIP that comes twice', () => {
    const found = plan([short, ['A', 'X', cahyo.nip], ['B', 'X'], ['C', 'X', cahyo.nip]]);
    const refusal = { code: 'duplicate-nip', rows: [2, 4], values: { nip: '••• 903' } };
    expect(refusals(found)).toEqual([
      { rowNumber: 2, refusals: [refusal] },
      { rowNumber: 4, refusals: [refusal] },
    ]);
  });

  test('both rows of a code that comes twice', () => {
    const found = plan(
      [
        ['Kode', ...short],
        ['P001', 'A', 'X'],
        ['p001', 'B', 'X'],
      ],
      [andi],
    );
    const refusal = { code: 'duplicate-code', rows: [2, 3], values: { code: 'P001' } };
    expect(refusals(found).map((row) => row.refusals)).toEqual([[refusal], [refusal]]);
  });

  test('a code the programme lacks, on somebody who has another', () => {
    expect(one([andi.name, andi.opd, andi.nip, null, 'P0O1'], [andi])).toEqual([
      { code: 'unknown-code', values: { code: 'P0O1', label: 'Andi Fiktif', known: 'P001' } },
    ]);
  });

  test('a NIP that belongs to somebody else', () => {
    expect(one([andi.name, andi.opd, bunga.nip, null, 'P001'], [andi, bunga])).toEqual([
      { code: 'nip-taken', values: { nip: '••• 902', name: 'Bunga Rekaan' } },
    ]);
  });

  test('a name that several people at one OPD have', () => {
    const twins = [
      { ...andi, nip: null },
      { ...andi, id: 99, code: 'P099', nip: null },
    ];
    expect(one([andi.name, andi.opd], twins)).toEqual([
      { code: 'ambiguous-person', rows: [2], values: { name: andi.name, opd: andi.opd } },
    ]);
  });

  test('new people that nothing tells apart', () => {
    const found = plan([short, ['A', 'X'], ['a', 'x']]);
    expect(refusals(found).map((row) => row.refusals[0]?.code)).toEqual([
      'ambiguous-person',
      'ambiguous-person',
    ]);
  });

  test('two rows that name one person in different ways', () => {
    const found = plan(
      [
        ['Kode', ...short],
        ['P001', 'A', 'X', null],
        [null, 'B', 'X', andi.nip],
      ],
      [andi],
    );
    expect(refusals(found).map((row) => row.refusals)).toEqual([
      [{ code: 'same-person', rows: [2, 3], values: { name: 'Andi Fiktif' } }],
      [{ code: 'same-person', rows: [2, 3], values: { name: 'Andi Fiktif' } }],
    ]);
  });

  test('a refused row still names its person and gets the code for coming back', () => {
    const found = plan([short, [andi.name, andi.opd, '1']], [andi]);
    expect(found.missing).toEqual([]);
    expect(found.rows[0]).toMatchObject({ typed: { name: andi.name, nip: '1', code: 'P001' } });
  });
});

describe('a NIK', () => {
  const nik = '1271991203840001';

  test.each<[string, Cell]>([
    ['the column NIP', nik],
    ['the column NIP with dots', '999999.120384.0001'],
    ['the column NIP as a number', Number(nik)],
  ])('leaves no trace when it stands in %s', (_, cell) => {
    const kept = JSON.stringify(plan([short, ['A', 'X', cell]]));
    expect(kept.replace(/\D/g, '')).not.toContain(nik);
  });

  test.each(['Nama', 'OPD', 'Unit kerja', 'Kelompok', 'Sapaan', 'Kode', 'No', 'Jabatan'])(
    'leaves no trace when it stands in %s',
    (header) => {
      const columns = [...new Set(['Nama', 'OPD', header])];
      const cells = columns.map((column) => (column === header ? `${column} ${nik}` : column));
      const found = plan([columns, cells]);
      expect(JSON.stringify(found)).not.toContain(nik);
      expect(header === 'No' || refusals(found)[0]?.refusals[0]?.code === 'nik-elsewhere').toBe(true);
    },
  );
});
