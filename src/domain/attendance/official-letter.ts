import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { checkTyped, onOneLine } from '#domain/words/typed-text.ts';

export type ReadLetter =
  | { kind: 'letter'; number: string; datedOn: string }
  | { kind: 'empty' }
  | { kind: 'controlCharacters' }
  | { kind: 'noDate' }
  | { kind: 'noSuchDay'; typed: string }
  | { kind: 'noNumber' }
  | { kind: 'numberTooLong' };

const maxNumberChars = 100;
/** A date at the end, after a comma, a blank or "tanggal". */
const ending =
  /^(?:(.*?)[\s,;]+)?(?:(?:tanggal|tgl|dated|date)[.:]?\s*)?(\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\s+\p{L}+\.?(?:\s+\d{4})?))$/isu;

/**
 * Reads number and date of an official letter, the date last: `090/123/2019, 15/3/2019`,
 * `Nomor 090/123 tanggal 15 Maret 2019`. A number may be anything of at most 100 characters.
 */
export function readLetter(typed: string, defaultYear: number): ReadLetter {
  const checked = checkTyped(typed);
  if (checked.kind === 'empty' || checked.kind === 'controlCharacters') return checked;
  const line = onOneLine(checked.kind === 'ok' ? checked.text : typed);
  const [, before = '', date = ''] = ending.exec(line) ?? [];
  const day = parseTypedDay(date, { defaultYear });
  if (day.kind === 'notADate') return { kind: 'noDate' };
  if (day.kind === 'noSuchDay') return { kind: 'noSuchDay', typed: date };
  const number = before.replace(/^(?:nomor|no)\b[.:]?\s*/i, '').trim();
  if (!/[\p{L}\p{N}]/u.test(number)) return { kind: 'noNumber' };
  if (number.length > maxNumberChars) return { kind: 'numberTooLong' };
  return { kind: 'letter', number, datedOn: day.on };
}
