import { describe, expect, test } from 'vitest';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { sessions } from '#test/documents/demo-roster.ts';
import { planSchedule as plan, refusalsOf as refusals } from '#test/domain/workbook/import-plans.ts';

const [opening, afternoon] = sessions as [ExistingSession, ExistingSession];
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
            materialsUrl: null,
            mapUrl: null,
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
