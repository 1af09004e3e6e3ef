import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWorkbook } from '#documents/workbook/parse-workbook.ts';
import { readWorkbook } from '#documents/workbook/workbook-read.ts';
import { writeTemplateWorkbook } from '#documents/workbook/workbook-write.ts';
import { planRosterImport } from '#domain/roster/roster-import.ts';
import type { Cell } from '#domain/workbook/import-cell.ts';
import { countRows } from '#domain/workbook/import-plan.ts';
import { loadTexts } from '#telegram/texts.ts';
import { participants, sessions, zone } from '#test/documents/demo-roster.ts';
import { plansOf, tablesOf } from './workbook-plans.ts';

const sayIn = loadTexts();
const todayOn = '2019-03-01';
const programmeName = 'Workshop Inovasi Pelayanan Publik 2019';

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
        [
          'Tanggal',
          'Mulai',
          'Selesai',
          'Sesi',
          'Materi',
          'Narasumber',
          'Tempat',
          'JP',
          'Kelompok',
          'Tautan materi',
          'Tautan peta',
          'Kode',
        ],
      ],
      ['Petunjuk', [`Petunjuk: ${programmeName}`, `Guide: ${programmeName}`]],
    ]);
  });

  test('keeps formula-looking text, markup and Excel escapes as they are', async () => {
    const odd = ['=1+1', '<b>A & "B"</b>', '_x0041_', 'valueOf', '__proto__', "'petik", '-', ' a', '😀 é'];
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
