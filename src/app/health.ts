import { readInboxLoad } from '#storage/state/inbox-store.ts';
import { findSetting, lastTickKey } from '#storage/state/setting-store.ts';
import type { App } from './compose.ts';

export interface Health {
  ready: boolean;
  database: boolean;
  /** Undefined without Redis. */
  redis?: boolean;
  pendingUpdates: number;
  oldestPendingSeconds: number;
  /** Since the regular work last ran, in any process; undefined before it ever did. */
  lastTickSeconds?: number;
}

const tooOldSeconds = 120;
const tickOverdueSeconds = 300;

/** Whether this process can do its work now. Never throws. */
export async function readHealth(app: App): Promise<Health> {
  const health: Health = { ready: false, database: false, pendingUpdates: 0, oldestPendingSeconds: 0 };
  try {
    const load = await withTimeLimit(readInboxLoad(app.database.db));
    health.database = true;
    health.pendingUpdates = load.pending;
    const nowMs = app.needs.clock.now().getTime();
    const lastTickAt = await findSetting(app.database.db, lastTickKey);
    if (lastTickAt) health.lastTickSeconds = (nowMs - Date.parse(lastTickAt)) / 1_000;
    if (load.oldestReceivedAt)
      health.oldestPendingSeconds = (nowMs - load.oldestReceivedAt.getTime()) / 1_000;
  } catch {
    return health;
  }
  if (app.redis)
    health.redis = await withTimeLimit(app.redis.ping()).then(
      () => true,
      () => false,
    );
  health.ready =
    health.redis !== false &&
    health.oldestPendingSeconds < tooOldSeconds &&
    (health.lastTickSeconds ?? 0) < tickOverdueSeconds;
  return health;
}

async function withTimeLimit<T>(work: Promise<T>): Promise<T> {
  const timeOut = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no answer within 3 s')), 3_000).unref();
  });
  return Promise.race([work, timeOut]);
}
