import type { Db } from '#storage/engine/database.ts';
import { isRedisAwayForSomebody, reportRedisAway } from './chat-lease-store.ts';

/** Whether Redis can be relied on, for this process and for the others of the same database. */
export interface RedisOutage {
  /** This process cannot reach Redis. */
  isAway: () => boolean;
  /** Some process cannot, or could not a moment ago: what they share goes through the database, too. */
  isShared: () => boolean;
  stop: () => void;
}

interface OutageNeeds {
  db: Db;
  isUp: () => boolean;
  /** Brings back to Redis what was kept elsewhere; only then the outage is over. */
  bringBack: () => Promise<void>;
}

const lookEveryMs = 1_000;
/** After the last process has Redis again; longer than two looks, so that all others have known of it. */
const lastsMs = 5_000;

/**
 * Watches for an outage, of this process's Redis or another's: one small statement a second, none for an update. Of an
 * outage of its own a process knows at once, of another's within a second or two.
 */
export function watchOutage({ db, isUp, bringBack }: OutageNeeds): RedisOutage {
  // What a former process has kept in the database is brought back before anything is read from Redis.
  let isShared = true;
  let isLooking = false;
  async function look(): Promise<void> {
    if (!isUp()) {
      isShared = true;
      await reportRedisAway(db, lastsMs);
    } else if (await isRedisAwayForSomebody(db, lastsMs)) isShared = true;
    else if (isShared) {
      await bringBack();
      isShared = !isUp();
    }
  }
  const lookOnce = async () => {
    if (isLooking) return;
    isLooking = true;
    // Without the database nothing goes on anyway; the next look tries again.
    await look().catch(() => undefined);
    isLooking = false;
  };
  void lookOnce();
  const timer = setInterval(() => void lookOnce(), lookEveryMs);
  timer.unref();
  return {
    isAway: () => !isUp(),
    isShared: () => isShared || !isUp(),
    stop: () => clearInterval(timer),
  };
}
