import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExistingParticipant } from '#domain/roster/roster-import-match.ts';
import { countRows } from '#domain/workbook/import-plan.ts';
import { planRoster as plan } from '#test/domain/workbook/import-plans.ts';

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
