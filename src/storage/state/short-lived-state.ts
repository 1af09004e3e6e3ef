import type { DialogueState } from './dialogue-state.ts';
import {
  listStateKeys,
  type StateKind,
  type StateOwner,
  type StateValue,
  stateKey,
  stateKinds,
} from './state-catalogue.ts';

/** What is remembered between updates, by the catalogue; the same in the database and in Redis. */
export interface ShortLivedState {
  /** Undefined when there is none, or none that this program can read. */
  read<K extends StateKind>(kind: K, ownerId: number): Promise<StateValue<K> | undefined>;
  write<K extends StateKind>(kind: K, ownerId: number, value: StateValue<K>): Promise<void>;
  remove(kind: StateKind, ownerId: number): Promise<void>;
  /** Everything about somebody. Outside a transaction. */
  forget(owner: StateOwner): Promise<void>;
}

const hourMs = 3_600_000;

/** The typed way to the store; nothing else knows its keys. */
export function shortLivedState(store: DialogueState): ShortLivedState {
  return {
    read: async <K extends StateKind>(kind: K, ownerId: number) => {
      const text = await store.read(stateKey(kind, ownerId));
      return text === undefined ? undefined : parseState(kind, text);
    },
    write: (kind, ownerId, value) =>
      store.write(stateKey(kind, ownerId), JSON.stringify(value), stateKinds[kind].hours * hourMs),
    remove: (kind, ownerId) => store.remove(stateKey(kind, ownerId)),
    forget: async (owner) => {
      for (const key of listStateKeys(owner)) await store.remove(key);
    },
  };
}

/** A value of an earlier program, or a broken one, is as good as lost. */
function parseState<K extends StateKind>(kind: K, text: string): StateValue<K> | undefined {
  try {
    const parsed = stateKinds[kind].value.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as StateValue<K>) : undefined;
  } catch {
    return undefined;
  }
}
