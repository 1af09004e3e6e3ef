import type { RsvpStatus } from './attendance.ts';
import { secondsSinceReplaced } from './check-in-code.ts';

/** One check-in with a code: whose, which code, when it was sent, and what the person had answered before. */
export interface CodeUse {
  sessionId: number;
  participantId: number;
  step: number;
  arrivedAt: Date;
  saidBefore?: RsvpStatus;
}

/** A check-in that somebody should look at. It proves nothing. */
export interface DoubtfulCheckIn<U extends CodeUse> {
  use: U;
  /** Seconds between the moment the code left the screen and the message; 0 when that is nothing unusual. */
  lateSeconds: number;
  /** How many others sent the same code as late as that. */
  sharedWith: number;
  /** They had said they would not come. */
  saidAway: boolean;
}

/**
 * Who reads the screen in the room sends within seconds. A code that comes in the second half of its grace has
 * more often travelled: as a picture, to somebody elsewhere.
 */
const lateFromSeconds = 15;

/** From so many people with the same late code on, the organizers are told at once. */
export const sharedToTell = 3;

/** Whether a code came so late that it may have travelled. */
export function isLateUse({ step, arrivedAt }: Pick<CodeUse, 'step' | 'arrivedAt'>): boolean {
  return secondsSinceReplaced(step, arrivedAt) >= lateFromSeconds;
}

const away: RsvpStatus[] = ['excused', 'sick', 'official_duty'];

/**
 * The check-ins worth a look: a late code, or somebody who had said they would not come. Telegram tells a bot
 * nothing of where people are, so a code passed on and used within the half minute it is shown looks like any
 * other. The weightiest first.
 */
export function findDoubtful<U extends CodeUse>(uses: U[]): DoubtfulCheckIn<U>[] {
  const late = uses.filter(isLateUse);
  const doubtful = uses.map((use) => ({
    use,
    lateSeconds: late.includes(use) ? Math.floor(secondsSinceReplaced(use.step, use.arrivedAt)) : 0,
    sharedWith: late.includes(use) ? late.filter((each) => each !== use && isSameCode(each, use)).length : 0,
    saidAway: use.saidBefore !== undefined && away.includes(use.saidBefore),
  }));
  return doubtful
    .filter(({ lateSeconds, saidAway }) => lateSeconds > 0 || saidAway)
    .toSorted((a, b) => weight(b) - weight(a) || a.use.arrivedAt.getTime() - b.use.arrivedAt.getTime());
}

const isSameCode = (a: CodeUse, b: CodeUse) => a.sessionId === b.sessionId && a.step === b.step;

const weight = ({ lateSeconds, sharedWith, saidAway }: Omit<DoubtfulCheckIn<CodeUse>, 'use'>) =>
  sharedWith * 10 + Number(saidAway) * 5 + Number(lateSeconds > 0);
