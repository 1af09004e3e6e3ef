/** Telegram lets a bot delete its message for this long after it was sent, counted for each message. */
const recallWithinHours = 48;

const recallWithinMs = recallWithinHours * 3_600_000;

/** Which messages can still be taken back, until when the first of them can, and how many cannot any more. */
export interface Recallable<Sent> {
  messages: Sent[];
  untilAt?: Date;
  tooOld: number;
}

/** Judges what recipients have of an announcement, oldest first, at `now`. */
export function judgeRecall<Sent extends { sentAt: Date }>(
  sent: readonly Sent[],
  now: Date,
): Recallable<Sent> {
  const messages = sent.filter((each) => now.getTime() - each.sentAt.getTime() < recallWithinMs);
  const [first] = messages;
  return {
    messages,
    tooOld: sent.length - messages.length,
    untilAt: first && new Date(first.sentAt.getTime() + recallWithinMs),
  };
}
