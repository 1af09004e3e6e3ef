import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rosterColumns } from '#domain/roster/roster-import-columns.ts';
import { scheduleColumns } from '#domain/schedule/schedule-import-columns.ts';
import { listRefusals } from '#domain/workbook/import-plan.ts';
import { type Refusal, refusalCell, refusalLine } from '#domain/workbook/import-refusal.ts';
import { loadTexts } from '#telegram/texts.ts';

const sayIn = loadTexts();
const refused = (rowNumber: number, label: string | null, ...refusals: Refusal[]) => ({
  kind: 'refused',
  rowNumber,
  label,
  refusals,
  typed: {},
});
const damaged: Refusal = { code: 'nip-damaged', field: 'nip', values: { seen: '1,98E+17' } };
const same: Refusal = { code: 'duplicate-nip', rows: [4, 21], values: { nip: '••• 903' } };
const nik: Refusal = { code: 'nik', field: 'nip', values: {} };
const rows = [
  refused(4, 'Cahyo Contoh', same),
  { kind: 'unchanged', rowNumber: 5 },
  refused(10, 'Irwan Contoh', damaged),
  refused(19, 'Tono Fiktif', nik),
  refused(21, 'Umi Rekaan', same),
];

describe('refused rows as they are told', () => {
  test('in Indonesian: shared faults once, a NIK without a name', () => {
    expect(listRefusals(rows).map((line) => refusalLine(line, sayIn('id')))).toEqual([
      'Baris 4 dan 21: NIP sama (••• 903). Mohon periksa keduanya.',
      'Baris 10, Irwan Contoh: NIP terbaca 1,98E+17. Mohon format kolom NIP sebagai Teks, lalu ketik ulang.',
      'Baris 19: 16 angka, tampaknya NIK; tidak disimpan. Mohon isi NIP 18 angka.',
    ]);
  });

  test('in English', () => {
    expect(listRefusals(rows).map((line) => refusalLine(line, sayIn('en')))).toEqual([
      'Rows 4 and 21: Same NIP (••• 903). Please check both.',
      'Row 10, Irwan Contoh: NIP reads 1,98E+17. Please format the NIP column as Text, then type it again.',
      'Row 19: 16 digits, it looks like a NIK; not stored. Please enter the NIP of 18 digits.',
    ]);
  });

  test('in one cell of a workbook', () => {
    expect(refusalCell([damaged, same], sayIn('id'))).toBe(
      'NIP terbaca 1,98E+17. Mohon format kolom NIP sebagai Teks, lalu ketik ulang. Baris 4 dan 21: NIP sama (••• 903). Mohon periksa keduanya.',
    );
  });
});

describe('the texts', () => {
  const source = readFileSync(
    new URL('../../../src/domain/workbook/import-refusal.ts', import.meta.url),
    'utf8',
  );
  const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1]!);
  const fields = [...rosterColumns, ...scheduleColumns]
    .map(({ field }) => field)
    .filter((field) => field !== 'rosterNo');
  const names = [
    'field',
    'chars',
    'max',
    'seen',
    'digits',
    'nip',
    'name',
    'code',
    'label',
    'known',
    'opd',
    'start',
    'end',
    'title',
  ];
  const values = Object.fromEntries(names.map((name) => [name, name]));

  test.each(['id', 'en'] as const)('in %s say every refusal and every field', (locale) => {
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes) expect(sayIn(locale)(`import-refused-${code}`, values)).not.toBe('');
    for (const field of fields) expect(sayIn(locale)(`import-field-${field}`)).not.toBe('');
  });
});
