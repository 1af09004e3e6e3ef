import { Composer } from 'grammy';
import type { BotContext } from '#telegram/bot-context.ts';
import { onCommand } from '#telegram/commands/on-command.ts';
import type { CommandEntry, Feature } from '#telegram/feature.ts';
import { installEvidencePresses } from './evidence/evidence-presses.ts';
import { installNudgePresses, nudgeDialogue } from './nudge/nudge-dialogue.ts';
import { advanceNudges, wordNudge } from './nudge/nudge-tick.ts';
import { nudgeRule } from './nudge/set-nudge.ts';
import { installPresses } from './plan-presses.ts';
import { withWriter } from './plan-writer.ts';
import { showHomeCard } from './show-plan.ts';
import { offerAnswer } from './texts/offer-answer.ts';
import { takeEditedMessage } from './write/edited-messages.ts';
import { planDialogue } from './write/plan-dialogue.ts';

const commands: CommandEntry[] = [
  { id: 'rencana', en: 'plan', describe: 'command-plan', for: 'participant' },
];

/** A reminder that is being chosen takes the text before the open section does. */
const dialogues = [nudgeDialogue, planDialogue];

const showPlan = (ctx: BotContext) => withWriter(ctx, (right) => showHomeCard(ctx, right));

/** The action plan, written a bit a day: its card, its questions, its whole text. */
export function createPlan(): Feature {
  const bot = new Composer<BotContext>();
  onCommand(bot, ['rencana', 'plan'], showPlan);
  installPresses(bot);
  installEvidencePresses(bot);
  installNudgePresses(bot);
  bot.chatType('private').on('edited_message:text', takeEditedMessage);
  const wordReminder = { rules: [nudgeRule], word: wordNudge };
  return {
    ...{ name: 'plan', bot, dialogues, commands, tick: advanceNudges, wordReminder },
    offers: offerAnswer,
    lookups: { plan: showPlan },
  };
}
