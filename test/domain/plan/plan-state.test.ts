import { expect, test } from 'vitest';
import { isWritable, planStates } from '#domain/plan/plan-state.ts';

test('a plan is written before it is handed in and after changes were asked for, never else', () => {
  expect(planStates.filter(isWritable)).toEqual(['drafting', 'changesRequested']);
});
