import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '#domain/import-cell.ts';
import { countRows, type RefusedRow } from '#domain/import-plan.ts';
import { recogniseWorkbook } from '#domain/import-workbook.ts';
import { planScheduleImport, type SchedulePlan } from '#domain/schedule-import.ts';
import type { ScheduleField } from '#domain/schedule-import-columns.ts';
import type { ExistingSession } from '#domain/schedule-import-match.ts';
import { sessions, zone } from '#test/documents/demo-roster.ts';

const [opening, afternoon] = sessions as [ExistingSession, ExistingSession];

function plan(rows: Cell[][], existing: ExistingSession[] = [], groups: string[] = []): SchedulePlan {
  const workbook = recogniseWorkbook([{ name: 'Jadwal', rows }]);
  if (workbook.kind !== 'recognised' || !workbook.schedule) throw new Error(workbook.kind);
  return planScheduleImport({ table: workbook.schedule, existing, groups, zone });
}

function refusals(found: SchedulePlan) {
  return found.rows
    .filter((row): row is RefusedRow<ScheduleField> => row.kind === 'refused')
    .map(({ rowNumber, refusals }) => ({ rowNumber, refusals }));
}

const short = ['Tanggal', 'Mulai', 'Selesai', 'Sesi'];
const grouped = [...short, 'Kelompok'];
const timeCell = (hours: number, minutes = 0) => new Date(Date.UTC(1899, 11, 30, hours, minutes));

describe('a new timetable', () => {
  test('a row keeps all it says, its times as instants and its local day', () => {
    const header = [...short, 'Materi', 'Narasumber', 'Tempat', 'JP', 'Kelompok', 'Kode'];
    const cells = [
      '18/03/2019',
      '08.00',
      '12.15',
      'Sesi pagi',
      'Pembukaan',
      'Bimo Rekaan',
      'Aula',
      '2,5',
      'B',
      'D01',
    ];
    expect(plan([header, cells])).toEqual({
      rows: [
        {
          kind: 'new',
          rowNumber: 2,
          code: 'D01',
          fields: {
            heldOn: '2019-03-18',
            startsAt: new Date('2019-03-18T01:00:00Z'),
            endsAt: new Date('2019-03-18T05:15:00Z'),
            title: 'Sesi pagi',
            topic: 'Pembukaan',
            facilitator: 'Bimo Rekaan',
            place: 'Aula',
            jp: 2.5,
            group: 'B',
          },
        },
      ],
      missing: [],
    });
  });

  test.each<Cell>([
    '18/3/2019',
    '18-03-19',
    '18 Maret 2019',
    'Senin, 18 Mar 2019',
    '2019-03-18',
    new Date(Date.UTC(2019, 2, 18)),
    new Date(Date.UTC(2019, 2, 18, 8)),
    43_542,
  ])('the day may be %s', (cell) => {
    expect(plan([short, [cell, '08.00', '09.00', 'A']]).rows[0]).toMatchObject({
      fields: { heldOn: '2019-03-18' },
    });
  });

  test.each<[Cell, string]>([
    ['08.00', '01:00'],
    ['8:00', '01:00'],
    ['08:00:00', '01:00'],
    ['8:00 AM', '01:00'],
    ['1.30 PM', '06:30'],
    ['08.00 WIB', '01:00'],
    ['pukul 08.00', '01:00'],
    ['13.3', '06:30'],
    [timeCell(8), '01:00'],
    [new Date(Date.UTC(1899, 11, 30, 7, 59, 59, 999)), '01:00'],
    [new Date(Date.UTC(2019, 2, 18, 8, 15)), '01:15'],
    [1 / 3, '01:00'],
    [8, '01:00'],
    [13.3, '06:30'],
    [12.15, '05:15'],
  ])('the start may be %s', (cell, utc) => {
    const row = plan([short, ['18/3/2019', cell, '20.00', 'A']]).rows[0];
    expect(row).toMatchObject({ fields: { startsAt: new Date(`2019-03-18T${utc}:00Z`) } });
  });

  test.each<[Cell, number | null]>([
    [3, 3],
    ['3 JP', 3],
    ['2.25', 2.25],
    [null, null],
  ])('JP may be %s', (cell, jp) => {
    const found = plan([
      [...short, 'JP'],
      ['18/3/2019', '08.00', '09.00', 'A', cell],
    ]);
    expect(found.rows[0]).toMatchObject({ fields: { jp } });
  });
});

describe('a timetable that exists', () => {
  const header = [...grouped, 'Kode', 'Tempat'];

  test('is found by its code and moves only as the row says', () => {
    const found = plan(
      [header, ['19/3/2019', '08.30', '12.15', 'Sesi pagi', null, 'd01-p', 'Aula']],
      sessions,
    );
    expect(found.rows).toEqual([
      {
        kind: 'refused',
        rowNumber: 2,
        label: 'Sesi pagi',
        refusals: [
          { code: 'overlap-existing', values: { title: 'Sesi pagi', start: '08.15', end: '12.15' } },
        ],
        typed: {
          date: '19/3/2019',
          start: '08.30',
          end: '12.15',
          title: 'Sesi pagi',
          group: '',
          code: 'D01-P',
          place: 'Aula',
        },
      },
    ]);
    expect(
      plan([header, ['25/3/2019', '08.30', '12.15', 'Sesi pagi', null, 'd01-p', 'Aula']], sessions),
    ).toEqual({
      rows: [
        {
          kind: 'changed',
          rowNumber: 2,
          id: 1,
          label: 'Sesi pagi',
          changes: [
            { field: 'date', before: '2019-03-18', after: '2019-03-25' },
            { field: 'start', before: '08.00', after: '08.30' },
            { field: 'place', before: opening.place, after: 'Aula' },
          ],
          patch: {
            heldOn: '2019-03-25',
            startsAt: new Date('2019-03-25T01:30:00Z'),
            endsAt: new Date('2019-03-25T05:15:00Z'),
            place: 'Aula',
          },
        },
      ],
      missing: sessions.slice(1),
    });
  });

  test('is found by day, start and group without a code', () => {
    const inA = { ...opening, id: 90, code: 'A', group: 'A' };
    const inB = { ...opening, id: 91, code: 'B', group: 'B' };
    const found = plan([grouped, ['18/3/2019', '08.00', '12.15', 'Sesi pagi', 'b']], [inA, inB], ['A', 'B']);
    expect(found).toEqual({ rows: [{ kind: 'unchanged', rowNumber: 2, id: 91 }], missing: [inA] });
  });

  test('without a column Kelompok the only session at that time is meant, and keeps its group', () => {
    const inA = { ...opening, group: 'A' };
    const found = plan([short, ['18/3/2019', '08.00', '12.00', 'Sesi pagi']], [inA]);
    expect(found.rows).toMatchObject([
      { kind: 'changed', patch: { endsAt: new Date('2019-03-18T05:00:00Z') } },
    ]);
    expect(Object.keys((found.rows[0] as { patch: object }).patch)).toEqual(['endsAt']);
    const inB = { ...inA, id: 91, code: 'B', group: 'B' };
    expect(refusals(plan([short, ['18/3/2019', '08.00', '12.00', 'Sesi pagi']], [inA, inB]))).toEqual([
      { rowNumber: 2, refusals: [{ code: 'ambiguous-session', values: {} }] },
    ]);
  });

  test('two sessions may change places in one file', () => {
    const found = plan(
      [
        [...short, 'Kode'],
        ['18/3/2019', '13.30', '15.45', 'Sesi pagi', 'D01-P'],
        ['18/3/2019', '08.00', '12.15', 'Sesi siang', 'D01-S'],
      ],
      [opening, afternoon],
    );
    expect(found.rows.map((row) => row.kind)).toEqual(['changed', 'changed']);
  });

  test('a cancelled session is neither missing nor in the way', () => {
    const cancelled = { ...opening, cancelledAt: new Date('2019-03-01T00:00:00Z') };
    const found = plan([short, ['18/3/2019', '09.00', '10.00', 'Baru']], [cancelled]);
    expect(found).toMatchObject({ rows: [{ kind: 'new' }], missing: [] });
  });
});

describe('refused rows', () => {
  const one = (cells: Cell[], existing: ExistingSession[] = []) =>
    refusals(plan([[...short, 'JP', 'Kode'], cells], existing))[0]?.refusals;

  test.each<[string, Cell, string]>([
    ['a day that does not exist', '30/02/2019', 'no-such-date'],
    ['a day that is none', 'lusa', 'unreadable-date'],
    ['a day without a year', '18/3', 'unreadable-date'],
    ['a number that is no day', 12, 'unreadable-date'],
  ])('%s', (_, cell, code) => {
    expect(one([cell, '08.00', '09.00', 'A'])).toEqual([
      { code, field: 'date', values: { seen: String(cell) } },
    ]);
  });

  test.each<Cell>(['pagi', '24.00', '08.60', '8:5', '13.00 PM', '08.00 WITA', 8.333, -1, 25])(
    'a start of %s',
    (cell) => {
      const refusal = { code: 'unreadable-time', field: 'start', values: { seen: String(cell) } };
      expect(one(['18/3/2019', cell, '23.00', 'A'])).toEqual([refusal]);
    },
  );

  test('an end that is not after the start', () => {
    const refusal = { code: 'end-before-start', values: { start: '09.00', end: '09.00' } };
    expect(one(['18/3/2019', '09.00', timeCell(9), 'A'])).toEqual([refusal]);
  });

  test.each<Cell>(['dua', '-1', 100, new Date(Date.UTC(2019, 2, 2))])('JP %s', (cell) => {
    expect(one(['18/3/2019', '08.00', '09.00', 'A', cell])?.map(({ code }) => code)).toEqual([
      'jp-not-a-number',
    ]);
  });

  test('every empty required cell, by name', () => {
    expect(one([null, ' ', '', null, 2])).toEqual([
      { code: 'missing-value', field: 'title', values: {} },
      { code: 'missing-value', field: 'date', values: {} },
      { code: 'missing-value', field: 'start', values: {} },
      { code: 'missing-value', field: 'end', values: {} },
    ]);
  });

  test('a code twice, and a code the programme lacks on a session that has another', () => {
    const found = plan(
      [
        [...short, 'Kode'],
        ['1/4/2019', '08.00', '09.00', 'A', 'X1'],
        ['2/4/2019', '08.00', '09.00', 'B', 'x1'],
        ['18/3/2019', '08.00', '12.15', 'Sesi pagi', 'X2'],
      ],
      [opening],
    );
    const twice = { code: 'duplicate-code', rows: [2, 3] };
    expect(refusals(found).map((row) => row.refusals)).toEqual([
      [{ ...twice, values: { code: 'X1' } }],
      [{ ...twice, values: { code: 'x1' } }],
      [{ code: 'unknown-code', values: { code: 'X2', label: 'Sesi pagi', known: 'D01-P' } }],
    ]);
  });

  test('two rows that name one session in different ways', () => {
    const found = plan(
      [
        [...short, 'Kode'],
        ['18/3/2019', '08.00', '09.00', 'A', null],
        ['18/3/2019', '08.00', '10.00', 'B', null],
      ],
      [opening],
    );
    const refusal = { code: 'same-session', rows: [2, 3], values: { title: 'Sesi pagi' } };
    expect(refusals(found).map((row) => row.refusals)).toEqual([[refusal], [refusal]]);
  });
});

describe('sessions that overlap', () => {
  const at = (start: string, end: string, group: string | null): Cell[] => [
    '18/3/2019',
    start,
    end,
    'A',
    group,
  ];

  test('in one group are refused, both rows named', () => {
    const found = plan([
      grouped,
      at('08.00', '10.00', 'A'),
      at('09.59', '11.00', 'a'),
      at('09.00', '10.00', 'B'),
    ]);
    const refusal = { code: 'overlap', rows: [2, 3], values: {} };
    expect(refusals(found)).toEqual([
      { rowNumber: 2, refusals: [refusal] },
      { rowNumber: 3, refusals: [refusal] },
    ]);
  });

  test('are refused when one of them is for everyone', () => {
    const found = plan([grouped, at('08.00', '10.00', 'A'), at('09.00', '11.00', null)]);
    expect(refusals(found).map((row) => row.rowNumber)).toEqual([2, 3]);
  });

  test('but may touch, or be of other groups or days', () => {
    const found = plan([
      grouped,
      at('08.00', '10.00', 'A'),
      at('10.00', '11.00', 'A'),
      at('08.00', '11.00', 'B'),
      ['19/3/2019', '08.00', '11.00', 'A', null],
    ]);
    expect(countRows(found)).toEqual({ new: 4, changed: 0, unchanged: 0, refused: 0 });
  });

  test('beside an unchanged row only the new one is refused', () => {
    const found = plan(
      [grouped, ['18/3/2019', '08.00', '12.15', 'Sesi pagi', null], at('12.00', '13.00', null)],
      [opening],
    );
    expect(found.rows.map((row) => row.kind)).toEqual(['unchanged', 'refused']);
  });

  test('a row is refused when it needs the place of a session whose own move is refused', () => {
    const found = plan(
      [
        [...short, 'Kode'],
        ['18/3/2019', '14.00', '15.00', 'Sesi pagi', 'D01-P'],
        ['18/3/2019', '08.00', '09.00', 'Baru', null],
      ],
      [opening, afternoon],
    );
    expect(found.rows.map((row) => row.kind)).toEqual(['refused', 'refused']);
  });

  test('sessions that overlapped before are left alone by a file that changes nothing', () => {
    const other = {
      ...opening,
      id: 90,
      code: 'X',
      title: 'Lain',
      startsAt: new Date('2019-03-18T02:00:00Z'),
    };
    const found = plan(
      [short, ['18/3/2019', '08.00', '12.15', 'Sesi pagi'], ['18/3/2019', '09.00', '12.15', 'Lain']],
      [opening, other],
    );
    expect(countRows(found)).toEqual({ new: 0, changed: 0, unchanged: 2, refused: 0 });
  });
});

test('whatever stands in the cells, the accepted sessions never overlap and come back unchanged', () => {
  const hour = fc.integer({ min: 7, max: 18 });
  const row = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    hour,
    hour,
    fc.constantFrom('A', 'B', null),
    fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ minLength: 1, maxLength: 8 })),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (drawn) => {
      const cells = drawn.map(([day, start, end, group, title]) => [
        `${day}/4/2019`,
        start,
        end,
        title,
        group,
      ]);
      const first = plan([grouped, ...cells]);
      const existing = first.rows.flatMap((found): ExistingSession[] =>
        found.kind === 'new' ? [{ ...found.fields, id: found.rowNumber, code: `S${found.rowNumber}` }] : [],
      );
      for (const one of existing) {
        const meets = existing.filter(
          (other) =>
            other !== one &&
            other.startsAt < one.endsAt &&
            one.startsAt < other.endsAt &&
            (!one.group || !other.group || one.group === other.group),
        );
        expect(meets).toEqual([]);
      }
      const accepted = cells.filter((_, index) =>
        first.rows.some((r) => r.kind === 'new' && r.rowNumber === index + 2),
      );
      const again = plan([grouped, ...accepted], existing);
      expect(countRows(again)).toEqual({ new: 0, changed: 0, unchanged: existing.length, refused: 0 });
    }),
    { numRuns: 300 },
  );
});
