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

/** One of the list: nothing of what it says, and nobody's name. */
export interface SetAsideRow {
  /** When it was set aside. */
  at: Date;
  errorCode: string;
  /** Its name in the Bot API; `none` when that is not kept. */
  kind: string;
  reason: string;
  /** What it held is still there. */
  canRetry: boolean;
}

const setAside = { state: 'failed', errorCode: { not: null } } as const;

/** How many are set aside, all or since an instant. */
export async function countSetAside(db: Db, since?: Date): Promise<number> {
  return db.inboxUpdate.count({ where: { ...setAside, ...(since && { handledAt: { gt: since } }) } });
}

/** Those that are set aside, newest first. */
export async function listSetAside(
  db: Db,
  { skip, take }: { skip: number; take: number },
): Promise<SetAsideRow[]> {
  const rows = await db.inboxUpdate.findMany({
    where: setAside,
    orderBy: [{ handledAt: 'desc' }, { updateId: 'desc' }],
    ...{ skip, take },
  });
  return rows.map((row) => ({
    at: row.handledAt ?? row.receivedAt,
    errorCode: row.errorCode!,
    kind: Object.keys(row.payload ?? {}).find((key) => key !== 'update_id') ?? 'none',
    reason: row.reason ?? 'fault',
    canRetry: row.payload !== null,
  }));
}

/** Puts an update that was set aside back in front of its chat. Returns false when somebody has done so already. */
export async function reopenSetAside(db: Db, update: { updateId: number; chatId: number }): Promise<boolean> {
  const { updateId, chatId } = update;
  const { count } = await db.inboxUpdate.updateMany({
    where: { updateId, state: 'failed' },
    data: { state: 'pending', chatId, errorCode: null, reason: null, handledAt: null },
  });
  return count > 0;
}
