import type { Composer } from 'grammy';
import { mayManageRules } from '#features/reminder/rules/rule-presses.ts';
import { groupsPerPage, skippedMessage } from '#features/reminder/skipped/skipped-messages.ts';
import { findParticipant, listParticipants } from '#storage/people/participant-store.ts';
import { listDeadlines } from '#storage/programme/deadline-store.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import { listEveryRule } from '#storage/reminder/reminder-rule-store.ts';
import { countSkipped, listSkippedGroups } from '#storage/reminder/skipped-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { show } from '#telegram/screens/show-message.ts';
import { forecastReminders } from './forecast-reminders.ts';
import { foreseenForAllMessage, foreseenMessage, pickPersonMessage } from './foresee-messages.ts';

/** What will go to whom, and what did not go. */
export function addForeseeing(bot: Composer<BotContext>): void {
  onPress(bot, 'foreseePick', pickPerson);
  onPress(bot, 'foreseeOne', showOne);
  onPress(bot, 'foreseeAll', showAll);
  onPress(bot, 'skippedList', showSkipped);
}

async function pickPerson(ctx: BotContext, programmeId: number, page: number): Promise<void> {
  if (!(await mayManageRules(ctx, programmeId))) return;
  const people = await listParticipants(ctx.needs.database.db, programmeId);
  const joined = people.filter(({ personId }) => personId !== undefined);
  await show(ctx, pickPersonMessage(ctx.say, { programmeId, people: joined, page }));
}

async function showOne(ctx: BotContext, participantId: number, page: number): Promise<void> {
  const { db } = ctx.needs.database;
  const person = await findParticipant(db, participantId);
  if (!person) return refuse(ctx);
  const { programmeId } = person;
  if (!(await mayManageRules(ctx, programmeId))) return;
  const { standing, byParticipant } = await forecastReminders(db, {
    programmeId,
    participantId,
    now: ctx.now,
  });
  const foreseen = byParticipant.get(participantId) ?? { messages: [], skipped: [] };
  await show(ctx, foreseenMessage(ctx.say, { person, foreseen, standing, page }));
}

async function showAll(ctx: BotContext, programmeId: number, page: number): Promise<void> {
  if (!(await mayManageRules(ctx, programmeId))) return;
  const { db } = ctx.needs.database;
  const { standing, byParticipant } = await forecastReminders(db, { programmeId, now: ctx.now });
  const all = [...byParticipant.values()];
  await show(ctx, foreseenForAllMessage(ctx.say, { programmeId, all, standing, page }));
}

async function showSkipped(ctx: BotContext, programmeId: number, page: number): Promise<void> {
  if (!(await mayManageRules(ctx, programmeId))) return;
  const { db } = ctx.needs.database;
  const total = await countSkipped(db, programmeId);
  const part = { programmeId, skip: page * groupsPerPage, take: groupsPerPage };
  await show(
    ctx,
    skippedMessage(ctx.say, {
      programmeId,
      total,
      groups: await listSkippedGroups(db, part),
      rules: await listEveryRule(db, programmeId),
      deadlines: await listDeadlines(db, programmeId),
      zone: (await getProgramme(db, programmeId)).zone,
      page,
    }),
  );
}
