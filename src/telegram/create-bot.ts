import { Bot, Composer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { BotContext, Needs } from './bot-context.ts';
import { butTexts, type Claim, inOrder } from './commands/claims.ts';
import type { Feature } from './feature.ts';
import { takeMessages } from './forms/dialogues.ts';
import { installLists } from './forms/find-in-list.ts';
import { offerForms } from './forms/offer-form.ts';
import { installSending } from './forms/on-words-form.ts';
import { installPlace, keepPlace } from './forms/place.ts';
import { answerRepeat, offerTaken } from './inbox/repeats.ts';
import { answerErrors } from './middleware/answer-errors.ts';
import { answerInPrivate } from './middleware/answer-in-private.ts';
import { createFloodGate, dropFloods } from './middleware/drop-floods.ts';
import { dropNotices } from './middleware/drop-notices.ts';
import { guardNiks } from './middleware/guard-niks.ts';
import { identify } from './middleware/identify.ts';
import { mentionDelay } from './middleware/mention-delay.ts';
import { refuseAnonymous } from './middleware/refuse-anonymous.ts';
import { refuseOldButtons } from './middleware/refuse-old-buttons.ts';
import { refuseUnknownCommand } from './middleware/refuse-unknown-command.ts';
import { takeEdits } from './middleware/take-edits.ts';
import { tidyCommand } from './middleware/tidy-command.ts';
import { installMeant } from './offers/meant-presses.ts';
import { offerLookups } from './offers/offer-lookups.ts';
import { type ClientOptions, telegramClient } from './sending/telegram-client.ts';

/**
 * The bot, put together in the order updates meet its parts: errors, who is this, what is addressed by
 * its form (commands, presses), buttons nobody knows; then whose text it is, by what every feature makes of it; and at the
 * end the fallback.
 */
export function createBot(options: {
  token: string;
  botInfo: UserFromGetMe;
  client: ClientOptions;
  needs: Needs;
  features: Feature[];
  /** How long a handler may take of its own time before the update is tried again, then set aside. */
  handlingMs?: number;
}): Bot<BotContext> {
  const { needs, features } = options;
  const bot = new Bot<BotContext>(options.token, {
    botInfo: options.botInfo,
    client: telegramClient(options.client),
  });
  const floods = createFloodGate();
  const { takeAddressed, inPrivate, fallback } = partsOf(features);
  const commands = features.flatMap((feature) => feature.commands ?? []);
  // Each `use` of grammY costs every update two promises on the way to what takes it.
  bot.use(
    inOrder([
      ...[answerErrors(needs, options.handlingMs), refuseAnonymous(needs, floods), identify(needs)],
      ...[dropFloods(floods), dropNotices, takeEdits, mentionDelay, keepPlace(), tidyCommand, guardNiks],
      (ctx, next) => (isPlainText(ctx) ? next() : takeAddressed(ctx, next)),
      (ctx, next) => (ctx.chat?.type === 'private' ? inPrivate(ctx, next) : next()),
      answerInPrivate(commands, [takeAddressed, inPrivate]),
      fallback,
    ]),
  );
  return bot;
}

/** What takes an update: what is addressed by its form, then in private what is said, and what nobody knew. */
function partsOf(features: Feature[]): { takeAddressed: Claim; inPrivate: Claim; fallback: Claim } {
  const lists = installLists(features.flatMap((feature) => feature.lists ?? []));
  const dialogues = [lists.dialogue, ...features.flatMap((feature) => feature.dialogues ?? [])];
  const makers = [
    ...features.flatMap((feature) => feature.offers ?? []),
    ...[offerForms(dialogues), offerLookups(features), offerTaken],
  ];
  const addressed = new Composer<BotContext>(...features.flatMap((feature) => feature.bot ?? []));
  addressed.use(lists.bot, installSending(dialogues), installMeant(makers));
  addressed.on('callback_query', refuseOldButtons);
  const fallback = asPart(new Composer(...features.flatMap((feature) => feature.fallback ?? [])));
  const miss = (ctx: BotContext) => fallback(ctx, async () => {});
  const claims = [...features.flatMap((feature) => feature.claims ?? []), answerRepeat].map(butTexts);
  const texts = asPart(installPlace(takeMessages({ dialogues, makers, miss })));
  return {
    takeAddressed: asPart(addressed),
    inPrivate: inOrder([refuseUnknownCommand, ...claims, texts]),
    fallback,
  };
}

function asPart(composer: Composer<BotContext>): Claim {
  const take = composer.middleware();
  return async (ctx, next) => take(ctx, next);
}

/** Most updates are answers in a dialogue; they need not pass every command of every feature. */
function isPlainText({ message }: BotContext): boolean {
  return (
    message?.text !== undefined && !message.text.startsWith('/') && message.reply_to_message === undefined
  );
}
