import { wallTimeOf } from '#domain/time/local-time.ts';
import { shownTime } from '#domain/workbook/import-cell.ts';
import type { Refusal } from '#domain/workbook/import-refusal.ts';
import type { ScheduleFields } from './schedule-import-columns.ts';

/** A session as the file or the programme wants it. */
export type Wanted = {
  session: ScheduleFields;
  /** Row of the file; null for a session the file does not change. */
  rowNumber: number | null;
  /** Set for what already stands as it is and must not be refused. */
  stands: boolean;
};

/**
 * Finds rows whose time overlaps another session of the same people; a session without a group is for everyone.
 * Of two rows that are both new or changed, both are refused; beside a session that stands, only the row is.
 * Sessions that only touch (12.15–12.15) do not overlap.
 */
export function findOverlaps(wanted: Wanted[], zone: string): Map<number, Refusal[]> {
  const refusals = new Map<number, Refusal[]>();
  const inOrder = [...wanted].sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime());
  for (const [index, first] of inOrder.entries()) {
    for (const second of inOrder.slice(index + 1)) {
      if (second.session.startsAt >= first.session.endsAt) break;
      if (!sharePeople(first.session, second.session)) continue;
      noteOverlap(refusals, { row: first, other: second, zone });
      noteOverlap(refusals, { row: second, other: first, zone });
    }
  }
  return refusals;
}

function noteOverlap(
  refusals: Map<number, Refusal[]>,
  { row, other, zone }: { row: Wanted; other: Wanted; zone: string },
): void {
  if (row.rowNumber === null || row.stands) return;
  const known = refusals.get(row.rowNumber) ?? [];
  refusals.set(row.rowNumber, [...known, overlapWith(row.rowNumber, other, zone)]);
}

function overlapWith(rowNumber: number, other: Wanted, zone: string): Refusal {
  if (other.rowNumber !== null) {
    return { code: 'overlap', rows: [rowNumber, other.rowNumber].sort((a, b) => a - b), values: {} };
  }
  const time = (at: Date) => shownTime(wallTimeOf(at, zone));
  const { title, startsAt, endsAt } = other.session;
  return { code: 'overlap-existing', values: { title, start: time(startsAt), end: time(endsAt) } };
}

function sharePeople({ group: first }: ScheduleFields, { group: second }: ScheduleFields): boolean {
  return first === null || second === null || first.toLowerCase() === second.toLowerCase();
}
