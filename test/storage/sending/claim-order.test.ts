import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#storage/engine/database.ts';
import { claimDelivery, findNextDeliveryAt } from '#storage/sending/delivery-store.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';

const now = new Date('2019-03-19T02:00:00Z');
const isSoak = process.env.SOAK === 'full';
const [few, many] = isSoak ? [1_000, 1_000_000] : [500, 30_000];

describeEach(engines, 'claiming what is due on the $engine engine', (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await engine.open();
    await database.db.$executeRaw`
      INSERT INTO "Person" ("telegramUserId", "createdAt") SELECT 900000000 + n, ${now} FROM generate_series(1, 1000) n`;
  }, 120_000);
  afterAll(() => database.close());

  /** So many messages that are due: of an announcement, or to one person each. */
  async function fill(count: number, announcement?: { id: number }): Promise<void> {
    const { id = null } = announcement ?? {};
    await database.db.$executeRaw`
      INSERT INTO "Delivery" ("dedupeKey", "kind", "personId", "broadcastId", "payload", "dueAt", "sendOrder", "status")
      SELECT ${`fill:${id}:`} || n, CASE WHEN ${id}::int IS NULL THEN 'notice' ELSE 'broadcast' END,
        (SELECT min("id") FROM "Person") + n % 1000, ${id}::int, '{"kind":"notice","message":{"text":"x"}}'::jsonb,
        ${now}::timestamptz - n * interval '1 ms', coalesce(${id}::int, -1), 'pending'
      FROM generate_series(1, ${count}::int) n`;
    await database.db.$executeRawUnsafe('ANALYZE "Delivery"');
  }

  /** The quickest of 25 claims, in milliseconds: what the statement costs, whatever else the machine does. */
  async function claimMs(): Promise<number> {
    const times: number[] = [];
    for (let turn = 0; turn < 25; turn++) {
      const startedMs = performance.now();
      expect(await claimDelivery(database.db, now, [1, 2, 3])).toBeDefined();
      times.push(performance.now() - startedMs);
    }
    return Math.min(...times);
  }

  test('takes as long with many due as with few, also beside a paused announcement of many', async () => {
    await fill(few);
    const base = await claimMs();
    await database.db.delivery.deleteMany();
    await fill(many);
    const full = await claimMs();
    await database.db.delivery.deleteMany();
    const programme = await database.db.programme.create({
      data: {
        ...{
          name: 'P',
          startsOn: '2019-03-18',
          endsOn: '2019-06-18',
          zone: 'Asia/Jakarta',
          planLevel: 'core',
        },
        ...{ sendingWindow: {}, createdAt: now },
      },
    });
    const paused = await database.db.broadcast.create({
      data: {
        ...{ programmeId: programme.id, authorPersonId: 0, content: {}, audience: {}, state: 'paused' },
        createdAt: now,
      },
    });
    await fill(many, paused);
    await fill(few);
    const beside = await claimMs();
    expect(await findNextDeliveryAt(database.db)).toBeDefined();
    console.log(
      `${engine.engine}: a claim takes ${base.toFixed(1)} ms with ${few} due, ${full.toFixed(1)} ms with ${many}, ` +
        `${beside.toFixed(1)} ms beside ${many} paused`,
    );
    expect(full).toBeLessThan(base * 3 + 2);
    expect(beside).toBeLessThan(base * 3 + 2);
  }, 600_000);
});
