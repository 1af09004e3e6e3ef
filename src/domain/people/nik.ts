/** Where a NIK stands in a text: from its first digit up to behind its last. */
export interface FoundNik {
  from: number;
  to: number;
}

/** Together, 6-6-4 or 4-4-4-4; the second time the same separator as the first. */
const groupings =
  /(?<![\p{Nd}\p{L}])(?<!\p{Nd}[.,:/\- \u00a0])(?:\d{16}|\d{6}([ \u00a0.\-–])\d{6}\1\d{4}|\d{4}([ \u00a0.\-–])\d{4}\2\d{4}\2\d{4})(?![\p{Nd}\p{L}])(?![.,:/\- \u00a0]\p{Nd})/gu;
const coveredGroupings = /•{16}|•{6}[ \u00a0.\-–]•{6}[ \u00a0.\-–]•{4}|•{4}(?:[ \u00a0.\-–]•{4}){3}/g;
/** The first two digits of the regions of Indonesia: provinces as the home ministry numbers them. */
const provinces = new Set(
  [
    ...[11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65],
    ...[71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96],
  ].map(String),
);
/** Stands where a NIK was: it is one by its form, of a district that does not exist. */
export const nobodysNik = '1101990101000001';
/** Money is no person. */
const moneyBefore = /(?:\brp|\bidr|\busd|[$€])[\s.:]*$/i;
const moneyBehind = /^\s*(?:,-|rupiah|perak)/i;
/** What may stand beside a NIK in a message that is nothing else. */
const label = /^(?:e|ini|itu|adalah|ktp|my|nik|no|nomor|number|saya|pak|bu)*$/;

/**
 * The citizen numbers (NIK) in a text, known by their form and never by mere length: 16 digits together, 6-6-4 or 4-4-4-4
 * with one kind of separator; a region that exists, a day of birth 01–31 (women: 41–71), a month, a serial. Two years, two
 * dates, two telephone numbers, a price or a part of a longer or a decimal number are none.
 */
export function findNiks(text: string): FoundNik[] {
  const ascii = withAsciiDigits(text);
  return [...ascii.matchAll(groupings)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const isMoney = moneyBefore.test(ascii.slice(0, from)) || moneyBehind.test(ascii.slice(to));
    return !isMoney && isNik(match[0].replace(/\D/g, '')) ? [{ from, to }] : [];
  });
}

/** What covering has left: nothing but a NIK, one within other words, or none. Who types the marks counts as well. */
export function coveredNik(text: string): 'only' | 'within' | undefined {
  const shown = text.replace(coveredGroupings, nobodysNik);
  if (shown === text) return undefined;
  return isOnlyNik(shown) ? 'only' : 'within';
}

export function holdsNik(text: string): boolean {
  return findNiks(text).length > 0;
}

/** Whether a message says nothing but a NIK; "NIK saya: …" is no more than that. */
export function isOnlyNik(text: string): boolean {
  if (!holdsNik(text)) return false;
  const letters = outsideOf(text).toLowerCase();
  return !/\p{Nd}/u.test(letters) && label.test(letters.replace(/[^\p{L}]/gu, ''));
}

/** The text with each digit of a NIK as `•`: as long as before, so what stands behind keeps its place. */
export function coverNiks(text: string): string {
  return findNiks(text).reduce((covered, { from, to }) => {
    const number = covered.slice(from, to).replace(/\p{Nd}/gu, '•');
    return covered.slice(0, from) + number + covered.slice(to);
  }, text);
}

/** Whether sixteen digits can be a NIK. A serial of 0000 is given to nobody. */
export function isNik(digits: string): boolean {
  const [, province = '', regency, day, month, serial] =
    /^(\d\d)(\d\d)\d\d(\d\d)(\d\d)\d\d(\d{4})$/.exec(digits) ?? [];
  if (serial === undefined || serial === '0000' || !provinces.has(province)) return false;
  return isRegency(Number(regency)) && isDayOfYear(Number(day), Number(month));
}

/** Regencies are numbered from 01, cities from 71; no province has as many as 39 or nine. */
function isRegency(number: number): boolean {
  return (number >= 1 && number <= 39) || (number >= 71 && number <= 79);
}

function isDayOfYear(typedDay: number, month: number): boolean {
  const day = typedDay > 40 ? typedDay - 40 : typedDay;
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function outsideOf(text: string): string {
  return findNiks(text)
    .toReversed()
    .reduce((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
}

/** Digits as wide as a letter, `０`–`９`, count as digits; every place stays where it was. */
function withAsciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
