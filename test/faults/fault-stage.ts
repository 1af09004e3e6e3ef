import { PgBoss } from 'pg-boss';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import type { Database } from '#storage/engine/database.ts';
import { queueDeliveries } from '#storage/sending/queue-deliveries.ts';
import { createSecrets } from '#telegram/secrets.ts';
import { waitUntil } from '#test/support/reading/waiting.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';

const secrets = createSecrets('4242:test-token-of-the-stand-in');

export const token = '4242:test-token-of-the-stand-in';

/** With SOAK=full the loops are long. */
export const isSoak = process.env.SOAK === 'full';

export function startTelegram(latencyMs = 0): Promise<TelegramServer> {
  return startTelegramServer({
    token,
    bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock: new SandboxClock(new Date()),
    rules: { latencyMs, webhookRetryMs: 200 },
  });
}

/** Settings every bot of these tests has. */
export const settingsOf = (server: TelegramServer) => ({
  BOT_TOKEN: token,
  TELEGRAM_API_ROOT: server.url,
  OWNER_IDS: '900001',
  PORT: '0',
});

/** The demo programme with nobody joined, and an invitation for the first `count`, by roster number. */
export async function seedInvitations(database: Database, count: number): Promise<Map<number, string>> {
  const { db } = database;
  const { programmeId, participantIds } = await seedProgramme(db, { joined: [] });
  const payloads = new Map<number, string>();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 24 * 3_600_000);
  for (let rosterNo = 1; rosterNo <= count; rosterNo++) {
    const payload = secrets.newPayload('j');
    payloads.set(rosterNo, payload);
    const tokenHash = secrets.hash(payload);
    const participantId = participantIds.get(rosterNo)!;
    await db.link.create({
      data: { kind: 'join', tokenHash, programmeId, participantId, createdAt, expiresAt },
    });
  }
  return payloads;
}

/** Opens the invitation and goes as far as the last question; the answer to it is the act. */
export async function comeToConfirm(user: SandboxUser, payload: string): Promise<void> {
  await user.start(payload);
  await user.waitForMessage('Pengelola data', 30_000);
  await user.press('Setuju', { waitMs: 0 });
  await user.waitForMessage('apakah ini Bapak/Ibu?', 30_000);
}

/** Waits until the bot has acknowledged everything; from then on it must not be lost. */
export const acknowledged = (server: TelegramServer) =>
  waitUntil(() => server.pendingUpdates().length === 0, 30_000);

/** How often each person joined: once, whatever was killed. */
export async function countJoins(database: Database): Promise<number[]> {
  const rows = await database.db.auditEntry.groupBy({
    by: ['subject'],
    where: { action: 'participant.joined' },
    _count: true,
    orderBy: { subject: 'asc' },
  });
  return rows.map((row) => row._count);
}

/** People with an account who have opened the bot some time ago. */
export function openAccounts(server: TelegramServer, count: number, firstAccount = 500_000): number[] {
  const accounts = Array.from({ length: count }, (_, index) => firstAccount + index);
  server.setPeople(accounts.map((id) => ({ id, name: `Orang ${id}`, role: '', hasMetBot: true })));
  return accounts;
}

/** Asks the bots of a database for the deliver job, as an act in one of them does. */
export async function askForDeliveries({ driver }: Database): Promise<void> {
  if (driver.kind !== 'server') throw new Error('an embedded database has one process');
  const boss = new PgBoss({
    db: { executeSql: (text, values) => driver.pool.query(text, values) },
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  await boss.start();
  await boss.send('deliver', {});
  await boss.stop({ graceful: false });
}

/** One message to each account, due now. */
export async function queueNotices(database: Database, accounts: number[]): Promise<void> {
  const now = new Date();
  const people = await database.db.person.createManyAndReturn({
    data: accounts.map((telegramUserId) => ({ telegramUserId, createdAt: now })),
  });
  await queueDeliveries(
    database.db,
    people.map((person) => ({
      dedupeKey: `notice:${person.id}`,
      kind: 'notice',
      personId: person.id,
      payload: { kind: 'notice', message: { text: 'Besok mohon membawa data SKM.' } },
      dueAt: now,
    })),
  );
}

/**
 * What became of the messages to these accounts: how many are listed as unclear, and the accounts that got
 * none, or more than one, though they are not listed.
 */
export async function readOutcome(
  server: TelegramServer,
  database: Database,
  accounts: number[],
): Promise<{ unclear: number; missed: number[]; twice: number[] }> {
  const people = await database.db.person.findMany({ where: { telegramUserId: { in: accounts } } });
  const accountOf = new Map(people.map((person) => [person.id, Number(person.telegramUserId)]));
  const rows = await database.db.delivery.findMany({ where: { personId: { in: [...accountOf.keys()] } } });
  const outcome = { unclear: 0, missed: [] as number[], twice: [] as number[] };
  for (const row of rows) {
    const account = accountOf.get(row.personId)!;
    const { messages } = await server.user(account).chat();
    const received = messages.filter((message) => message.from === 'bot').length;
    if (received > 1) outcome.twice.push(account);
    if (row.status === 'unclear') outcome.unclear++;
    else if (received === 0 || row.status !== 'delivered') outcome.missed.push(account);
  }
  return outcome;
}

/** How many sends have been carried out. */
export const countSent = (server: TelegramServer): number =>
  server.calls.filter((call) => call.method === 'sendMessage' && call.outcome === 'ok').length;
