import { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { onCommand } from '#telegram/on-command.ts';
import { onPress } from '#telegram/on-press.ts';
import { askErase, askEraseAgain, eraseNow } from './erase-presses.ts';

const commands: CommandEntry[] = [
  { id: 'hapusdata', en: 'deletemydata', describe: 'command-erase', for: 'participant' },
];

/** What is kept about somebody, and what they can do about it. */
export function createPrivacy(listCommands: () => CommandEntry[]): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['hapusdata', 'deletemydata'], askErase);
  onPress(bot, 'eraseSure', askEraseAgain);
  onPress(bot, 'eraseNow', (ctx, personId) => eraseNow(ctx, { personId, commands: listCommands() }));
  return { name: 'privacy', bot, commands };
}
