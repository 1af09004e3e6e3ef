import { z } from 'zod';
import type { Db } from '#storage/engine/database.ts';
import type { ShortLivedState } from '#storage/state/short-lived-state.ts';
import type { StateOwner } from '#storage/state/state-catalogue.ts';

const prefix = 'stateToForget:';
const ownerValue = z.object({ telegramUserId: z.number().int(), participantIds: z.array(z.number().int()) });

/**
 * Notes, in the transaction of an erasure, whose short-lived state has still to go: Redis has no transaction with the
 * tables, and a process killed after the commit would leave it there for days.
 */
export async function noteStateToForget(db: Db, personId: number, owner: StateOwner): Promise<void> {
  await db.setting.create({ data: { key: `${prefix}${personId}`, value: { ...owner } } });
}

/** Forgets all that is noted, then the notes. May be broken off anywhere and done again. Outside a transaction. */
export async function forgetNotedState(db: Db, state: Pick<ShortLivedState, 'forget'>): Promise<void> {
  const notes = await db.setting.findMany({ where: { key: { startsWith: prefix } } });
  for (const { key, value } of notes) {
    await state.forget(ownerValue.parse(value));
    await db.setting.deleteMany({ where: { key } });
  }
}
