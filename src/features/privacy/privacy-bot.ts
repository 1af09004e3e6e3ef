import { Composer } from 'grammy';
import { usualKeptDays } from '#domain/privacy/retention.ts';
import { forgetNotedState } from '#storage/privacy/state-to-forget.ts';
import { getProgramme } from '#storage/programme/programme-store.ts';
import type { BotContext, Needs } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import { onPress } from '#telegram/commands/on-press.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { show } from '#telegram/screens/show-message.ts';
import { eraseFromFiles } from './erase-from-files.ts';
import { askErase, askEraseAgain, cancelErase, eraseNow } from './erase-presses.ts';
import { removeMessage } from './message-presses.ts';
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
  onPress(bot, 'removeMessage', removeMessage);
  onPress(bot, 'eraseAsk', askErase);
  onPress(bot, 'eraseSure', askEraseAgain);
  onPress(bot, 'eraseCancel', cancelErase);
  onPress(bot, 'eraseNow', (ctx, personId) => eraseNow(ctx, { personId, commands: listCommands() }));
  return { name: 'privacy', bot, commands, tick: finishErasures };
}

/** What an erasure leaves to do after its commit, also one whose process was killed just then. */
async function finishErasures(needs: Needs): Promise<void> {
  await forgetNotedState(needs.database.db, needs.state);
  await eraseFromFiles(needs);
}

/** To somebody who is in no programme: with the days that programmes begin with. */
async function showPrivacy(ctx: BotContext): Promise<void> {
  const { actor, needs, say } = ctx;
  const programme =
    actor.programmeId === undefined ? undefined : await getProgramme(needs.database.db, actor.programmeId);
  await show(ctx, privacyMessage(say, { actor, days: programme?.draftsKeptDays ?? usualKeptDays }));
}
