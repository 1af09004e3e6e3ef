import { type Membership, membershipInHand } from '#domain/people/actor.ts';
import { authorise } from '#domain/people/authorise.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { toast } from '#telegram/screens/show-message.ts';
import { showHomeCard } from './show-plan.ts';

/** Whose plan this person writes now; undefined for somebody who has none in the programme in hand. */
export function findWriter({ actor }: BotContext): Membership | undefined {
  const membership = membershipInHand(actor);
  return membership && authorise(actor, 'writePlan', membership) ? membership : undefined;
}

/** Runs for the plan in hand; anybody else sees where they stand. */
export async function withWriter(
  ctx: BotContext,
  run: (participantId: number) => Promise<unknown>,
): Promise<void> {
  const writer = findWriter(ctx);
  if (!writer) return ctx.needs.home(ctx);
  await run(writer.participantId);
}

/** The same for a button: one of another plan says so and shows the plan in hand. */
export async function withOwnPlan(
  ctx: BotContext,
  participantId: number,
  run: () => Promise<unknown>,
): Promise<void> {
  const writer = findWriter(ctx);
  if (!authorise(ctx.actor, 'writePlan', { participantId }) || writer?.participantId !== participantId) {
    await toast(ctx, ctx.say('button-no-longer-valid'));
    if (!writer) return ctx.needs.home(ctx);
    return showHomeCard(ctx, writer.participantId);
  }
  await run();
}
