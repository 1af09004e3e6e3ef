import { Composer } from 'grammy';
import type { Message as TelegramMessage } from 'grammy/types';
import type { BotContext } from '#telegram/bot-context.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import { findQuestion } from '#telegram/forms/place.ts';
import { findKeptMessage, releaseKept } from '#telegram/inbox/kept-updates.ts';
import { show, toast } from '#telegram/screens/show-message.ts';
import { collectOffers } from './hand-over.ts';
import type { MakeOffers } from './offer.ts';
import { type Meant, SaidText } from './said-text.ts';

/** The buttons under “what is this for”. */
export function installMeant(makers: readonly MakeOffers[]): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onPress(composer, 'meant', (ctx, updateId, kind, of) =>
    withKept(ctx, updateId, async (message) => {
      const said = await saidThen(ctx, { message, updateId, meant: { kind, ...(of === '-' ? {} : { of }) } });
      const offers = await collectOffers(ctx, { said, makers });
      const chosen = offers.find((offer) => said.isMeant(offer.kind, offer.of));
      if (!chosen) return showGone(ctx);
      bringMessage(ctx, message);
      if ((await chosen.take()) !== 'stillAsked') await releaseKept(ctx, [updateId]);
    }),
  );
  onPress(composer, 'meantNone', (ctx, updateId) =>
    withKept(ctx, updateId, async () => {
      await releaseKept(ctx, [updateId]);
      await ctx.needs.home(ctx, ctx.say('whose-dropped'));
    }),
  );
  return composer;
}

/** A form takes the message of its update: a press brings the one that it was drawn for. */
function bringMessage(ctx: BotContext, message: TelegramMessage): void {
  Object.defineProperty(ctx, 'message', { value: message, configurable: true });
}

async function withKept(
  ctx: BotContext,
  updateId: number,
  run: (message: TelegramMessage) => Promise<void>,
): Promise<void> {
  const message = await findKeptMessage(ctx, updateId);
  await (message ? run(message) : showGone(ctx));
}

async function saidThen(
  ctx: BotContext,
  kept: { message: TelegramMessage; updateId: number; meant: Meant },
): Promise<SaidText> {
  return new SaidText({ ...kept, now: ctx.now, question: await findQuestion(ctx) });
}

/** Said already what it was for, or its time is over, or there is nothing any more that would take it. */
async function showGone(ctx: BotContext): Promise<void> {
  await toast(ctx, ctx.say('button-no-longer-valid'));
  await show(ctx, { text: ctx.say('whose-gone') });
}
