import { maskNip } from '#domain/people/nip.ts';
import { codeKey, groupBy, type RosterMatching, refuse } from './roster-import-match.ts';
import type { RosterDraft } from './roster-import-row.ts';

/** Refuses rows that contradict one another or the programme; every row of a contradiction is refused. */
export function refuseConflicts(matching: RosterMatching): void {
  refuseRepeatedCodes(matching);
  refuseRepeatedNips(matching);
  refuseForeignCodes(matching);
  refuseSharedPerson(matching);
  refuseTakenNips(matching);
}

function refuseRepeatedCodes(matching: RosterMatching): void {
  const byCode = groupBy(matching.drafts, ({ code }) => (code === null ? undefined : codeKey(code)));
  for (const [code, drafts] of byCode) {
    if (drafts.length < 2) continue;
    for (const draft of drafts) {
      refuse(matching, draft, { code: 'duplicate-code', rows: rowsOf(drafts), values: { code } });
    }
  }
}

function refuseRepeatedNips(matching: RosterMatching): void {
  for (const [nip, drafts] of groupBy(matching.drafts, ({ values }) => values.nip ?? undefined)) {
    if (drafts.length < 2) continue;
    const values = { nip: maskNip(nip) };
    for (const draft of drafts) {
      refuse(matching, draft, { code: 'duplicate-nip', rows: rowsOf(drafts), values });
    }
  }
}

/** A `Kode` the programme lacks, on a row whose NIP or name tells of somebody with another. */
function refuseForeignCodes(matching: RosterMatching): void {
  for (const [draft, person] of matching.existingOf) {
    if (draft.code === null || codeKey(draft.code) === codeKey(person.code)) continue;
    const values = { code: draft.code, label: person.name, known: person.code };
    refuse(matching, draft, { code: 'unknown-code', values });
  }
}

/** Two rows that name one person in different ways; the same `Kode` or NIP twice has been told already. */
function refuseSharedPerson(matching: RosterMatching): void {
  const drafts = [...matching.existingOf.keys()];
  for (const [, sharing] of groupBy(drafts, (draft) => String(matching.existingOf.get(draft)?.id))) {
    const codes = new Set(sharing.map((draft) => draft.code && codeKey(draft.code)));
    const nips = new Set(sharing.map((draft) => draft.values.nip ?? null));
    const toldAlready = (keys: Set<string | null>) => keys.size === 1 && !keys.has(null);
    if (sharing.length < 2 || toldAlready(codes) || toldAlready(nips)) continue;
    const values = { name: matching.existingOf.get(sharing[0]!)?.name ?? '' };
    for (const draft of sharing) {
      refuse(matching, draft, { code: 'same-person', rows: rowsOf(sharing), values });
    }
  }
}

function refuseTakenNips(matching: RosterMatching): void {
  const byNip = new Map(matching.existing.map((person) => [person.nip, person]));
  for (const [draft, person] of matching.existingOf) {
    const { nip } = draft.values;
    const owner = nip ? byNip.get(nip) : undefined;
    if (!nip || !owner || owner.id === person.id) continue;
    refuse(matching, draft, { code: 'nip-taken', values: { nip: maskNip(nip), name: owner.name } });
  }
}

function rowsOf(drafts: RosterDraft[]): number[] {
  return drafts.map((draft) => draft.rowNumber);
}
