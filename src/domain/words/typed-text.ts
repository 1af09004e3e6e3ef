/** Four full Telegram messages: the longest answer that is kept in one piece. */
export const maxTypedChars = 4096 * 4;

export type TypedText =
  | { kind: 'ok'; text: string }
  | { kind: 'empty' }
  | { kind: 'tooLong'; chars: number; maxChars: number }
  | { kind: 'controlCharacters' };

/**
 * Judges a text typed by a person before anything reads it. Line breaks become `\n`, outer white space goes;
 * everything else, right-to-left and zero-width marks included, stays as typed. A text of nothing visible is
 * empty. Control characters and broken surrogates are refused: databases and documents
 * cannot hold them. Tabs stay, because rows pasted from a spreadsheet are parted by them.
 */
export function checkTyped(typed: string): TypedText {
  const text = typed.replace(/\r\n?/g, '\n').trim();
  if (isBlank(text)) return { kind: 'empty' };
  if (text.length > maxTypedChars) return { kind: 'tooLong', chars: text.length, maxChars: maxTypedChars };
  return /[^\P{Cc}\n\t]|\p{Cs}/u.test(text) ? { kind: 'controlCharacters' } : { kind: 'ok', text };
}

/** Whether a person would see nothing: white space, format marks and the letters that print as blanks. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Z}\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]*$/u.test(text);
}

/** One line: line breaks and tabs become single spaces. */
export function onOneLine(text: string): string {
  return text
    .split(/[\n\t]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** For comparing what people type with words we know: case, punctuation and spacing make no difference. */
export function foldTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
