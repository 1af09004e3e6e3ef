import { features } from '#app/features.ts';
import { addDays, instantOf } from '#domain/time/local-time.ts';
import demo from '#sandbox/demo/demo-programme.json' with { type: 'json' };
import { recordPresences } from '#storage/attendance/presence-store.ts';
import { type BotUnderTest, startBot } from '#test/support/bots/bot-under-test.ts';
import type { SeededProgramme } from '#test/support/seeds/seed-programme.ts';

/**
 * diligent: answers every question, checks in but once, and fills in one deadline after its first reminder and the others
 * before · ordinary: answers every second day's question, forgets every fifth check-in, fills in two days before a
 * deadline · silent: does nothing at all.
 */
export type Habit = 'diligent' | 'ordinary' | 'silent';
const rosterNo: Record<Habit, number> = { diligent: 1, ordinary: 2, silent: 3 };
const habits = Object.keys(rosterNo) as Habit[];
const zone = 'Asia/Jakarta';

export interface Timetable {
  bot: BotUnderTest;
  seeded: SeededProgramme;
  close(): Promise<void>;
}

/** The demo programme on the Saturday before its first day, with one person of each habit. */
export async function openTimetable(): Promise<Timetable> {
  const bot = await startBot({ at: '2019-03-16T10:00:00+07:00' });
  const seeded = await bot.seed({ participants: 3, joined: [1, 2, 3] });
  for (const habit of habits) await accountOf(bot, habit).start();
  await bot.jumpTo('2019-03-16T10:01:00+07:00');
  return { bot, seeded, close: () => bot.close() };
}

const accountOf = (bot: BotUnderTest, habit: Habit) => bot.user(700_000 + rosterNo[habit]);

/** Something a person does by themselves, at its time. */
interface Act {
  at: Date;
  run(): Promise<void>;
}

/**
 * Turns the clock from one moment at which something is due to the next, through the first `days` training days, and lets
 * everybody do what they are used to do.
 */
export async function walkDays(timetable: Timetable, days: number): Promise<void> {
  const { bot } = timetable;
  const sessions = demo.sessions.filter(({ day }) => day <= days);
  const endsAt = instantOf(addDays(sessions.at(-1)!.on, 1), '15:00', zone);
  const acts = [...checkIns(timetable, sessions), ...planWork(timetable)]
    .filter(({ at }) => at < endsAt)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  for (;;) {
    const dueAt = await nextDueAt(bot);
    const act = acts[0];
    const next = [dueAt, act?.at]
      .filter((at) => at !== undefined)
      .toSorted((a, b) => a.getTime() - b.getTime())[0];
    if (!next || next > endsAt) return;
    if (act && act.at <= next) await acts.shift()!.run();
    await bot.jumpTo(new Date(Math.max(next.getTime(), bot.clock.now().getTime())));
    await answerWhatIsAsked(timetable);
  }
}

async function nextDueAt({ app, clock }: BotUnderTest): Promise<Date | undefined> {
  const moments = await Promise.all(features.list.map(async (feature) => feature.nextDueAt?.(app.needs)));
  const coming = moments
    .filter((at) => at !== undefined)
    .map((at) => Math.max(at.getTime(), clock.now().getTime() + 60_000));
  return coming.length > 0 ? new Date(Math.min(...coming)) : undefined;
}

/** Marks as a code leaves them, ten minutes before each start. */
function checkIns({ bot, seeded }: Timetable, sessions: typeof demo.sessions): Act[] {
  const isThere = (habit: Habit, place: number) =>
    habit === 'diligent' ? place !== 10 : habit === 'ordinary' && place % 5 !== 3;
  return sessions.map(({ code, on, start }, place) => {
    const at = new Date(instantOf(on, start, zone).getTime() - 10 * 60_000);
    const marks = habits
      .filter((habit) => isThere(habit, place))
      .map((habit) => ({
        sessionId: seeded.sessionIds.get(code)!,
        participantId: seeded.participantIds.get(rosterNo[habit])!,
        status: 'present' as const,
        arrivedAt: at,
      }));
    return {
      at,
      run: async () => void (await recordPresences(bot.database.db, { marks, source: 'code', at })),
    };
  });
}

/** What is filled in for each deadline, and when. */
function planWork(timetable: Timetable): Act[] {
  return demo.deadlines.flatMap(({ key, on, sections }, place) => {
    const fill = (habit: Habit, daysBefore: number): Act => ({
      at: instantOf(addDays(on, -daysBefore), '20:00', zone),
      run: () => fillIn(timetable, habit, Array.isArray(sections) ? sections : undefined),
    });
    return key === 'final' ? [] : [fill('diligent', place === 0 ? 6 : 8), fill('ordinary', 2)];
  });
}

/** Writes sections as filled in; without keys the plan is handed in. */
async function fillIn({ bot, seeded }: Timetable, habit: Habit, keys: string[] | undefined): Promise<void> {
  const { db } = bot.database;
  const participantId = seeded.participantIds.get(rosterNo[habit])!;
  const template = await db.planTemplate.findFirstOrThrow();
  const known = await db.plan.findUnique({ where: { participantId } });
  const added = Object.fromEntries((keys ?? []).map((each) => [each, { state: 'complete' }]));
  const outline = { ...(known?.outline as object), ...added };
  const state = keys ? 'drafting' : 'submitted';
  await db.plan.upsert({
    where: { participantId },
    create: { participantId, templateId: template.id, state, outline, createdAt: bot.clock.now() },
    update: { outline, state },
  });
}

/** The diligent answer at once, the ordinary every second day. */
async function answerWhatIsAsked({ bot, seeded }: Timetable): Promise<void> {
  for (const habit of ['diligent', 'ordinary'] as const) {
    const { messages } = await accountOf(bot, habit).chat();
    const newest = messages.at(-1);
    const isAsked = newest?.text.includes('Mohon konfirmasi kehadiran') && (newest.buttons?.length ?? 0) > 0;
    if (!isAsked || (habit === 'ordinary' && (await hasAnsweredLately(bot, seeded)))) continue;
    await accountOf(bot, habit).press('Hadir');
    await bot.settle();
  }
}

async function hasAnsweredLately(
  { database, clock }: BotUnderTest,
  seeded: SeededProgramme,
): Promise<boolean> {
  const since = new Date(clock.now().getTime() - 40 * 3_600_000);
  const participantId = seeded.participantIds.get(rosterNo.ordinary)!;
  return (await database.db.rsvp.count({ where: { participantId, answeredAt: { gt: since } } })) > 0;
}

/** What reached one person without their having done anything. */
export interface Counted {
  total: number;
  /** By what it was about. */
  parts: string;
  daysAsked: number;
}

export async function countStartedByBot({ bot, seeded }: Timetable): Promise<Record<Habit, Counted>> {
  const { db } = bot.database;
  const count = async (habit: Habit): Promise<Counted> => {
    const participantId = seeded.participantIds.get(rosterNo[habit])!;
    const { personId } = await db.participant.findUniqueOrThrow({ where: { id: participantId } });
    const where = { personId: personId!, status: 'delivered', broadcastId: null };
    const deliveries = await db.delivery.findMany({ where, select: { id: true, kind: true } });
    const items = await db.reminderItem.findMany({ where: { participantId, state: 'queued' } });
    const subjects = deliveries.map(({ id, kind }) => {
      const rules = items.filter(({ deliveryId }) => deliveryId === id).map(({ ruleKey }) => ruleKey);
      return rules.length > 0 ? rules.toSorted().join(' + ') : kind;
    });
    const groups = [...Map.groupBy(subjects, (subject) => subject)];
    const asked = items.filter(({ target }) => target.startsWith('day:')).map(({ target }) => target);
    return {
      total: deliveries.length,
      parts: groups.map(([subject, { length }]) => `${length} ${subject}`).join(', '),
      daysAsked: new Set(asked).size,
    };
  };
  const entries = await Promise.all(habits.map(async (habit) => [habit, await count(habit)] as const));
  return Object.fromEntries(entries) as Record<Habit, Counted>;
}
