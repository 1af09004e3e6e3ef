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
export const createOutageGate = (options: OutageGateOptions): OutageGate => new Gate(options);

class Gate implements OutageGate {
  readonly #options: Required<OutageGateOptions>;
  // Nobody knows what was before this process: it begins with a probe and one send.
  #state: 'open' | 'unproven' | 'away' = 'unproven';
  #trial: 'none' | 'asking' | 'sending' = 'none';
  #pauseMs: number;
  #failedTrials = 0;
  #closedAtMs = 0;
  readonly #failed = new Set<number>();

  constructor(options: OutageGateOptions) {
    this.#options = { firstPauseMs: 500, longestPauseMs: 8_000, longestWaitMs: 2_700_000, ...options };
    this.#pauseMs = this.#options.firstPauseMs;
  }

  async pass(signal: AbortSignal): Promise<boolean> {
    const until = performance.now() + this.#options.longestWaitMs;
    while (performance.now() < until) {
      if (this.#state === 'open') return true;
      if (signal.aborted) return false;
      if (this.#trial !== 'none') await rest(50, signal);
      else if (await this.#takeTrial(signal)) return true;
    }
    return false;
  }

  giveBack(): void {
    this.#trial = 'none';
  }

  noteAnswer(beganMs: number): void {
    if (this.#state !== 'open' && beganMs < this.#closedAtMs) return;
    if (this.#state === 'away') this.#options.onChange(false);
    this.#state = 'open';
    this.#trial = 'none';
    this.#pauseMs = this.#options.firstPauseMs;
    this.#failedTrials = 0;
    this.#failed.clear();
  }

  async noteFailure(personId: number): Promise<boolean> {
    const wasTrial = this.#trial === 'sending';
    // The same person once more is their own trouble: the others do not wait longer for it.
    if (wasTrial && !this.#failed.has(personId)) this.#failedTrials += 1;
    this.#failed.add(personId);
    // Until it is known whose trouble this is, no lane begins another send: only what is under way can follow.
    if (this.#state === 'open') {
      this.#state = 'unproven';
      this.#closedAtMs = performance.now();
    }
    if (this.#isAway() || this.#failed.size >= peopleInARow || !(await this.#isAnswered())) this.#goAway();
    if (wasTrial) this.#trial = 'none';
    return this.#isAway();
  }

  doubt(): void {
    if (this.#state === 'open') this.#state = 'unproven';
  }

  /** The one lane that asks waits for its turn, probes, and may then send one message. */
  async #takeTrial(signal: AbortSignal): Promise<boolean> {
    this.#trial = 'asking';
    // Failed trials count in a process that has just begun as well.
    const restMs = Math.max(this.#isAway() ? this.#pauseMs : 0, this.#trialPauseMs());
    if (restMs > 0) await rest(restMs, signal);
    if (this.#isAway()) this.#pauseMs = Math.min(this.#options.longestPauseMs, this.#pauseMs * 2);
    const isThere = !signal.aborted && (await this.#isAnswered());
    if (!isThere && !signal.aborted) this.#goAway();
    this.#trial = isThere && this.#state !== 'open' ? 'sending' : 'none';
    return isThere;
  }

  /** A send that fails though the probe is answered may have arrived: each makes the next one rarer. */
  #trialPauseMs(): number {
    const { firstPauseMs } = this.#options;
    return this.#failedTrials === 0
      ? 0
      : Math.min(longestTrialPauseMs, firstPauseMs * 4 ** this.#failedTrials);
  }

  // Read anew after every wait: another lane may have changed it.
  #isAway(): boolean {
    return this.#state === 'away';
  }

  #goAway(): void {
    if (!this.#isAway()) this.#options.onChange(true);
    this.#state = 'away';
  }

  #isAnswered(): Promise<boolean> {
    return this.#options.probe().then(
      () => true,
      () => false,
    );
  }
}

const rest = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);
