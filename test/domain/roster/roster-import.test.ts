import { describe, expect, test } from 'vitest';
import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { countRows } from '#domain/workbook/import-plan.ts';
import { participants } from '#test/documents/demo-roster.ts';
import { planRoster as plan } from '#test/domain/workbook/import-plans.ts';

const [andi, bunga] = participants as [ExistingParticipant, ExistingParticipant];
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
