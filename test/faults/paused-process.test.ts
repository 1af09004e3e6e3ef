import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { type BotProcess, endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { Gate, waitUntil } from '#test/support/reading/waiting.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis } from '#test/support/servers/redis-database.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import {
  acknowledged,
  comeToConfirm,
  countJoins,
  seedInvitations,
  settingsOf,
  startTelegram,
} from './fault-stage.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

describe(
  'a process that stands still in the middle of an update, and wakes',
  withPrograms('PostgreSQL', 'Redis'),
  () => {
    let server: TelegramServer;
    let database: Database;
    let invitations: Map<number, string>;
    /** The second is the one Telegram talks to. */
    let bots: [BotProcess, BotProcess];

    beforeAll(async () => {
      server = await startTelegram();
      const url = await createServerDatabase();
      database = await openDatabase({ url });
      invitations = await seedInvitations(database, 2);
      const shared = { ...settingsOf(server), DATABASE_URL: url, REDIS_URL: await emptyRedis() };
      const start = async () => {
        const port = String(await findFreePort());
        return startBotProcess({ ...shared, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` });
      };
      bots = [await start(), await start()];
    });
    afterAll(async () => {
      await endAllBots();
      await server?.close();
      await database?.close();
    });

    /** Nobody can find out who somebody is, until the gate opens. */
    async function holdPeople(gate: Gate): Promise<void> {
      await database.transaction(async (db) => {
        await db.$executeRaw`LOCK TABLE "Person" IN ACCESS EXCLUSIVE MODE`;
        await gate.opened;
      });
    }

    const edits = (chatId: number) =>
      server.calls.filter(
        (call) => call.method === 'editMessageText' && String(call.params.chat_id) === String(chatId),
      ).length;

    test('what another process has handled meanwhile is neither done, said nor marked again', async () => {
      const user = server.user(700_001);
      await comeToConfirm(user, invitations.get(1)!);
      const [gate, before] = [new Gate(), edits(user.id)];
      const held = holdPeople(gate);
      await sleep(300);
      await user.press('Ya, benar', { waitMs: 0 });
      await acknowledged(server);
      await sleep(500);
      bots[1].pause();
      gate.open();
      await held;
      await user.waitForMessage('sudah terdaftar', 60_000);
      const { updateId, claim } = await database.db.inboxUpdate.findFirstOrThrow({
        where: { claim: { gt: 0 } },
      });
      expect([claim, edits(user.id) - before]).toEqual([1, 1]);
      bots[1].goOn();
      await sleep(3_000);
      expect(edits(user.id) - before).toBe(1);
      expect(await countJoins(database)).toEqual([1]);
      const row = await database.db.inboxUpdate.findUniqueOrThrow({ where: { updateId } });
      expect([row.state, row.claim]).toEqual(['handled', 1]);
      // It goes on as if nothing had been.
      await user.sendText('/bantuan');
      await user.waitForMessage('Yang dapat dilakukan di sini', 30_000);
      await waitUntil(
        async () => (await database.db.inboxUpdate.count({ where: { state: 'pending' } })) === 0,
      );
    });
  },
);
