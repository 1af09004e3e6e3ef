import type { Refusal } from './import-refusal.ts';
import { maskNip } from './nip.ts';
import type { RosterFields } from './roster-import-columns.ts';
import type { RosterDraft } from './roster-import-row.ts';

/** A participant the programme already has. */
export type ExistingParticipant = RosterFields & { id: number; code: string; rosterNo: number };

/** For each row the participant it names, if any, and why the naming is refused. */
export type RosterMatches = {
  existingOf: Map<RosterDraft, ExistingParticipant>;
  refusalsOf: Map<RosterDraft, Refusal[]>;
};

type Matching = RosterMatches & { drafts: RosterDraft[]; existing: ExistingParticipant[] };

/** By `Kode`, else NIP, else (Nama, OPD) when unique among those no other row has named. */
export function matchParticipants(drafts: RosterDraft[], existing: ExistingParticipant[]): RosterMatches {
  const matching: Matching = { drafts, existing, existingOf: new Map(), refusalsOf: new Map() };
  refuseRepeated(matching, 'duplicate-code', (draft) => codeKey(draft.code));
  refuseRepeated(matching, 'duplicate-nip', (draft) => draft.values.nip ?? undefined);
  matchByCode(matching);
  matchByNip(matching);
  matchByName(matching);
  refuseSharedPerson(matching);
  refuseTakenNips(matching);
  return { existingOf: matching.existingOf, refusalsOf: matching.refusalsOf };
}

/** Codes are compared without regard to case. */
export function codeKey(code: string | null): string | undefined {
  return code === null ? undefined : code.toUpperCase();
}

function refuse(matching: Matching, draft: RosterDraft, refusal: Refusal): void {
  matching.refusalsOf.set(draft, [...(matching.refusalsOf.get(draft) ?? []), refusal]);
}

function refuseRepeated(
  matching: Matching,
  code: 'duplicate-code' | 'duplicate-nip',
  keyOf: (draft: RosterDraft) => string | undefined,
): void {
  for (const [key, drafts] of groupBy(matching.drafts, keyOf)) {
    if (drafts.length < 2) continue;
    const rows = drafts.map((draft) => draft.rowNumber);
    const values: Refusal['values'] = code === 'duplicate-nip' ? { nip: maskNip(key) } : { code: key };
    for (const draft of drafts) refuse(matching, draft, { code, rows, values });
  }
}

function matchByCode(matching: Matching): void {
  const byCode = new Map(matching.existing.map((person) => [codeKey(person.code), person]));
  for (const draft of matching.drafts) {
    if (draft.code === null) continue;
    const person = byCode.get(codeKey(draft.code));
    if (person) matching.existingOf.set(draft, person);
    else refuse(matching, draft, { code: 'unknown-code', values: { code: draft.code } });
  }
}

function matchByNip(matching: Matching): void {
  const byNip = new Map(matching.existing.map((person) => [person.nip, person]));
  for (const draft of matching.drafts) {
    const nip = draft.values.nip;
    const person = draft.code === null && nip ? byNip.get(nip) : undefined;
    if (person) matching.existingOf.set(draft, person);
  }
}

function matchByName(matching: Matching): void {
  const named = new Set(matching.existingOf.values());
  const free = groupBy(
    matching.existing.filter((person) => !named.has(person)),
    (person) => nameKey(person.name, person.opd),
  );
  const open = matching.drafts.filter((draft) => draft.code === null && !matching.existingOf.has(draft));
  for (const [key, drafts] of groupBy(open, (draft) => nameKey(draft.values.name, draft.values.opd))) {
    const people = free.get(key) ?? [];
    const first = drafts[0];
    if (drafts.length === 1 && people.length === 1 && first && people[0]) {
      matching.existingOf.set(first, people[0]);
    } else if (people.length > 0) refuseAmbiguous(matching, drafts);
    else refuseAmbiguous(matching, oneOrNone(drafts.filter((draft) => !draft.values.nip)));
  }
}

/** One row without a NIP can still be told from those with one. */
function oneOrNone(drafts: RosterDraft[]): RosterDraft[] {
  return drafts.length > 1 ? drafts : [];
}

function refuseAmbiguous(matching: Matching, drafts: RosterDraft[]): void {
  const rows = drafts.map((draft) => draft.rowNumber);
  for (const draft of drafts) {
    const values = { name: draft.values.name ?? '', opd: draft.values.opd ?? '' };
    refuse(matching, draft, { code: 'ambiguous-person', rows, values });
  }
}

function refuseSharedPerson(matching: Matching): void {
  const drafts = [...matching.existingOf.keys()];
  for (const [, sharing] of groupBy(drafts, (draft) => String(matching.existingOf.get(draft)?.id))) {
    const alreadySaid =
      sharing.every((draft) => draft.code !== null) || sharing.every(hasRepeatedNip(sharing));
    if (sharing.length < 2 || alreadySaid) continue;
    const rows = sharing.map((draft) => draft.rowNumber);
    const name = matching.existingOf.get(sharing[0]!)?.name ?? '';
    for (const draft of sharing) refuse(matching, draft, { code: 'same-person', rows, values: { name } });
  }
}

function hasRepeatedNip(drafts: RosterDraft[]): (draft: RosterDraft) => boolean {
  return (draft) => !!draft.values.nip && draft.values.nip === drafts[0]?.values.nip;
}

function refuseTakenNips(matching: Matching): void {
  const byNip = new Map(matching.existing.map((person) => [person.nip, person]));
  for (const draft of matching.drafts) {
    const nip = draft.values.nip;
    const owner = nip ? byNip.get(nip) : undefined;
    const person = matching.existingOf.get(draft);
    if (!nip || !owner || !person || owner.id === person.id) continue;
    refuse(matching, draft, { code: 'nip-taken', values: { nip: maskNip(nip), name: owner.name } });
  }
}

function nameKey(name: string | null | undefined, opd: string | null | undefined): string | undefined {
  return name && opd ? `${name.toLowerCase()}\n${opd.toLowerCase()}` : undefined;
}

function groupBy<T>(items: T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
