import type { Refusal } from '#domain/workbook/import-refusal.ts';
import type { RosterFields } from './roster-import-columns.ts';
import type { RosterDraft } from './roster-import-row.ts';

/** A participant the programme already has. */
export type ExistingParticipant = RosterFields & { id: number; code: string; rosterNo: number };

/** For each row the participant it names, if any, and why the naming is refused. */
export type RosterMatches = {
  existingOf: Map<RosterDraft, ExistingParticipant>;
  refusalsOf: Map<RosterDraft, Refusal[]>;
};

export type RosterMatching = RosterMatches & { drafts: RosterDraft[]; existing: ExistingParticipant[] };

/**
 * By `Kode`, else NIP, else (Nama, OPD) when unique among those no other row has named. Rows that cannot be told apart
 * by any of these are refused as ambiguous.
 */
export function matchParticipants(drafts: RosterDraft[], existing: ExistingParticipant[]): RosterMatching {
  const matching: RosterMatching = { drafts, existing, existingOf: new Map(), refusalsOf: new Map() };
  const byCode = new Map(existing.map((person) => [codeKey(person.code), person]));
  matchBy(matching, (draft) => (draft.code === null ? undefined : byCode.get(codeKey(draft.code))));
  const byNip = new Map(existing.map((person) => [person.nip, person]));
  matchBy(matching, (draft) => (draft.values.nip ? byNip.get(draft.values.nip) : undefined));
  matchByName(matching);
  return matching;
}

/** Codes are compared without regard to case. */
export function codeKey(code: string): string {
  return code.toUpperCase();
}

/** Adds a refusal to those a row has. */
export function refuse(matching: RosterMatches, draft: RosterDraft, refusal: Refusal): void {
  matching.refusalsOf.set(draft, [...(matching.refusalsOf.get(draft) ?? []), refusal]);
}

/** The items by key, in order; those without a key are left out. */
export function groupBy<T>(items: T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function matchBy(
  matching: RosterMatching,
  find: (draft: RosterDraft) => ExistingParticipant | undefined,
): void {
  for (const draft of matching.drafts) {
    const person = matching.existingOf.has(draft) ? undefined : find(draft);
    if (person) matching.existingOf.set(draft, person);
  }
}

function matchByName(matching: RosterMatching): void {
  const named = new Set(matching.existingOf.values());
  const free = groupBy(
    matching.existing.filter((person) => !named.has(person)),
    (person) => nameKey(person.name, person.opd),
  );
  const open = matching.drafts.filter((draft) => !matching.existingOf.has(draft));
  for (const [key, drafts] of groupBy(open, ({ values }) => nameKey(values.name, values.opd))) {
    const [person, ...others] = free.get(key) ?? [];
    const [draft, ...rivals] = drafts;
    if (person && draft && others.length === 0 && rivals.length === 0) matching.existingOf.set(draft, person);
    else refuseAmbiguous(matching, person ? drafts : indistinct(drafts));
  }
}

/** New people of one name and OPD; one of them without NIP and `Kode` can still be told from the others. */
function indistinct(drafts: RosterDraft[]): RosterDraft[] {
  const bare = drafts.filter((draft) => !draft.values.nip && draft.code === null);
  return bare.length > 1 ? bare : [];
}

function refuseAmbiguous(matching: RosterMatching, drafts: RosterDraft[]): void {
  const rows = drafts.map((draft) => draft.rowNumber);
  for (const draft of drafts) {
    const values = { name: draft.values.name ?? '', opd: draft.values.opd ?? '' };
    refuse(matching, draft, { code: 'ambiguous-person', rows, values });
  }
}

function nameKey(name: string | null | undefined, opd: string | null | undefined): string | undefined {
  return name && opd ? `${name.toLowerCase()}\n${opd.toLowerCase()}` : undefined;
}
