import { setTimeout as sleep } from 'node:timers/promises';

/** Holds mass sending back while Telegram itself is away, so that nobody's tries are spent on it. */
export interface OutageGate {
  /** Waits until this lane may send; false when the waiting is to end, or has lasted for `longestWaitMs`. */
  pass(signal: AbortSignal): Promise<boolean>;
  /** This lane had nothing to send after all. */
  giveBack(): void;
  /** A send has arrived, or was refused for its own sake: Telegram is there. */
  noteAnswer(): void;
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

/** So many people in a row who cannot be reached are no longer their own trouble, though the probe is answered. */
const peopleInARow = 4;

/**
 * Away: nothing is sent; a probe goes out with growing pauses. Answered, one lane tries one send; the others follow once
 * it has arrived. Real time.
 */
export function createOutageGate(options: OutageGateOptions): OutageGate {
  const { probe, onChange, firstPauseMs = 500, longestPauseMs = 8_000, longestWaitMs = 2_700_000 } = options;
  let state: 'open' | 'doubtful' | 'away' = 'open';
  let isTrying = false;
  let pauseMs = firstPauseMs;
  const failed = new Set<number>();

  const goAway = () => {
    if (state !== 'away') onChange(true);
    state = 'away';
    isTrying = false;
  };

  const isAnswered = () =>
    probe().then(
      () => true,
      () => false,
    );

  /** The one lane that asks waits for its turn, probes, and may then send one message. */
  async function takeTrial(signal: AbortSignal): Promise<boolean> {
    isTrying = true;
    if (state === 'doubtful') return true;
    await rest(pauseMs, signal);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    if (!signal.aborted && (await isAnswered())) return true;
    isTrying = false;
    return false;
  }

  return {
    pass: async (signal) => {
      const until = performance.now() + longestWaitMs;
      while (performance.now() < until) {
        if (state === 'open') return true;
        if (signal.aborted) return false;
        if (isTrying) await rest(50, signal);
        else if (await takeTrial(signal)) return true;
      }
      return false;
    },
    giveBack: () => {
      isTrying = false;
    },
    noteAnswer: () => {
      if (state === 'away') onChange(false);
      state = 'open';
      isTrying = false;
      pauseMs = firstPauseMs;
      failed.clear();
    },
    noteFailure: async (personId) => {
      failed.add(personId);
      if (state === 'away' || failed.size >= peopleInARow || !(await isAnswered())) goAway();
      else if (state === 'doubtful') isTrying = false;
      return state === 'away';
    },
    doubt: () => {
      if (state === 'open') state = 'doubtful';
    },
  };
}

const rest = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);
