import { isListening } from '#domain/forms/form-catalogue.ts';
import { isStranger, membershipInHand } from '#domain/people/actor.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { type MakeOffers, nothing } from '#telegram/offers/offer.ts';
import { show } from '#telegram/screens/show-message.ts';
import { forgetMisses } from './answer-miss.ts';
import { menuMessage } from './home-messages.ts';

/** “Batal” in words, and what people say without wanting anything: thanks, a greeting, an “ok”. */
export function offerTalk(cancel: (ctx: BotContext) => Promise<void>): MakeOffers {
  return (ctx, { talk }) => {
    if (isStranger(ctx.actor)) return nothing;
    if (talk.kind === 'cancel') return [{ kind: 'cancel', sure: 'sure', take: () => cancel(ctx) }];
    if (talk.kind !== 'thanks' && talk.kind !== 'greeting' && talk.kind !== 'agreement') return nothing;
    const { kind } = talk;
    // “Ya” and “setuju” may be the answer that a section waits for, however long ago it was asked.
    const mayAnswer = kind === 'agreement' && membershipInHand(ctx.actor)?.planOpen === true;
    const sure = mayAnswer ? 'likely' : 'sure';
    return [{ kind: 'talk', sure, weak: true, take: () => answerTalk(ctx, kind) }];
  };
}

/** A line back; what is open is the plan's to say again, and of anything else one line says that it still waits. */
async function answerTalk(ctx: BotContext, kind: 'thanks' | 'greeting' | 'agreement'): Promise<void> {
  const { say, actor } = ctx;
  await forgetMisses(ctx);
  const line = say(`talk-${kind}`);
  if (actor.form && isListening(actor.form)) {
    const name = say('form-name', { kind: actor.form.kind });
    return show(ctx, { text: [line, say('talk-form-waits', { name })].join('\n') });
  }
  await show(ctx, kind === 'greeting' ? { ...menuMessage(say, actor), text: line } : { text: line });
}
