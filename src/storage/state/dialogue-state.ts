import type { Redis } from 'ioredis';
import type { Clock } from '#domain/time/clock.ts';
import type { Db } from '#storage/engine/database.ts';
import { execute } from '#storage/engine/statements.ts';

/** Where storage/state/short-lived-state keeps its values. They may be lost at any time without harm. */
export interface DialogueState {
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string, lifetimeMs: number): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Dialogue state in the database, for one machine without Redis. */
export function dialogueStateInDatabase(db: Db, clock: Clock): DialogueState {
  return {
    read: async (key) => {
      const row = await db.dialogueState.findUnique({ where: { key } });
      return row && row.expiresAt > clock.now() ? row.value : undefined;
    },
    write: async (key, value, lifetimeMs) => {
      const expiresAt = new Date(clock.now().getTime() + lifetimeMs);
      await execute(db)`
        INSERT INTO "DialogueState" ("key", "value", "expiresAt") VALUES (${key}, ${value}, ${expiresAt})
        ON CONFLICT ("key") DO UPDATE SET "value" = EXCLUDED."value", "expiresAt" = EXCLUDED."expiresAt"`;
    },
    remove: async (key) => {
      await db.dialogueState.deleteMany({ where: { key } });
    },
  };
}

/** Dialogue state in Redis, shared by all processes. */
export function dialogueStateInRedis(redis: Redis): DialogueState {
  const name = (key: string) => `dialogue:${key}`;
  return {
    read: async (key) => (await redis.get(name(key))) ?? undefined,
    write: async (key, value, lifetimeMs) => {
      await redis.set(name(key), value, 'PX', lifetimeMs);
    },
    remove: async (key) => {
      await redis.del(name(key));
    },
  };
}

/** Deletes what has expired in the database; Redis does so by itself. */
export async function forgetExpiredDialogueState(db: Db, now: Date): Promise<void> {
  await db.dialogueState.deleteMany({ where: { expiresAt: { lt: now } } });
}
