import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { press } from '#telegram/commands/button-catalogue.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { answerTo, shown, typed } from '#test/support/reading/read-reply.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';
import { dayOf, findUntruths, type LedgerSession, type Status } from './ledger.ts';

const participants = 30;
const now = new Date('2019-03-20T10:00:00+07:00');
let bot: BotUnderTest;
let seeded: SeededProgramme;
let run = 0;

beforeAll(async () => {
  bot = await startBot({ at: '2019-03-20T10:00:00+07:00' });
  seeded = await bot.seed({ participants });
  const { db } = bot.database;
  await db.reminderRule.deleteMany();
  // Nothing closes by itself meanwhile: the tables say what the history says.
  const attendanceRules = { closeAfterMinutes: 100_000 };
  await db.programme.update({ where: { id: seeded.programmeId }, data: { attendanceRules } });
  await db.session.deleteMany();
  await bot.settle();
});
afterAll(() => bot.close());

const statuses: Status[] = ['present', 'late', 'excused', 'sick', 'official_duty'];
const hours = [
  { title: 'Sesi pagi', from: 0, minutes: 240, jp: 5 },
  { title: 'Sesi siang', from: 330, minutes: 150, jp: 3 },
] as const;

/** Sessions around the present moment, and what happened in them; what cannot have happened yet is left out below. */
const history = fc.record({
  /** Minutes by which the first session of today lies behind (or ahead). */
  shift: fc.integer({ min: -240, max: 420 }),
  days: fc.uniqueArray(fc.integer({ min: -3, max: 3 }), { maxLength: 4 }),
  each: fc.array(
    fc.record({
      isHeld: fc.boolean(),
      answer: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
      mark: fc.option(fc.constantFrom(...statuses, 'absent' as const), { nil: undefined }),
      isClosed: fc.boolean(),
    }),
    { minLength: 8, maxLength: 8 },
  ),
  asked: fc.integer({ min: -5, max: 5 }),
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

const minuteMs = 60_000;
const at = (minutes: number) => new Date(now.getTime() + minutes * minuteMs);

function planSessions({ shift, days, each }: History): Omit<LedgerSession, 'id'>[] {
  return days.flatMap((day, index) =>
    hours.flatMap(({ title, from, minutes, jp }, part) => {
      const { isHeld, answer, mark, isClosed } = each[index * 2 + part]!;
      const startsAt = at(day * 24 * 60 - shift + from);
      const endsAt = new Date(startsAt.getTime() + minutes * minuteMs);
      if (part === 1 && !isHeld) return [];
      if (dayOf(startsAt) !== dayOf(at(day * 24 * 60 - shift))) return [];
      const hasMark = mark !== undefined && startsAt.getTime() - 30 * minuteMs <= now.getTime();
      return [
        {
          ...{ title, startsAt, endsAt, jp },
          isClosed: isClosed && endsAt <= now,
          ...(answer ? { answer } : {}),
          ...(hasMark ? { mark } : {}),
          ...(!hasMark && isClosed && endsAt <= now ? { mark: 'unrecorded' as const } : {}),
        },
      ];
    }),
  );
}

/** Puts a history into the tables for one participant, and gives it back with the numbers of its sessions. */
async function write(planned: Omit<LedgerSession, 'id'>[], participantId: number): Promise<LedgerSession[]> {
  const { db } = bot.database;
  for (const table of [db.presence, db.rsvp, db.session])
    await (table as typeof db.session).deleteMany({ where: {} });
  const written: LedgerSession[] = [];
  for (const [index, each] of planned.entries()) {
    const { title, startsAt, endsAt, jp, isClosed } = each;
    const { id } = await db.session.create({
      data: {
        ...{ programmeId: seeded.programmeId, code: `S${index}`, title, startsAt, endsAt, jp },
        ...{ heldOn: dayOf(startsAt), closedAt: isClosed ? endsAt : null },
      },
    });
    written.push({ ...each, id });
    const key = { sessionId: id, participantId };
    if (each.answer)
      await db.rsvp.create({
        data: { ...key, status: each.answer, sessionRevision: 1, answeredAt: at(-9_000) },
      });
    if (each.mark)
      await db.presence.create({ data: { ...key, status: each.mark, source: 'staff', markedAt: now } });
  }
  return written;
}

test('no screen says what the tables deny, whatever happened and whenever one looks', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (drawn) => {
      const no = (run++ % participants) + 1;
      const user = bot.user(700_000 + no);
      const sessions = await write(planSessions(drawn), seeded.participantIds.get(no)!);
      await user.start();
      const asked = dayOf(at(drawn.asked * 24 * 60))
        .split('-')
        .reverse()
        .map(Number)
        .join('/');
      const untrue: string[] = [];
      const judge = async (name: string, send: () => Promise<unknown>, card?: LedgerSession) => {
        const screen = await answerTo(user, send);
        untrue.push(
          ...findUntruths(screen, { sessions, now: bot.clock.now(), card }).map((x) => `${name}: ${x}`),
        );
      };
      for (const command of ['/jadwal', `/jadwal ${asked}`, '/status', '/hadir'])
        await judge(command, () => user.sendText(command));
      for (const session of sessions.slice(0, 3)) {
        await typed(user, '/jadwal');
        const { messageId, seq } = (await user.lastBotMessage())!;
        await user.pressData(messageId, press('sessionCard', session.id));
        const card = await user.waitForMessage((each) => each.messageId === messageId && each.seq > seq);
        const screen = shown(card);
        untrue.push(...findUntruths(screen, { sessions, now: bot.clock.now(), card: session }));
      }
      expect(untrue).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 300_000);
