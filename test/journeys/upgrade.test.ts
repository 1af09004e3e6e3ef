import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#storage/engine/database.ts';
import { startBot } from '#test/support/bots/bot-under-test.ts';
import { withPrograms } from '#test/support/programs.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis, redisUrl, withRedis } from '#test/support/servers/redis-database.ts';

const fixtures = new URL('../fixtures/upgrade/', import.meta.url);

async function load(name: string): Promise<string> {
  const url = await createServerDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // The server these fixtures come from spoke UTC.
  await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'UTC'`);
  await client.query(gunzipSync(readFileSync(new URL(`${name}/database.sql.gz`, fixtures))).toString('utf8'));
  await client.end();
  await emptyRedis();
  const entries = JSON.parse(readFileSync(new URL(`${name}/redis.json`, fixtures), 'utf8')) as Record<
    string,
    string
  >;
  await withRedis(async (redis) => {
    for (const [key, value] of Object.entries(entries)) await redis.set(key, value);
  });
  return url;
}

describe.each(readdirSync(fixtures))(
  'data of %s, with dialogues in the middle',
  withPrograms('PostgreSQL', 'Redis'),
  (name) => {
    test.each(['with its Redis', 'with Redis emptied'])('goes on where it stood, %s', async (which) => {
      const database = await openDatabase({ url: await load(name) });
      if (which === 'with Redis emptied') await emptyRedis();
      const bot = await startBot({ at: '2019-03-17T16:10:00+07:00', database, redisUrl });
      const [inPlan, withDraft, confirming, asking] = [1, 2, 3, 4].map((no) => bot.user(700_000 + no));
      await inPlan!.sendText(
        'Acuan kami adalah E-Office, yaitu pengelolaan surat secara digital, kami sesuaikan menjadi lembar kendali bersama.',
      );
      await inPlan!.waitForMessage('Bagian 5 dari 16');
      await withDraft!.sendText('E-Office Sederhana: disposisi surat selesai satu hari');
      await withDraft!.waitForMessage('Bagian 2 dari 16');
      await asking!.sendText('Apakah boleh membawa laptop sendiri?');
      await asking!.waitForMessage('✅ Pertanyaan No. 1 sudah terkirim');
      await confirming!.sendText('siap hadir bu');
      await confirming!.waitForMessage('Saya catat: Hadir. Simpan?');
      await confirming!.press('Simpan');
      await confirming!.waitForMessage('✅ Tersimpan: Hadir');
      expect(bot.server.formFaults()).toEqual([]);
      await bot.close();
      await database.close();
    });
  },
);
