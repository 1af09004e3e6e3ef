import type { BotContext } from '#telegram/bot-context.ts';

/**
 * People say one thing in several messages. What a text right behind another joins, by what the first one was: for how
 * many minutes, and whether an open section of a plan takes it all the same.
 */
const firsts = {
  /** A question to the organizers: it is added. */
  question: { minutes: 2, planTakesIt: true },
  /** The content of an announcement, which is one message: its author hears that this is no part of it. */
  announcement: { minutes: 2, planTakesIt: false },
  /** A reviewer's comment: a further comment on the same section. */
  comment: { minutes: 10, planTakesIt: true },
} as const;

/** The text that went before: its update, and when it was sent (ISO, UTC). */
export interface FirstText {
  updateId: number;
  at: string;
}

/**
 * Whether this text comes right behind another of its person: `same` is that very update once more, which finds its
 * outcome; undefined is a text of its own. It counts when it was sent, however long it waited.
 */
export function placeBehind(
  { updateId, actedAt, actor }: Pick<BotContext, 'updateId' | 'actedAt' | 'actor'>,
  kind: keyof typeof firsts,
  first: FirstText,
): 'same' | 'behind' | undefined {
  if (first.updateId === updateId) return 'same';
  const { minutes, planTakesIt } = firsts[kind];
  if (planTakesIt && actor.memberships.some(({ planOpen }) => planOpen)) return undefined;
  return actedAt.getTime() - Date.parse(first.at) < minutes * 60_000 ? 'behind' : undefined;
}
