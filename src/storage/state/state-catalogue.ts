import { z } from 'zod';

/** Whose a value is: an account of Telegram, a place on a roster, or a chat (in private its id is the account's). */
type StateOwnerKind = 'person' | 'participant' | 'chat';

interface StateEntry<S extends z.ZodType> {
  owner: StateOwnerKind;
  /** How long it is kept after it was last written. */
  hours: number;
  value: S;
}

const entry = <S extends z.ZodType>(entryOf: StateEntry<S>) => entryOf;

/** Read at every answer, so it is looked at and not copied; a copy would have its parts in another order, too. */
const isPlace = (value: unknown) => isObject(value) && 'state' in value && isObject(value.state);
const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * Everything that is remembered between updates and may be lost at any time without harm. One value a kind and owner,
 * so that what there is about somebody is known from this list and goes with them. No words of anybody: a text is
 * kept in the inbox (telegram/inbox/kept-updates), here only the id of its update.
 */
export const stateKinds = {
  /** The question that a chat is in the conversation about; lost, the next text is asked about. */
  place: entry({ owner: 'chat', hours: 72, value: z.custom<{ state: object }>(isPlace) }),
  /** The last message below a question that is still open: a schedule looked up, say. */
  newest: entry({ owner: 'chat', hours: 72, value: z.number().int() }),
  /** Which message of a person's own the last question is about, while nothing of it is done. */
  askedAbout: entry({
    owner: 'person',
    hours: 48,
    value: z.object({ messageId: z.number().int(), promptId: z.number().int() }),
  }),
  /** Texts in a row that nothing understood. */
  missed: entry({
    owner: 'person',
    hours: 24,
    value: z.object({ updateIds: z.array(z.number().int()) }),
  }),
  /** The local day whose attendance was opened last. */
  askedDay: entry({ owner: 'participant', hours: 48, value: z.object({ heldOn: z.string() }) }),
  /** Where the comment that was written last belongs. */
  lastComment: entry({
    owner: 'person',
    hours: 2,
    value: z.object({
      submissionId: z.number().int(),
      sectionKey: z.string(),
      updateId: z.number().int(),
      /** An instant (ISO, UTC). */
      writtenAt: z.string(),
    }),
  }),
};

export type StateKind = keyof typeof stateKinds;
export type StateValue<K extends StateKind> = z.output<(typeof stateKinds)[K]['value']>;

/** Somebody whose state is erased. */
export interface StateOwner {
  telegramUserId: number;
  participantIds: number[];
}

export const stateKey = (kind: StateKind, ownerId: number) => `${kind}:${ownerId}`;

/** Every key there can be about somebody. */
export function listStateKeys({ telegramUserId, participantIds }: StateOwner): string[] {
  return (Object.keys(stateKinds) as StateKind[]).flatMap((kind) => {
    const ids = stateKinds[kind].owner === 'participant' ? participantIds : [telegramUserId];
    return ids.map((id) => stateKey(kind, id));
  });
}
