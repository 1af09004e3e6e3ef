import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorkbook, type WorkbookReading } from '#documents/parse-workbook.ts';
import { readWorkbook } from '#documents/workbook-read.ts';
import { writeRefusedWorkbook, writeTemplateWorkbook } from '#documents/workbook-write.ts';
import type { Cell } from '#domain/import-cell.ts';
import { countRows, type RefusedRow } from '#domain/import-plan.ts';
import { recogniseWorkbook } from '#domain/import-workbook.ts';
import { planRosterImport } from '#domain/roster-import.ts';
import type { RosterField } from '#domain/roster-import-columns.ts';
import { planScheduleImport } from '#domain/schedule-import.ts';
import type { ScheduleField } from '#domain/schedule-import-columns.ts';
import { loadTexts } from '#telegram/texts.ts';
import { participants, sessions, zone } from './demo-roster.ts';

const sayIn = loadTexts();
const todayOn = '2019-03-01';
const programmeName = 'Workshop Inovasi Pelayanan Publik 2019';

function tablesOf(reading: WorkbookReading) {
  if (reading.kind !== 'sheets') throw new Error(reading.kind);
  const workbook = recogniseWorkbook(reading.sheets);
  if (workbook.kind !== 'recognised') throw new Error(workbook.kind);
  return workbook;
}

function plansOf(reading: WorkbookReading, existing = { participants, sessions }) {
  const { roster, schedule } = tablesOf(reading);
  return {
    roster: planRosterImport({ table: roster!, existing: existing.participants, todayOn }),
    schedule: planScheduleImport({ table: schedule!, existing: existing.sessions, zone }),
  };
}

function refusedOf<Field extends string>(plan: { rows: { kind: string }[] }): RefusedRow<Field>[] {
  return plan.rows.filter((row): row is RefusedRow<Field> => row.kind === 'refused');
}

describe('the workbook the bot hands out', () => {
  test('with the whole programme in it changes nothing when it comes back', async () => {
    const bytes = await writeTemplateWorkbook({ programmeName, participants, sessions, zone, sayIn });
    const { roster, schedule } = plansOf(await readWorkbook(bytes, 'peserta-dan-jadwal.xlsx'));
    expect(countRows(roster)).toEqual({ new: 0, changed: 0, unchanged: 30, refused: 0 });
    expect(countRows(schedule)).toEqual({ new: 0, changed: 0, unchanged: 47, refused: 0 });
    expect([roster.missing, schedule.missing]).toEqual([[], []]);
  });

  test('fills a new programme with all it says', async () => {
    const bytes = await writeTemplateWorkbook({ programmeName, participants, sessions, zone, sayIn });
    const { roster, schedule } = plansOf(await readWorkbook(bytes, 'a.xlsx'), {
      participants: [],
      sessions: [],
    });
    const people = roster.rows.map(
      (row) => row.kind === 'new' && { ...row.fields, code: row.code, rosterNo: row.rosterNo },
    );
    expect(people).toEqual(participants.map(({ id: _, ...person }) => person));
    const planned = schedule.rows.map((row) => row.kind === 'new' && { ...row.fields, code: row.code });
    expect(planned).toEqual(sessions.map(({ id: _, ...session }) => session));
  });

  test('is blank for a new programme: headers, a guide in two languages, and nothing to import', async () => {
    const bytes = await writeTemplateWorkbook({ programmeName, participants: [], sessions: [], zone, sayIn });
    const reading = await readWorkbook(bytes, 'a.xlsx');
    const { roster, schedule } = plansOf(reading, { participants: [], sessions: [] });
    expect([roster.rows, schedule.rows]).toEqual([[], []]);
    const sheets = reading.kind === 'sheets' ? reading.sheets : [];
    expect(sheets.map((sheet) => [sheet.name, sheet.rows[0]])).toEqual([
      [
        'Peserta',
        [
          'No',
          'Nama',
          'NIP',
          'Pangkat/Golongan',
          'Jabatan',
          'OPD',
          'Unit kerja',
          'Kelompok',
          'Sapaan',
          'Kode',
        ],
      ],
      [
        'Jadwal',
        ['Tanggal', 'Mulai', 'Selesai', 'Sesi', 'Materi', 'Narasumber', 'Tempat', 'JP', 'Kelompok', 'Kode'],
      ],
      ['Petunjuk', [`Petunjuk: ${programmeName}`, `Guide: ${programmeName}`]],
    ]);
  });

  test('keeps formula-looking text, markup and Excel escapes as they are', async () => {
    const odd = ['=1+1', '<b>A & "B"</b>', '_x0041_', "'petik", '-', ' a', '😀 é'];
    const people = odd.map((unit, index) => ({ ...participants[index]!, unit: unit.trim() }));
    const bytes = await writeTemplateWorkbook({
      programmeName,
      participants: people,
      sessions: [],
      zone,
      sayIn,
    });
    const { roster } = plansOf(await readWorkbook(bytes, 'a.xlsx'), { participants: people, sessions: [] });
    expect(countRows(roster)).toEqual({ new: 0, changed: 0, unchanged: odd.length, refused: 0 });
  });

  test('keeps whatever text was once taken over', async () => {
    const cells = fc.array(
      fc.tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 })),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const sheet = { name: 'Peserta', rows: [['Nama', 'OPD'], ...rows] as Cell[][] };
        const first = planRosterImport({
          table: tablesOf({ kind: 'sheets', sheets: [sheet] }).roster!,
          existing: [],
          todayOn,
        });
        const people = first.rows.flatMap((row) =>
          row.kind === 'new'
            ? [{ ...row.fields, id: row.rowNumber, code: `P${row.rowNumber}`, rosterNo: row.rosterNo! }]
            : [],
        );
        const bytes = await writeTemplateWorkbook({
          programmeName,
          participants: people,
          sessions: [],
          zone,
          sayIn,
        });
        const { roster } = plansOf(await parseWorkbook(bytes, 'a.xlsx'), {
          participants: people,
          sessions: [],
        });
        expect(countRows(roster)).toEqual({ new: 0, changed: 0, unchanged: people.length, refused: 0 });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the workbook of refused rows', () => {
  const nik = '9999991203840001';
  const rosterRows: Cell[][] = [
    ['Daftar peserta'],
    ['Nama', 'OPD', 'NIP', 'Unit kerja'],
    ['Irwan Contoh', 'Dinas Sosial', 1.98e17, 'A'],
    ['Andi Fiktif', 'Dinas Kependudukan dan Pencatatan Sipil', nik, 'B'],
    ['Dewi Misalnya', 'Dinas X', '198809092014032904', 'C'],
    ['=cmd', 'Dinas Y', '198809092014032904', null],
  ];
  const scheduleRows: Cell[][] = [
    ['Tanggal', 'Mulai', 'Selesai', 'Sesi', 'JP'],
    [new Date(Date.UTC(2019, 2, 18)), new Date(Date.UTC(1899, 11, 30, 9)), '08.00', 'Sesi', 2],
  ];
  const sheets = [
    { name: 'Peserta', rows: rosterRows },
    { name: 'Jadwal', rows: scheduleRows },
  ];

  test('holds them as typed with the reasons last, never a NIK, and only columns the file had', async () => {
    const { roster, schedule } = plansOf(
      { kind: 'sheets', sheets },
      { participants: [participants[0]!], sessions: [] },
    );
    const bytes = await writeRefusedWorkbook({
      roster: refusedOf<RosterField>(roster),
      schedule: refusedOf<ScheduleField>(schedule),
      say: sayIn('id'),
    });
    const same = 'Baris 5 dan 6: NIP sama (••• 904). Mohon periksa keduanya.';
    expect(await readWorkbook(bytes, 'baris-ditolak.xlsx')).toEqual({
      kind: 'sheets',
      sheets: [
        {
          name: 'Peserta',
          rows: [
            ['Nama', 'NIP', 'OPD', 'Unit kerja', 'Kode', 'Alasan'],
            [
              'Irwan Contoh',
              '1,98E+17',
              'Dinas Sosial',
              'A',
              null,
              'NIP terbaca 1,98E+17. Mohon format kolom NIP sebagai Teks, lalu ketik ulang.',
            ],
            [
              'Andi Fiktif',
              null,
              'Dinas Kependudukan dan Pencatatan Sipil',
              'B',
              'P001',
              '16 angka, tampaknya NIK; tidak disimpan. Mohon isi NIP 18 angka.',
            ],
            ['Dewi Misalnya', '198809092014032904', 'Dinas X', 'C', null, same],
            ['=cmd', '198809092014032904', 'Dinas Y', null, null, same],
          ],
        },
        {
          name: 'Jadwal',
          rows: [
            ['Tanggal', 'Mulai', 'Selesai', 'Sesi', 'JP', 'Alasan'],
            [
              '18/03/2019',
              '09.00',
              '08.00',
              'Sesi',
              '2',
              'Selesai 08.00 tidak setelah Mulai 09.00. Mohon perbaiki jamnya.',
            ],
          ],
        },
      ],
    });
  });

  test('sent back as it is, refuses the same rows for the same reasons', async () => {
    const first = plansOf({ kind: 'sheets', sheets }, { participants: [], sessions: [] });
    const bytes = await writeRefusedWorkbook({
      roster: refusedOf<RosterField>(first.roster).filter((row) => row.label !== 'Andi Fiktif'),
      schedule: refusedOf<ScheduleField>(first.schedule),
      say: sayIn('en'),
    });
    const again = plansOf(await readWorkbook(bytes, 'a.xlsx'), { participants: [], sessions: [] });
    const codes = (plan: { rows: { kind: string }[] }) =>
      refusedOf(plan).map((row) => row.refusals.map(({ code }) => code));
    expect(codes(again.roster)).toEqual([['nip-damaged'], ['duplicate-nip'], ['duplicate-nip']]);
    expect(codes(again.schedule)).toEqual([['end-before-start']]);
  });
});
