import { readWebAddress } from '#domain/words/web-address.ts';
import { cellText, looksLikeNik, shownTime } from '#domain/workbook/import-cell.ts';
import type { Refusal } from '#domain/workbook/import-refusal.ts';
import type { ImportRow } from '#domain/workbook/import-table.ts';
import { quoted, readText, type TextReading } from '#domain/workbook/import-text.ts';
import { type CellReading, readDay, readJp } from './schedule-import-cells.ts';
import {
  type ScheduleField,
  type ScheduleTextField,
  scheduleMaxChars,
  scheduleTextFields,
} from './schedule-import-columns.ts';
import { readTime } from './schedule-import-time.ts';

/** A row of `Jadwal` as read, local times in the programme's zone. Only columns of the file have a value. */
export type ScheduleDraft = {
  rowNumber: number;
  code: string | null;
  heldOn: string | null;
  /** Wall times `HH:MM`. */
  startTime: string | null;
  endTime: string | null;
  /** Undefined when the file has no such column. */
  jp: number | null | undefined;
  values: Partial<Record<ScheduleTextField, string | null>>;
  refusals: Refusal[];
  typed: Partial<Record<ScheduleField, string>>;
};

/** Reads one row and finds every fault of it; `zone` is the programme's. */
export function readScheduleRow(row: ImportRow<ScheduleField>, zone: string): ScheduleDraft {
  const { cells, rowNumber } = row;
  const refusals: Refusal[] = [];
  const note = (refusal: Refusal) => refusals.push(refusal);
  const values: ScheduleDraft['values'] = {};
  for (const field of scheduleTextFields) {
    if (field in cells) values[field] = takeText(readField(field, row), note);
  }
  const draft = {
    rowNumber,
    code: takeText(readText(cells.code, { field: 'code', maxChars: scheduleMaxChars.code }), note),
    heldOn: take(required(readDay(cells.date), 'date'), note),
    startTime: take(required(readTime(cells.start, { field: 'start', zone }), 'start'), note),
    endTime: take(required(readTime(cells.end, { field: 'end', zone }), 'end'), note),
    jp: 'jp' in cells ? take(readJp(cells.jp), note) : undefined,
  };
  refuseBackwards(draft, note);
  return { ...draft, values, refusals, typed: typedCells(row) };
}

function readField(field: ScheduleTextField, row: ImportRow<ScheduleField>): TextReading {
  const reading = readText(row.cells[field], { field, maxChars: scheduleMaxChars[field] });
  if (field === 'title' && reading.kind === 'empty') return missing(field);
  return reading.kind === 'text' && (field === 'materialsUrl' || field === 'mapUrl')
    ? readAddress(field, reading.text)
    : reading;
}

function readAddress(field: ScheduleTextField, text: string): TextReading {
  const address = readWebAddress(text);
  if (address !== undefined) return { kind: 'text', text: address };
  return { kind: 'refused', refusal: { code: 'not-an-address', field, values: { seen: quoted(text) } } };
}

function refuseBackwards(
  { startTime, endTime }: Pick<ScheduleDraft, 'startTime' | 'endTime'>,
  note: (refusal: Refusal) => void,
): void {
  if (startTime === null || endTime === null || endTime > startTime) return;
  note({ code: 'end-before-start', values: { start: shownTime(startTime), end: shownTime(endTime) } });
}

function missing(field: ScheduleField): { kind: 'refused'; refusal: Refusal } {
  return { kind: 'refused', refusal: { code: 'missing-value', field, values: {} } };
}

function required<Value>(reading: CellReading<Value>, field: ScheduleField): CellReading<Value> {
  return reading.kind === 'empty' ? missing(field) : reading;
}

function take<Value>(reading: CellReading<Value>, note: (refusal: Refusal) => void): Value | null {
  if (reading.kind === 'refused') note(reading.refusal);
  return reading.kind === 'value' ? reading.value : null;
}

function takeText(reading: TextReading, note: (refusal: Refusal) => void): string | null {
  if (reading.kind === 'refused') note(reading.refusal);
  return reading.kind === 'text' ? reading.text : null;
}

function typedCells(row: ImportRow<ScheduleField>): ScheduleDraft['typed'] {
  const typed: ScheduleDraft['typed'] = {};
  for (const field of Object.keys(row.cells) as ScheduleField[]) {
    const cell = row.cells[field];
    typed[field] = looksLikeNik(cell) ? '' : cellText(cell);
  }
  return typed;
}
