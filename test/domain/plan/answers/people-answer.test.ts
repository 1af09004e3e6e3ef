import { expect, test } from 'vitest';
import { withoutPersonalNumbers } from '#domain/plan/answers/personal-numbers.ts';
import { play } from './playing.ts';

const bunga = 'Bunga Rekaan | Kepala Sub Bagian Umum | penanggung jawab';

test('a phone number is not stored and the role is asked instead', () => {
  const { outcome, answer } = play('team', [`${bunga}\nSari Fiktif | Petugas agenda | 081100000000`]);
  expect(outcome).toMatchObject({
    ...{ kind: 'asksCell', row: 2, rowId: 2, column: 'role', rowName: 'Sari Fiktif' },
    ...{ savedRows: [1], notStored: [{ row: 2, what: 'phone' }] },
  });
  expect(JSON.stringify(answer)).not.toContain('0811');
  const picked = play('team', [{ kind: 'pick', option: 'member' }], { from: answer });
  expect(picked.outcome).toMatchObject({ kind: 'saved', rows: 2 });
  expect(picked.answer).toMatchObject({
    state: 'complete',
    value: { rows: [{ cells: { role: 'lead' } }, { cells: { name: 'Sari Fiktif', role: 'member' } }] },
  });
});

test('a number beside a role is left out', () => {
  const { outcome, answer } = play('team', [
    `${bunga} | 198107052006042902\nSari Fiktif, 1271 9912 0384 0001 | Petugas | anggota`,
  ]);
  expect(outcome).toMatchObject({
    ...{
      kind: 'saved',
      notStored: [
        { row: 1, what: 'nip' },
        { row: 2, what: 'nik' },
      ],
    },
  });
  expect(answer.value).toMatchObject({
    rows: [{ cells: { role: 'lead' } }, { cells: { name: 'Sari Fiktif,' } }],
  });
});

test('a line of nothing but a number is refused', () => {
  const { outcome, answer } = play('team', ['+62 811-0000-0000']);
  expect(outcome).toMatchObject({
    ...{ kind: 'refused', reason: { kind: 'onlyPersonalNumbers', notStored: [{ row: 1, what: 'phone' }] } },
  });
  expect(answer.value).toBeNull();
});

test.each([
  ['198107052006042902', ['nip']],
  ['1271991203840001', ['nik']],
  ['0811.0000.0000 dan (061) 451-2345', ['phone', 'phone']],
  ['0811\u200b00000000', ['phone']],
  ['٠٨١١٠٠٠٠٠٠٠٠', ['phone']],
  ['Kelas 2 tahun 2019', []],
])('finds personal numbers in %s', (text, found) => {
  const taken = withoutPersonalNumbers(text);
  expect(taken.found).toEqual(found);
  if (found.length > 0) expect(taken.text).not.toMatch(/\p{Nd}/u);
});

test('exactly one person is in charge', () => {
  expect(play('team', ['A Rekaan | Staf | anggota\nB Fiktif | Staf | pendukung']).outcome).toMatchObject({
    ...{ kind: 'draft', problems: [{ kind: 'noneOfRole', column: 'role', option: 'lead' }] },
  });
  expect(play('team', ['A Rekaan | Staf | PJ\nB Fiktif | Staf | person in charge']).outcome).toMatchObject({
    ...{ kind: 'draft', problems: [{ kind: 'severalOfRole', column: 'role', option: 'lead', rows: [1, 2] }] },
  });
});

test('a role that is not known is asked again, and an old button for it is refused later', () => {
  const { outcome, answer } = play('team', ['A Rekaan | Staf | bos']);
  expect(outcome).toMatchObject({
    kind: 'rowProblem',
    column: 'role',
    fault: { kind: 'notAnOption', typed: 'bos' },
  });
  const picked = play('team', [{ kind: 'pick', option: 'lead' }], { from: answer });
  expect(picked.answer.value).toMatchObject({ rows: [{ cells: { role: 'lead' } }] });
  const again = play('team', [{ kind: 'pick', option: 'member' }], { from: picked.answer });
  expect(again.outcome).toMatchObject({ kind: 'refused', reason: { kind: 'notAnOption', typed: 'member' } });
});

test('while a role is asked, a new line is a new person', () => {
  const { answer } = play('team', ['Sari Fiktif | Petugas agenda', bunga]);
  expect(answer).toMatchObject({
    ...{ state: 'draft', awaiting: { kind: 'cell', rowId: 1, column: 'role' } },
    value: { rows: [{ cells: { name: 'Sari Fiktif' } }, { cells: { name: 'Bunga Rekaan' } }] },
  });
});

test('a mentor is one name with a position', () => {
  expect(play('mentor', ['Harun Contoh | Sekretaris dinas']).answer.state).toBe('complete');
  expect(play('mentor', ['Harun Contoh | Sekretaris\nLaras Contoh | Camat']).outcome).toMatchObject({
    ...{ kind: 'draft', problems: [{ kind: 'tooManyRows', rows: 2, minRows: 1, maxRows: 1 }] },
  });
  expect(play('mentor', ['Harun Contoh']).outcome).toMatchObject({ kind: 'asksCell', column: 'position' });
});
