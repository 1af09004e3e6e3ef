/** A code stands on the screen this long; the one before it is still taken for as long again. */
export const stepSeconds = 30;
export const graceSeconds = 30;

/** Telegram dates messages by its own clock, in whole seconds: it may be a little behind ours. */
const skewSeconds = 5;

/** The number of the step an instant is in, counted from 1970. */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1_000 / stepSeconds);
}

export function stepStartsAt(step: number): Date {
  return new Date(step * stepSeconds * 1_000);
}

/** early: not shown yet · shown: on the screen · grace: just replaced · expired */
export type Freshness = 'early' | 'shown' | 'grace' | 'expired';

/** How the code of a step stands at the time somebody sent it. */
export function freshnessOf(step: number, at: Date): Freshness {
  const seconds = secondsSinceShown(step, at);
  if (seconds < -skewSeconds) return 'early';
  if (seconds < stepSeconds) return 'shown';
  return seconds < stepSeconds + graceSeconds ? 'grace' : 'expired';
}

/** Seconds from the moment the code of a step appeared; negative before. */
function secondsSinceShown(step: number, at: Date): number {
  return (at.getTime() - stepStartsAt(step).getTime()) / 1_000;
}

/** Seconds from the moment the code of a step left the screen; 0 while it is shown. */
export function secondsSinceReplaced(step: number, at: Date): number {
  return Math.max(0, secondsSinceShown(step, at) - stepSeconds);
}

/** Steps whose code may be used at `at`, the newest first. */
export function usableSteps(at: Date): number[] {
  const newest = stepOf(new Date(at.getTime() + skewSeconds * 1_000));
  const steps = [];
  for (let step = newest; freshnessOf(step, at) !== 'expired'; step--) steps.push(step);
  return steps;
}

const rememberedSteps = 20;

/** The steps before those: a code of theirs was right, but too long ago. */
export function spentSteps(at: Date): number[] {
  const oldestUsable = usableSteps(at).at(-1)!;
  return Array.from({ length: rememberedSteps }, (_, i) => oldestUsable - 1 - i);
}

/** Six digits as somebody types them: `482913`, or in two halves as the screen shows them. Else undefined. */
export function readDigits(text: string): string | undefined {
  const match = /^(\d{3})[ -]?(\d{3})$/.exec(text.normalize('NFKC').trim());
  return match ? `${match[1]}${match[2]}` : undefined;
}

/** What a QR carries: which session, which step. */
export interface CheckInToken {
  sessionId: number;
  step: number;
}

/** A token as it stands in a link: the letter c and 27 of A-Z a-z 0-9 _ -, holding ids, step and a seal of 96 bits. */
export const tokenPattern = /^c[\w-]{27}$/;
export const sealBytes = 12;

export function writeToken({ sessionId, step }: CheckInToken, seal: Uint8Array): string {
  const bytes = Buffer.alloc(8 + sealBytes);
  bytes.writeUInt32BE(sessionId, 0);
  bytes.writeUInt32BE(step, 4);
  bytes.set(seal.subarray(0, sealBytes), 8);
  return `c${bytes.toString('base64url')}`;
}

/** The parts of a token; whether its seal is genuine is for the caller to check. Undefined when it is none. */
export function readToken(payload: string): (CheckInToken & { seal: Uint8Array }) | undefined {
  if (!tokenPattern.test(payload)) return undefined;
  const bytes = Buffer.from(payload.slice(1), 'base64url');
  return { sessionId: bytes.readUInt32BE(0), step: bytes.readUInt32BE(4), seal: bytes.subarray(8) };
}
