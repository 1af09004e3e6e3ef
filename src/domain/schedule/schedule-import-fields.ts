import { instantOf, wallTimeOf } from '#domain/time/local-time.ts';
import { shownTime } from '#domain/workbook/import-cell.ts';
import type { FieldChange } from '#domain/workbook/import-plan.ts';
import { type ScheduleFields, scheduleTextFields } from './schedule-import-columns.ts';
import type { ExistingSession } from './schedule-import-match.ts';
import type { ScheduleDraft } from './schedule-import-row.ts';

/** The session a faultless row wants; columns the file lacks keep what the session had. */
export function sessionFields(
  draft: ScheduleDraft,
  { before, zone }: { before: ExistingSession | undefined; zone: string },
): ScheduleFields {
  const { heldOn, startTime, endTime, values } = draft;
  const title = values.title ?? before?.title;
  if (heldOn === null || startTime === null || endTime === null || title === undefined) {
    throw new Error('a row without day, times or title was not refused');
  }
  return {
    heldOn,
    startsAt: instantOf(heldOn, startTime, zone),
    endsAt: instantOf(heldOn, endTime, zone),
    title,
    topic: pick(values.topic, before?.topic),
    facilitator: pick(values.facilitator, before?.facilitator),
    place: pick(values.place, before?.place),
    jp: pick(draft.jp, before?.jp),
    group: pick(values.group, before?.group),
    materialsUrl: pick(values.materialsUrl, before?.materialsUrl),
    mapUrl: pick(values.mapUrl, before?.mapUrl),
  };
}

/** What differs: as shown to the organizer (local day and times) and as saved. */
export function compareSession(
  before: ScheduleFields,
  after: ScheduleFields,
  zone: string,
): { changes: FieldChange[]; patch: Partial<ScheduleFields> } {
  const shown = shownFields(before, zone);
  const changes = shownFields(after, zone).flatMap(([field, value], index): FieldChange[] => {
    const was = shown[index]?.[1] ?? null;
    return was === value ? [] : [{ field, before: was, after: value }];
  });
  return { changes, patch: patchOf(before, after) };
}

function shownFields(fields: ScheduleFields, zone: string): [string, string | number | null][] {
  return [
    ['date', fields.heldOn],
    ['start', shownTime(wallTimeOf(fields.startsAt, zone))],
    ['end', shownTime(wallTimeOf(fields.endsAt, zone))],
    ...scheduleTextFields.map((field): [string, string | null] => [field, fields[field]]),
    ['jp', fields.jp],
  ];
}

function patchOf(before: ScheduleFields, after: ScheduleFields): Partial<ScheduleFields> {
  const same = (a: unknown, b: unknown) =>
    a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
  const fields = Object.keys(after) as (keyof ScheduleFields)[];
  const changed = fields.filter((field) => !same(before[field], after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

function pick<Value>(fromFile: Value | null | undefined, before: Value | null | undefined): Value | null {
  return fromFile === undefined ? (before ?? null) : fromFile;
}
