import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { SendLimits } from '#sandbox/calls/send-limits.ts';
import { SandboxClock } from '#sandbox/demo/sandbox-clock.ts';
import type { SandboxUser } from '#sandbox/people/sandbox-user.ts';
import { startTelegramServer, type TelegramServer } from '#sandbox/telegram-server.ts';
import type { Database } from '#storage/engine/database.ts';
import { openAccounts, token } from '#test/faults/fault-stage.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';

/** Account of the organizer who announces; recipients are numbered from `firstAccount`. */
export const organizerAccount = 900_002;
const firstAccount = 500_000;

/** A stand-in as strict about speed as Telegram, unless told otherwise, and as far away. */
export function startDistantTelegram(limits: SendLimits | undefined): Promise<TelegramServer> {
  return startTelegramServer({
    token,
    bot: { id: 4242, username: 'pendamping_bot', firstName: 'Pendamping' },
    clock: new SandboxClock(new Date()),
    rules: { latencyMs: 50, webhookRetryMs: 200, limits },
  });
}

/** A programme whose roster has this many people, all joined. Returns their accounts, in roster order. */
export async function seedCrowd(
  database: Database,
  server: TelegramServer,
  people: number,
): Promise<number[]> {
  const { db } = database;
  const { programmeId } = await seedProgramme(db, { participants: 0, joined: [] });
  const now = new Date();
  const accounts = openAccounts(server, people, firstAccount);
  const persons = await db.person.createManyAndReturn({
    data: accounts.map((telegramUserId) => ({ telegramUserId, locale: 'id', createdAt: now })),
  });
  await db.participant.createMany({
    data: persons.map(({ id, telegramUserId }) => {
      const rosterNo = Number(telegramUserId) - firstAccount + 1;
      return {
        programmeId,
        rosterNo,
        code: `P${rosterNo}`,
        name: nameOf(Number(telegramUserId)),
        opd: 'Dinas Contoh',
        personId: id,
        joinedAt: now,
      };
    }),
  });
  return accounts;
}

export const nameOf = (account: number) => `Peserta ${account - firstAccount + 1} Rekaan`;

/** Telegram lets a chat have 5 messages at once and one a second after that; nobody presses faster. */
const readingMs = 1_500;

/** Composes a text for everybody in chat and sends it now, whatever hour it is. */
export async function announce(organizer: SandboxUser, text: string): Promise<void> {
  await organizer.sendText(`/pengumuman ${text}`);
  await organizer.waitForMessage('Kirim kepada siapa?', 30_000);
  await sleep(readingMs);
  await organizer.press('Semua peserta', { waitMs: 30_000 });
  const newest = async () => (await organizer.lastBotMessage())?.text ?? '';
  await expect.poll(newest, { timeout: 30_000 }).toMatch(/^Kirim pesan di atas/);
  await sleep(readingMs);
  await organizer.press('Kirim', { waitMs: 30_000 });
  await expect.poll(newest, { timeout: 30_000 }).not.toMatch(/^Kirim pesan di atas/);
  // Outside the sending hours it is asked about once more.
  if (/^Kirim /.test(await newest())) await organizer.press('Kirim sekarang tanpa bunyi', { waitMs: 30_000 });
}

/** Waits until the newest card is a result. Returns its text. */
export async function waitForResult(organizer: SandboxUser, timeoutMs: number): Promise<string> {
  const card = async () => (await organizer.lastBotMessage())?.text ?? '';
  await expect.poll(card, { timeout: timeoutMs, interval: 200 }).toMatch(/^✅/);
  return card();
}

/** How often each account has this text. */
export async function countCopies(
  server: TelegramServer,
  accounts: number[],
  text: string,
): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const account of accounts) {
    const { messages } = await server.user(account).chat();
    counts.set(account, messages.filter((each) => each.from === 'bot' && each.text === text).length);
  }
  return counts;
}

/** The value below which 95 of 100 lie. */
export function p95(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
}
