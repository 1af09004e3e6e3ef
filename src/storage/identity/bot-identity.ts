import type { Db } from '#storage/engine/database.ts';
import { readOrCreateSetting } from '#storage/state/setting-store.ts';
import { DataRefused } from '../folder/data-refused.ts';

export const botIdKey = 'botId';

/** A bot's id is the number before the colon of its token: a new token of the same bot keeps it. */
export const botIdOf = (token: string): string => token.slice(0, token.indexOf(':'));

/**
 * Keeps with the data which bot's it is, at the first start; several processes may ask at once. Throws DataRefused
 * when it is another's: messages, files and updates are numbered by bot, and its people have never met this one.
 */
export async function refuseOtherBot(db: Db, token: string): Promise<void> {
  const botId = botIdOf(token);
  const owner = await readOrCreateSetting(db, botIdKey, botId);
  if (owner === botId) return;
  throw new DataRefused(
    `The data belongs to the bot with the id ${owner}, this token is of the bot ${botId}. Use a token of that bot, or move the data to this bot once with "npm run adopt-database".`,
  );
}
