import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '#domain/import-cell.ts';
import { countRows, type RefusedRow } from '#domain/import-plan.ts';
import { recogniseWorkbook } from '#domain/import-workbook.ts';
import { planRosterImport, type RosterPlan } from '#domain/roster-import.ts';
import type { RosterField } from '#domain/roster-import-columns.ts';
import type { ExistingParticipant } from '#domain/roster-import-match.ts';
import { participants } from '#test/documents/demo-roster.ts';

const todayOn = '2019-03-01';
const [andi, bunga, cahyo] = participants as [ExistingParticipant, ExistingParticipant, ExistingParticipant];

function plan(rows: Cell[][], existing: ExistingParticipant[] = [], groups: string[] = []): RosterPlan {
  const workbook = recogniseWorkbook([{ name: 'Peserta', rows }]);
  if (workbook.kind !== 'recognised' || !workbook.roster) throw new Error(workbook.kind);
  return planRosterImport({ table: workbook.roster, existing, groups, todayOn });
}

function refusals(found: RosterPlan) {
  return found.rows
    .filter((row): row is RefusedRow<RosterField> => row.kind === 'refused')
    .map(({ rowNumber, refusals }) => ({ rowNumber, refusals }));
}

const short = ['Nama', 'OPD', 'NIP'];

describe('a new roster', () => {
  test('thirty rows are thirty new participants', () => {
    const rows = participants.map((person) => [person.rosterNo, person.name, person.opd, person.nip]);
    const found = plan([['No', 'Nama', 'OPD', 'NIP'], ...rows]);
    expect(countRows(found)).toEqual({ new: 30, changed: 0, unchanged: 0, refused: 0 });
    expect(found.missing).toEqual([]);
  });

  test('a row keeps all it says, under the number and the code it wishes for', () => {
    const header = ['No', 'Nama', 'NIP', 'Pangkat/Golongan', 'Jabatan', 'OPD', 'Unit kerja', 'Kelompok'];
    const cells = [
      7,
      'Andi  Fiktif ',
      '19840312 200901 1 901',
      'Penata (III/c)',
      'Analis',
      'Dinas A',
      'Seksi',
      'B',
    ];
    expect(
      plan([
        [...header, 'Sapaan', 'Kode'],
        [...cells, 'pak', 'A-7'],
      ]).rows,
    ).toEqual([
      {
        kind: 'new',
        rowNumber: 2,
        rosterNo: 7,
        code: 'A-7',
        fields: {
          name: 'Andi Fiktif',
          nip: '198403122009011901',
          rank: 'Penata (III/c)',
          position: 'Analis',
          opd: 'Dinas A',
          unit: 'Seksi',
          group: 'B',
          salutation: 'Bapak',
        },
      },
    ]);
  });

  test('numbers that are taken, missing or no numbers give the next free ones', () => {
    const found = plan(
      [
        ['No', ...short],
        [1, 'A', 'X'],
        [5, 'B', 'X'],
        ['-', 'C', 'X'],
        [5, 'D', 'X'],
      ],
      [andi],
    );
    expect(found.rows.map((row) => row.kind === 'new' && row.rosterNo)).toEqual([6, 5, 7, 8]);
  });

  test('a lone dash is no NIP, and rows with nothing but a number are left out', () => {
    const found = plan([['No', ...short], [1, 'A', 'X', '-'], [2], [3, null, ' ']]);
    expect(found.rows.map((row) => row.kind === 'new' && row.fields.nip)).toEqual([null]);
  });

  test('a group in other letter case takes the known spelling', () => {
    const found = plan(
      [
        ['Nama', 'OPD', 'Kelompok'],
        ['A', 'X', 'kelompok a'],
        ['B', 'X', 'KELOMPOK A'],
      ],
      [],
      ['Kelompok A'],
    );
    expect(found.rows.map((row) => row.kind === 'new' && row.fields.group)).toEqual([
      'Kelompok A',
      'Kelompok A',
    ]);
  });

  test('formula-looking text and markup are text', () => {
    const found = plan([short, ['=HYPERLINK("http://x")', '<b>Dinas</b> & Co', null]]);
    expect(found.rows[0]).toMatchObject({
      kind: 'new',
      fields: { name: '=HYPERLINK("http://x")', opd: '<b>Dinas</b> & Co' },
    });
  });
});

describe('a roster that exists', () => {
  const header = ['Kode', 'Nama', 'OPD', 'NIP', 'Unit kerja'];
  const rowOf = (person: ExistingParticipant): Cell[] => [
    person.code,
    person.name,
    person.opd,
    person.nip,
    person.unit,
  ];

  test('the same rows change nothing', () => {
    const found = plan([header, ...participants.map(rowOf)], participants);
    expect(countRows(found)).toEqual({ new: 0, changed: 0, unchanged: 30, refused: 0 });
  });

  test('a changed row changes only its field, and columns the file lacks change nothing', () => {
    const found = plan([header, ['P001', andi.name, andi.opd, andi.nip, 'Bidang Baru']], [andi, bunga]);
    expect(found).toEqual({
      rows: [
        {
          kind: 'changed',
          rowNumber: 2,
          id: 1,
          label: 'Andi Fiktif',
          changes: [{ field: 'unit', before: andi.unit, after: 'Bidang Baru' }],
          patch: { unit: 'Bidang Baru' },
        },
      ],
      missing: [bunga],
    });
  });

  test('an emptied cell clears the field, and a changed NIP is shown masked', () => {
    const found = plan([header, ['P001', andi.name, andi.opd, '198403122009011931', null]], [andi]);
    expect(found.rows[0]).toMatchObject({
      changes: [
        { field: 'nip', before: '••• 901', after: '••• 931' },
        { field: 'unit', before: andi.unit, after: null },
      ],
      patch: { nip: '198403122009011931', unit: null },
    });
  });

  test('a person is found by NIP when there is no code, and by name and OPD when there is neither', () => {
    const found = plan(
      [short, ['Andi Baru', andi.opd, andi.nip], [bunga.name.toUpperCase(), bunga.opd]],
      [andi, bunga],
    );
    expect(found.rows).toMatchObject([
      { kind: 'changed', id: 1, patch: { name: 'Andi Baru' } },
      { kind: 'changed', id: 2, patch: { name: 'BUNGA REKAAN', nip: null } },
    ]);
  });

  test('two people of one name and OPD are told apart by who is already named', () => {
    const twin = { ...andi, id: 99, code: 'P099', nip: null };
    const found = plan([short, [andi.name, andi.opd, andi.nip], [andi.name, andi.opd, null]], [andi, twin]);
    expect(found.rows).toEqual([
      { kind: 'unchanged', rowNumber: 2, id: 1 },
      { kind: 'unchanged', rowNumber: 3, id: 99 },
    ]);
  });

  test('a known code in other letter case is the same code', () => {
    expect(plan([header, ['p001', ...rowOf(andi).slice(1)]], [andi]).rows[0]?.kind).toBe('unchanged');
  });
});

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
    ['that is a NIK', '9999991203840001', { code: 'nik', values: {} }],
    ['that is a NIK with spaces', '9999 9912 0384 0001', { code: 'nik', values: {} }],
    ['that is a NIK as a number', Number('9999991203840001'), { code: 'nik', values: {} }],
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
  const nik = '9999991203840001';

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

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ maxLength: 30 }),
    fc.double(),
    fc.date({ noInvalidDate: true }),
    fc.constant(null),
  );
  const sheet = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 });

  test('every filled row is judged, and what is taken over is clean and comes back unchanged', () => {
    fc.assert(
      fc.property(sheet, (cells) => {
        const header = ['Nama', 'OPD', 'Unit kerja', 'Jabatan', 'Kelompok', 'Kode'];
        const first = plan([header, ...cells]);
        const existing = first.rows.flatMap((row): ExistingParticipant[] =>
          row.kind === 'new'
            ? [
                {
                  ...row.fields,
                  id: row.rowNumber,
                  code: row.code ?? `bot-${row.rowNumber}`,
                  rosterNo: row.rosterNo ?? 0,
                },
              ]
            : [],
        );
        expect(JSON.stringify(existing)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        const again = plan(
          [
            header,
            ...existing.map(({ name, opd, unit, position, group, code }) => [
              name,
              opd,
              unit,
              position,
              group,
              code,
            ]),
          ],
          existing,
        );
        expect(countRows(again)).toEqual({ new: 0, changed: 0, unchanged: existing.length, refused: 0 });
      }),
    );
  });
});
