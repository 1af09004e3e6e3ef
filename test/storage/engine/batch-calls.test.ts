import { expect, test } from 'vitest';
import { batchLookups } from '#storage/engine/batch-calls.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test('lookups that come while one is under way share the next call, each with its own answer', async () => {
  const calls: number[][] = [];
  const find = batchLookups(async (keys: number[]) => {
    calls.push(keys);
    await soon();
    return keys.map((key) => key * 10);
  });
  const first = find(1);
  await Promise.resolve();
  expect(await Promise.all([first, find(2), find(3), find(2)])).toEqual([10, 20, 30, 20]);
  expect(calls).toEqual([[1], [2, 3, 2]]);
});

test('a lookup never joins a call that has begun: it sees what was written before it', async () => {
  let written = 'before';
  const find = batchLookups(async (keys: number[]) => {
    const seen = written;
    await soon();
    return keys.map(() => seen);
  });
  const first = find(1);
  await Promise.resolve();
  written = 'after';
  expect(await find(1)).toBe('after');
  expect(await first).toBe('before');
});

test('a call that fails fails for those who were in it, and the next one is made', async () => {
  let isAway = true;
  const find = batchLookups(async (keys: number[]) => {
    await soon();
    if (isAway) throw new Error('away');
    return keys;
  });
  await expect(find(1)).rejects.toThrow('away');
  isAway = false;
  expect(await find(2)).toBe(2);
});
