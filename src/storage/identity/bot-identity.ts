import type { MigrationConnection } from '#storage/engine/apply-migrations.ts';
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
  if (owner !== botId) throw refuse(owner, botId);
}

/**
 * The same for data that cannot be opened yet, and is only looked at: what an earlier version left without a bot's id
 * is anybody's.
 */
export async function refuseOtherBotUnopened(connection: MigrationConnection, token: string): Promise<void> {
  const [table] = (await connection.query(`SELECT to_regclass('"Setting"')::text AS "name"`, [])).rows;
  if (!table?.name) return;
  const { rows } = await connection.query(
    `SELECT "value" #>> '{}' AS "owner" FROM "Setting" WHERE "key" = $1`,
    [botIdKey],
  );
  const owner = rows[0]?.owner;
  if (typeof owner === 'string' && owner !== botIdOf(token)) throw refuse(owner, botIdOf(token));
}

const refuse = (owner: string, botId: string) =>
  new DataRefused(
    `The data belongs to the bot with the id ${owner}, this token is of the bot ${botId}. Use a token of that bot, or move the data to this bot once with "npm run adopt-database".`,
  );
