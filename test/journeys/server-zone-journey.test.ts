import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#storage/engine/database.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { withPrograms } from '#test/support/programs.ts';
import { shownAt } from '#test/support/seeds/check-in-codes.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';
import { type RunningServer, startPostgres } from '#test/support/servers/servers.ts';

describe.each(['Asia/Tokyo', 'America/New_York'])(
  'on a server in %s',
  withPrograms('PostgreSQL to start'),
  (zone) => {
    let server: RunningServer;
    let bot: BotUnderTest;
    let seeded: SeededProgramme;
    let other: pg.Client;

    beforeAll(async () => {
      server = await startPostgres([`timezone=${zone}`]);
      bot = await startBot({
        at: '2019-03-17T15:50:00+07:00',
        database: await openDatabase({ url: server.url }),
      });
      seeded = await bot.seed({ participants: 2, joined: [] });
      other = new pg.Client({ connectionString: server.url });
      await other.connect();
    });
    afterAll(async () => {
      expect(bot.server.formFaults()).toEqual([]);
      await bot.close();
      await other.end();
      await bot.database.close();
      await server.stop();
    });

    /** Instants as the server keeps them. */
    async function stored(sql: string): Promise<string[]> {
      const { rows } = await other.query<{ ms: string | null }>(
        `SELECT round(extract(epoch FROM at) * 1000) AS ms FROM (${sql}) AS x(at)`,
      );
      return rows.map(({ ms }) => new Date(Number(ms)).toISOString());
    }

    test('joining is kept with its instant', async () => {
      const { secrets, clock } = bot.app.needs;
      const payload = secrets.newPayload('j');
      const participantId = seeded.participantIds.get(1)!;
      await bot.database.db.link.create({
        data: {
          kind: 'join',
          tokenHash: secrets.hash(payload),
          programmeId: seeded.programmeId,
          participantId,
          createdAt: clock.now(),
          expiresAt: new Date(clock.now().getTime() + 3_600_000),
        },
      });
      const andi = bot.user(700_001);
      await andi.start(payload);
      await andi.waitForMessage('Selamat datang. Mohon baca dahulu.');
      await andi.press('Setuju');
      await andi.press('Ya, benar');
      await andi.waitForMessage('sudah terdaftar');
      const [joinedAt] = await stored(`SELECT "joinedAt" FROM "Participant" WHERE "id" = ${participantId}`);
      expect(joinedAt).toMatch(/^2019-03-17T08:50:/);
    });

    test('the attendance question goes out at 16.00 and not before; the answer is kept as it came', async () => {
      const andi = bot.user(700_001);
      await bot.jumpTo('2019-03-17T15:59:00+07:00');
      expect(JSON.stringify(await andi.chat())).not.toContain('Mohon konfirmasi kehadiran besok');
      await bot.jumpTo('2019-03-17T16:00:00+07:00');
      await andi.waitForMessage('Mohon konfirmasi kehadiran besok');
      await andi.sendText('siap hadir bu');
      await andi.waitForMessage('Saya catat: Hadir. Simpan?');
      await andi.press('Simpan');
      await andi.waitForMessage('✅ Tersimpan: Hadir');
      const sentAt = await stored(`SELECT "sentAt" FROM "Delivery" WHERE "sentAt" IS NOT NULL LIMIT 1`);
      expect(sentAt[0]).toMatch(/^2019-03-17T09:00:/);
      for (const at of await stored(`SELECT "answeredAt" FROM "Rsvp"`))
        expect(at).toMatch(/^2019-03-17T09:00:/);
    });

    test('check-in is open when it should be', async () => {
      await bot.jumpTo('2019-03-18T07:52:00+07:00');
      const andi = bot.user(700_001);
      const { digits } = await shownAt(bot.database, seeded.sessionIds.get('D01-P')!, bot.clock.now());
      await andi.sendText(digits);
      await andi.waitForMessage('✅ Presensi tercatat: Hadir');
      const [arrivedAt] = await stored(`SELECT "arrivedAt" FROM "Presence"`);
      expect(arrivedAt).toMatch(/^2019-03-18T00:52:/);
    });
  },
);
