import type { Composer } from 'grammy';
import type { Button, Message, Say } from '#domain/message.ts';
import { getReviewRules, type ReviewRules } from '#storage/review/review-rules-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { press } from '#telegram/commands/button-catalogue.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { show } from '#telegram/screens/show-message.ts';
import { type Reviews, withReviews } from './assign/organizer-presses.ts';
import { changeRules } from './change-rules.ts';

/** On a button a number stands for "always". */
const always = 999;
const graceChoices = [always, 0, 3, 7];
const nudgeChoices = [1, 2, 3, 5, 7];

/** When plans are taken after the deadline, and when reviewers are reminded. */
export function installRules(bot: Composer<BotContext>): void {
  onPress(bot, 'reviewRules', (ctx) => withReviews(ctx, (reviews) => showRules(ctx, reviews)));
  onPress(bot, 'reviewRule', (ctx, rule, days) =>
    withReviews(ctx, (reviews) => change(ctx, reviews, { rule, days })),
  );
}

async function showRules(ctx: BotContext, { programmeId }: Reviews): Promise<void> {
  await show(ctx, rulesMessage(ctx.say, await getReviewRules(ctx.needs.database.db, programmeId)));
}

function rulesMessage(say: Say, { graceDays, nudgeDays }: ReviewRules): Message {
  const grace = graceDays ?? always;
  const choice = (rule: 'grace' | 'nudge', days: number, chosen: number): Button => {
    const label = graceOrNudge(say, rule, days);
    return {
      label: days === chosen ? say('plan-chosen', { label }) : label,
      data: press('reviewRule', rule, days),
    };
  };
  return {
    text: [
      say('reviews-rules'),
      say('reviews-rules-grace', { rule: graceOrNudge(say, 'grace', grace) }),
      say('reviews-rules-nudge', { days: nudgeDays }),
    ].join('\n'),
    buttons: [
      ...graceChoices.map((days) => [choice('grace', days, grace)]),
      nudgeChoices.map((days) => choice('nudge', days, nudgeDays)).slice(0, 3),
      nudgeChoices.map((days) => choice('nudge', days, nudgeDays)).slice(3),
      [{ label: say('button-back'), data: press('reviewPanel') }],
    ],
  };
}

function graceOrNudge(say: Say, rule: 'grace' | 'nudge', days: number): string {
  if (rule === 'nudge') return say('reviews-nudge-days', { days });
  return say(
    days === always ? 'reviews-grace-always' : days === 0 ? 'reviews-grace-none' : 'reviews-grace-days',
    {
      days,
    },
  );
}

/** Only what is offered is taken; the same choice again changes nothing. */
async function change(
  ctx: BotContext,
  reviews: Reviews,
  { rule, days }: { rule: string; days: number },
): Promise<void> {
  const { needs, now } = ctx;
  const { right } = reviews;
  if (rule === 'grace' && graceChoices.includes(days)) {
    const graceDays = days === always ? null : days;
    await changeRules(needs, { right, change: { rule, days: graceDays }, now });
  }
  if (rule === 'nudge' && nudgeChoices.includes(days))
    await changeRules(needs, { right, change: { rule, days }, now });
  await showRules(ctx, reviews);
}
