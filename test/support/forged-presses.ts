import type { ListedButton } from './button-list.ts';
import { wordsOf } from './forged-words.ts';

/** Tables of a programme number their rows alike: whatever an id means, it can be named (seed-forged-world). */
export const own = { base: 4_000, mark: 'SENDIRI' };
export const foreign = { base: 5_000, mark: 'ASING' };
export const colleague = { base: 6_000, mark: 'TEMAN' };

/** Who presses: three of the own programme, the owner, and three who are nobody (any more, or not yet). */
export const accounts = {
  participant: 704_001,
  organizer: 704_002,
  reviewer: 704_003,
  owner: 900_001,
  stranger: 900_002,
  revoked: 900_003,
  joining: 900_004,
};
export type Role = keyof typeof accounts;
const everybody = Object.keys(accounts) as Role[];
const outsiders = everybody.filter((role) => role !== 'owner');
const insiders: Role[] = ['participant', 'organizer', 'reviewer', 'revoked'];

export interface ForgedPress {
  data: string;
  by: Role[];
  /** What the ids name. `mixed` is one's own together with a foreign one. */
  kind: 'nothing' | 'foreign' | 'colleague' | 'mixed' | 'over' | 'none';
  /** Set where the same press was made with an id of nothing: both have to read alike. */
  comparedBy?: string;
}

const nothingId = 2_147_483_648;

function forgeries(count: number): { ids: number[]; by: Role[]; kind: ForgedPress['kind'] }[] {
  if (count === 0) return [{ ids: [], by: outsiders, kind: 'none' }];
  const all = (id: number) => Array.from({ length: count }, () => id);
  const mixed = [
    [own.base + 1, foreign.base + 1],
    [foreign.base + 1, own.base + 1],
    [own.base + 1, 999_999_999_999],
  ];
  return [
    { ids: all(nothingId), by: everybody, kind: 'nothing' },
    { ids: all(foreign.base + 1), by: outsiders, kind: 'foreign' },
    { ids: all(foreign.base + 2), by: ['organizer', 'revoked'], kind: 'foreign' },
    { ids: all(0), by: ['organizer', 'owner', 'participant'], kind: 'nothing' },
    { ids: all(999_999_999_999), by: ['organizer'], kind: 'nothing' },
    { ids: all(-foreign.base - 1), by: ['organizer'], kind: 'nothing' },
    { ids: all(colleague.base + 1), by: ['participant', 'stranger', 'revoked'], kind: 'colleague' },
    // What is used up, sent, decided or taken away in the own programme.
    { ids: all(own.base + 2), by: ['organizer', 'reviewer', 'participant', 'joining'], kind: 'over' },
    ...(count === 1 ? [] : mixed.map((ids) => ({ ids, by: insiders, kind: 'mixed' as const }))),
  ];
}

/** Every way to forge a button, the one with an id of nothing first. */
export function forgedPresses(button: ListedButton): ForgedPress[] {
  const places = button.kinds.filter((kind) => kind === 'id' || kind === 'number').length;
  return (wordsOf[button.name] ?? [[]]).flatMap((words) => {
    const inWords = words.filter((word) => word.includes('#')).length;
    return forgeries(places + inWords).map(({ ids, by, kind }) => {
      const filled = words.map((word) => word.replace('#', String(ids[0])));
      const isPlain = ids.every((id) => id === nothingId || id === foreign.base + 1);
      return {
        ...{ by, kind, data: dataOf(button, ids.slice(inWords), filled) },
        ...(isPlain && kind !== 'none' ? { comparedBy: words.join(' ') } : {}),
      };
    });
  });
}

/** Ids and words of the button in its order, the day as today. */
function dataOf({ code, kinds }: ListedButton, ids: number[], words: string[]): string {
  const [nextId, nextWord] = [ids.values(), words.values()];
  const args = kinds.map((kind) => {
    if (kind === 'day') return '2019-03-18';
    return kind === 'word' ? nextWord.next().value : nextId.next().value;
  });
  return [code, ...args].join(':');
}
