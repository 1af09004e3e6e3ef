import { whoseText } from '#domain/talk/whose-text.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import { askWhose } from './ask-whose.ts';
import type { MakeOffers, Offer } from './offer.ts';
import type { SaidText } from './said-text.ts';

/**
 * Gives a text to whom it is for: every feature says what it would make of it, `domain/talk/whose-text` decides. False
 * when nothing knows it; then it is the menu's.
 */
export async function handOver(
  ctx: BotContext,
  { said, makers }: { said: SaidText; makers: readonly MakeOffers[] },
): Promise<boolean> {
  const decision = whoseText(await collectOffers(ctx, { said, makers }));
  switch (decision.kind) {
    case 'act':
      await decision.offer.take();
      return true;
    case 'ask':
      await askWhose(ctx, said, decision.offers);
      return true;
    case 'menu':
      return false;
  }
}

export async function collectOffers(
  ctx: BotContext,
  { said, makers }: { said: SaidText; makers: readonly MakeOffers[] },
): Promise<Offer[]> {
  const offers: Offer[] = [];
  // One after the other: what has to look into the database does so in few statements, and mostly none has to.
  for (const make of makers) offers.push(...(await make(ctx, said)));
  return offers;
}
