import { expect, test } from 'vitest';
import { answerLines } from '#domain/plan/document/plan-answer-lines.ts';
import { getSection } from '#test/domain/innovation-plan.ts';
import { play, words } from './playing.ts';

const first = 'Mencatat kondisi awal | 1/7/2019 | 12/7/2019 | data awal';
const third = 'Menyusun SOP | 19 Agustus 2019 | 13/9/2019 | SOP';
const firstCells = {
  name: 'Mencatat kondisi awal',
  start: '2019-07-01',
  end: '2019-07-12',
  output: 'data awal',
};
const trialCells = { name: 'Uji coba lembar kendali', output: 'laporan' };

test('good rows are saved and the first bad one is named, its days offered for swapping', () => {
  const typed = `${first}\nUji coba lembar kendali | 16/8/2019 | 15/7/2019 | laporan`;
  const { outcome, answer } = play('milestones', [{ kind: 'text', text: typed, source: 8 }]);
  expect(outcome).toEqual({
    ...{ kind: 'rowProblem', row: 2, rowId: 2, column: 'end', rowName: 'Uji coba lembar kendali' },
    fault: { kind: 'endBeforeStart', startOn: '2019-08-16', endOn: '2019-07-15' },
    ...{ offersSwap: true, entry: 'line', savedRows: [1], notStored: [], replaced: null, answer },
  });
  expect(answer).toEqual({
    state: 'draft',
    value: {
      kind: 'milestones',
      lastRowId: 2,
      rows: [
        { id: 1, source: 8, cells: firstCells },
        { id: 2, source: 8, cells: { ...trialCells, start: '2019-08-16', end: '2019-07-15' } },
      ],
    },
    awaiting: { kind: 'cell', rowId: 2, column: 'end' },
    lastInputAt: '2019-03-19T13:05:00.000Z',
  });
});

test('swapping mends the row, and a second press swaps nothing back', () => {
  const typed = `${first}\nUji coba lembar kendali | 16/8/2019 | 15/7/2019 | laporan`;
  const swap = { kind: 'swapDays', rowId: 2 } as const;
  const mended = play('milestones', [typed, swap]);
  expect(mended.outcome).toMatchObject({
    ...{ kind: 'draft', rows: 2 },
    problems: [{ kind: 'tooFewRows', rows: 2, minRows: 3, maxRows: 10 }],
    answer: { value: { rows: [{ id: 1 }, { id: 2, cells: { start: '2019-07-15', end: '2019-08-16' } }] } },
  });
  const again = play('milestones', [swap], { from: mended.answer });
  expect(again.outcome).toMatchObject({ kind: 'refused', reason: { kind: 'nothingToSwap' } });
});

test('a schedule is filled in row by row, and a day that does not exist is asked again', () => {
  const { outcome } = play('milestones', [{ kind: 'addRow' }]);
  expect(outcome).toMatchObject({ kind: 'asksCell', row: 1, rowId: 'new', column: 'name', rowName: '' });
  const named = play('milestones', [{ kind: 'addRow' }, 'Menyusun SOP']);
  expect(named.outcome).toMatchObject({
    kind: 'asksCell',
    row: 1,
    rowId: 1,
    column: 'start',
    rowName: 'Menyusun SOP',
  });
  const wrong = play('milestones', ['31/9/2019'], { from: named.answer });
  expect(wrong.outcome).toMatchObject({
    ...{ kind: 'rowProblem', row: 1, column: 'start', entry: 'cell', rowName: 'Menyusun SOP' },
    fault: { kind: 'noSuchDay', typed: '31/9/2019' },
  });
  const right = play('milestones', ['19/8/2019', '13 Sept 2019', 'SOP'], { from: wrong.answer });
  expect(right.answer).toMatchObject({
    ...{ state: 'draft', awaiting: null },
    value: {
      rows: [{ cells: { name: 'Menyusun SOP', start: '2019-08-19', end: '2019-09-13', output: 'SOP' } }],
    },
  });
});

test('a complete schedule is sorted by its first days and warns of free days', () => {
  const trial = 'Uji coba lembar kendali | 15/7/2019 | 16/8/2019 | laporan';
  const { outcome } = play('milestones', [
    `${third}\n${first}\n${trial}\nEvaluasi | 14/9/2019 | 15/9/2019 | rapat`,
  ]);
  expect(outcome).toMatchObject({
    ...{ kind: 'saved', rows: 4, answer: { state: 'complete', awaiting: null } },
    warnings: [
      { kind: 'freeDay', row: 2, column: 'end', on: '2019-08-16', day: 'dayOff' },
      { kind: 'freeDay', row: 4, column: 'start', on: '2019-09-14', day: 'saturday' },
      { kind: 'freeDay', row: 4, column: 'end', on: '2019-09-15', day: 'sunday' },
    ],
  });
  const rows = outcome.answer.value && 'rows' in outcome.answer.value ? outcome.answer.value.rows : [];
  expect(rows.map((row) => row.id)).toEqual([2, 3, 1, 4]);
});

test.each([
  [
    '1/3/2019 | 2/7/2019',
    'start',
    { kind: 'outOfWindow', on: '2019-03-01', fromOn: '2019-03-18', untilOn: '2020-06-26' },
  ],
  [
    '1/7/2019 | 27/6/2020',
    'end',
    { kind: 'outOfWindow', on: '2020-06-27', fromOn: '2019-03-18', untilOn: '2020-06-26' },
  ],
  ['29/2/2019 | 1/3/2019', 'start', { kind: 'noSuchDay', typed: '29/2/2019' }],
  ['besok | lusa', 'start', { kind: 'notADate', typed: 'besok' }],
])('a row of %s is refused by name', (days, column, fault) => {
  expect(play('milestones', [`Uji coba | ${days} | laporan`]).outcome).toMatchObject({
    kind: 'rowProblem',
    column,
    fault,
  });
});

test('a milestone may end on the leap day of the year after', () => {
  expect(play('milestones', ['Evaluasi | 28/2/2020 | 29/2/2020 | laporan']).outcome.kind).toBe('draft');
});

test('a schedule whose first end lies more than 90 days after the seminar stays a draft', () => {
  const late = [1, 2, 3].map((nth) => `Tahap ${nth} | ${nth}/10/2019 | 1/11/2019 | laporan`).join('\n');
  expect(play('milestones', [late]).outcome).toMatchObject({
    ...{ kind: 'draft', problems: [{ kind: 'noEarlyEnd', untilOn: '2019-09-24' }] },
  });
});

test('a row typed again under the same name mends the one that needs fixing', () => {
  const { answer, history } = play('milestones', [
    `${first}\nUji coba | 16/8/2019 | besok | laporan`,
    'Uji coba | 15/7/2019 | 16/8/2019 | laporan',
  ]);
  expect(answer.value).toMatchObject({ rows: [{ id: 1 }, { id: 3, cells: { end: '2019-08-16' } }] });
  expect(history).toHaveLength(1);
});

test('the same rows sent twice are there once; other rows are added', () => {
  const { answer, history } = play('milestones', [first, `${first}\n${third}`]);
  expect(answer.value).toMatchObject({ rows: [{ id: 1 }, { id: 3 }] });
  expect(history).toEqual([]);
});

test('too many cells keep what was typed and ask for the row again', () => {
  const { outcome, answer } = play('milestones', [`${first} | dan lagi`]);
  expect(outcome).toMatchObject({
    kind: 'rowProblem',
    column: null,
    fault: { kind: 'tooManyCells', columns: 4, typed: 5 },
  });
  expect(answer).toMatchObject({
    awaiting: { kind: 'row', rowId: 1 },
    value: { rows: [{ surplus: ['dan lagi'] }] },
  });
  const mended = play('milestones', [first], { from: answer });
  expect(mended.answer.value).toMatchObject({ rows: [{ id: 2, cells: firstCells }] });
  expect(mended.history).toEqual([answer.value]);
});

test('reads rows pasted from a spreadsheet, with heading and list marks', () => {
  const pasted =
    'Kegiatan\tMulai\tSelesai\tKeluaran\n1. Mencatat kondisi awal\t1/7/2019\t12/7/2019\tdata awal';
  expect(play('milestones', [pasted]).answer.value).toMatchObject({ rows: [{ id: 1, cells: firstCells }] });
  const semicolons = '- Mencatat kondisi awal; 1/7/2019; 12/7/2019; data awal';
  expect(play('milestones', [semicolons]).answer.value).toMatchObject({
    rows: [{ id: 1, cells: firstCells }],
  });
});

test('a good cell is not given up for one that cannot be read', () => {
  const edit = { kind: 'editCell', rowId: 1, column: 'start' } as const;
  const { outcome, answer } = play('milestones', [first, edit, 'kapan-kapan']);
  expect(outcome).toMatchObject({
    kind: 'rowProblem',
    fault: { kind: 'notADate', typed: 'kapan-kapan' },
    savedRows: [],
  });
  expect(answer.value).toMatchObject({ rows: [{ cells: firstCells }] });
  const mended = play('milestones', ['2/7/2019'], { from: answer });
  expect(mended.answer.value).toMatchObject({ rows: [{ cells: { ...firstCells, start: '2019-07-02' } }] });
  expect(mended.history).toHaveLength(1);
});

test('a whole row is asked again and keeps its place', () => {
  const { outcome, answer } = play('milestones', [`${first}\n${third}`, { kind: 'editRow', rowId: 1 }]);
  expect(outcome).toMatchObject({ kind: 'asksRow', row: 1, rowId: 1, rowName: 'Mencatat kondisi awal' });
  const mended = play('milestones', ['Mendata | 2/7/2019 | 3/7/2019 | data'], { from: answer });
  expect(mended.answer.value).toMatchObject({ rows: [{ cells: { name: 'Mendata' } }, { id: 2 }] });
});

test('editing a sent message reads its rows again in their place', () => {
  const sent = (text: string, source: number) => ({ kind: 'text', text, source }) as const;
  const { answer, history } = play('milestones', [
    sent(first, 5),
    sent(third, 6),
    { kind: 'editedText', text: first.replace('12/7', '13/7'), source: 5 },
  ]);
  expect(answer.value).toMatchObject({
    rows: [{ source: 5, cells: { ...firstCells, end: '2019-07-13' } }, { source: 6 }],
  });
  expect(history).toHaveLength(1);
});

test('"replace all" lets the next rows stand alone', () => {
  const { answer, history } = play('milestones', [first, { kind: 'replaceAll' }, third]);
  expect(answer.value).toMatchObject({ rows: [{ id: 2, cells: { name: 'Menyusun SOP' } }] });
  expect(history).toMatchObject([{ rows: [{ cells: firstCells }] }]);
});

test('causes are one a line, and a short one is asked again', () => {
  const { outcome, answer } = play('root_causes', ['Belum ada batas waktu dalam SOP\n\nLambat; sekali']);
  expect(outcome).toMatchObject({
    ...{ kind: 'rowProblem', row: 2, column: 'item', savedRows: [1] },
    fault: { kind: 'tooFewWords', words: 2, minWords: 3, maxWords: 30 },
  });
  const mended = play('root_causes', ['Pimpinan sering bertugas di luar'], { from: answer });
  expect(mended.answer).toMatchObject({
    state: 'complete',
    value: { rows: [{ id: 1 }, { id: 2, cells: { item: 'Pimpinan sering bertugas di luar' } }] },
  });
});

test('indicators need numbers that differ, or say that there is no data', () => {
  expect(play('indicators', ['Antrean | 20 orang | sedikit']).outcome).toMatchObject({
    ...{ kind: 'rowProblem', column: 'target', fault: { kind: 'noNumber', typed: 'sedikit' } },
  });
  expect(play('indicators', ['Antrean | 20 orang | 20 Orang']).outcome).toMatchObject({
    ...{
      kind: 'rowProblem',
      column: 'target',
      fault: { kind: 'sameValue', columns: ['baseline', 'target'] },
    },
  });
  expect(play('indicators', ['Antrean | Belum ada data. | 5 orang | rekap']).outcome).toMatchObject({
    ...{ kind: 'saved', warnings: [{ kind: 'noBaseline', row: 1 }] },
  });
});

test('stakeholders and risks take labels in both languages', () => {
  const { answer } = play('stakeholders', [
    'Camat | pemerintah | Tinggi | high\nWarga | community | rendah | tinggi',
  ]);
  expect(answer).toMatchObject({
    state: 'complete',
    value: {
      rows: [
        { cells: { name: 'Camat', group: 'government', influence: 'high', interest: 'high' } },
        { cells: { name: 'Warga', group: 'community', influence: 'low', interest: 'high' } },
      ],
    },
  });
  expect(play('risks', ['Jaringan putus | 4 | 2 | formulir cadangan di kertas']).outcome).toMatchObject({
    ...{ kind: 'rowProblem', column: 'likelihood', fault: { kind: 'notAnOption', typed: '4' } },
  });
});

test('refuses what would not fit and keeps the rows', () => {
  const message = (nth: number) =>
    Array.from({ length: 35 }, (_, row) => `sebab ${nth}/${row} ${words(55)}`).join('\n');
  const { outcome, answer } = play('root_causes', [1, 2, 3, 4, 5].map(message));
  expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'tooLong', maxChars: 65_536 } });
  expect(answer.value).toMatchObject({ lastRowId: 140 });
});

test('a cell typed in a message of its own changes when that message is edited', () => {
  const filled = play('milestones', [
    { kind: 'addRow' },
    { kind: 'text', text: 'Menyusun SOP', source: 21 },
    { kind: 'text', text: '19/8/2019', source: 22 },
  ]);
  const edited = play(
    'milestones',
    [{ kind: 'editedText', text: 'Menyusun dan menetapkan SOP', source: 21 }],
    {
      from: filled.answer,
    },
  );
  expect(edited.answer.value).toMatchObject({
    rows: [
      {
        cells: { name: 'Menyusun dan menetapkan SOP', start: '2019-08-19' },
        cellSources: [
          { column: 'start', message: 22 },
          { column: 'name', message: 21 },
        ],
      },
    ],
  });
  const other = play('milestones', [{ kind: 'editedText', text: 'lain', source: 23 }], {
    from: filled.answer,
  });
  expect(other.outcome).toMatchObject({ kind: 'refused', reason: { kind: 'noSuchMessage' } });
});

test('a party shows its quadrant of influence and interest once both are chosen', () => {
  const typed = [
    'Kepala dinas | Pemerintah | tinggi | tinggi',
    'Kepala bidang | Pemerintah | tinggi | rendah',
    'Warga | Masyarakat | rendah | tinggi',
    'Media | Media | rendah | rendah',
  ];
  const { answer } = play('stakeholders', [typed.join('\n')]);
  const section = getSection('stakeholders');
  expect(answerLines(section.answer, answer.value!, 'id')).toEqual([
    '1. Kepala dinas, Pemerintah, tinggi, tinggi (promotor)',
    '2. Kepala bidang, Pemerintah, tinggi, rendah (laten)',
    '3. Warga, Masyarakat/komunitas, rendah, tinggi (pembela)',
    '4. Media, Media, rendah, rendah (apatis)',
  ]);
  expect(answerLines(section.answer, answer.value!, 'en').map((line) => /\((.+)\)/.exec(line)?.[1])).toEqual([
    ...['promoter', 'latent', 'defender', 'apathetic'],
  ]);
  const half = play('stakeholders', ['Camat | Pemerintah | tinggi']);
  expect(answerLines(section.answer, half.answer.value!, 'id')).toEqual(['1. Camat, Pemerintah, tinggi']);
});
