import { type ProgrammeField, programmeFields } from '#domain/forms/programme-forms.ts';
import type { LineFault } from '#domain/reminder/deadline-lines.ts';
import { maxLabelChars } from '#domain/reminder/deadline-lines.ts';
import type { WindowFault } from '#domain/time/sending-window.ts';
import { onOneLine } from '#domain/words/typed-text.ts';
import type { Refused } from './programme-form.ts';

export const isProgrammeField = (word: unknown): word is ProgrammeField =>
  programmeFields.some((field) => field === word);

/** A text that cannot be taken for this field at all. */
export function refuseField(field: ProgrammeField, typed: string): Refused {
  return { kind: 'refused', key: `programme-refused-${field}`, values: { typed: short(typed) } };
}

/** Hours that a window may not have, and why. */
export function refuseHours(faults: WindowFault[], typed: string): Refused {
  return {
    kind: 'refused',
    key: 'programme-refused-window',
    values: { fault: faults[0]?.fault ?? 'notATime', typed: short(typed) },
  };
}

/** A faulty line, by its number; the same line of the text may be typed again with the others. */
export function refuseLine(
  field: 'deadlines' | 'daysoff',
  faulty: { line: number; fault: LineFault; typed: string },
): Refused {
  const values = { line: faulty.line, typed: short(faulty.typed), max: maxLabelChars, fault: faulty.fault };
  return { kind: 'refused', key: `programme-line-${field}`, values };
}

function short(text: string): string {
  const chars = Array.from(onOneLine(text));
  return chars.length > 60 ? `${chars.slice(0, 59).join('')}…` : chars.join('');
}
