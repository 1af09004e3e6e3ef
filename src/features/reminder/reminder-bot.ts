import { Composer } from 'grammy';
import { findNextReminderAt } from '#storage/reminder-store.ts';
import type { BotContext } from '#telegram/bot-context.ts';
import type { Dialogue } from '#telegram/dialogues.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { addForeseeing } from './foresee-presses.ts';
import { listUndelivered } from './list-undelivered.ts';
import { addPause, pauseDialogue } from './pause-dialogue.ts';
import { createReminderTick } from './reminder-tick.ts';
import { addRuleForm, ruleDialogue } from './rule-dialogue.ts';
import { addRuleScreens } from './rule-presses.ts';

const commands: CommandEntry[] = [{ id: 'jeda', en: 'pause', describe: 'command-pause', for: 'participant' }];

const bothDialogues: Dialogue = {
  isOpen: (actor) => pauseDialogue.isOpen(actor) || ruleDialogue.isOpen(actor),
  take: (ctx) => (pauseDialogue.isOpen(ctx.actor) ? pauseDialogue : ruleDialogue).take(ctx),
};

/** Tell me in time, not too often, not at night: the reminders that run by themselves. */
export function createReminder(): Feature {
  const bot = new Composer<BotContext>();
  addPause(bot);
  addRuleScreens(bot);
  addRuleForm(bot);
  addForeseeing(bot);
  return {
    name: 'reminder',
    bot,
    dialogue: bothDialogues,
    commands,
    tick: createReminderTick(),
    nextDueAt: (needs) => findNextReminderAt(needs.database.db),
    onUndelivered: listUndelivered,
  };
}
