import type { Redis } from 'ioredis';
import { stateKinds } from './state-catalogue.ts';

/**
 * Deletes from Redis the kinds of state that this program does not know: an earlier one kept whole updates there for
 * months, and nobody else would erase them with their person. In the table a migration does it.
 */
export async function forgetUnknownState(redis: Redis): Promise<void> {
  for await (const keys of redis.scanStream({ match: 'dialogue:*', count: 500 })) {
    const unknown = (keys as string[]).filter((key) => !((key.split(':')[1] ?? '') in stateKinds));
    if (unknown.length > 0) await redis.unlink(unknown);
  }
}
