import { expect, test } from 'vitest';
import { fileSlug, planFileName } from '#domain/plan/document/plan-file-name.ts';

test('a file is named after its writer, what it is and its version', () => {
  const file = { name: 'Bunga Rekaan', what: 'rencana', version: 3, extension: 'docx' };
  expect(planFileName(file)).toBe('bunga-rekaan_rencana_v3.docx');
});

test('titles, accents and signs become plain letters; nothing can leave the folder', () => {
  expect(['Dra. Séti, S.E., M.M.', '../../etc', '  ', 'محمد', 'x'.repeat(60)].map(fileSlug)).toEqual([
    'dra-seti-s-e-m-m',
    'etc',
    'peserta',
    'peserta',
    'x'.repeat(40),
  ]);
});
