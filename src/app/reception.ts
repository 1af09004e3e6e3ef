import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '#domain/time/clock.ts';
import type { Db } from '#storage/engine/database.ts';
import { lastHeardKey, saveDowntime } from '#storage/state/downtime-store.ts';
import { findSetting, saveSetting } from '#storage/state/setting-store.ts';

/**
 * Keeps in mind since when updates come in. What comes in after a downtime may have been meant before its limit passed,
 * so each downtime is noted: at a start, and after a silence of this process that is long or followed a failure.
 */
export interface Reception {
  /** Notes the time since the last sign of any process. Call it before the first update can come in. */
  begin(): Promise<void>;
  /** Updates come in, or none waits. Call it before those that came are handled. */
  heard(): Promise<void>;
  /** Updates were asked for in vain, or could not be kept. */
  missed(): void;
  /** Says `heard` every few seconds until the signal: for a webhook, where only silence can be heard. */
  keepHearing(signal: AbortSignal): Promise<void>;
  /** Notes the last sign of this process. */
  close(): Promise<void>;
}

/** Longer than a quiet poll takes. */
const longestQuietMs = 60_000;
const noteEveryMs = 10_000;
/** A shorter gap can have cost nobody anything. */
const worthNotingMs = 1_000;

export const createReception = (parts: { db: Db; clock: Clock }): Reception => new ReceptionOf(parts);

class ReceptionOf implements Reception {
  readonly #db: Db;
  readonly #clock: Clock;
  #last: { at: Date; ms: number };
  #notedMs = Number.NEGATIVE_INFINITY;
  /** Where the downtime began that this start ended, until the first update could be asked for. */
  #startedFrom: Date | undefined;
  #hasMissed = false;

  constructor({ db, clock }: { db: Db; clock: Clock }) {
    this.#db = db;
    this.#clock = clock;
    this.#last = this.#moment();
  }

  async begin(): Promise<void> {
    const stored = await findSetting(this.#db, lastHeardKey);
    this.#startedFrom = stored === undefined ? undefined : new Date(stored);
    this.#last = this.#moment();
    if (this.#startedFrom) await this.#noteGap(this.#startedFrom, this.#last.at);
  }

  async heard(): Promise<void> {
    const before = this.#last;
    const now = this.#moment();
    const wasAway = this.#hasMissed || now.ms - before.ms > longestQuietMs;
    if (this.#startedFrom) await this.#noteGap(this.#startedFrom, now.at);
    else if (wasAway) await this.#noteGap(await lastSign(this.#db, before.at), now.at);
    this.#startedFrom = undefined;
    this.#hasMissed = false;
    this.#last = now;
    if (wasAway || now.ms - this.#notedMs >= noteEveryMs) await this.#note();
  }

  missed(): void {
    this.#hasMissed = true;
  }

  async keepHearing(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.heard().catch(() => this.missed());
      await sleep(noteEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    const isAway = performance.now() - this.#last.ms > longestQuietMs;
    if (this.#hasMissed || this.#startedFrom || isAway) return;
    this.#last = this.#moment();
    await this.#note().catch(() => undefined);
  }

  #moment() {
    return { at: this.#clock.now(), ms: performance.now() };
  }

  async #note(): Promise<void> {
    await saveSetting(this.#db, lastHeardKey, this.#last.at.toISOString());
    this.#notedMs = this.#last.ms;
  }

  async #noteGap(fromAt: Date, untilAt: Date): Promise<void> {
    if (untilAt.getTime() - fromAt.getTime() >= worthNotingMs)
      await saveDowntime(this.#db, { fromAt, untilAt });
  }
}

/** Another process may have heard something since. */
async function lastSign(db: Db, mine: Date): Promise<Date> {
  const stored = await findSetting(db, lastHeardKey);
  return stored === undefined ? mine : new Date(Math.max(mine.getTime(), Date.parse(stored)));
}
