import { Redis } from 'ioredis';

/** The connection to Redis, and whether it answers. */
export interface RedisLink {
  redis: Redis;
  /** False from the first beat of its heart that was missed until it answers again. */
  isUp: () => boolean;
  close: () => void;
}

const beatEveryMs = 2_000;
/** A command, and any silence while one waits, is given up after so long. */
const answerWithinMs = 3_000;

/**
 * Opens Redis. A connection that has died without a word is replaced: a PING every 2 s notices it, and the socket
 * is given up after 3 s of silence (a command's own time limit would leave it in use). While Redis is away a command
 * fails at once, so that whoever asked can do without; `onChange` hears of it, and of the end. Throws when Redis
 * cannot be reached at first.
 */
export async function openRedis(
  url: string,
  onChange: (isUp: boolean, error?: unknown) => void,
): Promise<RedisLink> {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableAutoPipelining: true,
    connectTimeout: answerWithinMs,
    commandTimeout: answerWithinMs,
    socketTimeout: answerWithinMs,
    keepAlive: 10_000,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(100 * times, 1_000),
  });
  let isUp = true;
  const set = (next: boolean, error?: unknown) => {
    if (isUp === next) return;
    isUp = next;
    onChange(next, error);
  };
  redis.on('error', (error) => set(false, error));
  await redis.connect();
  redis.on('close', () => set(false, new Error('the connection to Redis was closed')));
  // Only now: the first connection has to be waited for.
  redis.options.enableOfflineQueue = false;
  isUp = true;
  const beat = () =>
    redis.ping().then(
      () => set(true),
      (error: unknown) => set(false, error),
    );
  redis.on('ready', () => void beat());
  const timer = setInterval(() => void beat(), beatEveryMs);
  timer.unref();
  const close = () => {
    clearInterval(timer);
    redis.removeAllListeners('close');
    redis.disconnect();
  };
  return { redis, isUp: () => isUp, close };
}
