import { create, type Font, openSync } from 'fontkit';
import { fallbackFiles, fontFiles, lastResortFont } from './font-files.ts';

/** A font by the role it has in a document. */
export type FontRole = 'text' | 'arabic' | 'emoji' | 'lastResort';
export type FontRun = { text: string; font: FontRole };

const open: Record<FontRole, () => Font> = {
  text: () => openSync(fontFiles.normal) as Font,
  arabic: () => openSync(fallbackFiles.arabic) as Font,
  emoji: () => openSync(fallbackFiles.emoji) as Font,
  lastResort: () => create(lastResortFont()) as Font,
};
const inOrder = Object.keys(open) as FontRole[];
const opened = new Map<FontRole, Font>();

function openFont(font: FontRole): Font {
  const known = opened.get(font) ?? open[font]();
  opened.set(font, known);
  return known;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Joiners, direction marks and variation selectors show nothing themselves. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\s]$/u;

/**
 * The text in stretches of one font each, so that no letter becomes an empty box: the text font where it can, then
 * Arabic, emoji, the last resort. What is seen as one character stays in one stretch. A character no font has is written
 * as its number, `[U+20BB7]`.
 */
export function fontRuns(text: string): FontRun[] {
  if (isPlain(text)) return text === '' ? [] : [{ text, font: 'text' }];
  const runs: FontRun[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const { text: shown, font } = runOf(segment, runs.at(-1)?.font);
    const last = runs.at(-1);
    if (last?.font === font) last.text += shown;
    else runs.push({ text: shown, font });
  }
  return runs;
}

/** Letters, digits and signs of everyday Indonesian and English: all in the text font. */
function isPlain(text: string): boolean {
  return /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u024F\u2013\u2014\u2018-\u201D\u2022\u2026]*$/u.test(text);
}

/** How wide a line is in points when it is set in one size, its fonts as fontRuns gives them. */
export function textWidth(text: string, sizePt: number): number {
  return fontRuns(text).reduce((sum, run) => {
    const font = openFont(run.font);
    return sum + (font.layout(run.text).advanceWidth / font.unitsPerEm) * sizePt;
  }, 0);
}

function runOf(cluster: string, before: FontRole | undefined): FontRun {
  const visible = Array.from(cluster).filter((character) => !invisible.test(character));
  if (visible.length === 0) return { text: cluster, font: before ?? 'text' };
  const font = inOrder.find((role) => visible.every((character) => isIn(role, character)));
  if (font) return { text: cluster, font };
  const numbers = visible.map((character) =>
    isIn('lastResort', character) ? character : numberOf(character),
  );
  return { text: numbers.join(''), font: 'lastResort' };
}

function isIn(role: FontRole, character: string): boolean {
  return openFont(role).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function numberOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
