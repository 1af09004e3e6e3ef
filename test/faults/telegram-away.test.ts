import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import type { Database } from '#storage/engine/database.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { paceInMemory } from '#storage/state/pace.ts';
import { createPump, type Pump } from '#telegram/sending/delivery-pump.ts';
import { telegramClient } from '#telegram/sending/telegram-client.ts';
import { loadTexts } from '#telegram/texts.ts';
import { describeEach } from '#test/support/programs.ts';
import { engines } from '#test/support/servers/databases.ts';
import { isSoak, token } from './fault-stage.ts';

vi.setConfig({ testTimeout: 3_000_000, hookTimeout: 120_000 });
const startAt = new Date('2019-03-18T02:00:00Z');
/** Long enough for a hanging call to end by its own limit, and a while more. The short form has shorter limits. */
const outageMs = isSoak ? 200_000 : 3_000;
const shorter = isSoak ? {} : { callMs: 1_000, outagePauses: { firstPauseMs: 100, longestPauseMs: 800 } };
const people = 24;

const outages = [
  { what: 'answers 502', fault: { kind: 'serverError' as const } },
  { what: 'breaks every connection', fault: { kind: 'dropBefore' as const } },
  { what: 'hangs', fault: { kind: 'slow' as const, delayMs: outageMs * 2 } },
];

describeEach(engines, 'while Telegram is away, on the $engine engine', (engine) => {
  let database: Database;
  let server: TelegramServer;
  let accounts: Map<number, number>;

  beforeAll(async () => {
    database = await engine.open();
    server = await startTelegramServer({
      token,
      bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' },
      clock: new SandboxClock(startAt),
      rules: { latencyMs: 100 },
    });
    const ids = Array.from({ length: people }, (_, index) => 810_000 + index);
    server.setPeople(ids.map((id) => ({ id, name: `Orang ${id}`, role: '', hasMetBot: true })));
    const rows = await database.db.person.createManyAndReturn({
      data: ids.map((telegramUserId) => ({ telegramUserId, createdAt: startAt })),
    });
    accounts = new Map(rows.map((row) => [row.id, Number(row.telegramUserId)]));
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  beforeEach(async () => {
    server.faults.clear();
    await database.db.delivery.deleteMany();
  });

  function pumpOf(): Pump {
    const pace = paceInMemory();
    return createPump({
      ...{ database, clock: new SandboxClock(startAt), pace, ratePerSecond: 1_000, sayIn: loadTexts() },
      outagePauses: shorter.outagePauses,
      api: new Api(
        token,
        telegramClient({ apiRoot: server.url, pace, retries: 'once', callMs: shorter.callMs }),
      ),
      log: { info: () => {}, warn: () => {}, error: () => {} },
      wordReminder: async () => undefined,
      onUndelivered: async () => {},
      onBroadcastStep: async () => {},
    });
  }

  async function received(text: string): Promise<Map<number, number>> {
    const counts = new Map<number, number>();
    for (const [personId, account] of accounts) {
      const { messages } = await server.user(account).chat();
      counts.set(personId, messages.filter((each) => each.text.startsWith(text)).length);
    }
    return counts;
  }

  test.for(outages)(
    '$what: nobody fails, at most four are in doubt, the rest get theirs once',
    async (outage) => {
      const text = `Kabar ${outage.what}`;
      await queueDeliveries(
        database.db,
        [...accounts.keys()].map((personId) => ({
          ...{ dedupeKey: `${text}:${personId}`, kind: 'notice', personId, purpose: 'nudge', dueAt: startAt },
          payload: { kind: 'notice', message: { text } },
        })),
      );
      const stopping = new AbortController();
      const pumping = pumpOf()(stopping.signal);
      await vi.waitFor(
        async () =>
          expect(await database.db.delivery.count({ where: { status: 'delivered' } })).toBeGreaterThan(4),
        { timeout: 30_000 },
      );
      server.faults.add(outage.fault);
      await sleep(outageMs);
      const during = await database.db.delivery.findMany();
      expect(during.filter((row) => row.status === 'failed')).toEqual([]);
      expect(during.some((row) => row.status === 'pending')).toBe(true);
      server.faults.clear();
      await pumping;
      const counts = await received(text);
      const after = await database.db.delivery.findMany();
      const doubtful = after.filter((row) => row.status === 'unclear').map((row) => row.personId);
      expect(doubtful.length).toBeLessThanOrEqual(4);
      for (const row of after) if (!doubtful.includes(row.personId)) expect(row.status).toBe('delivered');
      for (const [personId, count] of counts) {
        expect(count).toBeLessThanOrEqual(1);
        if (!doubtful.includes(personId)) expect(count).toBe(1);
      }
    },
  );

  test('a process that starts in the middle of it sends nothing before it is over', async () => {
    const text = 'Kabar sesudah mulai';
    const [personId] = accounts.keys();
    await queueDeliveries(database.db, [
      {
        ...{ dedupeKey: text, kind: 'notice', personId: personId!, purpose: 'nudge', dueAt: startAt },
        payload: { kind: 'notice', message: { text } },
      },
    ]);
    // What hung before may still be carried out.
    const sends = () => server.calls.filter(({ params }) => params.text === text).map(({ method }) => method);
    server.faults.add({ kind: 'serverError' });
    const pumping = pumpOf()(new AbortController().signal);
    await sleep(1_500);
    expect(sends()).toEqual([]);
    expect((await database.db.delivery.findFirstOrThrow()).attempts).toBe(0);
    server.faults.clear();
    await pumping;
    expect((await received(text)).get(personId!)).toBe(1);
    expect(sends()).toEqual(['sendMessage']);
  });
});
