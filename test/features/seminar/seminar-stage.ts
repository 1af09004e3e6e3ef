import { afterAll, beforeAll, expect } from 'vitest';
import { ensurePerson } from '#storage/people/actor-store.ts';
import { grantRole } from '#storage/people/role-store.ts';
import { orderPresenters, saveSeminar } from '#storage/review/seminar-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import { pressed, type Shown, typed } from '#test/support/reading/read-reply.ts';
import { seedAnswers } from '#test/support/seeds/seed-plan.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

/** A seminar of three whose plans are approved, in roster order, two of them with a slot. */
export interface SeminarStage {
  bot: BotUnderTest;
  seeded: SeededProgramme;
  surya: () => ReturnType<BotUnderTest['user']>;
  laras: () => ReturnType<BotUnderTest['user']>;
  bimo: () => ReturnType<BotUnderTest['user']>;
  /** A presenter's chat, by roster number: 1 Andi Fiktif, 2 Bunga Rekaan, 3 Cahyo Contoh. */
  presenter: (no: number) => ReturnType<BotUnderTest['user']>;
  /** The seminar's card in the organizer's chat. */
  openPanel: () => Promise<Shown>;
}

/** Opens the stage before the tests of a file and closes it behind them. */
export function useSeminar(): () => SeminarStage {
  let stage: SeminarStage;
  beforeAll(async () => {
    stage = await openSeminar();
  });
  afterAll(async () => {
    expect(stage.bot.server.formFaults()).toEqual([]);
    await stage.bot.close();
  });
  return () => stage;
}

/** Thursday 20 June 2019, 10.00 WIB; the seminar is on Tuesday 25 June, 08.30 to 09.00, 15 minutes each. */
async function openSeminar(): Promise<SeminarStage> {
  const bot = await startBot({ at: '2019-06-20T09:00:00+07:00' });
  const seeded = await bot.seed({ participants: 4, joined: [1, 2, 3] });
  const { db } = bot.database;
  const { programmeId, participantIds } = seeded;
  const now = bot.clock.now();
  const personId = await ensurePerson(db, 900_005, now);
  await grantRole(db, { personId, programmeId, role: 'reviewer', name: 'Bimo Rekaan', now });
  const presenters = [1, 2, 3].map((no) => participantIds.get(no)!);
  for (const participantId of presenters) await approvePlan(bot, participantId, '2019-06-01');
  const hours = [{ on: '2019-06-25', from: '08:30', until: '09:00' }];
  await saveSeminar(db, { programmeId, hours, minutesEach: 15, place: 'Aula lantai 2' });
  await orderPresenters(db, programmeId, presenters);
  for (const id of [900_002, 900_004, 900_005, 700_001, 700_002, 700_003]) await bot.user(id).start();
  await bot.jumpTo('2019-06-20T10:00:00+07:00');
  const surya = () => bot.user(900_002);
  return {
    ...{ bot, seeded, surya },
    laras: () => bot.user(900_004),
    bimo: () => bot.user(900_005),
    presenter: (no) => bot.user(700_000 + no),
    openPanel: async () => {
      await typed(surya(), '/panel');
      await pressed(surya(), 'Rencana aksi');
      return pressed(surya(), 'Seminar');
    },
  };
}

/** A plan whose first version was approved on a day. */
export async function approvePlan(
  bot: BotUnderTest,
  participantId: number,
  approvedOn: string,
): Promise<void> {
  const { db } = bot.database;
  const planId = await seedAnswers(db, { participantId });
  await db.plan.update({ where: { id: planId }, data: { state: 'approved' } });
  const at = new Date(`${approvedOn}T03:00:00Z`);
  await db.submission.create({
    data: {
      ...{ planId, n: 1, templateId: 1, sectionKeys: [], answers: {}, isLate: false, submittedAt: at },
      decisions: { create: { kind: 'approved', byPersonId: 1, decidedAt: at } },
    },
  });
}
