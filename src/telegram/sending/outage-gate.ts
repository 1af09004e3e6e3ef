import { setTimeout as sleep } from 'node:timers/promises';

/** Holds mass sending back while Telegram itself is away, so that nobody's tries are spent on it. */
export interface OutageGate {
  /** Waits until this lane may send; false when the waiting is to end, or has lasted for `longestWaitMs`. */
  pass(signal: AbortSignal): Promise<boolean>;
  /** This lane had nothing to send after all. */
  giveBack(): void;
  /**
   * A send that began at `beganMs` (performance.now) has arrived, or was refused for its own sake: Telegram is there. One
   * that began before others failed says nothing of now.
   */
  noteAnswer(beganMs: number): void;
  /** A send failed on the way. Resolves to true when Telegram itself is away: no try is spent then. */
  noteFailure(personId: number): Promise<boolean>;
  /** Begins with one send, and the rest once it has arrived: for whoever takes over from a killed pump. */
  doubt(): void;
}

export interface OutageGateOptions {
  /** A call that sends nothing; rejects while Telegram is away. */
  probe: () => Promise<unknown>;
  /** Told when an outage begins and when it has ended. */
  onChange: (isAway: boolean) => void;
  firstPauseMs?: number;
  longestPauseMs?: number;
  longestWaitMs?: number;
}

/** While sends fail though the probe is answered, the next one comes after 2, 8, 32 … s and 5 minutes at most. */
const longestTrialPauseMs = 300_000;
/** So many people in a row who cannot be reached are no longer their own trouble, though the probe is answered. */
const peopleInARow = 4;

/**
 * Away: nothing is sent; a probe goes out with growing pauses. Answered, one lane tries one send; the others follow once
 * it has arrived. Real time.
 */
export function createOutageGate(options: OutageGateOptions): OutageGate {
  const { probe, onChange, firstPauseMs = 500, longestPauseMs = 8_000, longestWaitMs = 2_700_000 } = options;
  // Nobody knows what was before this process: it begins with a probe and one send.
  let state: 'open' | 'unproven' | 'away' = 'unproven';
  let trial: 'none' | 'asking' | 'sending' = 'none';
  let pauseMs = firstPauseMs;
  let failedTrials = 0;
  let closedAtMs = 0;
  const failed = new Set<number>();

  const goAway = () => {
    if (state !== 'away') onChange(true);
    state = 'away';
  };

  /** A send that fails though the probe is answered may have arrived: each makes the next one rarer. */
  const trialPause = (trials: number) =>
    trials === 0 ? 0 : Math.min(longestTrialPauseMs, firstPauseMs * 4 ** trials);

  const isAnswered = () =>
    probe().then(
      () => true,
      () => false,
    );

  /** The one lane that asks waits for its turn, probes, and may then send one message. */
  async function takeTrial(signal: AbortSignal): Promise<boolean> {
    trial = 'asking';
    // Failed trials count in a process that has just begun as well.
    const restMs = Math.max(state === 'away' ? pauseMs : 0, trialPause(failedTrials));
    if (restMs > 0) await rest(restMs, signal);
    if (state === 'away') pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    const isThere = !signal.aborted && (await isAnswered());
    if (!isThere && !signal.aborted) goAway();
    trial = isThere && state !== 'open' ? 'sending' : 'none';
    return isThere;
  }

  return {
    pass: async (signal) => {
      const until = performance.now() + longestWaitMs;
      while (performance.now() < until) {
        if (state === 'open') return true;
        if (signal.aborted) return false;
        if (trial !== 'none') await rest(50, signal);
        else if (await takeTrial(signal)) return true;
      }
      return false;
    },
    giveBack: () => {
      trial = 'none';
    },
    noteAnswer: (beganMs) => {
      if (state !== 'open' && beganMs < closedAtMs) return;
      if (state === 'away') onChange(false);
      state = 'open';
      trial = 'none';
      pauseMs = firstPauseMs;
      failedTrials = 0;
      failed.clear();
    },
    noteFailure: async (personId) => {
      const wasTrial = trial === 'sending';
      // The same person once more is their own trouble: the others do not wait longer for it.
      if (wasTrial && !failed.has(personId)) failedTrials += 1;
      failed.add(personId);
      // Until it is known whose trouble this is, no lane begins another send: only what is under way can follow.
      if (state === 'open') {
        state = 'unproven';
        closedAtMs = performance.now();
      }
      if (state === 'away' || failed.size >= peopleInARow || !(await isAnswered())) goAway();
      if (wasTrial) trial = 'none';
      return state === 'away';
    },
    doubt: () => {
      if (state === 'open') state = 'unproven';
    },
  };
}

const rest = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);
