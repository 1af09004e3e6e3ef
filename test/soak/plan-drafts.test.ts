import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanTemplate } from '#domain/plan/template/plan-template.ts';
import { type Database, openDatabase } from '#storage/engine/database.ts';
import { getDefaultPlanTemplate } from '#storage/plan/plan-template-store.ts';
import { type BotProcess, endAllBots, startBotProcess } from '#test/support/bots/bot-process.ts';
import { withPrograms } from '#test/support/programs.ts';
import { seedProgramme } from '#test/support/seeds/seed-programme.ts';
import { createServerDatabase } from '#test/support/servers/databases.ts';
import { emptyRedis, redisUrl } from '#test/support/servers/redis-database.ts';
import { findFreePort } from '#test/support/servers/servers.ts';
import { type LightTelegram, startLightTelegram } from './light-telegram.ts';

const isFull = process.env.SOAK === 'full';
const people = isFull ? 500 : 30;
const answersEach = 8;
/** All drafts together: each person takes five seconds for an answer. */
const answersPerSecond = isFull ? 100 : 20;
const highestP95Ms = isFull ? 400 : 1_500;
const secret = 'soak-secret';
const firstChat = 800_000;

describe(`${people} drafts side by side`, withPrograms('PostgreSQL', 'Redis'), () => {
  let bot: BotProcess;
  let database: Database;
  let telegram: LightTelegram;

  beforeAll(async () => {
    const url = await createServerDatabase();
    database = await openDatabase({ url });
    await seedDrafts(database);
    const port = await findFreePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    telegram = await startLightTelegram({
      webhook: () => `${publicUrl}/telegram/webhook`,
      secret,
      latencyMs: 50,
    });
    await emptyRedis();
    bot = await startBotProcess({
      ...{ BOT_TOKEN: '4242:soak-token-of-no-bot', TELEGRAM_API_ROOT: telegram.url, OWNER_IDS: '1' },
      ...{ DATABASE_URL: url, REDIS_URL: redisUrl!, PORT: String(port), PUBLIC_URL: publicUrl },
      ...{ UPDATES: 'webhook', WEBHOOK_SECRET: secret, LOG_LEVEL: 'info' },
    });
  });
  afterAll(async () => {
    await bot?.end('SIGTERM');
    await endAllBots();
    telegram?.close();
    await database?.close();
  });

  test(
    'every answer is in its own draft, and is confirmed soon',
    async () => {
      const spentMs = await writeDrafts(telegram);
      const sorted = spentMs.toSorted((one, other) => one - other);
      const [p50, p95] = [0.5, 0.95].map((share) => sorted[Math.floor(sorted.length * share)]!);
      console.log(
        `${people} drafts × ${answersEach} answers, ${answersPerSecond}/s, 50 ms latency: p50 ${p50!.toFixed()} ms, p95 ${p95!.toFixed()} ms`,
      );
      const rows = await database.db.sectionAnswer.findMany({
        include: { plan: { include: { participant: true } } },
      });
      const stored = rows.map(({ sectionKey, value, plan }) => [
        `${plan.participant.rosterNo}.${sectionKey}`,
        (value as { parts: { text: string }[] }).parts.map(({ text }) => text).join(' '),
      ]);
      const wanted = numbers(people).flatMap((no) =>
        numbers(answersEach).map((nth) => [`${no}.q${nth}`, answerText(no, nth)]),
      );
      expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(wanted));
      expect(p95!).toBeLessThan(highestP95Ms);
    },
    isFull ? 300_000 : 120_000,
  );
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const answerText = (no: number, nth: number) =>
  `Peserta ${no} menulis jawaban ke ${nth} untuk bagian ini saja`;

/** Everybody answers one question after the other, at a steady rate over all of them. */
async function writeDrafts(telegram: LightTelegram): Promise<number[]> {
  const startedMs = performance.now();
  const roundMs = (people / answersPerSecond) * 1_000;
  const spent = await Promise.all(
    numbers(people).map(async (no) => {
      const own: number[] = [];
      for (const nth of numbers(answersEach)) {
        const plannedMs = startedMs + roundMs * (nth - 1) + (roundMs * no) / people;
        await new Promise((resolve) => setTimeout(resolve, Math.max(plannedMs - performance.now(), 0)));
        own.push(await telegram.say(firstChat + no, answerText(no, nth)));
      }
      return own;
    }),
  );
  return spent.flat();
}

/** A programme whose plan asks for texts alone, and people whose first question is open. */
async function seedDrafts({ db }: Database): Promise<void> {
  const { programmeId } = await seedProgramme(db, { participants: 0 });
  const content = textTemplate() as object;
  const template = await db.planTemplate.create({ data: { programmeId, version: 2, content } });
  const at = new Date('2019-03-19T00:00:00Z');
  for (const no of numbers(people)) {
    await db.participant.create({
      data: {
        ...{
          programme: { connect: { id: programmeId } },
          rosterNo: no,
          code: `S${no}`,
          name: `Peserta ${no}`,
        },
        ...{ opd: 'OPD', joinedAt: at },
        person: { create: { telegramUserId: firstChat + no, locale: 'id', createdAt: at } },
        plan: {
          create: {
            ...{
              templateId: template.id,
              state: 'drafting',
              openSectionKey: 'q1',
              outline: {},
              // In the conversation: what is typed is the answer, however it fits.
              ...{ createdAt: at, lastAnsweredAt: new Date() },
            },
          },
        },
      },
    });
  }
}

function textTemplate(): PlanTemplate {
  const template = getDefaultPlanTemplate();
  const pattern = template.sections.find(({ key }) => key === 'first_small_step')!;
  const answer = { type: 'text', minWords: 3, maxWords: 60 } as const;
  const sections = numbers(answersEach + 1).map((nth) => ({
    ...pattern,
    key: `q${nth}`,
    printOrder: nth,
    answer,
  }));
  return { ...template, sections };
}
