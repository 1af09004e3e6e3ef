import { Redis } from 'ioredis';
import { inject } from 'vitest';

const server = inject('redisUrl');

/**
 * Address of a Redis database that no test file running meanwhile uses, so that none finds another's locks,
 * places or pace. Undefined when the run has no Redis.
 */
export const redisUrl = server && new URL(`/${process.env.VITEST_POOL_ID}`, server).href;

export async function withRedis<T>(run: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(redisUrl!);
  try {
    return await run(redis);
  } finally {
    redis.disconnect();
  }
}

/** Empties that database. Returns its address. */
export async function emptyRedis(): Promise<string> {
  await withRedis((redis) => redis.flushdb());
  return redisUrl!;
}
