// npm run repair-zone -- Asia/Jakarta [--write]: moves the times that a version before stored as local time of the
// PostgreSQL server. Without --write it only counts. Stop every process and make a backup first.
import { connectionOf } from '#storage/engine/apply-migrations.ts';
import { openPool } from '#storage/engine/open-pool.ts';
import { repairZone, type ZoneRepairOutcome } from '#storage/engine/repair-zone.ts';
import { refuseOtherBotUnopened } from '#storage/identity/bot-identity.ts';
import { exitBadConfig, readConfig } from './config.ts';

const [zone, ...flags] = process.argv.slice(3);
const write = flags.includes('--write');
const read = readConfig(process.env);
if ('faults' in read) stop(exitBadConfig, read.faults.join('\n'));
const { DATABASE_URL: url, BOT_TOKEN: token } = read.config;
if (!url) stop(exitBadConfig, 'DATABASE_URL is not set: an embedded database needs no repair.');
if (!zone) stop(64, 'usage: npm run repair-zone -- Asia/Jakarta [--write]   (UTC: the times are right)');

const { pool } = await openPool(url, { maxConnections: 1 }).catch((error: Error) =>
  stop(1, `No repair: ${error.message}`),
);
const client = await pool.connect();
const connection = connectionOf(client);
const outcome = await refuseOtherBotUnopened(connection, token)
  .then(() => repairZone(connection, { zone, write, now: new Date() }))
  .catch((error: Error) => stop(1, `No repair, nothing was changed: ${error.message}`));
console.log(say(outcome));
process.exit(outcome.kind === 'unknownZone' ? 64 : 0);

function say(result: ZoneRepairOutcome): string {
  if (result.kind === 'unknownZone') return `PostgreSQL knows no time zone ${zone}.`;
  if (result.kind === 'alreadyRight') return 'The times of this database are right; nothing was changed.';
  const lines = result.counts.map(
    ({ table, column, values }) => `${String(values).padStart(8)}  ${table}.${column}`,
  );
  const total = result.counts.reduce((sum, { values }) => sum + values, 0);
  const end = write
    ? `${total} times were moved from ${zone} to UTC. Start the bot.`
    : `${total} times would be moved from ${zone} to UTC. Nothing was changed; add --write to do it.`;
  return [...lines, end].join('\n');
}

function stop(exitCode: number, sentence: string): never {
  console.error(sentence);
  process.exit(exitCode);
}
