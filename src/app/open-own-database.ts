import { type Database, openDatabase } from '#storage/engine/database.ts';
import { refuseOtherBot } from '#storage/identity/bot-identity.ts';
import type { Config } from './config.ts';

type Place = Pick<Config, 'DATABASE_URL' | 'DATA_DIR'>;

/** Where the settings say that the data is. */
export const locationOf = ({ DATABASE_URL, DATA_DIR }: Place) =>
  DATABASE_URL ? { url: DATABASE_URL } : { dataDir: DATA_DIR };

/**
 * Opens the database of this bot; every program that works on data does it here. Throws DataRefused when the data is
 * another bot's, or its folder cannot be used.
 */
export async function openOwnDatabase(
  location: Parameters<typeof openDatabase>[0],
  token: string,
): Promise<Database> {
  const database = await openDatabase(location);
  try {
    await refuseOtherBot(database.db, token);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
