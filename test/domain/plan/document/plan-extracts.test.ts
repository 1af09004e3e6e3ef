import { expect, test } from 'vitest';
import { kippDocument } from '#domain/plan/document/kipp-document.ts';
import { seminarOutline } from '#domain/seminar/seminar-outline.ts';
import { loadTexts } from '#telegram/texts.ts';
import { sampleDocument, text } from '#test/documents/sample-document.ts';

const say = loadTexts()('id');

test('the outline tells the plan in its order, schedules as lines, long texts to the end of a sentence', () => {
  const long = `${'kata '.repeat(30)}selesai. ${'lagi '.repeat(40)}`;
  const outline = seminarOutline(sampleDocument({ answers: { idea: text(long), team: null } }), say);
  expect(outline.by).toBe('Bunga Rekaan · Kepala Sub Bagian Umum · Sekretariat · Dinas Pendidikan');
  expect(outline.points.map(({ title }) => title)).toEqual([
    'Latar belakang dan masalah',
    'Gagasan inovasi',
    'Manfaat bagi masyarakat',
    'Manfaat bagi instansi',
    'Indikator keberhasilan',
    'Langkah kecil pertama',
    'Tahapan dan jadwal',
    'Perkiraan anggaran',
    'Strategi keberlanjutan',
  ]);
  expect(outline.points[1]?.lines).toEqual([`${'kata '.repeat(30)}selesai.`]);
  expect(outline.points[6]?.lines[0]).toBe('• Mencatat kondisi awal selama dua pekan: 1–12 Jul 2019');
});

test('many rows are told as five and how many more', () => {
  const rows = Array.from({ length: 9 }, (_, index) => ({
    id: index + 1,
    cells: { name: `Orang ${index + 1}` },
  }));
  const plan = sampleDocument({ answers: { team: { kind: 'people', rows, lastRowId: 9 } } });
  const team = seminarOutline(plan, say).points.find(({ title }) => title === 'Tim pelaksana');
  expect(team?.lines).toEqual([1, 2, 3, 4, 5].map((n) => `• Orang ${n}`).concat('… dan 4 lagi'));
});

test('the mapping has every aspect in order and says where nothing is answered', () => {
  const mapped = kippDocument(sampleDocument({ answers: { replication: null } }), say);
  expect(mapped?.parts.map(({ title, sections }) => [title, ...sections.map(({ key }) => key)])).toEqual([
    ['Ringkasan', 'summary'],
    ['Latar belakang dan tujuan', 'problem', 'root_causes', 'goal_short', 'goal_medium', 'goal_long'],
    ['Kebaruan/nilai tambah', 'innovation_type', 'reference_innovation', 'novelty', 'context_fit'],
    ['Implementasi inovasi', 'idea', 'first_small_step', 'milestones'],
    ['Signifikansi', 'benefit_public', 'benefit_agency', 'indicators', 'target_groups'],
    ['Adaptabilitas', 'nothing'],
    ['Sumber daya', 'team', 'budget', 'budget_source'],
    ['Strategi keberlanjutan', 'sustainability', 'stakeholders', 'risks'],
  ]);
});

test('a plan with nothing of KIPP in it is not mapped', () => {
  const plan = sampleDocument();
  expect(kippDocument({ ...plan, parts: [] }, say)).toBeUndefined();
});
