import type { Redis } from 'ioredis';
import type { Clock } from '#domain/time/clock.ts';
import type { Database } from '#storage/engine/database.ts';
import { openRedis } from '#storage/engine/open-redis.ts';
import { type ChatLock, chatLockInMemory, chatLockInRedis } from '#storage/state/chat-lock.ts';
import { chatLockInDatabase, chatLockOverOutages } from '#storage/state/chat-lock-over-outages.ts';
import {
  type DialogueState,
  dialogueStateInDatabase,
  dialogueStateInRedis,
} from '#storage/state/dialogue-state.ts';
import { bringStateBack, dialogueStateOverOutages } from '#storage/state/dialogue-state-over-outages.ts';
import { forgetUnknownState } from '#storage/state/forget-unknown-state.ts';
import { type Pace, paceInMemory } from '#storage/state/pace.ts';
import { paceInRedis } from '#storage/state/pace-in-redis.ts';
import { watchOutage } from '#storage/state/redis-outage.ts';
import type { Logger } from '#telegram/logger.ts';

/** What several processes share, or one keeps for itself. */
export interface SharedState {
  redis?: Redis;
  pace: Pace;
  lock: ChatLock;
  dialogueState: DialogueState;
  close: () => void;
}

interface SharedNeeds {
  redisUrl?: string;
  database: Database;
  clock: Clock;
  log: Logger;
}

/** In Redis with `redisUrl`, over its outages too; else in memory and the database. Throws when Redis is not there. */
export async function openSharedState({ redisUrl, database, clock, log }: SharedNeeds): Promise<SharedState> {
  const inTable = dialogueStateInDatabase(database.db, clock);
  if (!redisUrl)
    return { pace: paceInMemory(), lock: chatLockInMemory(), dialogueState: inTable, close: () => {} };
  const link = await openRedis(redisUrl, (isUp, err) =>
    isUp ? log.info({}, 'redis.back') : log.warn({ err }, 'redis.away'),
  );
  const { redis, isUp } = link;
  await forgetUnknownState(redis);
  const inRedis = dialogueStateInRedis(redis);
  const outage = watchOutage({
    db: database.db,
    isUp,
    bringBack: () => bringStateBack(database, inRedis, clock),
  });
  return {
    redis,
    pace: paceInRedis(redis),
    lock: chatLockOverOutages(chatLockInRedis(redis), chatLockInDatabase(database.db), outage),
    dialogueState: dialogueStateOverOutages(inRedis, inTable, outage),
    close: () => {
      outage.stop();
      link.close();
    },
  };
}
