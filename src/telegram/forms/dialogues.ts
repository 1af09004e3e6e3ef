import type { FormKind } from '#domain/forms/form-catalogue.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { handOver } from '#telegram/offers/hand-over.ts';
import type { MakeOffers } from '#telegram/offers/offer.ts';
import { saidText } from '#telegram/offers/said-text.ts';
import type { TakeMessage } from './place.ts';

/**
 * A dialogue takes what somebody sends while something of theirs is open. What is open, and how far it is, is in the
 * database; so a dialogue has no state of its own to lose.
 */
export interface Dialogue {
  /** True when this person has this open. */
  isOpen(actor: Actor): boolean;
  /** Takes one message: saves, answers, shows the next question. */
  take(ctx: BotContext): Promise<void>;
  /** [Kirim] of a form whose words reach somebody else; `updateId` is of the words it was drawn for. */
  send?: { kind: FormKind; run(ctx: BotContext, updateId: number): Promise<void> };
}

/**
 * What becomes of a message that nothing was addressed by: a text goes to whom it is for, anything else to what is open,
 * and what nobody knows to the menu.
 */
export function takeMessages(options: {
  dialogues: readonly Dialogue[];
  makers: readonly MakeOffers[];
  miss: (ctx: BotContext) => Promise<unknown>;
}): TakeMessage {
  const { dialogues, makers, miss } = options;
  return async (ctx, question) => {
    if (ctx.message?.text === undefined) return takeOther(ctx, { dialogues, miss });
    if (!(await handOver(ctx, { said: saidText(ctx, question), makers }))) await miss(ctx);
  };
}

async function takeOther(
  ctx: BotContext,
  { dialogues, miss }: { dialogues: readonly Dialogue[]; miss: (ctx: BotContext) => Promise<unknown> },
): Promise<void> {
  const open = dialogues.find((dialogue) => dialogue.isOpen(ctx.actor));
  await (open ? open.take(ctx) : miss(ctx));
}
