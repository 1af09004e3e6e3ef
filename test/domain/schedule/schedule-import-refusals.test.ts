import { describe, expect, test } from 'vitest';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { sessions } from '#test/documents/demo-roster.ts';
import { planSchedule as plan, refusalsOf as refusals } from '#test/domain/workbook/import-plans.ts';

const [opening] = sessions as [ExistingSession];
const short = ['Tanggal', 'Mulai', 'Selesai', 'Sesi'];
const timeCell = (hours: number, minutes = 0) => new Date(Date.UTC(1899, 11, 30, hours, minutes));

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
