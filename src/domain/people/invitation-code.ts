/** 32 letters and digits that cannot be mistaken for one another on paper (no I, O, 0, 1). */
export const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const typedCode = /^\s*([2-9A-HJ-NP-Z]{4})[\s\-–—]?([2-9A-HJ-NP-Z]{4})\s*[.!]?\s*$/i;

/** A typed code in its stored form, `7K4P-2Q9X`, or undefined when the text can be none. Case and the dash are free. */
export function readCode(text: string): string | undefined {
  if (!looksLikeCode(text)) return undefined;
  const [, first = '', second = ''] = typedCode.exec(text.normalize('NFKC')) ?? [];
  return `${first}-${second}`.toUpperCase();
}

/**
 * Whether a text is what an invitation could be: two times four of the letters and digits of codes, with a digit in it.
 * Codes without a digit were made once; of those only the ones that nobody could pronounce are taken for a code, so
 * that "semangat" and "tamu-tamu" are words.
 */
export function looksLikeCode(text: string): boolean {
  const [, first = '', second = ''] = typedCode.exec(text.normalize('NFKC')) ?? [];
  const code = (first + second).toLowerCase();
  if (code === '') return false;
  return /\d/.test(code) || !isPronounceable(code);
}

/** Words have a vowel in every stretch of five letters and never more than three other letters in a row. */
function isPronounceable(letters: string): boolean {
  const vowels = letters.match(/[aeiouy]/g)?.length ?? 0;
  return vowels >= 2 && !/[^aeiouy]{4}/.test(letters);
}
