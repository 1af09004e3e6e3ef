import { readNip, type TypedNip } from '#domain/people/nip.ts';
import { type Cell, cellText, scientificExponent } from '#domain/workbook/import-cell.ts';
import type { Refusal, RefusalCode } from '#domain/workbook/import-refusal.ts';
import type { TextReading } from '#domain/workbook/import-text.ts';

const faults = {
  notDigits: 'nip-not-digits',
  badBirthDate: 'nip-birth-date',
  badAppointment: 'nip-appointment',
  badSex: 'nip-sex',
  badSerial: 'nip-serial',
} satisfies Partial<Record<TypedNip['kind'], RefusalCode>>;

/** Reads the cell of the column `NIP` as 18 digits; a lone dash means none. `todayOn` bounds the appointment. */
export function readNipCell(cell: Cell | undefined, todayOn: string): TextReading {
  const text = cellText(cell);
  if (/^[-–—]?$/.test(text)) return { kind: 'empty' };
  // Sixteen digits rounded by Excel are a NIK as well.
  if (scientificExponent(text) === 15) return refused({ code: 'nik', values: {} });
  const nip = readNip(typeof cell === 'number' ? cell : text, todayOn);
  switch (nip.kind) {
    case 'nip':
      return { kind: 'text', text: nip.nip };
    case 'empty':
      return { kind: 'empty' };
    case 'nik':
      return refused({ code: 'nik', values: {} });
    case 'damaged':
      return refused({ code: 'nip-damaged', values: { seen: roundedForm(nip.typed) } });
    case 'wrongLength':
      return refused({ code: 'nip-length', values: { digits: nip.digits } });
    case 'notDigits':
    case 'badBirthDate':
    case 'badAppointment':
    case 'badSex':
    case 'badSerial':
      return refused({ code: faults[nip.kind], values: {} });
  }
}

/** `1,98E+17`: as Excel shows the number, and no more of it than that. */
function roundedForm(typed: string): string {
  const value = Number(typed.replace(',', '.').replace(/\s/g, ''));
  return value.toExponential(2).replace('e', 'E').replace('.', ',');
}

function refused(refusal: Refusal): TextReading {
  return { kind: 'refused', refusal: { ...refusal, field: 'nip' } };
}
