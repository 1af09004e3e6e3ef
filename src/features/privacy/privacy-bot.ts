import { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { onCommand } from '#telegram/on-command.ts';
import { onPress } from '#telegram/on-press.ts';
import { show } from '#telegram/show-message.ts';
import { privacyMessage } from './privacy-messages.ts';
import { sendOwnData } from './send-own-data.ts';

const commands: CommandEntry[] = [
  { id: 'privasi', en: 'privacy', describe: 'command-privacy', for: 'everyone' },
  { id: 'dataku', en: 'mydata', describe: 'command-own-data', for: 'participant' },
];

/** What is kept about somebody, and what they can do about it. */
export function createPrivacy(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['privasi', 'privacy'], showPrivacy);
  onCommand(bot, ['dataku', 'mydata'], sendOwnData);
  onPress(bot, 'privacy', showPrivacy);
  onPress(bot, 'ownData', sendOwnData);
  return { name: 'privacy', bot, commands };
}

const showPrivacy = (ctx: BotContext) => show(ctx, privacyMessage(ctx.say, ctx.actor));
