import { describe, expect, test } from 'vitest';
import type { DocumentSection, PlanDocument } from '#domain/plan/document/plan-document.ts';
import { sampleDocument, text } from '#test/documents/sample-document.ts';

const sectionsOf = (plan: PlanDocument) => plan.parts.flatMap(({ sections }) => sections);

function getSection(plan: PlanDocument, key: string): DocumentSection {
  const section = sectionsOf(plan).find((each) => each.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
}

describe('a plan as a document', () => {
  test('has its summary first, then the groups in order, the summary nowhere else', () => {
    const plan = sampleDocument();
    expect(plan.parts.map(({ title }) => title)).toEqual([
      undefined,
      'Identitas',
      'Masalah',
      'Gagasan',
      'Manfaat',
      'Pelaksanaan',
      'Penutup',
    ]);
    const keys = sectionsOf(plan).map(({ key }) => key);
    expect([keys[0], keys.length, new Set(keys).size, keys.at(-1)]).toEqual([
      'summary',
      31,
      31,
      'declaration',
    ]);
  });

  test('says on its cover who, where, which programme and version; a place is not said twice', () => {
    const { facts, title, kind, running, draftMark } = sampleDocument();
    expect({ facts, title, kind, running, draftMark }).toEqual({
      facts: [
        { label: 'Nama', value: 'Bunga Rekaan' },
        { label: 'Jabatan', value: 'Kepala Sub Bagian Umum' },
        { label: 'Unit kerja', value: 'Sekretariat' },
        { label: 'OPD', value: 'Dinas Pendidikan' },
        { label: 'Program', value: 'Workshop Inovasi Pelayanan Publik 2019' },
        { label: 'Versi', value: '2, 22 Mei 2019' },
      ],
      title: 'E-Office Sederhana: disposisi surat selesai satu hari',
      kind: 'Rencana Aksi Inovasi Pelayanan Publik',
      running: 'Rencana aksi Bunga Rekaan, versi 2',
      draftMark: undefined,
    });
  });

  test('marks a draft and its gaps; what is handed in has neither', () => {
    const answers = { team: null, title: null, problem: text('Terlalu pendek.') };
    const draft = sampleDocument({ isDraft: true, version: 1, answers });
    const handedIn = sampleDocument({ answers });
    const gaps = (plan: PlanDocument) =>
      sectionsOf(plan).flatMap(({ key, gap }) => (gap ? [[key, gap]] : []));
    expect([draft.title, draft.draftMark, draft.facts.at(-1)?.value]).toEqual([
      '(judul belum diisi)',
      'DRAF',
      '1 (draf), 22 Mei 2019',
    ]);
    expect(gaps(draft)).toEqual([
      ['title', 'Belum diisi.'],
      ['problem', 'Masih draf, belum memenuhi ketentuan bagian ini.'],
      ['team', 'Belum diisi.'],
    ]);
    expect([gaps(handedIn), getSection(draft, 'team').blocks]).toEqual([[], []]);
  });

  test('leaves out what is not asked of this person, though it is kept', () => {
    const plan = sampleDocument({ answers: { innovation_type: { kind: 'choice', option: 'original' } } });
    expect(sectionsOf(plan).some(({ key }) => key === 'reference_innovation')).toBe(false);
  });

  test('words choices, amounts and what was agreed to', () => {
    const plan = sampleDocument({ answers: { budget: { kind: 'money', amountRupiah: 1_500_000 } } });
    const keys = ['innovation_type', 'benefit_kinds', 'budget', 'own_unit', 'declaration', 'root_causes'];
    expect(keys.map((key) => getSection(plan, key).blocks)).toEqual([
      [{ kind: 'text', text: 'Adaptasi/modifikasi' }],
      [
        {
          kind: 'items',
          items: ['Masyarakat – langsung', 'Instansi – langsung'],
          areNumbered: false,
        },
      ],
      [{ kind: 'text', text: 'Rp1.500.000 (satu juta lima ratus ribu rupiah)' }],
      [{ kind: 'text', text: 'Sekretariat, Dinas Pendidikan\nYa, benar, 23 Mei 2019' }],
      [
        {
          kind: 'text',
          text: 'Isi rencana aksi ini benar dan akan dilaksanakan di unit kerja Bapak/Ibu sendiri.\nSetuju, 23 Mei 2019',
        },
      ],
      [
        {
          kind: 'items',
          items: [
            'Belum ada batas waktu disposisi dalam SOP',
            'Buku agenda surat hanya satu dan ditulis tangan',
            'Pimpinan sering bertugas di luar kantor',
          ],
          areNumbered: true,
        },
      ],
    ]);
  });

  test('makes a table and a drawn schedule of milestones, days in words that do not break', () => {
    const [table, schedule] = getSection(sampleDocument(), 'milestones').blocks;
    expect(table).toMatchObject({ kind: 'table' });
    const { columns, rows } = table as Extract<typeof table, { kind: 'table' }>;
    expect(columns.map(({ title }) => title)).toEqual(['No', 'Kegiatan', 'Mulai', 'Selesai', 'Keluaran']);
    expect(Math.round(columns.reduce((sum, { share }) => sum + share, 0))).toBe(100);
    expect(rows[1]).toEqual([
      '2',
      'Uji coba lembar kendali di sekretariat',
      '15\u00A0Jul\u00A02019',
      '16\u00A0Agu\u00A02019',
      'laporan uji coba',
    ]);
    expect(schedule).toMatchObject({
      kind: 'schedule',
      locale: 'id',
      describe: 'Bagan jadwal 4 tahapan',
      bars: [
        {},
        { label: 'Uji coba lembar kendali di sekretariat', fromOn: '2019-07-15', untilOn: '2019-08-16' },
        {},
        {},
      ],
    });
  });

  test('puts the stakeholders on a map of influence and interest', () => {
    const [table, map] = getSection(sampleDocument(), 'stakeholders').blocks;
    expect((table as { rows: string[][] }).rows.map((row) => row.at(-1))).toEqual([
      'promotor',
      'laten',
      'pembela',
    ]);
    expect(map).toEqual({
      kind: 'map',
      columns: ['Kepentingan: tinggi', 'Kepentingan: rendah'],
      rows: [
        {
          title: 'Pengaruh: tinggi',
          fields: [
            { title: 'Promotor', parties: ['Kepala dinas'] },
            { title: 'Laten', parties: ['Kepala bidang'] },
          ],
        },
        {
          title: 'Pengaruh: rendah',
          fields: [
            { title: 'Pembela', parties: ['Pengirim surat'] },
            { title: 'Apatis', parties: [] },
          ],
        },
      ],
    });
  });

  test('speaks English to whoever reads English, the answers as they were typed', () => {
    const plan = sampleDocument({ locale: 'en', isDraft: true });
    expect([plan.kind, plan.draftMark, plan.parts[1]?.title, plan.title]).toEqual([
      'Public Service Innovation Action Plan',
      'DRAFT',
      'Identity',
      'E-Office Sederhana: disposisi surat selesai satu hari',
    ]);
  });

  test('keeps cells that were not understood, and those beyond the last column', () => {
    const rows = [{ id: 1, cells: { name: 'Uji', start: 'besok', end: '' }, surplus: ['a', 'b'] }];
    const answers = { milestones: { kind: 'milestones' as const, rows, lastRowId: 1 } };
    const blocks = getSection(sampleDocument({ answers, isDraft: true }), 'milestones').blocks;
    expect(blocks).toMatchObject([{ kind: 'table', rows: [['1', 'Uji', 'besok', '', '', 'a', 'b']] }]);
  });
});
