import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPages } from '#domain/words/text-pages.ts';

test('pages hold every word, at most so many lines of 40 characters', () => {
  const texts = fc.array(
    fc.array(fc.stringMatching(/^[a-z]{1,60}$/), { maxLength: 40 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), (given, linesEach) => {
      const pages = textPages(given, linesEach);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page.length).toBeLessThanOrEqual(linesEach);
        for (const line of page) expect(line.length).toBeLessThanOrEqual(40);
      }
      const letters = (lines: string[]) => lines.join('').replaceAll(/\s/g, '');
      expect(letters(pages.flat())).toBe(letters(given));
    }),
  );
});
