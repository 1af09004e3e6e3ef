import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareEvenly } from '#domain/words/share-evenly.ts';

test('items go to whoever carries least, the first of equals', () => {
  const loads = [
    { personId: 1, count: 2 },
    { personId: 2, count: 0 },
  ];
  expect(shareEvenly([10, 11, 12, 13], loads).map(({ personId }) => personId)).toEqual([2, 2, 1, 2]);
  expect(shareEvenly([10], [])).toEqual([]);
});

test('from nothing, loads differ by one at most and every item is shared once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 12 }), (items, reviewers) => {
      const loads = Array.from({ length: reviewers }, (_, personId) => ({ personId, count: 0 }));
      const ids = Array.from({ length: items }, (_, id) => id);
      const shared = shareEvenly(ids, loads);
      const counts = loads.map(({ personId }) => shared.filter((each) => each.personId === personId).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      expect(shared.map(({ itemId }) => itemId)).toEqual(ids);
    }),
  );
});
