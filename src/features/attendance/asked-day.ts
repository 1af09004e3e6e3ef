import { authorise } from '#domain/people/authorise.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { type AttendanceDay, findAskedDay, loadDay, openSessions } from './attendance-day.ts';
import type { OpenedDay } from './submit-answer.ts';

/** Notes the day whose question is on the screen, so that a typed answer is understood as meant for it. */
export async function rememberAsked(ctx: BotContext, day: AttendanceDay): Promise<void> {
  await ctx.needs.state.write('askedDay', day.participantId, { heldOn: day.heldOn });
}

/**
 * The days a typed text may answer: those the bot has asked about, one a programme, that of the programme in
 * hand first; while none is asked about, the one opened with /hadir.
 */
export async function findDaysForText(ctx: BotContext): Promise<OpenedDay[]> {
  const { actor, needs, actedAt } = ctx;
  const { db } = needs.database;
  const inHandFirst = actor.memberships.toSorted(
    (a, b) => Number(b.programmeId === actor.programmeId) - Number(a.programmeId === actor.programmeId),
  );
  const rights = inHandFirst.flatMap((place) => authorise(actor, 'answerAttendance', place) ?? []);
  const asked: OpenedDay[] = [];
  for (const right of rights) {
    const day = await findAskedDay(db, right, actedAt);
    if (day) asked.push({ right, day });
  }
  if (asked.length > 0) return asked;
  for (const right of rights) {
    const asked = await needs.state.read('askedDay', right.about.participantId);
    const day = asked ? await loadDay(db, right, asked.heldOn) : undefined;
    if (day && openSessions(day, ctx.acted).length > 0) return [{ right, day }];
  }
  return [];
}
