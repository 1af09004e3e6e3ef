import { expect, test } from 'vitest';
import { medan } from '#test/domain/innovation-plan.ts';
import { play } from './playing.ts';

test('a yes completes the section and is dated', () => {
  const { answer } = play('own_unit', [{ kind: 'pick', option: 'yes' }]);
  expect(answer).toMatchObject({
    state: 'complete',
    value: { kind: 'confirm', option: 'yes', chosenAt: '2019-03-19T13:05:00.000Z' },
  });
});

test('"needs fixing" is kept and waits for the organizer', () => {
  const { outcome, answer } = play('own_unit', [{ kind: 'pick', option: 'needs_fix' }]);
  expect(outcome).toMatchObject({
    kind: 'draft',
    problems: [{ kind: 'waitsForOrganizer', option: 'needs_fix' }],
  });
  expect(answer.state).toBe('draft');
});

test('pressing yes after the correction replaces it', () => {
  const { answer, history } = play('own_unit', [
    { kind: 'pick', option: 'needs_fix' },
    { kind: 'pick', option: 'yes' },
  ]);
  expect(answer).toMatchObject({ state: 'complete', value: { option: 'yes' } });
  expect(history).toMatchObject([{ kind: 'confirm', option: 'needs_fix' }]);
});

test('a declaration remembers the version and keeps the date of the first press', () => {
  const agree = { kind: 'pick', option: 'agree' } as const;
  const { answer, history } = play('declaration', [agree, agree], { context: { ...medan, planVersion: 2 } });
  expect(answer.value).toEqual({
    ...{ kind: 'confirm', option: 'agree', planVersion: 2 },
    chosenAt: '2019-03-19T13:05:00.000Z',
  });
  expect(history).toEqual([]);
});

test('a typed signature must be the word itself', () => {
  expect(play('declaration', ['Setuju.']).answer.state).toBe('complete');
  expect(play('declaration', ['tidak setuju']).outcome).toMatchObject({
    ...{ kind: 'refused', reason: { kind: 'notAnOption', typed: 'tidak setuju' } },
  });
  expect(play('own_unit', ['ya, benar']).answer.value).toMatchObject({ option: 'yes' });
});
