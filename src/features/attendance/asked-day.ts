import type { Membership } from '#domain/role.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { type AttendanceDay, findAskedDay, loadDay, openSessions } from './attendance-day.ts';

const key = (participantId: number) => `rsvp-asked:${participantId}`;

/** Notes the day whose question is on the screen, so that a typed answer is understood as meant for it. */
export async function rememberAsked(ctx: BotContext, day: AttendanceDay): Promise<void> {
  await ctx.needs.dialogueState.write(key(day.participantId), day.heldOn);
}

/** The day a typed text may answer: the one the bot has asked about, else the one opened with /hadir. */
export async function findDayForText(
  ctx: BotContext,
): Promise<{ membership: Membership; day: AttendanceDay } | undefined> {
  const { actor, needs, actedAt } = ctx;
  const inHandFirst = actor.memberships.toSorted(
    (a, b) => Number(b.programmeId === actor.programmeId) - Number(a.programmeId === actor.programmeId),
  );
  for (const membership of inHandFirst) {
    const day = await findAskedDay(needs.database.db, membership, actedAt);
    if (day) return { membership, day };
  }
  for (const membership of inHandFirst) {
    const heldOn = await needs.dialogueState.read(key(membership.participantId));
    const day = heldOn ? await loadDay(needs.database.db, membership, heldOn) : undefined;
    if (day && openSessions(day, actedAt).length > 0) return { membership, day };
  }
  return undefined;
}
