import { spellGroups } from '#domain/roster/roster-import.ts';
import { wallTimeOf } from '#domain/time/local-time.ts';
import type { ImportPlan, PlannedRow } from '#domain/workbook/import-plan.ts';
import type { Refusal } from '#domain/workbook/import-refusal.ts';
import type { ImportTable } from '#domain/workbook/import-table.ts';
import type { ScheduleField, ScheduleFields } from './schedule-import-columns.ts';
import { compareSession, sessionFields } from './schedule-import-fields.ts';
import { type ExistingSession, matchSessions } from './schedule-import-match.ts';
import { findOverlaps, type Wanted } from './schedule-import-overlap.ts';
import { readScheduleRow, type ScheduleDraft } from './schedule-import-row.ts';

type PlannedSession = PlannedRow<ScheduleField, ScheduleFields>;
export type SchedulePlan = ImportPlan<ScheduleField, ScheduleFields, ExistingSession>;

export type ScheduleImport = {
  table: ImportTable<ScheduleField>;
  existing: ExistingSession[];
  /** Names of the groups the programme knows or is about to know; the known spelling is taken. */
  groups?: string[];
  /** IANA zone of the programme; days and times of the file are local to it. */
  zone: string;
};

type Judged = {
  draft: ScheduleDraft;
  found: ExistingSession | undefined;
  fields: ScheduleFields | undefined;
  planned: PlannedSession;
};

/**
 * What a sheet `Jadwal` would do to the timetable; nothing is changed here. A column the file lacks changes nothing;
 * an emptied cell of a column it has clears the field, an emptied `Kelompok` means everyone. Rows that would overlap
 * another session of the same people are refused, also beside sessions the file does not name. A cancelled session
 * stays cancelled.
 */
export function planScheduleImport({ table, existing, groups = [], zone }: ScheduleImport): SchedulePlan {
  const drafts = table.rows.map((row) => readScheduleRow(row, zone));
  spellGroups(drafts, groups);
  const { existingOf, refusalsOf } = matchSessions(drafts, existing, (at) => wallTimeOf(at, zone));
  const judged = drafts.map((read): Judged => {
    const found = existingOf.get(read);
    const conflicts = refusalsOf.get(read) ?? [];
    const draft = found && conflicts.length === 0 ? withCode(read, found.code) : read;
    const refusals = [...draft.refusals, ...conflicts];
    if (refusals.length > 0) return refusedRow({ draft, found }, refusals);
    const fields = sessionFields(draft, { before: found, zone });
    return { draft, found, fields, planned: plannedRow(draft, { found, fields, zone }) };
  });
  const named = new Set(existingOf.values());
  return {
    rows: refuseOverlaps(judged, { existing, zone }).map(({ planned }) => planned),
    missing: existing.filter((session) => !named.has(session) && !session.cancelledAt),
  };
}

/** A row whose session is clear can come back without a doubt, should it be refused. */
function withCode(draft: ScheduleDraft, code: string): ScheduleDraft {
  return { ...draft, typed: { ...draft.typed, code } };
}

function plannedRow(
  { rowNumber, code }: ScheduleDraft,
  { found, fields, zone }: { found: ExistingSession | undefined; fields: ScheduleFields; zone: string },
): PlannedSession {
  if (!found) return { kind: 'new', rowNumber, code, fields };
  const { changes, patch } = compareSession(found, fields, zone);
  if (changes.length === 0) return { kind: 'unchanged', rowNumber, id: found.id };
  return { kind: 'changed', rowNumber, id: found.id, label: found.title, changes, patch };
}

/** A refused row leaves its session where it stands, which may stop another row: so until nothing more is refused. */
function refuseOverlaps(
  judged: Judged[],
  { existing, zone }: Pick<ScheduleImport, 'existing' | 'zone'>,
): Judged[] {
  const overlaps = findOverlaps(wantedSessions(judged, existing), zone);
  if (overlaps.size === 0) return judged;
  const left = judged.map((one) => {
    const refusals = overlaps.get(one.draft.rowNumber);
    return refusals ? refusedRow(one, refusals) : one;
  });
  return refuseOverlaps(left, { existing, zone });
}

function wantedSessions(judged: Judged[], existing: ExistingSession[]): Wanted[] {
  const taken = new Set<ExistingSession>();
  const wanted: Wanted[] = [];
  for (const { draft, found, fields, planned } of judged) {
    if (!fields || found?.cancelledAt) continue;
    if (found) taken.add(found);
    wanted.push({ session: fields, rowNumber: draft.rowNumber, stands: planned.kind === 'unchanged' });
  }
  const standing = existing.filter((session) => !taken.has(session) && !session.cancelledAt);
  return [...wanted, ...standing.map((session) => ({ session, rowNumber: null, stands: true }))];
}

function refusedRow({ draft, found }: Pick<Judged, 'draft' | 'found'>, refusals: Refusal[]): Judged {
  const { rowNumber, typed } = draft;
  const label = draft.values.title ?? null;
  return { draft, found, fields: undefined, planned: { kind: 'refused', rowNumber, label, refusals, typed } };
}
