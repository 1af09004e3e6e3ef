import { type Cell, cellText, hasControlCharacters, isEmptyCell, looksLikeNik } from './import-cell.ts';
import type { Refusal } from './import-refusal.ts';

export type TextReading =
  | { kind: 'text'; text: string }
  | { kind: 'empty' }
  | { kind: 'refused'; refusal: Refusal };

/** Reads a cell as one line of text; formula-looking text (`=cmd`) is text. */
export function readText(cell: Cell | undefined, limits: { field: string; maxChars: number }): TextReading {
  const { field, maxChars } = limits;
  if (isEmptyCell(cell)) return { kind: 'empty' };
  if (looksLikeNik(cell)) return refused({ code: 'nik-elsewhere', field, values: {} });
  const text = cellText(cell);
  if (hasControlCharacters(text)) return refused({ code: 'control-characters', field, values: {} });
  const chars = Array.from(text).length;
  if (chars > maxChars) return refused({ code: 'too-long', field, values: { chars, max: maxChars } });
  return { kind: 'text', text };
}

/** What was typed, short enough to be quoted in a message; long numbers (a NIP, a NIK) are left out. */
export function quoted(text: string): string {
  const shown = Array.from(text.replace(/[\p{Cc}\p{Cs}]/gu, '').replace(/\d(?:[ .-]?\d){14,}/g, '…'));
  return shown.length > 40 ? `${shown.slice(0, 39).join('')}…` : shown.join('');
}

function refused(refusal: Refusal): TextReading {
  return { kind: 'refused', refusal };
}
