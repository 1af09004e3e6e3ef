/**
 * Text that a spreadsheet opening a CSV would take for a formula, made plain text by a leading apostrophe; a cell that
 * a semicolon or tab would begin, in a program that splits there, is treated alike. Any other text stays as it is.
 */
export function neutraliseFormula(text: string): string {
  return text.replace(/(^|[;\t\r\n])(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/g, "$1'");
}
