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
  const asked: OpenedDay[] = [];
  for (const membership of inHandFirst) {
    const day = await findAskedDay(db, membership, actedAt);
    if (day) asked.push({ membership, day });
  }
  if (asked.length > 0) return asked;
  for (const membership of inHandFirst) {
    const asked = await needs.state.read('askedDay', membership.participantId);
    const day = asked ? await loadDay(db, membership, asked.heldOn) : undefined;
    if (day && openSessions(day, ctx.acted).length > 0) return [{ membership, day }];
  }
  return [];
}
