import type { Clock } from '#domain/time/clock.ts';
import type { Database } from '#storage/engine/database.ts';
import { queryRows } from '#storage/engine/statements.ts';
import type { DialogueState } from './dialogue-state.ts';
import type { RedisOutage } from './redis-outage.ts';

/** Stands in the table for a key that was removed while Redis could not hear of it. No value is empty. */
const gone = '';
/** As long as anything is kept in Redis (storage/state/state-catalogue). */
const goneForMs = 72 * 3_600_000;

/**
 * Dialogue state in Redis and, while any process cannot reach it, in the table. Who has Redis then keeps it in both, so
 * that a dialogue goes on in whichever process its next update comes to. What was kept in Redis alone is out of
 * reach meanwhile; the open form in the database says where the person was.
 */
export function dialogueStateOverOutages(
  inRedis: DialogueState,
  inTable: DialogueState,
  outage: Pick<RedisOutage, 'isAway' | 'isShared'>,
): DialogueState {
  /** Redis while it can be trusted alone; the table when it fails under the hand. */
  async function first<T>(ask: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
    if (outage.isShared()) return otherwise();
    return ask().catch(otherwise);
  }
  async function also(act: () => Promise<void>): Promise<void> {
    if (!outage.isAway()) await act().catch(() => undefined);
  }
  async function readTableFirst(key: string): Promise<string | undefined> {
    const kept = await inTable.read(key);
    if (kept !== undefined) return kept === gone ? undefined : kept;
    return outage.isAway() ? undefined : inRedis.read(key).catch(() => undefined);
  }
  return {
    read: (key) =>
      first(
        () => inRedis.read(key),
        () => readTableFirst(key),
      ),
    write: (...value) =>
      first(
        () => inRedis.write(...value),
        async () => {
          await inTable.write(...value);
          await also(() => inRedis.write(...value));
        },
      ),
    remove: (key) =>
      first(
        () => inRedis.remove(key),
        async () => {
          await inTable.write(key, gone, goneForMs);
          await also(() => inRedis.remove(key));
        },
      ),
  };
}

/**
 * Moves what was kept in the table during an outage to Redis. A process that comes second waits for the first, and finds
 * nothing left: so nobody reads from Redis what is older than what the table has. Throws when Redis fails again;
 * nothing is lost then.
 */
export async function bringStateBack(
  database: Database,
  inRedis: DialogueState,
  clock: Clock,
): Promise<void> {
  await database.transaction(async (db) => {
    const rows = await queryRows<{ key: string; value: string; expiresAt: Date }>(db)`
      SELECT "key", "value", "expiresAt" FROM "DialogueState" ORDER BY "key" FOR UPDATE`;
    const nowMs = clock.now().getTime();
    // The one call out of a transaction: it has to end before another process may look.
    await Promise.all(
      rows.map(({ key, value, expiresAt }) =>
        value === gone || expiresAt.getTime() <= nowMs
          ? inRedis.remove(key)
          : inRedis.write(key, value, expiresAt.getTime() - nowMs),
      ),
    );
    await db.dialogueState.deleteMany({ where: { key: { in: rows.map(({ key }) => key) } } });
  });
}
