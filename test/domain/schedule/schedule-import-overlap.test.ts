import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExistingSession } from '#domain/schedule/schedule-import-match.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { countRows } from '#domain/workbook/import-plan.ts';
import { sessions } from '#test/documents/demo-roster.ts';
import { planSchedule as plan, refusalsOf as refusals } from '#test/domain/workbook/import-plans.ts';

const [opening, afternoon] = sessions as [ExistingSession, ExistingSession];
const short = ['Tanggal', 'Mulai', 'Selesai', 'Sesi'];
const grouped = [...short, 'Kelompok'];

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
