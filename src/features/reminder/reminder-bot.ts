import { Composer } from 'grammy';
import { findNextReminderAt } from '#storage/reminder/reminder-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { listScreen } from '#telegram/forms/find-in-list.ts';
import { createReminderTick } from './due/reminder-tick.ts';
import { retireEarlierQuestions } from './due/retire-question.ts';
import { foreseeingLists } from './foresee/foresee-presses.ts';
import { addPause, pauseDialogue } from './pause/pause-dialogue.ts';
import { addRuleForm, ruleDialogue } from './rules/rule-dialogue.ts';
import { addRuleScreens, openHours } from './rules/rule-presses.ts';
import { listUndelivered } from './skipped/list-undelivered.ts';

const commands: CommandEntry[] = [{ id: 'jeda', en: 'pause', describe: 'command-pause', for: 'participant' }];

/** Tell me in time, not too often, not at night: the reminders that run by themselves. */
export function createReminder(): Feature {
  const bot = new Composer<BotContext>();
  addPause(bot);
  addRuleScreens(bot);
  addRuleForm(bot);
  return {
    name: 'reminder',
    bot,
    lists: [...foreseeingLists, listScreen('sendingHours', openHours)],
    dialogues: [pauseDialogue, ruleDialogue],
    commands,
    tick: createReminderTick(),
    nextDueAt: (needs) => findNextReminderAt(needs.database.db),
    onUndelivered: listUndelivered,
    onReminded: retireEarlierQuestions,
  };
}
