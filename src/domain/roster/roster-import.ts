import { maskNip } from '#domain/people/nip.ts';
import type { FieldChange, ImportPlan, PlannedRow, RefusedRow } from '#domain/workbook/import-plan.ts';
import type { ImportTable } from '#domain/workbook/import-table.ts';
import {
  type RosterField,
  type RosterFields,
  type RosterTextField,
  rosterTextFields,
} from './roster-import-columns.ts';
import { refuseConflicts } from './roster-import-conflicts.ts';
import { type ExistingParticipant, matchParticipants } from './roster-import-match.ts';
import { type RosterDraft, readRosterRow } from './roster-import-row.ts';

export type RosterPlan = ImportPlan<RosterField, RosterFields, ExistingParticipant>;

export type RosterImport = {
  table: ImportTable<RosterField>;
  existing: ExistingParticipant[];
  /** Names of the groups the programme knows; a group typed in other letter case takes the known spelling. */
  groups?: string[];
  /** Local day of the programme; a NIP cannot tell of a later appointment. */
  todayOn: string;
};

/**
 * What a sheet `Peserta` would do to the roster; nothing is changed here. A column the file lacks changes nothing;
 * an emptied cell of a column it has clears the field. `No` is used once, for new people, when it is free: a file
 * does not renumber a roster. A `Kode` the programme lacks makes a new participant of that code. Both rows of a repeated
 * NIP or `Kode` are refused.
 */
export function planRosterImport({ table, existing, groups = [], todayOn }: RosterImport): RosterPlan {
  const drafts = table.rows.map((row) => readRosterRow(row, todayOn));
  spellGroups(drafts, groups);
  const matching = matchParticipants(drafts, existing);
  refuseConflicts(matching);
  const { existingOf, refusalsOf } = matching;
  const nextNo = rosterNumbers(existing, drafts);
  const rows = drafts.map((draft): PlannedRow<RosterField, RosterFields> => {
    const person = existingOf.get(draft);
    const conflicts = refusalsOf.get(draft) ?? [];
    const refusals = [...draft.refusals, ...conflicts];
    // What is clear about a refused row is its person: the code lets it come back without a doubt.
    if (refusals.length > 0)
      return refusedRow(draft, refusals, conflicts.length === 0 ? person?.code : undefined);
    return person ? comparedRow(draft, person) : newRow(draft, nextNo(draft.rosterNo));
  });
  const named = new Set(existingOf.values());
  return { rows, missing: existing.filter((person) => !named.has(person)) };
}

/** Gives every group one spelling: a known one, else the first in the file. */
export function spellGroups(drafts: { values: { group?: string | null } }[], known: string[]): void {
  const spelling = new Map(known.map((name) => [name.toLowerCase(), name]));
  for (const { values } of drafts) {
    if (!values.group) continue;
    const key = values.group.toLowerCase();
    if (!spelling.has(key)) spelling.set(key, values.group);
    values.group = spelling.get(key);
  }
}

function refusedRow(
  draft: RosterDraft,
  refusals: RosterDraft['refusals'],
  code: string | undefined,
): RefusedRow<RosterField> {
  const { rowNumber } = draft;
  const typed = code === undefined ? draft.typed : { ...draft.typed, code };
  return { kind: 'refused', rowNumber, label: draft.values.name ?? null, refusals, typed };
}

function newRow(draft: RosterDraft, rosterNo: number): PlannedRow<RosterField, RosterFields> {
  const { name, opd, ...rest } = draft.values;
  const optional = { nip: null, rank: null, position: null, unit: null, group: null, salutation: null };
  const fields = { ...optional, ...rest, name: name ?? '', opd: opd ?? '' };
  return { kind: 'new', rowNumber: draft.rowNumber, code: draft.code, rosterNo, fields };
}

function comparedRow(draft: RosterDraft, person: ExistingParticipant): PlannedRow<RosterField, RosterFields> {
  const { rowNumber, values } = draft;
  const changed = rosterTextFields.filter(
    (field) => values[field] !== undefined && values[field] !== person[field],
  );
  if (changed.length === 0) return { kind: 'unchanged', rowNumber, id: person.id };
  const patch = Object.fromEntries(changed.map((field) => [field, values[field]])) as Partial<RosterFields>;
  const changes = changed.map((field) => shownChange(field, person[field], values[field] ?? null));
  return { kind: 'changed', rowNumber, id: person.id, label: person.name, changes, patch };
}

function shownChange(field: RosterTextField, before: string | null, after: string | null): FieldChange {
  const shown = (value: string | null) => (field === 'nip' && value ? maskNip(value) : value);
  return { field, before: shown(before), after: shown(after) };
}

/** Keeps a wished number that is free, else gives the next one after the highest known or wished. */
function rosterNumbers(
  existing: ExistingParticipant[],
  drafts: RosterDraft[],
): (wished: number | null) => number {
  const taken = new Set(existing.map((person) => person.rosterNo));
  let highest = Math.max(0, ...taken, ...drafts.map((draft) => draft.rosterNo ?? 0));
  return (wished) => {
    const free = wished !== null && !taken.has(wished) ? wished : highest + 1;
    taken.add(free);
    highest = Math.max(highest, free);
    return free;
  };
}
