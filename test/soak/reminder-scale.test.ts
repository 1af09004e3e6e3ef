import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReminderTick } from '#features/reminder/due/reminder-tick.ts';
import type { Database } from '#storage/engine/database.ts';
import { replanReminders } from '#storage/reminder/reminder-planning.ts';
import type { Needs } from '#telegram/bot-context.ts';
import { describeEach } from '#test/support/programs.ts';
import { type SeededProgramme, seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { engines } from '#test/support/servers/databases.ts';

/** With SOAK=full the numbers are those of the promise. */
const isSoak = process.env.SOAK === 'full';
const participants = isSoak ? 1_000 : 150;
const [few, many] = isSoak ? [10_000, 1_000_000] : [1_500, 45_000];
const mostMoveMs = 3_000;
const startAt = new Date('2019-03-17T12:00:00+07:00');
const dayMs = 86_400_000;

/** That many who have joined, in one go. */
async function fillRoster(database: Database, programmeId: number): Promise<void> {
  const { db } = database;
  await db.$executeRaw`
    INSERT INTO "Person" ("telegramUserId", "createdAt")
    SELECT 5000000 + n, ${startAt} FROM generate_series(1, ${participants}::int) n`;
  await db.$executeRaw`
    INSERT INTO "Participant" ("programmeId", "rosterNo", "code", "name", "opd", "personId", "joinedAt")
    SELECT ${programmeId}, 1000 + (p."telegramUserId" - 5000000)::int, 'X' || p."telegramUserId",
      'Peserta ' || p."telegramUserId", 'Dinas', p."id", ${startAt}
    FROM "Person" p WHERE p."telegramUserId" > 5000000`;
}

/** What waits far ahead: as many items as given, spread over everybody. */
async function fillFuture(database: Database, programmeId: number, upTo: number): Promise<void> {
  await database.db.$executeRaw`
    INSERT INTO "ReminderItem" ("programmeId", "ruleKey", "participantId", "target", "occurrence", "dueAt", "usefulUntil", "state")
    SELECT ${programmeId}, 'later', m."id", 'n:' || n, 1, ${startAt}::timestamptz + interval '400 days' + n * interval '1 minute',
      ${startAt}::timestamptz + interval '4000 days', 'planned'
    FROM "Participant" m, generate_series(1, ${Math.ceil(upTo / participants)}::int) n
    WHERE m."programmeId" = ${programmeId} AND m."personId" IS NOT NULL
    ON CONFLICT DO NOTHING`;
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

describeEach(engines, 'reminders of many on the $engine engine', (engine) => {
  let database: Database;
  let seeded: SeededProgramme;
  let programmeId: number;

  beforeAll(async () => {
    database = await engine.open();
    seeded = await seedProgramme(database.db, { joined: [] });
    ({ programmeId } = seeded);
    await fillRoster(database, programmeId);
    await database.transaction((db) => replanReminders(db, programmeId, startAt));
  }, 300_000);
  afterAll(() => database.close());

  test(`moving a session of ${participants} plans anew in one transaction, in under 3 s`, async () => {
    const { db } = database;
    const where = { programmeId, heldOn: '2019-04-09' };
    const moved = { heldOn: '2019-04-10', revision: { increment: 1 } };
    const later = await db.session.findMany({ where });
    const spentMs = await timeMs(() =>
      database.transaction(async (inside) => {
        for (const { id, startsAt, endsAt } of later)
          await inside.session.update({
            where: { id },
            data: {
              ...moved,
              startsAt: new Date(startsAt.getTime() + dayMs),
              endsAt: new Date(endsAt.getTime() + dayMs),
            },
          });
        await replanReminders(inside, programmeId, startAt);
      }),
    );
    const counted = await db.reminderItem.groupBy({
      by: ['target', 'state'],
      where: { target: { in: ['day:2019-04-09', 'day:2019-04-10'] } },
      _count: true,
      orderBy: { target: 'asc' },
    });
    expect(counted).toEqual([
      { target: 'day:2019-04-09', state: 'withdrawn', _count: 2 * participants },
      { target: 'day:2019-04-10', state: 'planned', _count: 2 * participants },
    ]);
    console.info(`${engine.engine}: moved a day of ${participants} in ${Math.round(spentMs)} ms`);
    expect(spentMs).toBeLessThan(mostMoveMs);
  }, 120_000);

  test(`100 due cost the same before ${many} later ones as before ${few}`, async () => {
    const { db } = database;
    let now = startAt;
    const needs = {
      database,
      clock: { now: () => now },
      jobs: { enqueue: async () => undefined },
    } as unknown as Needs;
    await db.reminderItem.deleteMany({});
    await db.reminderRule.updateMany({ where: { programmeId }, data: { isOn: false } });
    const tick = createReminderTick();
    await tick(needs);
    const measure = async () => {
      const spent: number[] = [];
      for (let run = 1; run <= 7; run++) {
        now = new Date(now.getTime() + dayMs);
        await db.$executeRaw`
          INSERT INTO "ReminderItem" ("programmeId", "ruleKey", "participantId", "target", "occurrence", "dueAt", "usefulUntil", "kind", "state")
          SELECT ${programmeId}, 'due', m."id", ${now.toISOString()}, 1, ${now}, ${new Date(now.getTime() + dayMs)}, 'warning', 'planned'
          FROM "Participant" m WHERE m."programmeId" = ${programmeId} AND m."personId" IS NOT NULL ORDER BY m."id" LIMIT 100`;
        spent.push(await timeMs(() => tick(needs)));
      }
      return median(spent);
    };
    await fillFuture(database, programmeId, few);
    await measure();
    const fewMs = await measure();
    await fillFuture(database, programmeId, many);
    await measure();
    const manyMs = await measure();
    expect(await db.reminderItem.count({ where: { ruleKey: 'due', state: 'planned' } })).toBeLessThan(1_400);
    console.info(
      `${engine.engine}: a tick with 100 due takes ${fewMs.toFixed(1)} ms before ${few} later rows, ${manyMs.toFixed(1)} ms before ${many}`,
    );
    // On a busy machine a few milliseconds are noise.
    expect(manyMs).toBeLessThan(2 * fewMs + 20);
  }, 900_000);
});
