import type { Composer } from 'grammy';
import { authorise, type Right } from '#domain/people/authorise.ts';
import { listGroups } from '#storage/people/group-store.ts';
import { listRoleHolders } from '#storage/people/role-store.ts';
import { getReviewRules } from '#storage/review/review-rules-store.ts';
import { listPlanStandings, type PlanStanding } from '#storage/review/review-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { refuse } from '#telegram/commands/refuse.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { leaveForm } from '#telegram/forms/open-form.ts';
import { show } from '#telegram/screens/show-message.ts';
import { overviewMessage, planOfMessage, plansList, type Reviewer } from './overview-messages.ts';

/** What an organizer's screens are drawn from. */
export interface Reviews {
  right: Right<'manageReviews'>;
  programmeId: number;
  standings: PlanStanding[];
  reviewers: Reviewer[];
}

/** How the plans stand, for organizers. */
export function installOverview(bot: Composer<BotContext>): void {
  onPress(bot, 'reviewPanel', (ctx) => withReviews(ctx, (reviews) => showOverview(ctx, reviews)));
  onPress(bot, 'reviewPerson', (ctx, id) =>
    withReviews(ctx, async (reviews) => {
      await leaveForm(ctx, 'reopenPlan');
      await showPlanOf(ctx, reviews, { id });
    }),
  );
}

/** Everybody's plan, for organizers. */
export const plansOfProgramme = listScreen('reviewPeople', (ctx, use) =>
  withReviews(ctx, ({ standings, reviewers }) => use(plansList(ctx.say, standings, reviewers))),
);

/** Runs for the programme in hand, where this person may arrange its reviews; anybody else is refused. */
export async function withReviews(
  ctx: BotContext,
  run: (reviews: Reviews) => Promise<unknown>,
): Promise<void> {
  const { programmeId } = ctx.actor;
  const right = programmeId && authorise(ctx.actor, 'manageReviews', { programmeId });
  await (right ? run(await loadReviews(ctx, right)) : refuse(ctx));
}

export async function loadReviews(ctx: BotContext, right: Right<'manageReviews'>): Promise<Reviews> {
  const { db } = ctx.needs.database;
  const { programmeId } = right.about;
  const holders = await listRoleHolders(db, programmeId, ['reviewer']);
  return {
    ...{ right, programmeId },
    standings: await listPlanStandings(db, programmeId),
    reviewers: holders.map(({ personId, name }) => ({ personId, name: name ?? ctx.say('review-unnamed') })),
  };
}

export async function showOverview(ctx: BotContext, reviews: Reviews): Promise<void> {
  const { db } = ctx.needs.database;
  const { nudgeDays } = await getReviewRules(db, reviews.programmeId);
  const hasGroups = (await listGroups(db, reviews.programmeId)).length > 0;
  await show(ctx, overviewMessage(ctx.say, { ...reviews, hasGroups, nudgeDays, now: ctx.now }));
}

/** One participant's plan; somebody no longer on the roster gives the list. */
export async function showPlanOf(
  ctx: BotContext,
  { standings, reviewers }: Reviews,
  { id, lead }: { id: number; lead?: string },
): Promise<void> {
  const standing = standings.find(({ participantId }) => participantId === id);
  if (!standing) return show(ctx, plansList(ctx.say, standings, reviewers).message(0));
  await show(ctx, planOfMessage(ctx.say, standing, { reviewers, lead }));
}
