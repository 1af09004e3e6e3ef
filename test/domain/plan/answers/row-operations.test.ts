import { expect, test } from 'vitest';
import { play } from './playing.ts';

const team = ['Bunga Rekaan | Kepala | PJ\nSari Fiktif | Petugas | anggota\nRudi Rekaan | Staf | pendukung'];
const namesOf = (value: unknown) =>
  (value as { rows: { cells: { name: string } }[] }).rows.map((row) => row.cells.name);

test('deleting a row says what is left and keeps it for bringing back', () => {
  const { outcome, answer, history } = play('team', [...team, { kind: 'deleteRow', rowId: 2 }]);
  expect(outcome).toMatchObject({ kind: 'rowDeleted', row: 2, rowName: 'Sari Fiktif', left: 2, minRows: 2 });
  expect(namesOf(answer.value)).toEqual(['Bunga Rekaan', 'Rudi Rekaan']);
  expect(history).toHaveLength(1);
  const restored = play('team', [{ kind: 'restoreRow' }], { from: answer });
  expect(restored.outcome.kind).toBe('saved');
  expect(namesOf(restored.answer.value)).toEqual(['Bunga Rekaan', 'Sari Fiktif', 'Rudi Rekaan']);
});

test('a second press on delete or restore does nothing', () => {
  const deleted = { kind: 'deleteRow', rowId: 2 } as const;
  expect(play('team', [...team, deleted, deleted]).outcome).toMatchObject({
    ...{ kind: 'refused', reason: { kind: 'noSuchRow' } },
  });
  expect(
    play('team', [...team, deleted, { kind: 'restoreRow' }, { kind: 'restoreRow' }]).outcome,
  ).toMatchObject({
    ...{ kind: 'refused', reason: { kind: 'nothingToRestore' } },
  });
});

test('a deleted row comes back to its place although others were added since', () => {
  const { answer } = play('team', [
    ...team,
    { kind: 'deleteRow', rowId: 1 },
    'Tono Contoh | Staf | anggota',
    { kind: 'restoreRow' },
  ]);
  expect(namesOf(answer.value)).toEqual(['Bunga Rekaan', 'Sari Fiktif', 'Rudi Rekaan', 'Tono Contoh']);
});

test('the id of a deleted row is never given again', () => {
  const { answer } = play('team', [...team, { kind: 'deleteRow', rowId: 3 }, 'Tono Contoh | Staf | anggota']);
  expect(answer.value).toMatchObject({ rows: [{ id: 1 }, { id: 2 }, { id: 4 }], lastRowId: 4 });
});

test('deleting below the least number leaves a draft, deleting all leaves nothing', () => {
  const remove = [1, 2, 3].map((rowId) => ({ kind: 'deleteRow', rowId }) as const);
  expect(play('team', [...team, ...remove.slice(0, 2)]).answer.state).toBe('draft');
  expect(play('team', [...team, ...remove]).answer.state).toBe('empty');
});

test('rows move up and down and stop at the ends', () => {
  const move = (rowId: number, by: -1 | 1) => ({ kind: 'moveRow', rowId, by }) as const;
  expect(namesOf(play('team', [...team, move(3, -1)]).answer.value)).toEqual([
    ...['Bunga Rekaan', 'Rudi Rekaan', 'Sari Fiktif'],
  ]);
  expect(namesOf(play('team', [...team, move(1, -1)]).answer.value)[0]).toBe('Bunga Rekaan');
});

test('a schedule is not moved by hand', () => {
  const input = ['Uji coba | 1/7/2019 | 2/7/2019 | laporan', { kind: 'moveRow', rowId: 1, by: 1 } as const];
  expect(play('milestones', input).outcome).toMatchObject({
    kind: 'refused',
    reason: { kind: 'sortedByStart' },
  });
});

test('a full table takes no new row', () => {
  const input = ['Harun Contoh | Sekretaris', { kind: 'addRow' } as const];
  expect(play('mentor', input).outcome).toMatchObject({
    kind: 'refused',
    reason: { kind: 'rowsFull', maxRows: 1 },
  });
});

test('old buttons for rows that are gone are refused', () => {
  const gone = { kind: 'refused', reason: { kind: 'noSuchRow' } };
  expect(play('team', [...team, { kind: 'editRow', rowId: 9 }]).outcome).toMatchObject(gone);
  expect(play('team', [...team, { kind: 'editCell', rowId: 1, column: 'phone' }]).outcome).toMatchObject(
    gone,
  );
  expect(play('team', [...team, { kind: 'moveRow', rowId: 9, by: 1 }]).outcome).toMatchObject(gone);
  expect(play('team', [...team, { kind: 'swapDays', rowId: 9 }]).outcome).toMatchObject(gone);
});

test('done tells what is missing, or that the rows stand', () => {
  expect(play('team', [...team, { kind: 'done' }]).outcome).toMatchObject({ kind: 'saved', rows: 3 });
  expect(play('team', [{ kind: 'done' }]).outcome).toMatchObject({
    ...{ kind: 'draft', answer: { state: 'empty' } },
  });
});
