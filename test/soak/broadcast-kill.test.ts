import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { isSoak, settingsOf } from '#test/faults/fault-stage.ts';
import { type BotProcess, endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis, redisUrl } from '#test/support/servers/redis-database.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import {
  announce,
  countCopies,
  nameOf,
  organizerAccount,
  seedCrowd,
  startDistantTelegram,
  waitForResult,
} from './announcing.ts';

const runs = isSoak ? 50 : 1;
const people = 300;
const ratePerSecond = 60;
/** At most this many sends are under way at once. */
const lanes = 4;

vi.setConfig({ testTimeout: runs * 120_000 });
afterAll(endAllBots);

/** Who was neither listed nor got the text exactly once, and how many are listed as unclear, by name. */
async function readRun(
  database: Database,
  server: TelegramServer,
  run: { accounts: number[]; text: string; card: string },
) {
  const counts = await countCopies(server, run.accounts, run.text);
  const { id } = await database.db.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const rows = await database.db.delivery.findMany({ where: { broadcastId: id, kind: 'broadcast' } });
  const persons = await database.db.person.findMany({
    where: { id: { in: rows.map((row) => row.personId) } },
  });
  const accountOf = new Map(persons.map((each) => [each.id, Number(each.telegramUserId)]));
  const unclear = rows.filter((row) => row.status === 'unclear').map((row) => accountOf.get(row.personId)!);
  const others = run.accounts.filter((account) => !unclear.includes(account));
  return {
    lost: others.filter((account) => counts.get(account) === 0),
    twice: run.accounts.filter((account) => counts.get(account)! > 1),
    unclear: unclear.length,
    unlisted: unclear.filter((account) => !run.card.includes(nameOf(account))),
  };
}

test(
  `killed at a random moment of an announcement to 300, ${runs} times: 0 lost, 0 twice, each unclear one listed`,
  withPrograms('PostgreSQL', 'Redis'),
  async () => {
    const server = await startDistantTelegram(undefined);
    const url = await createServerDatabase();
    const database = await openDatabase({ url });
    const accounts = await seedCrowd(database, server, people);
    await emptyRedis();
    const start = async (): Promise<BotProcess> => {
      const port = String(await findFreePort());
      return startBotProcess({
        ...settingsOf(server),
        DATABASE_URL: url,
        REDIS_URL: redisUrl!,
        PORT: port,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        SEND_RATE_PER_SECOND: String(ratePerSecond),
      });
    };
    const bots = [await start(), await start()];
    const organizer = server.user(organizerAccount);
    await organizer.start();
    let unclear = 0;
    for (let run = 1; run <= runs; run++) {
      const text = `Pengumuman nomor ${run}`;
      const begunAt = new Date();
      await announce(organizer, text);
      await waitUntil(() => hasSentSince(server, begunAt), 60_000);
      await sleep(Math.random() * ((people / ratePerSecond) * 1_000));
      // Either of the two: the one that sends, or the one that only listens.
      const struck = Math.random() < 0.5 ? 0 : 1;
      await bots[struck]!.end('SIGKILL');
      const restarting = start();
      const card = await waitForResult(organizer, 120_000);
      bots[struck] = await restarting;
      const outcome = await readRun(database, server, { accounts, text, card });
      expect({ run, ...outcome, unclear: outcome.unclear <= lanes }).toEqual({
        run,
        lost: [],
        twice: [],
        unclear: true,
        unlisted: [],
      });
      unclear += outcome.unclear;
    }
    console.log(
      `${runs} kills in announcements to ${people}: 0 lost, 0 twice, ${unclear} unclear, each listed`,
    );
    await endAllBots();
    await server.close();
    await database.close();
  },
);

const hasSentSince = (server: TelegramServer, begunAt: Date): boolean =>
  server.calls.some(
    ({ method, params, at }) =>
      method === 'copyMessage' && params.chat_id !== organizerAccount && at > begunAt,
  );
