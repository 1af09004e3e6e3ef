import { permitRules } from '#features/reminder/rules/rule-presses.ts';
import { skippedList } from '#features/reminder/skipped/skipped-messages.ts';
import { findParticipant, listParticipants } from '#storage/people/participant-store.ts';
import { listDeadlines } from '#storage/programme/deadline-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { listEveryRule } from '#storage/reminder/reminder-rule-store.ts';
import { countSkipped, listSkippedGroups } from '#storage/reminder/skipped-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { listScreen, type UseList } from '#telegram/forms/find-in-list.ts';
import { forecastReminders } from './forecast-reminders.ts';
import { foreseenForAllList, foreseenList, pickPersonList } from './foresee-messages.ts';

/** What will go to whom, and what did not go. */
export const foreseeingLists = [
  listScreen('foreseePick', pickPerson),
  listScreen('foreseeOne', showOne),
  listScreen('foreseeAll', showAll),
  listScreen('skippedList', showSkipped),
];

async function pickPerson(ctx: BotContext, use: UseList, programmeId: number): Promise<void> {
  if (!(await permitRules(ctx, programmeId))) return;
  const people = await listParticipants(ctx.needs.database.db, programmeId);
  const joined = people.filter(({ personId }) => personId !== undefined);
  await use(pickPersonList(ctx.say, { programmeId, people: joined }));
}

async function showOne(ctx: BotContext, use: UseList, participantId: number): Promise<void> {
  const { db } = ctx.needs.database;
  const person = await findParticipant(db, participantId);
  if (!person) return refuse(ctx);
  const right = await permitRules(ctx, person.programmeId);
  if (!right) return;
  const { standing, byParticipant } = await forecastReminders(db, {
    right,
    participantId,
    now: ctx.now,
  });
  const foreseen = byParticipant.get(participantId) ?? { messages: [], skipped: [] };
  await use(foreseenList(ctx.say, { person, foreseen, standing }));
}

async function showAll(ctx: BotContext, use: UseList, programmeId: number): Promise<void> {
  const right = await permitRules(ctx, programmeId);
  if (!right) return;
  const { db } = ctx.needs.database;
  const { standing, byParticipant } = await forecastReminders(db, { right, now: ctx.now });
  const all = [...byParticipant.values()];
  await use(foreseenForAllList(ctx.say, { programmeId, all, standing }));
}

async function showSkipped(ctx: BotContext, use: UseList, programmeId: number): Promise<void> {
  if (!(await permitRules(ctx, programmeId))) return;
  const { db } = ctx.needs.database;
  const view = {
    programmeId,
    total: await countSkipped(db, programmeId),
    rules: await listEveryRule(db, programmeId),
    deadlines: await listDeadlines(db, programmeId),
    zone: (await getProgramme(db, programmeId)).zone,
  };
  await use(skippedList(ctx.say, view, (part) => listSkippedGroups(db, { programmeId, ...part })));
}
