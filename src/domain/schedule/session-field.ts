import { parseTypedDay } from '#domain/time/day-parsing.ts';
import { checkTyped, foldTyped, onOneLine } from '#domain/words/typed-text.ts';
import { readWebAddress } from '#domain/words/web-address.ts';
import { readJp } from './schedule-import-cells.ts';
import { scheduleMaxChars } from './schedule-import-columns.ts';
import { readTime } from './schedule-import-time.ts';
import type { SessionPatch, ToldField } from './session-change.ts';

/** What is typed to change a session; the group is chosen from buttons. */
export type TypedField = Exclude<ToldField, 'group'>;

/** Why a typed text is no value of a field: the reason, and what the sentence about it names. */
export interface FieldRefused {
  kind: 'refused';
  reason:
    | 'notADate'
    | 'noSuchDay'
    | 'notHours'
    | 'notJp'
    | 'notAnAddress'
    | 'empty'
    | 'unreadable'
    | 'tooLong';
  values: { typed: string; chars: number; max: number };
}

export type FieldReading = { kind: 'patch'; patch: SessionPatch } | FieldRefused;

export interface FieldContext {
  /** Of the programme. */
  zone: string;
  startsOn: string;
  endsOn: string;
}

const maxAddressChars = 500;

const clearingWords = ['', 'kosong', 'kosongkan', 'hapus', 'clear', 'none', 'remove', 'delete'];

/** Reads what was typed for a field. “kosong” or a dash empties a field that may be empty. */
export function readSessionField(field: TypedField, typed: string, context: FieldContext): FieldReading {
  const checked = checkTyped(typed);
  if (checked.kind === 'empty') return refuse('empty', typed);
  if (checked.kind !== 'ok') return refuse('unreadable', typed);
  const text = onOneLine(checked.text);
  switch (field) {
    case 'day':
      return readDay(text, context);
    case 'hours':
      return readHours(text, context.zone);
    case 'title':
      return readWords('title', text);
    case 'jp':
      return isClearing(text) ? patch({ jp: null }) : readLessonHours(text);
    case 'materials':
    case 'map':
      return readAddress(field === 'map' ? 'mapUrl' : 'materialsUrl', text);
    case 'place':
    case 'topic':
    case 'facilitator':
      return isClearing(text) ? patch({ [field]: null }) : readWords(field, text);
  }
}

/** A day without a year is the one inside the programme. */
function readDay(text: string, { startsOn, endsOn }: FieldContext): FieldReading {
  const years = [startsOn, endsOn].map((on) => Number(on.slice(0, 4)));
  const readings = years.map((defaultYear) => parseTypedDay(text, { defaultYear }));
  const days = readings.flatMap((reading) => (reading.kind === 'day' ? [reading.on] : []));
  const heldOn = days.find((on) => startsOn <= on && on <= endsOn) ?? days[0];
  if (heldOn) return patch({ heldOn });
  return refuse(readings.some(({ kind }) => kind === 'noSuchDay') ? 'noSuchDay' : 'notADate', text);
}

const between = /\s*(?:[-–—]|\bs\.?\s?\/?\s?d\.?|\bsampai(?: dengan)?\b|\bhingga\b|\bto\b|\buntil\b)\s*/i;

/** `08.30-12.15`; one time alone moves the start and leaves the end. */
function readHours(text: string, zone: string): FieldReading {
  const parts = text.split(between);
  const times = parts.map((part) => readTime(part, { field: 'start', zone }));
  const [start, end] = times.map((time) => (time.kind === 'value' ? time.value : undefined));
  if (!start || times.length > 2 || (times.length === 2 && !end)) return refuse('notHours', text);
  return patch({ startTime: start, ...(end ? { endTime: end } : {}) });
}

function readWords(field: 'title' | 'place' | 'topic' | 'facilitator', text: string): FieldReading {
  const max = scheduleMaxChars[field];
  const chars = Array.from(text).length;
  return chars > max ? refuse('tooLong', text, { chars, max }) : patch({ [field]: text });
}

function readLessonHours(text: string): FieldReading {
  const reading = readJp(text);
  return reading.kind === 'value' ? patch({ jp: reading.value }) : refuse('notJp', text);
}

function readAddress(field: 'mapUrl' | 'materialsUrl', text: string): FieldReading {
  if (isClearing(text)) return patch({ [field]: null });
  const address = readWebAddress(text);
  if (address === undefined) return refuse('notAnAddress', text);
  const chars = address.length;
  return chars > maxAddressChars
    ? refuse('tooLong', text, { chars, max: maxAddressChars })
    : patch({ [field]: address });
}

const isClearing = (text: string) => clearingWords.includes(foldTyped(text));

const patch = (changes: SessionPatch): FieldReading => ({ kind: 'patch', patch: changes });

function refuse(
  reason: FieldRefused['reason'],
  typed: string,
  { chars = 0, max = 0 }: { chars?: number; max?: number } = {},
): FieldRefused {
  const line = Array.from(onOneLine(typed));
  const shown = line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
  return { kind: 'refused', reason, values: { typed: shown, chars, max } };
}
