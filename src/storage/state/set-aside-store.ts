import type { Db } from '#storage/engine/database.ts';
import { Prisma } from '../generated/client.ts';

/** An update that is kept, with why, and that nobody handles until a person asks for it. */
export interface SetAside {
  updateId: number;
  /** Undefined when it could not be read. */
  chatId?: number;
  /** Undefined when it cannot be stored as it came. */
  payload?: object;
  /** One word: the part that could not be read, or what went wrong. */
  reason: string;
  /** The reference told to the person and shown to the owner. */
  errorCode: string;
}

/** Keeps updates that cannot be handled, without a place in any chat's order. One seen before changes nothing. */
export async function storeSetAside(db: Db, updates: SetAside[], now: Date): Promise<void> {
  await db.inboxUpdate.createMany({
    data: updates.map(({ payload, ...update }) => ({
      ...update,
      payload: payload ?? Prisma.DbNull,
      state: 'failed',
      receivedAt: now,
      handledAt: now,
    })),
    skipDuplicates: true,
  });
}
