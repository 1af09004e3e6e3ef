import type { Refusal, RefusalLine } from './import-refusal.ts';

/** A field before and after, as it may be shown: a NIP is masked. */
export type FieldChange = { field: string; before: string | number | null; after: string | number | null };

/** A row that is not taken over. `typed` holds the cells as they were typed, without anything of a NIK. */
export type RefusedRow<Field extends string> = {
  kind: 'refused';
  rowNumber: number;
  /** Name of the person or title of the session, where it could be read. */
  label: string | null;
  refusals: Refusal[];
  typed: Partial<Record<Field, string>>;
};

/** What one row of a workbook means for what the programme already has. */
export type PlannedRow<Field extends string, Fields> =
  /** `code` is the one the file wishes for, null leaves it to the programme; `rosterNo` is set for participants. */
  | { kind: 'new'; rowNumber: number; code: string | null; rosterNo?: number; fields: Fields }
  | {
      kind: 'changed';
      rowNumber: number;
      id: number;
      label: string;
      changes: FieldChange[];
      patch: Partial<Fields>;
    }
  | { kind: 'unchanged'; rowNumber: number; id: number }
  | RefusedRow<Field>;

/** `missing` are existing entries that no row of the file names: listed, never removed. */
export type ImportPlan<Field extends string, Fields, Existing> = {
  rows: PlannedRow<Field, Fields>[];
  missing: Existing[];
};

export type ImportCounts = { new: number; changed: number; unchanged: number; refused: number };

/** How many rows are new, changed, unchanged and refused. */
export function countRows(plan: { rows: { kind: keyof ImportCounts }[] }): ImportCounts {
  const counts: ImportCounts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const row of plan.rows) counts[row.kind] += 1;
  return counts;
}

/**
 * Faults in the order of the rows, as an organizer is told them: one that several rows share comes once, and a NIK is
 * told without a name.
 */
export function listRefusals(rows: { kind: string }[]): RefusalLine[] {
  const lines: RefusalLine[] = [];
  const told = new Set<string>();
  for (const row of rows.filter((row): row is RefusedRow<string> => row.kind === 'refused')) {
    for (const refusal of row.refusals) {
      const shared = refusal.rows !== undefined && refusal.rows.length > 1;
      const key = `${refusal.code} ${refusal.rows?.join(' ')}`;
      if (shared && told.has(key)) continue;
      told.add(key);
      const label = shared || refusal.code === 'nik' ? null : row.label;
      lines.push({ rows: shared ? (refusal.rows ?? []) : [row.rowNumber], label, refusal });
    }
  }
  return lines;
}
