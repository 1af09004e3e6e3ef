import type { FormValues } from '#domain/forms/form-catalogue.ts';
import type { ProgrammeStep } from '#domain/forms/programme-forms.ts';
import { parseTypedDayRange } from '#domain/time/day-range-parsing.ts';
import { programmeZones } from '#domain/time/local-time.ts';
import { checkTyped, foldTyped, onOneLine } from '#domain/words/typed-text.ts';

/** A programme being made; `step` is the question that is open, `review` when all are answered. */
export type ProgrammeForm = FormValues<'programmeNew'>;

export const maxNameChars = 120;

/** Why an answer was not taken: a text key with its values. */
export type Refused = { kind: 'refused'; key: string; values: Record<string, string | number> };
export type StepReading = { kind: 'value'; values: Partial<ProgrammeForm> } | Refused;

/** The first question without an answer. */
export function nextStep(form: ProgrammeForm): ProgrammeForm['step'] {
  if (form.name === undefined) return 'name';
  if (form.startsOn === undefined || form.endsOn === undefined) return 'dates';
  if (form.zone === undefined) return 'zone';
  return form.level === undefined ? 'level' : 'review';
}

/** Reads what was typed, or the word a button carries, as the answer to a question. */
export function readStep(step: ProgrammeStep, typed: string): StepReading {
  switch (step) {
    case 'name':
      return readName(typed);
    case 'dates':
      return readDates(typed);
    case 'zone': {
      const known = programmeZones.find(({ label }) => label === typed.trim().toUpperCase());
      return known ? value({ zone: known.zone }) : refuse('programme-refused-choose', typed);
    }
    case 'level': {
      const level = levelWords[foldTyped(typed)];
      return level ? value({ level }) : refuse('programme-refused-choose', typed);
    }
  }
}

const levelWords: Record<string, 'core' | 'full' | undefined> = {
  core: 'core',
  inti: 'core',
  full: 'full',
  lengkap: 'full',
};

/** A name on one line; control characters and over 120 characters are refused. */
export function readName(typed: string): StepReading {
  const reading = checkTyped(typed);
  if (reading.kind === 'empty') return refuse('programme-refused-empty', typed);
  if (reading.kind === 'controlCharacters') return refuse('programme-refused-characters', typed);
  const name = reading.kind === 'ok' ? onOneLine(reading.text) : typed;
  const chars = Array.from(name).length;
  if (chars > maxNameChars) {
    return { kind: 'refused', key: 'programme-refused-long', values: { chars, max: maxNameChars } };
  }
  return value({ name });
}

/** First and last day; the end may not lie before the start. */
export function readDates(typed: string): StepReading {
  const range = parseTypedDayRange(typed);
  switch (range.kind) {
    case 'range':
      return value({ startsOn: range.startsOn, endsOn: range.endsOn });
    case 'noSuchDay':
      return refuse('programme-refused-no-such-day', range.typed);
    case 'endBeforeStart':
      return refuse('programme-refused-backwards', typed);
    case 'notARange':
      return refuse('programme-refused-dates', typed);
  }
}

const value = (values: Partial<ProgrammeForm>): StepReading => ({ kind: 'value', values });

function refuse(key: string, typed: string): Refused {
  const shown = Array.from(onOneLine(typed));
  const text = shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : shown.join('');
  return { kind: 'refused', key, values: { typed: text } };
}
