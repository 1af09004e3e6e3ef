import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** True for text with letters that are read from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** True when the paragraph as a whole begins on the right. */
export function beginsRight(text: string): boolean {
  return hasRightToLeft(text) && (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1;
}

/** A stretch of one direction. */
export type DirectedRun = { text: string; isRightToLeft: boolean };

/**
 * One line in the order its stretches stand on paper from left to right, for programs that know only left to right. The
 * text of a stretch stays in reading order; its brackets are turned. `isParagraphRight` is the direction of the whole
 * paragraph, which a line alone does not tell.
 */
export function visualRuns(line: string, isParagraphRight: boolean): DirectedRun[] {
  const { levels } = bidi.getEmbeddingLevels(line, isParagraphRight ? 'rtl' : 'ltr');
  const runs: { text: string; level: number }[] = [];
  let index = 0;
  for (const character of line) {
    const level = levels[index] ?? 0;
    index += character.length;
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const last = runs.at(-1);
    if (last?.level === level) last.text += shown;
    else runs.push({ text: shown, level });
  }
  return reordered(runs).map(({ text, level }) => ({ text, isRightToLeft: level % 2 === 1 }));
}

/** Rule L2 of UAX #9, over whole runs: from the highest level down, every stretch at or above it is turned. */
function reordered<Run extends { level: number }>(runs: Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < order.length; from++) {
      let until = from;
      while (until < order.length && (order[until]?.level ?? 0) >= level) until++;
      if (until - from > 1) order.splice(from, until - from, ...order.slice(from, until).reverse());
      from = Math.max(from, until - 1);
    }
  }
  return order;
}
