// npm run adopt-database: the data of another bot becomes that of the bot whose token is set. Stop the bot first.
import { Redis } from 'ioredis';
import { systemClock } from '#domain/time/clock.ts';
import { openDatabase } from '#storage/engine/database.ts';
import { adoptBot } from '#storage/identity/adopt-bot.ts';
import { botIdOf } from '#storage/identity/bot-identity.ts';
import { exitBadConfig, readConfig } from './config.ts';
import { locationOf } from './open-own-database.ts';

const read = readConfig(process.env);
if ('faults' in read) {
  console.error(read.faults.join('\n'));
  process.exit(exitBadConfig);
}
const { config } = read;
try {
  const database = await openDatabase(locationOf(config));
  const botId = botIdOf(config.BOT_TOKEN);
  const earlier = await adoptBot(database, { botId, now: systemClock.now() });
  if (earlier !== undefined && config.REDIS_URL) await forgetPlaces(config.REDIS_URL);
  await database.close();
  console.log(
    earlier === undefined
      ? `The data is that of the bot ${botId}; nothing had to be moved.`
      : `The data of the bot ${earlier} is now that of the bot ${botId}. Everybody has to press Start once in the new bot; staff groups and unfinished announcements begin anew. Take the webhook off the old bot if it had one.`,
  );
  process.exit(0);
} catch (error) {
  console.error(`Nothing was moved: ${(error as Error).message.replace(/bot\d+:[\w-]+/g, 'bot<token>')}`);
  process.exit(1);
}

/** Redis holds only what may be lost, and all of it was said in the earlier bot's messages. */
async function forgetPlaces(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 3 });
  for await (const keys of redis.scanStream({ match: 'dialogue:*', count: 500 }))
    if (keys.length > 0) await redis.del(keys as string[]);
  redis.disconnect();
}
