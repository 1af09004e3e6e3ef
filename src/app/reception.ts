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

export function createReception({ db, clock }: { db: Db; clock: Clock }): Reception {
  let last = { at: clock.now(), ms: performance.now() };
  let notedMs = Number.NEGATIVE_INFINITY;
  /** Where the downtime began that this start ended, until the first update could be asked for. */
  let startedFrom: Date | undefined;
  let hasMissed = false;

  async function note(): Promise<void> {
    await saveSetting(db, lastHeardKey, last.at.toISOString());
    notedMs = last.ms;
  }

  async function noteGap(fromAt: Date, untilAt: Date): Promise<void> {
    if (untilAt.getTime() - fromAt.getTime() >= worthNotingMs) await saveDowntime(db, { fromAt, untilAt });
  }

  async function heard(): Promise<void> {
    const before = last;
    const now = { at: clock.now(), ms: performance.now() };
    const wasAway = hasMissed || now.ms - before.ms > longestQuietMs;
    if (startedFrom) await noteGap(startedFrom, now.at);
    else if (wasAway) await noteGap(await lastSign(db, before.at), now.at);
    startedFrom = undefined;
    hasMissed = false;
    last = now;
    if (wasAway || now.ms - notedMs >= noteEveryMs) await note();
  }

  return {
    begin: async () => {
      const stored = await findSetting(db, lastHeardKey);
      startedFrom = stored === undefined ? undefined : new Date(stored);
      last = { at: clock.now(), ms: performance.now() };
      if (startedFrom) await noteGap(startedFrom, last.at);
    },
    heard,
    missed: () => {
      hasMissed = true;
    },
    keepHearing: async (signal) => {
      while (!signal.aborted) {
        await heard().catch(() => {
          hasMissed = true;
        });
        await sleep(noteEveryMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    },
    close: async () => {
      if (hasMissed || startedFrom || performance.now() - last.ms > longestQuietMs) return;
      last = { at: clock.now(), ms: performance.now() };
      await note().catch(() => undefined);
    },
  };
}

/** Another process may have heard something since. */
async function lastSign(db: Db, mine: Date): Promise<Date> {
  const stored = await findSetting(db, lastHeardKey);
  return stored === undefined ? mine : new Date(Math.max(mine.getTime(), Date.parse(stored)));
}
