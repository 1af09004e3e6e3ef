import { Composer } from 'grammy';
import { findNextReminderAt } from '#storage/reminder-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { addPause, pauseDialogue } from './pause-dialogue.ts';
import { createReminderTick } from './reminder-tick.ts';

const commands: CommandEntry[] = [{ id: 'jeda', en: 'pause', describe: 'command-pause', for: 'participant' }];

/** Tell me in time, not too often, not at night: the reminders that run by themselves. */
export function createReminder(): Feature {
  const bot = new Composer<BotContext>();
  addPause(bot);
  return {
    name: 'reminder',
    bot,
    dialogue: pauseDialogue,
    commands,
    tick: createReminderTick(),
    nextDueAt: (needs) => findNextReminderAt(needs.database.db),
  };
}
