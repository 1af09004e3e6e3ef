import type { Db } from '#storage/engine/database.ts';
import {
  claimTelling,
  codesOpenedKey,
  countCodeMisses,
  recordCodeMiss,
} from '#storage/people/code-miss-store.ts';
import { applyOnce } from '#storage/state/applied-updates.ts';
import { findSetting } from '#storage/state/setting-store.ts';
import type { Needs } from '#telegram/bot-context.ts';

/** Of what the organizers are told: five misses of one account, many by many, or that codes are closed. */
export type Alarm = 'account' | 'many' | 'closed';

export type CodeMissed =
  | { kind: 'wrongCode'; missesLeft: number; alarm?: Alarm }
  | { kind: 'paused'; alarm?: Alarm };

const hourMs = 3_600_000;
const pauseMs = 15 * 60_000;
/** Of one account within the pause. */
const maxMisses = 5;
/** Of everybody within an hour: at the first the organizers are told once, at the second codes close. */
const manyMisses = 50;
const tooManyMisses = 5_000;

interface Trial {
  telegramUserId: number;
  updateId: number;
  now: Date;
}

/**
 * Whether this account, or everybody, has to wait before the next code. Codes close for all until the hour has passed or
 * an organizer opens them again; links go on working.
 */
export async function findClosed(
  db: Db,
  trial: Trial,
): Promise<{ kind: 'paused' } | { kind: 'codesOff' } | undefined> {
  const { account, sinceOpened } = await count(db, trial);
  if (account >= maxMisses) return { kind: 'paused' };
  return sinceOpened >= tooManyMisses ? { kind: 'codesOff' } : undefined;
}

/** Counts a wrong code. The same update again counts once and gives the same outcome. */
export async function missCode(needs: Pick<Needs, 'database'>, trial: Trial): Promise<CodeMissed> {
  const { telegramUserId, updateId, now } = trial;
  return needs.database.transaction((db) =>
    applyOnce<CodeMissed>(db, { updateId, action: 'missCode', now }, async () => {
      await recordCodeMiss(db, telegramUserId, now);
      const counted = await count(db, trial);
      const alarm = await findAlarm(db, counted, now);
      if (counted.account >= maxMisses) return { kind: 'paused', ...(alarm ? { alarm } : {}) };
      return { kind: 'wrongCode', missesLeft: maxMisses - counted.account, ...(alarm ? { alarm } : {}) };
    }),
  );
}

type Counted = Awaited<ReturnType<typeof count>>;

/** Many accounts at work are told of once an hour, instead of each account by itself. */
async function findAlarm(db: Db, counted: Counted, now: Date): Promise<Alarm | undefined> {
  const isDue = (key: string) => claimTelling(db, { key, everyMs: hourMs, now });
  if (counted.sinceOpened >= tooManyMisses) return (await isDue('codesClosedToldAt')) ? 'closed' : undefined;
  if (counted.everybody >= manyMisses) return (await isDue('codesGuessedToldAt')) ? 'many' : undefined;
  return counted.account >= maxMisses ? 'account' : undefined;
}

async function count(db: Db, { telegramUserId, now }: Trial) {
  const hourAgo = new Date(now.getTime() - hourMs);
  const openedAt = new Date((await findSetting(db, codesOpenedKey)) ?? 0);
  const since = { account: new Date(now.getTime() - pauseMs), everybody: hourAgo };
  const counted = await countCodeMisses(db, telegramUserId, since);
  if (openedAt <= hourAgo) return { ...counted, sinceOpened: counted.everybody };
  const { everybody: sinceOpened } = await countCodeMisses(db, telegramUserId, {
    ...since,
    everybody: openedAt,
  });
  return { ...counted, sinceOpened };
}
