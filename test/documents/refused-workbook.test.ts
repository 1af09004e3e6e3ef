import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#documents/workbook/workbook-read.ts';
import { writeRefusedWorkbook } from '#documents/workbook/workbook-write.ts';
import type { RosterField } from '#domain/roster/roster-import-columns.ts';
import type { ScheduleField } from '#domain/schedule/schedule-import-columns.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { loadTexts } from '#telegram/texts.ts';
import { participants } from './demo-roster.ts';
import { plansOf, refusedOf } from './workbook/workbook-plans.ts';

const sayIn = loadTexts();

describe('the workbook of refused rows', () => {
  const nik = '1271991203840001';
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
