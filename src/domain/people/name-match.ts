import { findNamed } from '#domain/words/find-rows.ts';

/** Somebody on a roster, as they may be typed: by number, or by part of the name. */
export interface NamedPerson {
  id: number;
  rosterNo: number;
  name: string;
}

export interface NameMatch {
  foundIds: number[];
  /** Typed, and fitting nobody. */
  unknown: string[];
  /** Typed, and fitting several: who they are. */
  ambiguous: { typed: string; names: string[] }[];
}

/**
 * Reads people typed one a line or parted by commas: a roster number, the whole name, or the beginnings of
 * its words in any order (`bunga`, `rek bung`). Case and punctuation make no difference. Whoever a whole
 * name fits is meant, though it is part of another's.
 */
export function matchNames(typed: string, roster: readonly NamedPerson[]): NameMatch {
  const match: NameMatch = { foundIds: [], unknown: [], ambiguous: [] };
  for (const part of typed.split(/[,;\n]+/).map((each) => each.trim())) {
    if (part === '') continue;
    const people = findPeople(part, roster);
    if (people.length === 1) match.foundIds.push(people[0]!.id);
    else if (people.length === 0) match.unknown.push(part);
    else match.ambiguous.push({ typed: part, names: people.map((each) => each.name) });
  }
  return { ...match, foundIds: [...new Set(match.foundIds)] };
}

function findPeople(part: string, roster: readonly NamedPerson[]): NamedPerson[] {
  if (/^\d+$/.test(part)) return roster.filter((each) => each.rosterNo === Number(part));
  return findNamed(part, roster);
}
