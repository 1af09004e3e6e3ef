import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { listUndelivered } from '#storage/sending/undelivered-store.ts';
import { type BotProcess, endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis } from '#test/support/servers/redis-database.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import { type SilentProxy, startSilentProxy } from '#test/support/servers/silent-proxy.ts';
import {
  askForDeliveries,
  countSent,
  isSoak,
  openAccounts,
  queueNotices,
  readOutcome,
  settingsOf,
  startTelegram,
} from './fault-stage.ts';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

type Kind = 'answers 502' | 'answers with a page and 200' | 'refuses connections' | 'hangs';
const kinds: Kind[] = ['answers 502', 'answers with a page and 200', 'refuses connections', 'hangs'];
/** All of them in one short outage; by `soak` each for five minutes too, twenty together. */
const outages: { what: string; phases: Kind[]; phaseMs: number }[] = [
  { what: 'goes wrong in every way, one after the other', phases: kinds, phaseMs: 3_000 },
  ...(isSoak ? kinds.map((kind) => ({ what: kind, phases: [kind], phaseMs: 300_000 })) : []),
];
const people = 40;

describe('Telegram away, two processes on PostgreSQL and Redis', withPrograms('PostgreSQL', 'Redis'), () => {
  let server: TelegramServer;
  let proxy: SilentProxy;
  let database: Database;
  let settings: [Record<string, string>, Record<string, string>];
  let bots: [BotProcess, BotProcess];
  let programmeId: number;
  let nextAccount = 500_000;

  beforeAll(async () => {
    server = await startTelegram(100);
    proxy = await startSilentProxy(server.url);
    const url = await createServerDatabase();
    database = await openDatabase({ url });
    programmeId = (await seedProgramme(database.db, { joined: [1] })).programmeId;
    const shared = { ...settingsOf(server), DATABASE_URL: url, REDIS_URL: await emptyRedis() };
    const ports = [String(await findFreePort()), String(await findFreePort())] as const;
    const own = (port: string) => ({
      ...{ ...shared, TELEGRAM_API_ROOT: proxy.url.replace(/\/$/, ''), SEND_RATE_PER_SECOND: '15' },
      ...{ PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` },
    });
    settings = [own(ports[0]), own(ports[1])];
    bots = [await startBotProcess(settings[0]), await startBotProcess(settings[1])];
  });
  afterAll(async () => {
    await endAllBots();
    await proxy?.stop();
    await server?.close();
    await database?.close();
  });

  function begin(kind: Kind): void {
    if (kind === 'answers 502') server.faults.add({ kind: 'serverError' });
    else if (kind === 'answers with a page and 200') server.faults.add({ kind: 'page' });
    else if (kind === 'refuses connections') proxy.refuse();
    else proxy.swallowAll();
  }

  function end(): void {
    server.faults.clear();
    proxy.heal();
  }

  /** A decision that is of no use any more before the outage is over. */
  async function queueShortLived(dedupeKey: string): Promise<number> {
    const { db } = database;
    const now = new Date();
    const person = await db.person.findFirstOrThrow({ where: { participants: { some: { programmeId } } } });
    await queueDeliveries(db, [
      {
        ...{ dedupeKey, kind: 'notice', personId: person.id, programmeId, purpose: 'decision' },
        ...{ dueAt: now, usefulUntil: new Date(now.getTime() + 1_000) },
        payload: { kind: 'notice', message: { text: 'Sesi mulai sebentar lagi.' } },
      },
    ]);
    return Number((await db.delivery.findUniqueOrThrow({ where: { dedupeKey } })).id);
  }

  test.each(outages)(
    '$what, and a process is killed: nobody missed or twice, four in doubt at most',
    async ({ what, phases, phaseMs }) => {
      const accounts = openAccounts(server, people, nextAccount);
      nextAccount += people;
      await queueNotices(database, accounts);
      const before = countSent(server);
      await askForDeliveries(database);
      await waitUntil(() => countSent(server) - before >= 8, 30_000);
      // Somebody whom the bot does not know, and who writes in the middle of it.
      const asking = server.user(accounts[0]!);
      let restarted: Promise<BotProcess> | undefined;
      let useless = 0;
      for (const phase of phases) {
        end();
        begin(phase);
        if (phase === phases[0]) {
          useless = await queueShortLived(`short-lived ${what}`);
          await asking.sendText('/bantuan');
        }
        await sleep(phaseMs / 2);
        if (phase === phases.at(-1)) {
          await bots[0].end('SIGKILL');
          restarted = startBotProcess(settings[0]);
        }
        await sleep(phaseMs / 2);
      }
      expect(await database.db.delivery.count({ where: { status: 'failed' } })).toBe(0);
      end();
      bots[0] = await restarted!;
      const open = { status: { in: ['pending', 'sending'] } };
      await waitUntil(async () => (await database.db.delivery.count({ where: open })) === 0, 400_000);
      await asking.waitForMessage('akun ini belum terdaftar', 120_000);
      const listed = await listUndelivered(database.db, { programmeId, skip: 0, take: 100 });
      expect(listed.find(({ id }) => id === useless)).toMatchObject({
        status: 'withdrawn',
        error: 'too late',
      });
      const { unclear, missed, twice } = await readOutcome(server, database, accounts.slice(1));
      expect([missed, twice, unclear <= 4]).toEqual([[], [], true]);
    },
  );
});
