/**
 * Text as it may stand in a document: as typed, but for what XML knows no way to write (control characters, halves of
 * characters), which becomes the replacement character. Line ends are `\n`.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .toWellFormed()
    .replace(unwritable, '\uFFFD');
}

const unwritable = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;
