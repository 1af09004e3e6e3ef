/** The text that finished the section before: how long it was, when it was sent, when the next question was shown. */
interface FinishedBy {
  chars: number;
  /** ISO instants, UTC. */
  askedAt: string;
  lastInputAt: string | null;
}

/** Clients cut a text here; a part that is nearly as long may have been cut at a word. */
const cutChars = 4_096 - 200;
/** The parts of a cut text come within. */
const partsMs = 10_000;
/** Nobody types faster, in characters a second. */
const fastestTyping = 15;

/**
 * Whether a text can be an answer to the question on the screen. `rest`: it was sent at or before the second in which that
 * question was shown, or is the rest of a text that the client cut, so it belongs to the answer before. `hasty`: it came
 * faster than it can be typed; pasted, or meant for the question before. A message's date is a whole second.
 */
export function placeBefore(
  finished: FinishedBy,
  { text, sentAt }: { text: string; sentAt: Date },
): 'rest' | 'hasty' | undefined {
  const askedMs = Date.parse(finished.askedAt);
  const sinceMs = sentAt.getTime() - askedMs;
  if (sentAt.getTime() <= Math.floor(askedMs / 1_000) * 1_000) return 'rest';
  const apartMs =
    finished.lastInputAt === null ? Infinity : sentAt.getTime() - Date.parse(finished.lastInputAt);
  if (finished.chars >= cutChars && apartMs <= partsMs) return 'rest';
  return sinceMs < (text.length / fastestTyping) * 1_000 ? 'hasty' : undefined;
}
