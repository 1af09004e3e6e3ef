import { expect, test } from 'vitest';
import { play } from './playing.ts';

const toggle = (option: string) => ({ kind: 'toggle', option }) as const;

test('each press is saved; one of each side is needed', () => {
  const first = play('benefit_kinds', [toggle('public_direct')]);
  expect(first.outcome).toMatchObject({
    kind: 'draft',
    problems: [
      { kind: 'tooFewPicked', picked: 1, min: 2, max: 4 },
      { kind: 'missingOneOf', options: ['agency_direct', 'agency_indirect'] },
    ],
  });
  const second = play('benefit_kinds', [toggle('agency_direct')], { from: first.answer });
  expect(second.answer).toMatchObject({
    state: 'complete',
    value: { kind: 'choices', options: ['public_direct', 'agency_direct'] },
  });
});

test('a second press un-chooses, and the choice before goes to the history', () => {
  const { answer, history } = play('benefit_kinds', [toggle('public_direct'), toggle('public_direct')]);
  expect(answer).toMatchObject({ state: 'empty', value: { kind: 'choices', options: [] } });
  expect(history).toEqual([{ kind: 'choices', options: ['public_direct'] }]);
});

test('two of one side are not enough', () => {
  const { outcome } = play('benefit_kinds', [
    toggle('public_direct'),
    toggle('public_indirect'),
    { kind: 'done' },
  ]);
  expect(outcome).toMatchObject({
    ...{ kind: 'draft' },
    problems: [{ kind: 'missingOneOf', options: ['agency_direct', 'agency_indirect'] }],
  });
});

test('more than allowed is refused and nothing changes', () => {
  const picked = ['sdg1', 'sdg2', 'sdg3'].map(toggle);
  const { outcome, answer } = play('sdg', [...picked, toggle('sdg4')]);
  expect(outcome).toMatchObject({
    kind: 'refused',
    reason: { kind: 'tooManyPicked', picked: 4, min: 0, max: 3 },
  });
  expect(answer.value).toEqual({ kind: 'choices', options: ['sdg1', 'sdg2', 'sdg3'] });
});

test('takes typed labels, one a line or parted by commas', () => {
  const { answer } = play('target_groups', ['Lansia, OPD lain\nmasyarakat umum']);
  expect(answer).toMatchObject({
    state: 'complete',
    value: { options: ['general_public', 'older_people', 'other_opd'] },
  });
});

test('names the label that it does not know', () => {
  const { outcome } = play('target_groups', ['Lansia, makhluk halus']);
  expect(outcome).toMatchObject({ kind: 'refused', reason: { kind: 'notAnOption', typed: 'makhluk halus' } });
});

test('"other" asks for words, keeps them, and gives them back when un-chosen', () => {
  const asked = play('target_groups', [toggle('staff'), toggle('other')]);
  expect(asked.outcome).toMatchObject({ kind: 'asksFreeText', option: 'other', minWords: 1, maxWords: 10 });
  const told = play('target_groups', ['tamu daerah'], { from: asked.answer });
  expect(told.answer).toMatchObject({
    state: 'complete',
    value: { options: ['staff', 'other'], freeText: 'tamu daerah' },
  });
  const without = play('target_groups', [toggle('other')], { from: told.answer });
  expect(without.answer.value).toEqual({ kind: 'choices', options: ['staff'] });
  expect(without.history).toEqual([
    { kind: 'choices', options: ['staff', 'other'], freeText: 'tamu daerah' },
  ]);
});

test('done with none where none is needed puts the section off', () => {
  const { outcome, answer } = play('sdg', [{ kind: 'done' }]);
  expect([outcome.kind, answer.state]).toEqual(['skipped', 'skipped']);
});
