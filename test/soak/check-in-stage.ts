import { setTimeout as sleep } from 'node:timers/promises';
import { stepOf } from '#domain/attendance/check-in-code.ts';
import type { TelegramServer } from '#sandbox/telegram-server.ts';
import { type CheckInCodes, checkInCodes, readCheckInSecret } from '#storage/attendance/check-in-secret.ts';
import type { Database } from '#storage/engine/database.ts';

/** A session that is open now, with people who have joined, and the codes its screen shows. */
export interface Room {
  sessionId: number;
  accounts: number[];
  codes: CheckInCodes;
}

const firstAccount = 600_000;
const hourMs = 3_600_000;

/** A programme of `count` people whose session begins in ten minutes. */
export async function openRoom({ db }: Database, count: number): Promise<Room> {
  const now = new Date();
  const heldOn = now.toISOString().slice(0, 10);
  const { id: programmeId } = await db.programme.create({
    data: {
      ...{ name: 'Pelatihan', startsOn: heldOn, endsOn: heldOn, zone: 'Etc/UTC', planLevel: 'core' },
      ...{ sendingWindow: { from: '07:00', until: '18:00' }, createdAt: now },
    },
  });
  const session = await db.session.create({
    data: {
      ...{ programmeId, code: 'S1', title: 'Sesi pagi', heldOn },
      startsAt: new Date(now.getTime() + 10 * 60_000),
      endsAt: new Date(now.getTime() + 4 * hourMs),
    },
  });
  const accounts = Array.from({ length: count }, (_, index) => firstAccount + index);
  const people = await db.person.createManyAndReturn({
    data: accounts.map((telegramUserId) => ({ telegramUserId, createdAt: now })),
  });
  await db.participant.createMany({
    data: people.map((person, index) => ({
      ...{ programmeId, rosterNo: index + 1, code: `P${index + 1}`, name: `Peserta ${index + 1}` },
      ...{ opd: 'Dinas', personId: person.id, joinedAt: now },
    })),
  });
  return { sessionId: session.id, accounts, codes: checkInCodes(await readCheckInSecret(db)) };
}

/**
 * These accounts check in, spread evenly over `seconds`, by turns with the QR and with the digits shown when they
 * act. Returns milliseconds from their message to the confirmation.
 */
export async function comeIn(
  server: TelegramServer,
  { sessionId, codes }: Room,
  { accounts, seconds }: { accounts: number[]; seconds: number },
): Promise<number[]> {
  return Promise.all(
    accounts.map(async (account, index) => {
      await sleep((seconds * 1_000 * index) / accounts.length);
      const step = stepOf(new Date());
      const user = server.user(account);
      const sentMs = performance.now();
      if (index % 2 === 0) await user.start(codes.token(sessionId, step));
      else await user.sendText(codes.digits(sessionId, step));
      await user.waitForMessage('Presensi tercatat', 60_000);
      return performance.now() - sentMs;
    }),
  );
}

/** How many marks and how many steps of the trail each participant has in the room: one of each. */
export async function countMarks(
  { db }: Database,
  sessionId: number,
): Promise<{ marks: number; changes: number; people: number }> {
  const changes = await db.presenceChange.findMany({ where: { sessionId }, select: { participantId: true } });
  return {
    marks: await db.presence.count({ where: { sessionId } }),
    changes: changes.length,
    people: new Set(changes.map(({ participantId }) => participantId)).size,
  };
}

export function p95(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
}
