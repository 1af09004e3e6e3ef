import { countSetAside } from '#storage/state/set-aside-store.ts';
import { findSetting, saveSetting } from '#storage/state/setting-store.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { notifyStaff } from '#telegram/sending/notify-staff.ts';
import { setAsideNotice } from './set-aside-messages.ts';

const toldKey = 'setAsideToldAt';
const atMostEveryMs = 3_600_000;

/** Tells the owners of updates set aside since they were last told; at most once an hour, however many there are. */
export async function tellOwners(needs: Needs): Promise<void> {
  const { db } = needs.database;
  const now = needs.clock.now();
  const toldAt = new Date((await findSetting(db, toldKey)) ?? 0);
  // A clock that was set back must not silence this until it has come round again.
  if (Math.abs(now.getTime() - toldAt.getTime()) < atMostEveryMs) return;
  const count = await countSetAside(db, toldAt);
  if (count === 0) return;
  await needs.database.transaction(async (tx) => {
    await saveSetting(tx, toldKey, now.toISOString());
    await notifyStaff(needs, tx, {
      dedupeKey: `set-aside:${now.toISOString()}`,
      now,
      word: (say) => setAsideNotice(say, count),
    });
  });
}
