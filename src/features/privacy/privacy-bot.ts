import { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { onCommand } from '#telegram/on-command.ts';
import { onPress } from '#telegram/on-press.ts';
import { show } from '#telegram/show-message.ts';
import { askErase, askEraseAgain, eraseNow } from './erase-presses.ts';
import { privacyMessage } from './privacy-messages.ts';
import { sendOwnData } from './send-own-data.ts';

const commands: CommandEntry[] = [
  { id: 'privasi', en: 'privacy', describe: 'command-privacy', for: 'everyone' },
  { id: 'dataku', en: 'mydata', describe: 'command-own-data', for: 'participant' },
  { id: 'hapusdata', en: 'deletemydata', describe: 'command-erase', for: 'participant' },
];

/** What is kept about somebody, and what they can do about it. */
export function createPrivacy(listCommands: () => CommandEntry[]): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['privasi', 'privacy'], showPrivacy);
  onCommand(bot, ['dataku', 'mydata'], sendOwnData);
  onCommand(bot, ['hapusdata', 'deletemydata'], askErase);
  onPress(bot, 'privacy', showPrivacy);
  onPress(bot, 'ownData', sendOwnData);
  onPress(bot, 'eraseAsk', askErase);
  onPress(bot, 'eraseSure', askEraseAgain);
  onPress(bot, 'eraseNow', (ctx, personId) => eraseNow(ctx, { personId, commands: listCommands() }));
  return { name: 'privacy', bot, commands };
}

const showPrivacy = (ctx: BotContext) => show(ctx, privacyMessage(ctx.say, ctx.actor));
