import type { Composer } from 'grammy';
import { shareEvenly } from '#domain/words/share-evenly.ts';
import { listGroups } from '#storage/people/group-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { chooseGroupMessage, chooseReviewerMessage, confirmSpreadMessage } from './assign-messages.ts';
import { type AssignInput, assignReviewers } from './assign-reviewers.ts';
import { loadReviews, type Reviews, showOverview, showPlanOf, withReviews } from './organizer-presses.ts';

/** Who reviews whom: shared evenly, by group, or one by one. */
export function installAssigning(bot: Composer<BotContext>): void {
  onPress(bot, 'reviewSpread', (ctx) => withReviews(ctx, (reviews) => askSpread(ctx, reviews)));
  onPress(bot, 'reviewSpreadYes', (ctx) => withReviews(ctx, (reviews) => spread(ctx, reviews)));
  onPress(bot, 'reviewGroups', (ctx) => withReviews(ctx, (reviews) => askGroup(ctx, reviews)));
  onPress(bot, 'reviewGroup', (ctx, id) => withReviews(ctx, (reviews) => askReviewer(ctx, reviews, id)));
  onPress(bot, 'reviewGroupTo', (ctx, groupId, personId) =>
    withReviews(ctx, (reviews) => assignGroup(ctx, reviews, { groupId, personId })),
  );
  onPress(bot, 'reviewToggle', (ctx, participantId, personId) =>
    withReviews(ctx, (reviews) => toggle(ctx, reviews, { participantId, personId })),
  );
}

/** Shares the plans nobody is assigned to, so that all carry alike; nobody gets their own. */
function planSpread({ standings, reviewers }: Reviews) {
  const loads = reviewers.map(({ personId }) => ({
    personId,
    count: standings.filter(({ reviewerIds }) => reviewerIds.includes(personId)).length,
  }));
  const open = standings.filter(({ reviewerIds }) => reviewerIds.length === 0);
  const ownerOf = new Map(open.map(({ participantId, personId }) => [participantId, personId]));
  return shareEvenly(
    open.map(({ participantId }) => participantId),
    loads,
    (participantId, personId) => ownerOf.get(participantId) !== personId,
  );
}

async function askSpread(ctx: BotContext, reviews: Reviews): Promise<void> {
  const shared = planSpread(reviews);
  if (shared.length === 0) return showOverview(ctx, reviews);
  const counts = reviews.reviewers.map(({ personId, name }) => ({
    name,
    count: shared.filter((each) => each.personId === personId).length,
  }));
  await show(ctx, confirmSpreadMessage(ctx.say, { plans: shared.length, counts }));
}

async function spread(ctx: BotContext, reviews: Reviews): Promise<void> {
  const assigned = planSpread(reviews).map(({ itemId, personId }) => ({
    participantId: itemId,
    personIds: [personId],
  }));
  await assign(ctx, reviews, assigned);
  await showOverview(ctx, await loadReviews(ctx, reviews.right));
}

async function assign(ctx: BotContext, { right }: Reviews, assigned: AssignInput['assigned']): Promise<void> {
  const { needs, updateId, now } = ctx;
  const { participants } = await assignReviewers(needs, { right, assigned, updateId, now });
  await toast(ctx, ctx.say('reviews-assigned', { participants }));
}

async function askGroup(ctx: BotContext, { programmeId }: Reviews): Promise<void> {
  await show(ctx, chooseGroupMessage(ctx.say, await listGroups(ctx.needs.database.db, programmeId)));
}

async function askReviewer(ctx: BotContext, reviews: Reviews, groupId: number): Promise<void> {
  const groups = await listGroups(ctx.needs.database.db, reviews.programmeId);
  const group = groups.find(({ id }) => id === groupId);
  if (!group) return askGroup(ctx, reviews);
  await show(ctx, chooseReviewerMessage(ctx.say, group, reviews.reviewers));
}

async function assignGroup(
  ctx: BotContext,
  reviews: Reviews,
  chosen: { groupId: number; personId: number },
): Promise<void> {
  const { groupId, personId } = chosen;
  if (!reviews.reviewers.some((each) => each.personId === personId))
    return askReviewer(ctx, reviews, groupId);
  const assigned = reviews.standings
    .filter((each) => each.groupId === groupId && each.personId !== personId)
    .map(({ participantId }) => ({ participantId, personIds: [personId] }));
  await assign(ctx, reviews, assigned);
  await showOverview(ctx, await loadReviews(ctx, reviews.right));
}

/** One reviewer more or less; a press on a screen that is older changes what stands now. */
async function toggle(
  ctx: BotContext,
  reviews: Reviews,
  { participantId, personId }: { participantId: number; personId: number },
): Promise<void> {
  const standing = reviews.standings.find((each) => each.participantId === participantId);
  const isReviewer = reviews.reviewers.some((each) => each.personId === personId);
  if (standing && isReviewer && standing.personId !== personId) {
    const others = standing.reviewerIds.filter((id) => id !== personId);
    const isAssigned = others.length < standing.reviewerIds.length;
    await assign(ctx, reviews, [{ participantId, personIds: isAssigned ? others : [...others, personId] }]);
  }
  await showPlanOf(ctx, await loadReviews(ctx, reviews.right), { id: participantId });
}
