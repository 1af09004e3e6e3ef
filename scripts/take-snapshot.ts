// node scripts/take-snapshot.ts 0002-next-release
// Plays a journey to the middle of several dialogues on PostgreSQL and Redis and keeps both as a fixture,
// which test/journeys/upgrade.test.ts loads into every later version.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import { openDatabase } from '../src/storage/engine/database.ts';
import { startBot } from '../test/support/bots/bot-under-test.ts';
import { findBinary } from '../test/support/find-program.ts';
import { startPostgres, startRedis } from '../test/support/servers/servers.ts';

const name = process.argv[2];
if (!name || !/^[\w-]+$/.test(name)) {
  console.error('usage: node scripts/take-snapshot.ts 0002-what-changed');
  process.exit(64);
}
const postgres = await startPostgres();
const redisServer = await startRedis();
const database = await openDatabase({ url: postgres.url });
const bot = await startBot({ at: '2019-03-17T15:55:00+07:00', database, redisUrl: redisServer.url });
await bot.seed({ participants: 5 });
for (const no of [1, 2, 3, 4, 5]) await bot.user(700_000 + no).start();
await bot.jumpTo('2019-03-17T16:00:00+07:00');

// 1 is inside the fourth section of the plan; 2 has half a text; 3 has a confirmation waiting.
const first = bot.user(700_001);
await first.sendText('/rencana');
await first.waitForMessage('terisi 0 dari 16');
await first.press('Mulai dari judul');
await first.waitForMessage('Bagian 1 dari 16');
await first.sendText('E-Office Sederhana: disposisi surat selesai satu hari');
await first.waitForMessage('Bagian 2 dari 16');
await first.press('Ya, benar');
await first.waitForMessage('Bagian 3 dari 16');
await first.press('Adaptasi/modifikasi');
await first.waitForMessage('Bagian 4 dari 16');
const second = bot.user(700_002);
await second.sendText('/rencana');
await second.waitForMessage('terisi 0 dari 16');
await second.press('Mulai dari judul');
await second.waitForMessage('Bagian 1 dari 16');
await second.sendText('Surat masuk');
await second.waitForMessage('Judul');
const third = bot.user(700_003);
await third.sendText('siap hadir bu');
await third.waitForMessage('Saya catat: Hadir. Simpan?');
await bot.user(700_004).sendText('/tanya');
await bot.user(700_004).waitForMessage('Silakan tulis pertanyaan');
await bot.user(900_002).sendText('/program');
await bot.settle();

const folder = new URL(`../test/fixtures/upgrade/${name}/`, import.meta.url);
mkdirSync(folder, { recursive: true });
const dump = execFileSync(
  findBinary('pg_dump')!,
  ['--inserts', '--no-owner', '--schema=public', postgres.url],
  {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  },
);
const sql = dump
  .split('\n')
  .filter((line) => !line.startsWith('\\') && !/^(CREATE SCHEMA|COMMENT ON SCHEMA)/.test(line))
  .join('\n');
writeFileSync(new URL('database.sql.gz', folder), gzipSync(sql));
const redis = new Redis(redisServer.url);
const keys = (await redis.keys('dialogue:*')).sort();
const entries = await Promise.all(keys.map(async (key) => [key, await redis.get(key)]));
writeFileSync(new URL('redis.json', folder), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
console.log(`kept ${sql.length} characters of SQL and ${keys.length} keys of Redis`);
await bot.close();
await database.close();
redis.disconnect();
await redisServer.stop();
await postgres.stop();
process.exit(0);
