import type { Refusal } from '#domain/workbook/import-refusal.ts';
import type { ScheduleFields } from './schedule-import-columns.ts';
import type { ScheduleDraft } from './schedule-import-row.ts';

/** A session the programme already has. */
export type ExistingSession = ScheduleFields & { id: number; code: string; cancelledAt?: Date | null };

export type ScheduleMatches = {
  existingOf: Map<ScheduleDraft, ExistingSession>;
  refusalsOf: Map<ScheduleDraft, Refusal[]>;
};

type Slot = { heldOn: string; startTime: string; group: string | null | undefined };
type Matching = ScheduleMatches & { existing: ExistingSession[]; timeOf: (instant: Date) => string };

/**
 * By `Kode`, else (`Tanggal`, `Mulai`, `Kelompok`) among sessions no other row names by `Kode`. A `Kode` the programme
 * lacks makes a new session of that code, but is refused where the time tells of a session with another. A file without the
 * column `Kelompok` names the only session at that time. `timeOf` tells the local wall time `HH:MM`.
 */
export function matchSessions(
  drafts: ScheduleDraft[],
  existing: ExistingSession[],
  timeOf: (instant: Date) => string,
): ScheduleMatches {
  const matching: Matching = { existing, timeOf, existingOf: new Map(), refusalsOf: new Map() };
  matchByCode(matching, drafts);
  matchBySlot(matching, drafts);
  refuseSharedSession(matching);
  return { existingOf: matching.existingOf, refusalsOf: matching.refusalsOf };
}

function refuse(matching: Matching, draft: ScheduleDraft, refusal: Refusal): void {
  matching.refusalsOf.set(draft, [...(matching.refusalsOf.get(draft) ?? []), refusal]);
}

function matchByCode(matching: Matching, drafts: ScheduleDraft[]): void {
  const byCode = new Map(matching.existing.map((session) => [session.code.toUpperCase(), session]));
  const rowsOf = new Map<string, number[]>();
  for (const { code, rowNumber } of drafts) {
    if (code !== null) rowsOf.set(code.toUpperCase(), [...(rowsOf.get(code.toUpperCase()) ?? []), rowNumber]);
  }
  for (const draft of drafts) {
    if (draft.code === null) continue;
    const { code } = draft;
    const rows = rowsOf.get(code.toUpperCase()) ?? [];
    const session = byCode.get(code.toUpperCase());
    if (rows.length > 1) refuse(matching, draft, { code: 'duplicate-code', rows, values: { code } });
    if (session) matching.existingOf.set(draft, session);
  }
}

function matchBySlot(matching: Matching, drafts: ScheduleDraft[]): void {
  const named = new Set(matching.existingOf.values());
  const free = matching.existing.filter((session) => !named.has(session));
  for (const draft of drafts) {
    const { code, heldOn, startTime, values } = draft;
    if (matching.existingOf.has(draft) || heldOn === null || startTime === null) continue;
    const slot = { heldOn, startTime, group: values.group };
    const sessions = free.filter((session) => isInSlot(matching, session, slot));
    const [session] = sessions;
    if (!session) continue;
    if (sessions.length > 1) refuse(matching, draft, { code: 'ambiguous-session', values: {} });
    else matching.existingOf.set(draft, session);
    if (code !== null) {
      const values = { code, label: session.title, known: session.code };
      refuse(matching, draft, { code: 'unknown-code', values });
    }
  }
}

function isInSlot(matching: Matching, session: ExistingSession, slot: Slot): boolean {
  if (session.heldOn !== slot.heldOn || matching.timeOf(session.startsAt) !== slot.startTime) return false;
  return slot.group === undefined || slot.group === session.group;
}

function refuseSharedSession(matching: Matching): void {
  const drafts = [...matching.existingOf.keys()];
  for (const draft of drafts) {
    const session = matching.existingOf.get(draft);
    const sharing = drafts.filter((other) => matching.existingOf.get(other) === session);
    if (
      sharing.length < 2 ||
      sharing.every(({ code }) => code?.toUpperCase() === session?.code.toUpperCase())
    )
      continue;
    const rows = sharing.map((other) => other.rowNumber);
    refuse(matching, draft, { code: 'same-session', rows, values: { title: session?.title ?? '' } });
  }
}
