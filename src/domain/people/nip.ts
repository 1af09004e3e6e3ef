import { isDayOn } from '#domain/time/day-parsing.ts';
import { isNik } from './nik.ts';

/**
 * What somebody gave as a NIP. There is no check digit: a well-formed NIP need not exist, only the roster
 * says so. `nik` must be neither stored nor repeated; `damaged` is a number that a spreadsheet has rounded.
 */
export type TypedNip =
  | { kind: 'nip'; nip: string; employment: 'pns' | 'pppk' }
  | { kind: 'empty' }
  | { kind: 'nik' }
  | { kind: 'damaged'; typed: string }
  | { kind: 'notDigits' }
  | { kind: 'wrongLength'; digits: number }
  | { kind: 'badBirthDate' | 'badAppointment' | 'badSex' | 'badSerial' };

/**
 * Reads a NIP as typed or as a spreadsheet cell: 18 digits of birth date, first appointment, sex and serial
 * (BKN rules 22/2007 and 43/2007; PPPK numbers carry a code from 21 upwards in place of the month). Spaces,
 * dots and hyphens are allowed. `todayOn` (`YYYY-MM-DD`) decides what lies in the future.
 */
export function readNip(typed: string | number, todayOn: string): TypedNip {
  const text = plainText(typed);
  if (text === '') return { kind: 'empty' };
  if (isDamaged(typed, text)) return { kind: 'damaged', typed: text };
  const digits = withoutSeparators(text);
  if (!/^\d+$/.test(digits)) return { kind: 'notDigits' };
  if (isNik(digits)) return { kind: 'nik' };
  if (digits.length !== 18) return { kind: 'wrongLength', digits: digits.length };
  return judge(digits, todayOn);
}

function plainText(typed: string | number): string {
  if (typeof typed === 'number') return String(typed);
  // Spreadsheets put an apostrophe or a no-break space before a number kept as text.
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^'/, '');
}

function withoutSeparators(text: string): string {
  return text.replace(/[\s.\-–]/g, '');
}

/** Beyond 15 digits a spreadsheet number has lost its last ones; written out it reads `1,98E+17`. */
function isDamaged(typed: string | number, text: string): boolean {
  if (/^\d(?:[.,]\d+)?\s*e\s*\+?\s*\d+$/i.test(text)) return true;
  return typeof typed === 'number' && typed > 999_999_999_999_999 && withoutSeparators(text).length !== 16;
}

function judge(nip: string, todayOn: string): TypedNip {
  const birthOn = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  if (!isDayOn(birthOn) || birthOn < '1940-01-01' || birthOn > todayOn) return { kind: 'badBirthDate' };
  const code = Number(nip.slice(12, 14));
  const employment = code >= 21 ? 'pppk' : 'pns';
  if (code === 0 || (code > 12 && code < 21)) return { kind: 'badAppointment' };
  const appointed = employment === 'pns' ? `${nip.slice(8, 12)}-${nip.slice(12, 14)}` : nip.slice(8, 12);
  if (!isAppointmentPossible(birthOn, appointed, todayOn)) return { kind: 'badAppointment' };
  if (!/[12]/.test(nip[14] ?? '')) return { kind: 'badSex' };
  if (nip.endsWith('000')) return { kind: 'badSerial' };
  return { kind: 'nip', nip, employment };
}

function isAppointmentPossible(birthOn: string, appointed: string, todayOn: string): boolean {
  const age = Number(appointed.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return age >= 17 && age <= 58 && appointed <= todayOn.slice(0, appointed.length);
}

/** `••• 901`: the only form in which a NIP is shown in chat. */
export function maskNip(nip: string): string {
  return `••• ${nip.slice(-3)}`;
}

/** `19840312 200901 1 901`, for the official papers alone. */
export function groupNip(nip: string): string {
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
}
