// npm run owner-link: prints a new one-time owner link. With an embedded database, stop the bot first.
import { Api } from 'grammy';
import { systemClock } from '#domain/time/clock.ts';
import { createSecrets } from '#telegram/secrets.ts';
import { exitBadConfig, readConfig } from './config.ts';
import { locationOf, openOwnDatabase } from './open-own-database.ts';
import { createOwnerLink, printOwnerLink } from './owner-invitation.ts';

const read = readConfig(process.env);
if ('faults' in read) {
  console.error(read.faults.join('\n'));
  process.exit(exitBadConfig);
}
const { config } = read;
try {
  const me = await new Api(config.BOT_TOKEN, { apiRoot: config.TELEGRAM_API_ROOT }).getMe();
  const database = await openOwnDatabase(locationOf(config), config.BOT_TOKEN);
  const secrets = createSecrets(config.BOT_TOKEN);
  printOwnerLink(await createOwnerLink({ database, clock: systemClock, secrets, botUsername: me.username }));
  await database.close();
  process.exit(0);
} catch (error) {
  console.error(`No owner link: ${(error as Error).message.replace(/bot\d+:[\w-]+/g, 'bot<token>')}`);
  process.exit(1);
}
