import type { App } from '#app/compose.ts';
import { readInboxLoad } from '#storage/state/inbox-store.ts';
import { findSetting, lastTickKey } from '#storage/state/setting-store.ts';
import { type Arrival, canArrive } from './arrival.ts';

/** What this process cannot serve without. */
export type Missing = 'database' | 'folder' | 'tick' | 'polling' | 'webhook';

export interface Health {
  ready: boolean;
  /** Why it is not ready. */
  missing: Missing[];
  /** Undefined without Redis; people are answered without it. */
  redis?: boolean;
  /** Since the regular work last ran, in any process; undefined before it ever did. */
  lastTickSeconds?: number;
  updates: Arrival['how'];
  /** Since Telegram last answered a poll. */
  lastPollSeconds?: number;
  /** What Telegram said of the webhook, and how long ago. */
  webhook?: { isOurs: boolean; pending: number; lastErrorSeconds?: number; askedSeconds: number };
  /** Of all chats and processes; people who wait are no reason to stop serving the others. */
  pendingUpdates?: number;
  oldestPendingSeconds?: number;
}

const tickOverdueSeconds = 300;

/** Whether this process can do its work now. Never throws; answers within some 6 s. */
export async function readHealth(app: App): Promise<Health> {
  const { arrival } = app;
  const [stored, redis] = await Promise.all([
    withTimeLimit(readStored(app)).catch(() => undefined),
    app.redis && withTimeLimit(app.redis.ping()).then(isTrue, isFalse),
  ]);
  const missing: Missing[] = [
    ...(stored ? [] : (['database'] as const)),
    ...(app.database.holdsFolder() ? [] : (['folder'] as const)),
    ...((stored?.lastTickSeconds ?? 0) < tickOverdueSeconds ? [] : (['tick'] as const)),
    ...(canArrive(arrival) || arrival.how === 'none' ? [] : [arrival.how]),
  ];
  return {
    ready: missing.length === 0,
    missing,
    ...(redis !== undefined && { redis }),
    ...stored,
    ...readArrival(arrival),
  };
}

const isTrue = () => true;
const isFalse = () => false;

async function readStored({ database, needs }: App) {
  const load = await readInboxLoad(database.db);
  const lastTickAt = await findSetting(database.db, lastTickKey);
  const nowMs = needs.clock.now().getTime();
  return {
    ...(lastTickAt !== undefined && { lastTickSeconds: (nowMs - Date.parse(lastTickAt)) / 1_000 }),
    pendingUpdates: load.pending,
    oldestPendingSeconds: load.oldestReceivedAt ? (nowMs - load.oldestReceivedAt.getTime()) / 1_000 : 0,
  };
}

function readArrival({ how, polledAtMs, webhook }: Arrival) {
  const secondsSince = (ms: number) => (performance.now() - ms) / 1_000;
  const { askedAtMs, ...said } = webhook ?? { askedAtMs: 0 };
  return {
    updates: how,
    ...(how === 'polling' && { lastPollSeconds: secondsSince(polledAtMs) }),
    ...('isOurs' in said && { webhook: { ...said, askedSeconds: secondsSince(askedAtMs) } }),
  };
}

async function withTimeLimit<T>(work: Promise<T>): Promise<T> {
  const timeOut = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer within 3 s')), 3_000).unref();
  });
  return Promise.race([work, timeOut]);
}
