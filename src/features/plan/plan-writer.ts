import { membershipInHand } from '#domain/people/actor.ts';
import { authorise, type Right } from '#domain/people/authorise.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { toast } from '#telegram/screens/show-message.ts';
import { showHomeCard } from './show-plan.ts';

/** The right to the plan this person writes now; undefined for somebody who has none in the programme in hand. */
export function findWriter({ actor }: BotContext): Right<'writePlan'> | undefined {
  const membership = membershipInHand(actor);
  return membership && authorise(actor, 'writePlan', membership);
}

/** Runs for the plan in hand; anybody else sees where they stand. */
export async function withWriter(
  ctx: BotContext,
  run: (right: Right<'writePlan'>) => Promise<unknown>,
): Promise<void> {
  const right = findWriter(ctx);
  await (right ? run(right) : ctx.needs.home(ctx));
}

/** The same for a button: one of another plan says so and shows the plan in hand. */
export async function withOwnPlan(
  ctx: BotContext,
  participantId: number,
  run: (right: Right<'writePlan'>) => Promise<unknown>,
): Promise<void> {
  const right = findWriter(ctx);
  if (right?.about.participantId !== participantId) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    return right ? showHomeCard(ctx, right) : ctx.needs.home(ctx);
  }
  await run(right);
}
