import { expect, test } from 'vitest';
import {
  averageOf,
  defaultScoreSheet,
  offeredPoints,
  openCriteria,
  readPoints,
  readScoreSheet,
  totalOf,
} from '#domain/seminar/score-sheet.ts';

const [problem] = defaultScoreSheet;

test('the default sheet brings 100 points', () => {
  expect(defaultScoreSheet.map(({ weight }) => weight)).toEqual([15, 20, 10, 25, 15, 5, 10]);
  expect(readScoreSheet(null)).toBe(defaultScoreSheet);
  expect(readScoreSheet(JSON.parse(JSON.stringify(defaultScoreSheet)))).toEqual(defaultScoreSheet);
});

test('a sheet of a programme’s own must bring 100 and name each criterion once', () => {
  const title = { id: 'Semua', en: 'All' };
  expect(readScoreSheet([{ key: 'all', title, weight: 100 }])).toEqual([{ key: 'all', title, weight: 100 }]);
  expect(() => readScoreSheet([{ key: 'all', title, weight: 90 }])).toThrow('notHundred');
  const half = { key: 'all', title, weight: 50 };
  expect(() => readScoreSheet([half, half])).toThrow('keyTwice');
});

test('points are whole and within the weight', () => {
  expect(offeredPoints(problem!)).toEqual([3, 6, 9, 12, 15]);
  expect(offeredPoints({ ...problem!, weight: 2 })).toEqual([0, 1, 2]);
  const typed = ['0', ' 15 ', '16', '-1', '7,5', '1e1', '', 'dua'];
  expect(typed.map((text) => readPoints(text, problem!))).toEqual([
    0,
    15,
    ...Array.from({ length: 6 }, () => undefined),
  ]);
});

test('the average is over complete sheets alone, to one decimal', () => {
  const full = Object.fromEntries(defaultScoreSheet.map(({ key, weight }) => [key, weight]));
  const lower = { ...full, idea: 11, budget: 0 };
  const half = { problem: 1 };
  expect(openCriteria(defaultScoreSheet, half)).toHaveLength(6);
  expect(totalOf(defaultScoreSheet, lower)).toBe(86);
  const average = averageOf(defaultScoreSheet, [full, lower, half]);
  expect(average?.total).toBe(93);
  expect(average?.byCriterion).toMatchObject({ idea: 15.5, budget: 2.5, problem: 15 });
  expect(averageOf(defaultScoreSheet, [full, full, lower])?.total).toBe(95.3);
  expect(averageOf(defaultScoreSheet, [half])).toBeUndefined();
});
